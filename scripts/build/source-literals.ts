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

/** The second argument of `msg`: its id, and a note for translators. */
const MESSAGE_OPTIONS = /\{\s*id: ('[^']+')(?:,\s*desc:\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"))?,?\s*\}/g;

/** How `msg` is declared, and how it is when it is given the id alone. */
const MSG = ['= (source, {id}) =>', '= (source, id) =>'] as const;

/**
 * Drops from the sources what readers have no use for: the notes for translators (`msg(…, {id, desc: '…'})` becomes
 * `msg(…, id)`, or `msg(…)` where translations are found by the text), and white space in style sheets. White space in templates is text:
 * of what stands at a line break one character is left, and none before a block, where it is nothing.
 */
export function sourceLiterals({keepIds}: {readonly keepIds: boolean}): Plugin {
  const withIdAlone = (code: string): string => {
    if (!code.includes(MSG[0])) throw new Error('msg is not declared as it was');
    return code.replace(...MSG);
  };
  return {
    name: 'leavex-source-literals',
    enforce: 'pre',
    transform: {
      filter: {id: /\/src\/(elements|core|i18n)\/.*\.ts$/},
      handler: (code, id) => ({
        code: (id.endsWith('/localize.ts') ? withIdAlone(code) : code)
          .replace(MESSAGE_OPTIONS, keepIds ? '$1' : '')
          .replace(/\n\s+(?=<\/?(?:div|p|ul|ol|form|section|fieldset|legend)\b)/g, '')
          .replace(/\n\s+/g, '\n')
          .replace(/\bcss`([^`]*)`/g, (_, css: string) => `css\`${minifyCss(css)}\``),
        map: null,
      }),
    },
  };
}
