import type {Plugin} from 'vite';

// What a CDN file needs of Lit, for the engines that we name. npm users get Lit as it is.
//
// Lit's own style module falls back to <style> elements where there are no constructed style sheets (Chromium before 73,
// Firefox before 101, Safari before 16.4: older than what we support), and our elements adopt their styles themselves. Its
// element module hydrates, connects asynchronous directives and carries a shim for polyfills: our elements use none of them.
// Together with what is cut from its base element that is 1.5 kB (brotli) of every counter.

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

type Cuts = readonly (readonly [what: string, text: RegExp, instead?: string])[];

/**
 * What our elements do not use of Lit's base element: properties that are objects or arrays in attributes, decorators,
 * shims for old browsers, Lit's own way to style (ours knows documents). Each is cut out by its exact text.
 */
const BASE_CUTS: Cuts = [
  ['objects as attributes', /case Object:case Array:t=null==t\?t:JSON\.stringify\(t\)/],
  ['attributes as objects', /case Object:case Array:try\{i=JSON\.parse\(t\)\}catch\(t\)\{i=null\}/],
  ['metadata of decorators', /Symbol\.metadata\?\?=Symbol\("metadata"\),a\.litPropertyMetadata\?\?=new WeakMap;/],
  ['metadata of decorators', /const t=this\[Symbol\.metadata\];if\(null!==t\)\{.+?elementProperties\.set\(t,i\)\}/],
  ['initializers of decorators', /static addInitializer\(t\)\{this\._\$Ei\(\),\(this\.l\?\?=\[\]\)\.push\(t\)\}/],
  ['initializers of decorators', /,void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\)/],
  ['initializers of decorators', /,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/],
  [
    'defaults of reflected properties',
    /\|\|i\.useDefault&&i\.reflect&&h===this\._\$Ej\?\.get\(t\)&&!this\.hasAttribute\(r\._\$Eu\(t,i\)\)/,
  ],
  [
    'defaults of reflected properties',
    /i&&!\(this\._\$Ej\?\?=new Map\)\.has\(t\)&&\(this\._\$Ej\.set\(t,r\?\?s\?\?this\[t\]\),!0!==h\|\|void 0!==r\)\|\|/,
  ],
  ['accessors of decorators', /this\.prototype\.hasOwnProperty\(t\)&&\(\(s=Object\.create\(s\)\)\.wrapped=!0\),/],
  ['accessors of decorators', /const t=this\.constructor\.elementProperties;if\(t\.size>0\)for\(const\[s,i\]of t\)\{.+?\}(?=\}let t=!1)/],
  ['properties named by symbols', /,\.\.\.o\(t\)/],
  ['defaults of reflected properties', /\?\?this\._\$Ej\?\.get\(e\)\?\?r/],
  ['styles', /this\.elementStyles=this\.finalizeStyles\(this\.styles\)/],
  ['styles', /createRenderRoot\(\)\{.+?elementStyles\),t\}/],
  ['styles', /y\.elementStyles=\[\],y\.shadowRootOptions=\{mode:"open"\},/],
  ['reflected truth values', /switch\(s\)\{case Boolean:t=t\?l:null;break;\}return t(?=\},fromAttribute)/, 'return t'],
  ['reflected truth values', /c=a\.trustedTypes,l=c\?c\.emptyScript:"",/],
  ['converters that are functions', /"function"==typeof t\.converter\?\{fromAttribute:t\.converter\}:/],
  ['converters both ways', /void 0!==i\.converter\?\.toAttribute\?i\.converter:u/, 'u'],
  ['properties without accessors or attributes', /if\(s\.state&&\(s\.attribute=!1\),this\._\$Ei\(\),/, 'if(this._$Ei(),'],
  ['properties without accessors or attributes', /!s\.noAccessor/, '!0'],
  ['defaults of reflected properties', /this\.hasUpdated\|\|i\|\|\(s=void 0\)/, 'this.hasUpdated||(s=void 0)'],
  ['comparisons of one property', /\(i\.hasChanged\?\?f\)\(h,s\)/, 'f(h,s)'],
  ['controllers that look on', /,this\._\$EO\?\.forEach\(t=>t\.hostUpdate\?\.\(\)\)/],
  ['controllers that look on', /this\._\$EO\?\.forEach\(t=>t\.hostUpdated\?\.\(\)\),/],
  ['updates that are not wanted', /t=this\.shouldUpdate\(s\),t\?\((?=this\.willUpdate)/],
  ['updates that are not wanted', /(?<=this\.update\(s\))\):this\._\$EM\(\)(?=\}catch)/],
  ['updates that are not wanted', /catch\(s\)\{throw t=!1,this/, 'catch(s){throw this'],
  ['updates that are not wanted', /let t=!1;(?=const s=this\._\$AL)/],
  ['updates that are not wanted', /t&&(?=this\._\$AE\(s\)\})/],
  ['updates that are not wanted', /shouldUpdate\(t\)\{return!0\}/],
  ['first updates', /this\.hasUpdated\|\|\(this\.hasUpdated=!0,this\.firstUpdated\(t\)\)/, 'this.hasUpdated=!0'],
  ['first updates', /firstUpdated\(t\)\{\}/],
  ['updates at another time', /const t=this\.scheduleUpdate\(\);return null!=t&&await t,/, 'return this.performUpdate(),'],
  ['updates at another time', /scheduleUpdate\(\)\{return this\.performUpdate\(\)\}/],
  ['updates at another time', /return this\.getUpdateComplete\(\)\}getUpdateComplete\(\)\{/],
  ['controllers that go', /removeController\(t\)\{this\._\$EO\?\.delete\(t\)\}/],
  ['styles', /static finalizeStyles\(s\)\{.+?return i\}/],
  ['shims', /,p\?\.\(\{ReactiveElement:y\}\),\(a\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/],
];

