/** Tags of `leavex-widgets` in the JSX of React. */
import type * as React from 'react';
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {Attributes, Listeners, Tag} from './tags.js';

/** React 18 writes everything as an attribute, and adds no listener to a custom element. */
type IsOlder = typeof React extends {use: unknown} ? false : true;
type ListensOnDocument<Name extends Tag> = {
  [Event in keyof Listeners<Name, 'on'>]?: 'React 18 does not hear events of custom elements. Use document.addEventListener.';
};
type Common<Name extends Tag> = Omit<
  DetailedHTMLProps<HTMLAttributes<HTMLElementTagNameMap[Name]>, HTMLElementTagNameMap[Name]>,
  keyof Attributes[Name]
>;
type Own<Name extends Tag> = IsOlder extends true
  ? Omit<Attributes[Name], 'data'> & {
      /** Data as JSON: React 18 writes an object as text. */
      data?: string | undefined;
    } & ListensOnDocument<Name>
  : Attributes[Name] & Listeners<Name, 'on'>;
type Tags = {[Name in Tag]: Own<Name> & Common<Name>};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
