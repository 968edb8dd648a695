import type {Plugin} from 'vite';
import {BASE_CUTS, TEMPLATE_CUTS, UNUSED, type Cuts} from './lit-cuts.js';

// What a CDN file needs of Lit, for the engines that we name. npm users get Lit as it is.
//
// Lit's own style module falls back to <style> elements where there are no constructed style sheets (Chromium before 73,
// Firefox before 101, Safari before 16.4: older than what we support), and our elements adopt their styles themselves. Its
// element module hydrates, connects asynchronous directives and carries a shim for polyfills: our elements use none of them.
// Together with the cuts that is 1,880 bytes (brotli) of every counter.

const CSS_TAG = `
export const supportsAdoptingStyleSheets = true;
export class CSSResult {
  _$cssResult$ = true;
  constructor(cssText) {
    this.cssText = cssText;
  }
}
export const css = (strings, ...values) => new CSSResult(values.reduce((text, value, i) => text + value.cssText + strings[i + 1], strings[0]));
export const unsafeCSS = (text) => new CSSResult(text);
export const adoptStyles = () => {};
export const getCompatibleStyle = (style) => style;
`;

const LIT_ELEMENT = `
import {ReactiveElement} from '@lit/reactive-element';
import {render} from 'lit-html';
export * from '@lit/reactive-element';
export * from 'lit-html';
export class LitElement extends ReactiveElement {
  update(changed) {
    const result = this.render();
    super.update(changed);
    render(result, this.renderRoot, {host: this});
  }
}
`;

/**
 * Names that Lit's modules have for each other, and that neither our elements nor their pages use: the minifier may shorten
 * them, as a pattern. Names that stand in Lit's code between quotes, too, are not among them.
 */
export const LIT_NAMES = [
  '_\\$\\w+',
  'createProperty',
  'enableUpdating',
  'finalize',
  'getPropertyDescriptor',
  'getPropertyOptions',
  'useDefault',
];

function cut(code: string, cuts: Cuts): string {
  let left = code;
  for (const [what, text, instead = ''] of cuts) {
    const isThere = typeof text === 'string' ? left.includes(text) : text.test(left);
    if (!isThere) throw new Error(`small-lit: ${what} is not written in Lit as it was: ${String(text)}`);
    left = typeof text === 'string' ? left.replaceAll(text, instead) : left.replace(text, instead);
  }
  return left;
}

/** Puts these in the place of Lit's modules. Fails when Lit no longer has them where they were, or when our sources use what is not there. */
export function smallLit(): Plugin {
  const found = new Set<string>();
  return {
    name: 'leavex-small-lit',
    enforce: 'pre',
    buildStart() {
      found.clear();
    },
    transform: {
      filter: {
        id: /\/(@lit\/reactive-element\/(css-tag|reactive-element)|lit-element\/lit-element|lit-html\/lit-html)\.js$|\/src\/.+\.ts$/,
      },
      handler(code, id) {
        if (id.endsWith('.ts')) {
          for (const [what, text] of UNUSED)
            if (text.test(code)) this.error(`${id}: the CDN files have no ${what} (scripts/build/lit-cuts.ts)`);
          return undefined;
        }
        found.add(id);
        if (id.endsWith('css-tag.js')) return {code: CSS_TAG, map: null};
        if (id.endsWith('lit-element.js')) return {code: LIT_ELEMENT, map: null};
        return {code: id.endsWith('lit-html.js') ? cut(code, TEMPLATE_CUTS) : cut(code, BASE_CUTS), map: null};
      },
    },
    buildEnd(error) {
      if (!error && found.size !== 4)
        this.error(`Lit: ${found.size} of 4 modules found (${[...found].join(', ')}); they are elsewhere, or bundled twice`);
    },
  };
}
