// Anybody who may write an image with a name, or a link with an id, hides a property of the document or sets a variable of the
// window. No script is loaded from elsewhere, and the widgets stay.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, it} from 'node:test';
import {inEachEngine} from './support/pages-in-each-engine.js';
import {MARKDOWN_LETTER} from './support/markdown-letter.js';
import {shown} from './support/shown.js';

const integrity = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as Record<string, string>;

/** Members of a document that scripts read, Lit among them. */
const OF_THE_DOCUMENT = [
  'addEventListener',
  'adoptedStyleSheets',
  'baseURI',
  'body',
  'createComment',
  'createElement',
  'createTextNode',
  'createTreeWalker',
  'currentScript',
  'defaultView',
  'documentElement',
  'head',
  'hidden',
  'implementation',
  'importNode',
  'querySelector',
  'querySelectorAll',
  'readyState',
  'removeEventListener',
];

/** Variables that a window may not have, and that Lit, its polyfills and we look for. */
const OF_THE_WINDOW = [
  'ShadyCSS',
  'ShadyDOM',
  'leavex',
  'litElementHydrateSupport',
  'litElementPolyfillSupport',
  'litElementVersions',
  'litHtmlPolyfillSupport',
  'litHtmlVersions',
  'litNonce',
  'litPropertyMetadata',
  'reactiveElementPolyfillSupport',
  'reactiveElementVersions',
  'trustedTypes',
];

inEachEngine('names in markup', (pages) => {
  let elsewhere: string;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    const isScript = /\.js/.test(request.url!);
    response
      .writeHead(200, {'Access-Control-Allow-Origin': '*', 'Content-Type': isScript ? 'text/javascript' : 'application/json'})
      .end(isScript ? 'globalThis.pwned = import.meta.url; export const templates = {};' : '{"count":666}');
  });
  before(async () => {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  after(() => {
    server.close();
    server.closeAllConnections();
  });

  const page = (body: string, {policy = '', script = ''} = {}): string => `<!doctype html><html lang="fr"><meta charset="utf-8">
    ${policy && `<meta http-equiv="Content-Security-Policy" content="${policy}">`}<link rel="icon" href="icon.svg">
    ${script || '<script nonce="n0nce" src="cdn/leavex.js" data-leavex-api="api/" defer></script>'}
    <body>${body}`;
  const counter = '<leavex-counter>le texte de la page</leavex-counter>';

  const modules: readonly (readonly [name: string, options: {policy?: string; script?: string}])[] = [
    ['no policy', {}],
    ['a nonce', {policy: "script-src 'nonce-n0nce'"}],
    ['strict-dynamic', {policy: "script-src 'nonce-n0nce' 'strict-dynamic'; object-src 'none'; base-uri 'none'"}],
    [
      'a hash on the script',
      {script: `<script src="cdn/leavex.js" integrity="${integrity['leavex.js']}" crossorigin data-leavex-api="api/" defer></script>`},
    ],
  ];
  for (const [name, options] of modules) {
    for (const tag of ['img', 'embed', 'iframe'] as const) {
      it(`<${tag} name="currentScript"> brings in no module, under ${name}`, async () => {
        asked.length = 0;
        const {page: opened, close} = await pages.open(
          page(
            `<${tag} name="currentScript" src="${elsewhere}x/leavex.js" data-leavex-api="${elsewhere}" data-leavex-allow="${elsewhere}"></${tag}>
            ${counter}<leavex-letter src="api/letter.md"></leavex-letter><div data-leavex="counter" data-leavex-src="${elsewhere}other.json">x</div>`,
            options,
          ),
        );
        assert.equal(await opened.evaluate('globalThis.pwned'), undefined);
        assert.deepEqual(
          asked.filter((path) => path !== '/x/leavex.js'),
          [],
          'nothing is asked for but what the page’s own tag asks for',
        );
        assert.ok((await shown(opened))[0]!.length > 0);
        await close();
      });
    }
  }

  for (const [name, options] of modules.slice(0, 3)) {
    it(`<base> brings in no module, under ${name}`, async () => {
      asked.length = 0;
      const policy = options.policy?.replace(/; base-uri.*/, '') ?? '';
      const {page: opened, close} = await pages.open(
        page(
          `<base href="${elsewhere}"><leavex-counter count="3230" varient="bar">x</leavex-counter>
          <leavex-letter src="${pages.server.url}letter.md"></leavex-letter>`,
          {policy},
        ),
        {before: MARKDOWN_LETTER},
      );
      const [number, letter] = await shown(opened);
      assert.match(number!, /^3\s230 signatures/);
      assert.match(letter!, /Un texte/);
      assert.deepEqual(
        asked.filter((path) => /\.js\b/.test(path)),
        [],
      );
      await close();
    });
  }

  it('<form name="currentScript"> takes neither the API nor the language away', async () => {
    const {
      page: opened,
      noise,
      close,
    } = await pages.open(page(`<form name="currentScript"><input name="src" value="x"><input name="dataset"></form>${counter}`));
    assert.match((await shown(opened))[0]!, /^3\s230 signatures/);
    assert.deepEqual(noise, []);
    await close();
  });

  const widgets = `${counter}<leavex-letter>x</leavex-letter>`;
  const names = [
    ...OF_THE_DOCUMENT.map((name) => `<img name="${name}" alt="">`),
    ...OF_THE_WINDOW.map((name) => `<a id="${name}"></a><a id="${name}" name="x"></a>`),
  ];
  for (const markup of names) {
    it(`${markup} changes nothing that a reader sees, and nothing throws`, async () => {
      const {page: opened, noise, close} = await pages.open(page(markup + widgets));
      const [number, letter] = await shown(opened);
      assert.match(number!, /^3\s230 signatures/);
      assert.match(letter!, /Lettre ouverte/);
      assert.deepEqual(noise, []);
      await close();
    });
  }
});

