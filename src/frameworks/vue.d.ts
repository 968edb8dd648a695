/** Tags of `leavex-widgets` in the templates of Vue. */
import type {HTMLAttributes, PublicProps} from 'vue';
import type {Attributes, Listeners, Tag} from './tags.js';

/** Vue checks `heading-level` of a template under the name `headingLevel`. */
type Camel<Text> = Text extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<Camel<Rest>>}` : Text;
type InCamelCase<Type> = {[Key in keyof Type as Camel<Key>]: Type[Key]};
type Common<Name extends Tag> = Omit<HTMLAttributes, keyof Attributes[Name]> & PublicProps;
type Tags = {
  [Name in Tag]: new () => {$props: InCamelCase<Attributes[Name] & Listeners<Name, 'on-'>> & Common<Name>};
};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
