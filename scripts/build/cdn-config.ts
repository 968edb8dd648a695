import {existsSync} from 'node:fs';
import type {InlineConfig, Plugin} from 'vite';
import {asPlugin} from './edit-module.js';
import {minifyCss} from './minify-css.js';
import {root} from './paths.js';
import {stripSchemaDescriptions, stripTranslatorNotes} from './strip-notes.js';

export interface CdnOptions {
  /** Name of the Trusted Types policy, which is that of the file. */
  readonly policy: string;
  /** Language inside the file. */
  readonly locale?: string | undefined;
}

/** Exchanges a module for the one of the CDN files that stands beside it: `loaders.ts` for `loaders.cdn.ts`. */
const cdnModules: Plugin = {
  name: 'leavex-cdn-modules',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    const resolved = await this.resolve(source, importer, {...options, skipSelf: true});
    if (!resolved?.id.startsWith(`${root}src/`) || !resolved.id.endsWith('.ts')) return resolved;
    const instead = `${resolved.id.slice(0, -'.ts'.length)}.cdn.ts`;
    return existsSync(instead) ? instead : resolved;
  },
};

/** The module `virtual:locale`: the messages of one language, or of none. */
function insideLocale(locale: string | undefined): Plugin {
  const code = locale
    ? `import {templates} from ${JSON.stringify(`${root}src/generated/locales/${locale}.ts`)};
      export const inside = {lang: ${JSON.stringify(locale)}, templates};`
    : 'export const inside = undefined;';
  return {
    name: 'leavex-inside-locale',
    resolveId: {filter: {id: /^virtual:locale$/}, handler: (id) => `\0${id}`},
    load: {filter: {id: /^\0virtual:locale$/}, handler: () => code},
  };
}

/** Turns modules of `src` into those of the CDN files, but for Lit's policy. The caller adds inputs and outputs. */
export function cdnConfig({policy, locale}: CdnOptions): InlineConfig & {build: object} {
  return {
    root,
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    base: './',
    plugins: [cdnModules, insideLocale(locale), ...[stripTranslatorNotes, stripSchemaDescriptions, minifyCss].map(asPlugin)],
    define: {__POLICY__: JSON.stringify(policy)},
    build: {target: 'es2022', emptyOutDir: false, modulePreload: false, reportCompressedSize: false},
  };
}
