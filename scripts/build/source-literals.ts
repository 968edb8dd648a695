import type {Plugin} from 'vite';

/** White space and comments in a style sheet. Ours have neither strings with spaces nor selectors that need one around `>`. */
const minifyCss = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .replace(/ !important/g, '!important')
    .replace(/\b0\./g, '.')
    .replace(/='([\w-]+)'\]/g, '=$1]')
    .trim();

/**
 * Drops from the sources what readers have no use for: the notes for translators (`msg(…, {id, desc: '…'})`), and white
 * space in style sheets. Templates stay as they are: white space in them is text.
 */
export function sourceLiterals(): Plugin {
  return {
    name: 'leavex-source-literals',
    enforce: 'pre',
    transform: {
      filter: {id: /\/src\/(elements|core)\/.*\.ts$/},
      handler: (code) => ({
        code: code
          .replace(/(\{\s*id: '[^']+'),\s*desc:\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/g, '$1')
          .replace(/\bcss`([^`]*)`/g, (_, css: string) => `css\`${minifyCss(css)}\``),
        map: null,
      }),
    },
  };
}
