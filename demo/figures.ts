// npm run figures: what the demo and README.md say about the widgets, measured. Writes demo/figures.json and the table of sizes;
// test/pages/figures.node.test.ts compares.
import {readFileSync, writeFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {format, resolveConfig} from 'prettier';
import {checkWithAxe} from '../fixtures/demo-site/axe.js';
import {startDemoServer} from '../fixtures/demo-site/demo-server.js';
import {visit} from '../fixtures/demo-site/visit.js';
import {launchChromium} from '../scripts/browsers.js';
import {bytes, type Ledger} from '../scripts/size/ledger.js';

const FILE = 'demo/figures.json';
const LEDGER = 'test/size/ledger.json';
const README = 'README.md';
const MARKS = /(<!-- generated:sizes -->)[\s\S]*(<!-- \/generated:sizes -->)/;

/** Figures that are the same wherever they are measured. */
export interface StableFigures {
  /** Bytes of the scripts as they travel, after brotli, from the ledger. */
  readonly sizes: Readonly<Record<string, number>>;
  /** Cookies, and everything else that is stored, after a visit of the demo. */
  readonly cookies: number;
  /** Requests of that visit to any origin but that of the page and its API. */
  readonly thirdPartyRequests: number;
  readonly accessibility: {readonly tool: string; readonly standard: string; readonly violations: number};
}

export interface Figures extends StableFigures {
  /** Date and browser of the measurement, and numbers that may differ from day to day. */
  readonly measured: {readonly on: string; readonly browser: string; readonly rulesPassed: number};
}

export async function measure(): Promise<Figures> {
  const {files} = JSON.parse(readFileSync(LEDGER, 'utf8')) as Ledger;
  const scripts = Object.entries(files).filter(([name]) => /^leavex[a-z-]*\.js$/.test(name));
  const server = await startDemoServer();
  const browser = await launchChromium();
  try {
    const {page, requests, settled, stored} = await visit(browser, `${server.url}index.html`);
    await settled();
    const {tool, passed, violations} = await checkWithAxe(page);
    return {
      sizes: Object.fromEntries(scripts.map(([name, {brotli}]) => [name, brotli])),
      cookies: (await stored()).length,
      thirdPartyRequests: requests.filter((url) => !url.startsWith(server.url)).length,
      accessibility: {tool, standard: 'WCAG 2.2 AA', violations: violations.length},
      measured: {
        on: new Date().toISOString().slice(0, 10),
        browser: (await browser.version()).replace(/^\w+\/(\d+).*/, 'Chromium $1'),
        rulesPassed: passed,
      },
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

const tableOf = (rows: readonly (readonly string[])[]): string => rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** README.md with the sizes of the ledger: of CDN files, and of imports of the npm package with and without Lit. */
export async function readmeWithSizes(): Promise<string> {
  const {files} = JSON.parse(readFileSync(LEDGER, 'utf8')) as Ledger;
  const languages = Object.entries(files).filter(([name]) => /^locales\/[a-z]{2}\.js$/.test(name));
  const rows = [
    ...Object.entries(files)
      .filter(([name]) => /^leavex[a-z-]*\.js$/.test(name))
      .map(([name, {brotli}]) => [`\`${name}\``, bytes(brotli)]),
    [
      'a language',
      `${bytes(Math.min(...languages.map(([, {brotli}]) => brotli)))} to ${bytes(Math.max(...languages.map(([, {brotli}]) => brotli)))}`,
    ],
  ];
  const imports = Object.entries(files)
    .filter(([name]) => name.startsWith('npm/') && name.endsWith('define'))
    .map(([name, {brotli}]) => [
      `\`${name.replace('npm', 'leavex-widgets')}\``,
      bytes(brotli),
      bytes(files[`${name} without lit`]!.brotli),
    ]);
  const tables = [
    tableOf([['File', 'Bytes'], ['---', '--:'], ...rows]),
    ...(imports.length > 0 ? [tableOf([['Import with a bundler', 'Bytes', 'Without Lit'], ['---', '--:', '--:'], ...imports])] : []),
  ];
  const document = readFileSync(README, 'utf8').replace(MARKS, `$1\n\n${tables.join('\n\n')}\n\n$2`);
  return format(document, {...(await resolveConfig(README)), parser: 'markdown'});
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const figures = await measure();
  writeFileSync(FILE, `${JSON.stringify(figures, null, 2)}\n`);
  writeFileSync(README, await readmeWithSizes());
  console.log(readFileSync(FILE, 'utf8'));
}
