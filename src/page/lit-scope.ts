import {ofDocument} from './unshadowed.js';
import {policy} from './trusted-types.js';

// Lit reads its switches from the window and makes nodes by the document. Markup can break both: <a id="litHtmlVersions"> stops
// Lit at its start, <img name="createComment"> stops its first template. In the CDN files these take the place of the two
// (scripts/build/lit-scope.ts).

/** Read by Lit as a global variable, too. */
export const litPropertyMetadata = new WeakMap<object, unknown>();

/** Window for Lit: without the switches that a page has set, and with our policy under any name. */
const litWindow = {
  ShadowRoot: globalThis.ShadowRoot,
  litPropertyMetadata,
  trustedTypes: {
    emptyScript: '',
    // Lit asks as soon as it is evaluated. Ours is made at the first template.
    createPolicy: (): {createHTML(html: string): string} => ({createHTML: (html) => policy()?.createHTML(html) ?? html}),
  },
};

const METHODS = ['createComment', 'createElement', 'createTextNode', 'createTreeWalker', 'importNode'] as const;

/** Document as Lit finds it. A node, since Lit lets its tree walker rest there. */
const litDocument = Object.assign(
  ofDocument('createDocumentFragment').call(document),
  Object.fromEntries(METHODS.map((name) => [name, (ofDocument(name) as () => Node).bind(document)])),
);

export {litDocument as document, litWindow as globalThis};