inEachEngine('the address of the script', (pages) => {
  /** As short addresses of CDNs do: they answer with the file, and have other packages beside it. */
  const open = (src: string, more = ''): ReturnType<typeof pages.open> =>
    pages.open(`<!doctype html><html lang="fr"><meta charset="utf-8"><link rel="icon" href="icon.svg">
      <script>${readFileSync('dist/cdn/leavex-counter.js', 'utf8').replaceAll('</script', '<\\/script')}</script>
      <script type="text/plain" src="${src}"></script>${more}<leavex-counter count="3230" closed>x</leavex-counter>
      <leavex-counter count="3231" closed>x</leavex-counter>`);

  for (const src of [
    '/npm/leavex-widgets@0.1.0',
    '/npm/leavex-widgets',
    '/leavex/',
    '/leavex.js/other.js',
    '/other.js?x=/leavex.js',
    '/x#/leavex.js',
  ]) {
    it(`${src} leads to files of others, so nothing is loaded from beside it: English, and one line that says why`, async () => {
      const {page: opened, noise, requests, close} = await open(src);
      assert.match((await shown(opened))[0]!, /^3,230 signatures/);
      assert.deepEqual(
        requests.filter((url) => /locales|markdown/.test(url)),
        [],
      );
      const warnings = noise.filter((line) => line.startsWith('warn'));
      assert.equal(warnings.length, 1, warnings.join('\n'));
      assert.match(warnings[0]!, /no script on this page has an address that ends in leavex\.js/);
      await close();
    });
  }

  it('a full address leads to the languages beside it', async () => {
    const {page: opened, requests, close} = await open('cdn/leavex-counter.js?v=1');
    assert.match((await shown(opened))[0]!, /^3\s230 signatures/);
    assert.deepEqual(
      requests.filter((url) => url.includes('locales')).map((url) => new URL(url).pathname),
      ['/cdn/locales/fr.js'],
    );
    await close();
  });

  it('a <base> before the script leads to the languages beside it', async () => {
    const {page: opened, close} = await pages.open(`<!doctype html><html lang="fr"><meta charset="utf-8"><link rel="icon" href="icon.svg">
      <base href="cdn/"><script src="leavex-counter.js" defer></script><leavex-counter count="3230" closed>x</leavex-counter>`);
    assert.match((await shown(opened))[0]!, /^3\s230 signatures/);
    await close();
  });
});
