/** Tags of `leavex-widgets` in the JSX of Preact. */
import type {ClassAttributes, HTMLAttributes} from 'preact';
import type {Attributes, Listeners, Tag} from './tags.js';

type Common<Name extends Tag> = ClassAttributes<HTMLElementTagNameMap[Name]> &
  Omit<HTMLAttributes<HTMLElementTagNameMap[Name]>, keyof Attributes[Name]>;
type Tags = {[Name in Tag]: Attributes[Name] & Listeners<Name, 'on'> & Common<Name>};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
