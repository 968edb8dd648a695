// Every snippet of README.md and docs/ does what it says: HTML is mounted, commands are run, TypeScript is checked and bundled,
// CSS names what exists, a policy is put to a page.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {build} from 'esbuild';
import ts from 'typescript';
import {inEachEngine} from './support/pages-in-each-engine.js';
import {shown} from './support/shown.js';
import {snippets, type Snippet} from './support/snippets.js';

const CDN = 'https://cdn.example.org/leavex/0.1.0/';
const API = 'https://api.example.org/';
const SCRIPT = `<script src="${CDN}leavex.js" data-leavex-api="${API}" defer></script>`;

/** Blocks that are shown, not run: data, and what is somebody else's language. */
const SHOWN_ONLY = new Set(['', 'csv', 'json', 'jsonc', 'md', 'markdown', 'text', 'yaml', 'toml', 'xml', 'php', 'go-html-template']);
const RUN = new Set(['css', 'html', 'http', 'js', 'sh', 'ts']);

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
}
const {name, version, scripts} = JSON.parse(readFileSync('package.json', 'utf8')) as PackageJson;

/** Files of the examples, which `npm run test:frameworks` compiles and opens. */
const fromExamples = new Set(
  readdirSync('examples', {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').trim()),
);

const all = snippets().filter(({code}) => !fromExamples.has(code.trim()));
const of = (...languages: readonly string[]): Snippet[] => all.filter(({language}) => languages.includes(language));

it('every block is in a language that is run here, or is only to be read, or is a file of an example', () => {
  assert.deepEqual(
    all.filter(({language}) => !RUN.has(language) && !SHOWN_ONLY.has(language)).map(({at, language}) => `${at} ${language}`),
    [],
  );
});

it('addresses in snippets name this version', () => {
  for (const {at, code} of all)
    for (const [, found] of code.matchAll(/cdn\.example\.org\/leavex\/([^/]+)\//g)) assert.equal(found, version, at);
});

inEachEngine(
  'HTML',
  (pages) => {
    const local = (code: string): string =>
      code
        .replaceAll(CDN, `${pages.server.url}cdn/`)
        .replaceAll(API, `${pages.server.url}api/`)
        // The demo's campaign stands for each of two.
        .replace(/\/api\/(eu|de)\//g, '/api/')
        // To draw each PNG takes as long as ten tests; it is tested where it is drawn, and its SVG stands for it.
        .replace(/(\/images\/[\w.]+)\.png/g, '$1.svg')
        // The demo's own letter stands for the reader's.
        .replace(/https:\/\/example\.org\/content\/_index\.(\w+)\.md/g, `${pages.server.url}campaign/letter/$1.md`)
        .replace('sha384-…', integrity['leavex.js'] ?? '')
        .replace('{{ .Inner }}', '3,230 signatures');
    const integrity = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as Record<string, string>;

    for (const {at, code} of of('html')) {
      it(at, async () => {
        const markup = code.includes('<script') ? code : SCRIPT + code;
        const {page, noise, close} = await pages.open(
          `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="icon.svg">${local(markup)}`,
        );
        assert.deepEqual(noise, []);
        const undefinedTags = await page.evaluate(
          `[...document.querySelectorAll('*')].map(({localName}) => localName).filter((tag) => tag.startsWith('leavex-') && !customElements.get(tag))`,
        );
        assert.deepEqual(undefinedTags, []);
        const texts = await shown(page);
        if (/<leavex-|data-leavex="/.test(code)) assert.ok(texts.length > 0);
        for (const text of texts) assert.match(text, /\p{L}{2,}/u);
        await close();
      });
    }

    for (const {at, code} of of('http').filter(({code: header}) => header.startsWith('Content-Security-Policy'))) {
      it(`${at}: the policy`, async () => {
        const policy = code.trim().replace('Content-Security-Policy: ', '');
        const nonce = /'nonce-(\w+)'/.exec(policy)![1]!;
        const origin = new URL(pages.server.url).origin;
        const enforced = policy.replaceAll('https://cdn.example.org', '').replaceAll('https://api.example.org', origin);
        const {page, noise, close} = await pages.open(`<!doctype html><html lang="en"><meta charset="utf-8">
          <meta http-equiv="Content-Security-Policy" content="${enforced}; img-src 'self'"><link rel="icon" href="icon.svg">
          ${local(SCRIPT).replace('<script', `<script nonce="${nonce}"`)}<leavex-counter>3,230 signatures</leavex-counter>`);
        assert.deepEqual(noise, []);
        assert.match((await shown(page))[0]!, /Source: openPetition/);
        await close();
      });
    }
  },
  ['chromium'],
);

describe('commands', () => {
  for (const {at, code} of of('sh')) {
    for (const line of code.split('\n').filter((one) => one.trim() && !one.startsWith('#'))) {
      it(`${at}: ${line}`, () => runCommand(line.trim()));
    }
  }
});

function runCommand(line: string): void {
  const [program = '', ...rest] = line.split(/\s+/);
  if (program === 'npm' && rest[0] === 'install') return assert.ok(rest.includes(name), 'the package is called so');
  if (program === 'npm') {
    const script = rest[0] === 'run' ? rest[1] : rest[0];
    return assert.ok(scripts[script ?? ''], `package.json has a script "${script}"`);
  }
  const words = program === 'npx' ? rest : [program, ...rest];
  assert.equal(words[0], name, 'a command that is known here');
  // A copy of the demo's campaign stands for the reader's.
  const folder = mkdtempSync(join(tmpdir(), 'leavex-snippet-'));
  try {
    for (const theirs of ['my-campaign', 'campaign']) cpSync('demo/campaign', join(folder, theirs), {recursive: true});
    const options = words.slice(1);
    const isBuild = options[0] === 'build';
    execFileSync(process.execPath, [resolve('dist/cli.js'), ...(isBuild ? options : [options[0] ?? '', '--help'])], {
      cwd: folder,
      stdio: 'pipe',
    });
    if (isBuild) assert.ok(existsSync(join(folder, options[options.indexOf('--out') + 1]!, 'counter.json')));
  } finally {
    rmSync(folder, {recursive: true});
  }
}

describe('TypeScript', () => {
  for (const {at, code, language} of of('ts', 'js')) {
    it(`${at} is correct and can be bundled`, async () => {
      if (language === 'ts') assert.deepEqual(typeErrors(code), []);
      const {errors, warnings} = await build({
        stdin: {contents: code, loader: 'ts', resolveDir: process.cwd()},
        bundle: true,
        format: 'esm',
        write: false,
        logLevel: 'silent',
      });
      assert.deepEqual([...errors, ...warnings], []);
    });
  }
});

/** Checks a snippet as a file beside package.json, so that the package's own name leads to what it exports. */
function typeErrors(code: string): string[] {
  const file = resolve('snippet.ts');
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const {getSourceFile, fileExists, readFile} = host;
  host.getSourceFile = (path, ...rest) =>
    path === file ? ts.createSourceFile(path, code, ts.ScriptTarget.ES2022) : getSourceFile(path, ...rest);
  host.fileExists = (path) => path === file || fileExists(path);
  host.readFile = (path) => (path === file ? code : readFile(path));
  return ts
    .getPreEmitDiagnostics(ts.createProgram([file], options, host))
    .map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('CSS', () => {
  const manifest = readFileSync('docs/elements.md', 'utf8');
  const known = (what: string): boolean => manifest.includes(`\`${what}\``);
  for (const {at, code} of of('css')) {
    it(`${at} names what exists`, () => {
      for (const [property] of code.matchAll(/--leavex-[\w-]+/g)) assert.ok(known(property), property);
      for (const [, part] of code.matchAll(/::part\(([\w-]+)\)/g)) assert.ok(known(part!), `part ${part}`);
      for (const [, state] of code.matchAll(/:state\((\w+)\)/g)) assert.match(state!, /^(idle|loading|ready|stale|empty|error)$/);
      for (const [tag] of code.matchAll(/\bleavex-[\w-]+(?=[^;{}]*\{)/g)) assert.ok(manifest.includes(`### ${tag}`), tag);
    });
  }
});
