/** Tags of `leavex-widgets` in the JSX of React 19 or newer. */
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {Attributes, Listeners, Tag} from './tags.js';

type Common<Name extends Tag> = Omit<
  DetailedHTMLProps<HTMLAttributes<HTMLElementTagNameMap[Name]>, HTMLElementTagNameMap[Name]>,
  keyof Attributes[Name]
>;
type Tags = {[Name in Tag]: Attributes[Name] & Listeners<Name, 'on'> & Common<Name>};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