/** What our templates do not use: SVG and MathML, expressions in comments and in raw text, asynchronous directives. */
const TEMPLATE_CUTS: Cuts = [
  ['SVG and MathML', /2===i\?"<svg>":3===i\?"<math>":""/, '""'],
  ['SVG and MathML', /\+\(2===i\?"<\/svg>":3===i\?"<\/math>":""\)/],
  ['SVG and MathML', /,2===i\|\|3===i\)\{const t=this\.el\.content\.firstChild;t\.replaceWith\(\.\.\.t\.childNodes\)\}/, ',0);'],
  ['expressions in raw text', /if\(y\.test\(r\.tagName\)\)\{const t=r\.textContent.+?r\.append\(t\[i\],c\(\)\)\}\}/],
  [
    'expressions in comments',
    /else\{let t=-1;for\(;-1!==\(t=r\.data\.indexOf\(o,t\+1\)\);\)d\.push\(\{type:7,index:l\}\),t\+=o\.length-1\}/,
  ],
  ['asynchronous directives', /setConnected\(t\)\{.+?\}(?=\}class)/],
  [
    'templates compiled beforehand',
    /"number"==typeof s\?this\._\$AC\(t\):\(void 0===s\.el&&\(s\.el=S\.createElement\(V\(s\.h,s\.h\[0\]\),this\.options\)\),s\)/,
    'this._$AC(t)',
  ],
  ['what only directives of other libraries ask of a part', /get parentNode\(\)\{return this\._\$AM\.parentNode\}/],
  ['what only directives of other libraries ask of a part', /get parentNode\(\)\{let t=this\._\$AA\.parentNode;.+?,t\}(?=get startNode)/],
  ['what only directives of other libraries ask of a part', /get startNode\(\)\{return this\._\$AA\}get endNode\(\)\{return this\._\$AB\}/],
  ['what only directives of other libraries ask of a part', /get tagName\(\)\{return this\.element\.tagName\}/],
  ['places before other nodes', /s\?\.renderBefore\?\?i/, 'i'],
  ['places before other nodes', /s\?\.renderBefore\?\?null/, 'null'],
  ['scoped registries', /\(t\?\.creationScope\?\?l\)/, 'l'],
  ['shims', /,B=t\.litHtmlPolyfillSupport;B\?\.\(S,k\),\(t\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/],
];

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
    if (!text.test(left)) throw new Error(`small-lit: ${what} is not written in Lit as it was: ${text.source}`);
    left = left.replace(text, instead);
  }
  return left;
}

/** Puts these in the place of Lit's modules, and fails when Lit no longer has them where they were. */
export function smallLit(): Plugin {
  const found = new Set<string>();
  return {
    name: 'leavex-small-lit',
    enforce: 'pre',
    buildStart() {
      found.clear();
    },
    transform: {
      filter: {id: /\/(@lit\/reactive-element\/(css-tag|reactive-element)|lit-element\/lit-element|lit-html\/lit-html)\.js$/},
      handler(code, id) {
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
