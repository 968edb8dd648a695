import {fileURLToPath} from 'node:url';
import type {Plugin} from 'vite';

const helper = fileURLToPath(new URL('../../src/page/trusted-types.ts', import.meta.url));

/**
 * Lit makes the policy "lit-html" as soon as it is evaluated, unguarded: on a page that allows other names, or that has a
 * Lit of its own, the whole file would die. This puts our guarded policy in its place, and fails when Lit's code is no
 * longer what it knows.
 */
export function trustedTypes(): Plugin {
  let changed = 0;
  const counted =
    (replace: (...match: string[]) => string) =>
    (...match: string[]): string => {
      changed++;
      return replace(...match);
    };
  return {
    name: 'leavex-trusted-types',
    enforce: 'pre',
    buildStart() {
      changed = 0;
    },
    transform: {
      filter: {id: /\/lit-html\/(development\/)?lit-html\.js/},
      handler(code) {
        const out = code
          .replace(
            /\w+\.createPolicy\((["'])lit-html\1,\s*\{\s*createHTML:\s*\(?\w+\)?\s*=>\s*\w+,?\s*\}\)/,
            counted(() => '0'),
          )
          .replace(
            /void 0!==(\w+)\?\1\.createHTML\((\w+)\):\2/,
            counted((_match, _policy, html) => `(__policy()?.createHTML(${html})??${html})`),
          );
        return {code: `import {policy as __policy} from ${JSON.stringify(helper)};\n${out}`, map: null};
      },
    },
    buildEnd(error) {
      if (!error && changed !== 2)
        this.error(`lit-html: ${changed} of 2 places changed; its code is not what this plugin knows, or it is bundled twice`);
    },
  };
}
