const FONT = '/node_modules/@fontsource/dejavu-sans/files/dejavu-sans-latin';

const face = (weight: number): string =>
  `@font-face {font-family: 'Test Sans'; font-weight: ${weight}; src: url('${FONT}-${weight}-normal.woff2')}`;

// A tag that brings nothing: by it the modules of the CDN files find the locales and the Markdown reader.
const CDN_TAG = '<script type="application/json" src="/dist/cdn/leavex.js"></script>';

/**
 * The page of each test file. It brings its own font, so that widths are the same on all machines. The font is as wide as
 * Verdana: no common default is wider.
 */
export const testPage =
  ({built, runs}: {readonly built: boolean; readonly runs?: string | undefined}) =>
  (framework: string): string =>
    `<!doctype html>
<html>
  <head>
    <meta charset="utf-8">
    <style>${face(400)} ${face(700)} html {font-family: 'Test Sans'}</style>
  </head>
  <body${runs ? ` data-runs="${Number(runs)}"` : ''}>${built ? CDN_TAG : ''}<script type="module" src="${framework}"></script></body>
</html>`;
