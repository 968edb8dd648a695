/** Tags of `leavex-widgets` in Svelte; `on:` is the older spelling of listeners. */
import type {HTMLAttributes} from 'svelte/elements';
import type {Attributes, Listeners, Tag} from './tags.js';

type Common<Name extends Tag> = Omit<HTMLAttributes<HTMLElementTagNameMap[Name]>, keyof Attributes[Name]>;
type Tags = {[Name in Tag]: Attributes[Name] & Listeners<Name, 'on'> & Listeners<Name, 'on:'> & Common<Name>};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
