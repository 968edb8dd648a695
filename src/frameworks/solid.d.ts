/** Tags of `leavex-widgets` in the JSX of Solid, with its `attr:`, `bool:` and `prop:`. */
import type {JSX} from 'solid-js';
import type {Attributes, Listeners, Properties, Tag} from './tags.js';

type Prefixed<Name extends Tag> = {
  [Attribute in keyof Attributes[Name] & string as `attr:${Attribute}`]?: string | undefined;
} & {
  [Attribute in keyof Attributes[Name] & string as true extends Attributes[Name][Attribute] ? `bool:${Attribute}` : never]?: boolean;
} & {
  [Property in keyof Properties[Name] & string as `prop:${Property}`]?: Properties[Name][Property];
};
type Common<Name extends Tag> = Omit<JSX.HTMLAttributes<HTMLElementTagNameMap[Name]>, keyof Attributes[Name]>;
type Tags = {[Name in Tag]: Attributes[Name] & Listeners<Name, 'on:'> & Prefixed<Name> & Common<Name>};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
