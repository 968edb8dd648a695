/** Tags of `leavex-widgets` in the templates of Astro, for `astro check` and editors. */
import type {Attributes, Tag} from './tags.js';

type Common<Name extends Tag> = Omit<astroHTML.JSX.HTMLAttributes, keyof Attributes[Name]>;
type Tags = {
  [Name in Tag]: Omit<Attributes[Name], 'data'> & {
    /** Data as JSON: Astro writes an object as text. */
    data?: string | undefined;
  } & Common<Name>;
};

declare global {
  namespace astroHTML.JSX {
    interface IntrinsicElements extends Tags {}
  }
}
