// npm run test:frameworks [-- NAME …]: installs each example from the packed package, builds it, opens it, and prints a table.
// Needs `npm run build`, Chromium and a network. Installs frameworks into a temporary folder, and nothing here.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import type {Browser} from 'puppeteer-core';
import {launchChromium} from '../../scripts/browsers.js';
import {startDemoServer} from '../../fixtures/demo-site/demo-server.js';
import {until, visit} from '../../fixtures/demo-site/visit.js';
import {analyse} from '../../scripts/manifest/analyse.js';
import {elementsOf, type ElementDoc} from '../../scripts/manifest/manifest.js';
import {EXAMPLES, TEST_RUNNERS, type Example} from './examples.js';
import {environment, install, type Installed, type Surroundings} from './installed.js';
import {misread, spelledTags} from './spellings.js';

/** Frameworks want a newer Node than we do. */
const NODE = '24';
const COLUMNS = ['types', 'production', 'server', 'dev', 'attributes'] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string>>;

/** Lines shown of a failure: compilers repeat themselves. */
const MOST_LINES = 40;

const FALLBACK = /<leavex-counter[^>]*>\s*Thousands of signatures\s*<\/leavex-counter>/;
const SHOWN = `[
  document.querySelector('leavex-counter')?.shadowRoot?.querySelector('[part~=base]')?.textContent ?? '',
  document.querySelector('#heard')?.textContent ?? '',
  document.querySelector('leavex-letter')?.shadowRoot?.querySelector('h2')?.textContent ?? '',
].map((text) => text.replace(/\\s+/g, ' ').trim())`;
const EXPECTED = [/3,230/, /^The page knows: 3230$/, /An open letter/];

/** Writes down what a page shows, frame by frame, where that changes. The first is what the server wrote. */
const LOOK = `
  globalThis.looks = [];
  (function look() {
    if (document.readyState !== 'loading') {
      const seen = ['leavex-counter', 'leavex-letter'].map((tag) => {
        const element = document.querySelector(tag);
        const {x, y, width, height} = element?.getBoundingClientRect() ?? {};
        const parts = [...(element?.shadowRoot?.children ?? [])].filter(({localName}) => localName !== 'style');
        return [parts.map((part) => part.innerText).join(' ').replace(/\\s+/g, ' ').trim(), ...[x, y, width, height].map(Math.round)];
      });
      if (JSON.stringify(seen) !== JSON.stringify(looks.at(-1))) looks.push(seen);
    }
    requestAnimationFrame(look);
  })();`;

/** The element has put its own in the place of what the server wrote: styles of elements are no tags. */
const TAKEN_OVER = `['leavex-counter', 'leavex-letter'].every((tag) => {
  const root = document.querySelector(tag)?.shadowRoot;
  return customElements.get(tag) && root?.firstElementChild && !root.querySelector('style');
})`;

/** The right example has no errors, and each mistake has one. */
async function checkTypes(example: Installed, {component, goal, mistakes}: Example): Promise<string> {
  await example.run('types');
  const content = example.read(component);
  assert.ok(content.includes(goal), `${component} has no ${goal}`);
  const files = mistakes.map((mistake, i) => {
    const file = component.replace(/[^/]+(\.[a-z]+)$/, `Mistake${i}$1`);
    example.write(file, content.replace(goal, mistake).replace('app-root', `app-mistake-${i}`));
    return file;
  });
  if (files.length === 0) return 'not checked';
  // Angular looks only at files that it is told of.
  const config = example.read('tsconfig.json');
  example.write('tsconfig.json', config.replace('"src/main.ts"]', ['"src/main.ts"', ...files.map((file) => `"${file}"`)].join() + ']'));
  let output = '';
  try {
    await example.run('types');
  } catch (error) {
    output = String(error);
  }
  const unseen = mistakes.filter((_, i) => !output.includes(`Mistake${i}.`));
  example.write('tsconfig.json', config);
  for (const file of files) rmSync(join(example.folder, file));
  assert.deepEqual(unseen, [], output);
  return `ok, ${mistakes.length} mistakes found`;
}

async function checkPage(browser: Browser, url: string, allowsWarnings: boolean): Promise<string> {
  const {page, noise, settled, close} = await visit(browser, url);
  const shown = async (): Promise<string[]> => (await page.evaluate(SHOWN)) as string[];
  try {
    await until(async () => (await shown()).every((text, i) => EXPECTED[i]!.test(text)), 30_000);
    await settled();
  } catch (error) {
    throw new Error(`${String(error)}\nshown: ${JSON.stringify(await shown())}\n${noise.join('\n')}`, {cause: error});
  } finally {
    await close();
  }
  assertSilent(noise, allowsWarnings);
  return 'ok';
}

/** A page with HTML from `leavex-widgets/server`: shown at once, then taken over without a flash, a shift or a request. */
async function checkRendered(
  browser: Browser,
  url: string,
  {rendered, goThere}: Example,
  api: string,
  allowsWarnings: boolean,
): Promise<void> {
  const html = await (await fetch(url + rendered)).text();
  for (const tag of ['leavex-counter', 'leavex-letter']) assert.match(html, new RegExp(`<${tag}[^>]*><template shadowrootmode="open">`));
  const {page, noise, requests, settled, close} = await visit(browser, url + rendered, {before: LOOK});
  const takenOver = (): Promise<void> => until(async () => (await page.evaluate(TAKEN_OVER)) === true, 30_000);
  try {
    await takenOver();
    await settled();
    const looks = (await page.evaluate('looks')) as [text: string, ...box: number[]][][];
    assert.equal(looks.length, 1, `The page changes: ${JSON.stringify(looks, null, 1)}`);
    assert.match(looks[0]![0]![0], EXPECTED[0]!);
    assert.match(looks[0]![1]![0], EXPECTED[2]!);
    assertSilent(noise, allowsWarnings);
    assert.deepEqual(
      requests.filter((request) => request.startsWith(api)),
      [],
    );
    // Servers for development compile a page when it is first asked for, and abort requests for it.
    if (!goThere || allowsWarnings) return;
    // No parser sees this HTML: the elements have their data, and no tree of the server.
    await page.goto(url);
    await page.waitForFunction(`document.querySelector('#heard')?.textContent`);
    await settled();
    requests.length = 0;
    await page.evaluate(goThere);
    await page.waitForFunction(`!document.querySelector('#heard')`);
    await takenOver();
    await settled();
    assert.match(((await page.evaluate(SHOWN)) as string[]).join(), /3,230.*An open letter/);
    assertSilent(
      noise.filter((line) => !line.includes('declarative Shadow DOM is not being parsed')),
      allowsWarnings,
    );
    assert.deepEqual(
      requests.filter((request) => request.startsWith(api)),
      [],
    );
  } finally {
    await close();
  }
}

function assertSilent(noise: readonly string[], allowsWarnings: boolean): void {
  const harmless = allowsWarnings ? /^(debug|info|log|warn\w*|verbose):/ : /^(debug|info|log|verbose):/;
  assert.deepEqual(
    noise.filter((line) => !harmless.test(line)),
    [],
  );
}

async function checkAttributes(
  browser: Browser,
  example: Installed,
  {component, tags, spelling}: Example,
  elements: readonly ElementDoc[],
): Promise<string> {
  if (!tags || !spelling) return '–';
  const spelled = spelledTags(elements, spelling);
  example.write(component, tags(spelled.map(({markup}) => markup).join('\n')));
  await example.run('build');
  return example.serve('preview', async (url) => {
    const {page, close} = await visit(browser, url);
    try {
      await page.waitForFunction(`document.querySelector('leavex-letter')?.shadowRoot`);
      await page.evaluate('new Promise((done) => setTimeout(done, 300))');
      assert.deepEqual(await misread(page, spelled), []);
    } finally {
      await close();
    }
    return `ok, ${spelled.length} tags`;
  });
}

async function check(
  browser: Browser,
  example: Example,
  surroundings: Surroundings,
  elements: readonly ElementDoc[],
): Promise<[Row, failures: string[]]> {
  const row: Row = {};
  const failures: string[] = [];
  const step = async (column: (typeof COLUMNS)[number], run: () => string | Promise<string>): Promise<void> => {
    try {
      row[column] = await run();
    } catch (error) {
      row[column] = 'FAILED';
      const lines = (error instanceof Error ? error.message : String(error)).split('\n');
      failures.push(
        `${example.name}, ${column}: ${(lines.length > MOST_LINES ? [...lines.slice(0, 10), '…', ...lines.slice(10 - MOST_LINES)] : lines).join('\n')}`,
      );
    }
  };
  const installed = await install(example.name, surroundings);
  await step('types', () => checkTypes(installed, example));
  await step('production', async () => {
    await installed.run('build');
    return installed.serve('preview', async (url) => {
      await step('server', async () => {
        if (!example.server) return '–';
        assert.match(await (await fetch(url)).text(), FALLBACK);
        if (!example.rendered) return 'fallback';
        await checkRendered(browser, url, example, surroundings.api, false);
        return 'fallback, rendered';
      });
      return checkPage(browser, url, false);
    });
  });
  await step('dev', () =>
    installed.serve('dev', async (url) => {
      // The first visit may be reloaded, while the server finds out what to bundle.
      await checkPage(browser, url, true).catch(() => undefined);
      const shown = await checkPage(browser, url, true);
      if (example.rendered) await checkRendered(browser, url, example, surroundings.api, true);
      return shown;
    }),
  );
  await step('attributes', () => checkAttributes(browser, installed, example, elements));
  rmSync(installed.folder, {recursive: true, force: true});
  return [row, failures];
}

/** Runs the tests of an example in each of its environments. Returns what went wrong. */
async function runTests(name: string, surroundings: Surroundings): Promise<string[]> {
  const installed = await install(name, surroundings);
  const failures: string[] = [];
  for (const script of TEST_RUNNERS[name]!)
    try {
      await installed.run(script);
    } catch (error) {
      failures.push(`${name}: ${String(error)}`);
    }
  return failures;
}

const ALL = [...EXAMPLES.map(({name}) => name), ...Object.keys(TEST_RUNNERS)];
const names = process.argv.slice(2);
const wanted = (name: string): boolean => names.length === 0 || names.includes(name);
const unknown = names.filter((name) => !ALL.includes(name));
if (unknown.length > 0) throw new Error(`No example called ${unknown.join(', ')}. There are: ${ALL.join(', ')}`);
if (!existsSync('dist/index.js')) throw new Error('There is no dist: run npm run build first.');
const temporary = mkdtempSync(join(tmpdir(), 'leavex-frameworks-'));
const server = await startDemoServer();
const browser = await launchChromium();
const allFailures: string[] = [];
try {
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', temporary], {stdio: ['ignore', 'ignore', 'inherit']});
  const tarball = join(
    temporary,
    readdirSync(temporary).find((name) => name.endsWith('.tgz'))!,
  );
  let node = dirname(process.execPath);
  if (Number(process.versions.node.split('.')[0]) < Number(NODE)) {
    const folder = join(temporary, 'node');
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{"private": true}');
    execFileSync('npm', ['install', '--silent', `node@${NODE}`], {cwd: folder, env: environment(node)});
    node = join(folder, 'node_modules/node/bin');
  }
  const surroundings: Surroundings = {node, tarball, api: `${server.url}api/`, temporary};
  const elements = elementsOf(await analyse());
  console.log(`| Framework | ${COLUMNS.join(' | ')} |\n|${' --- |'.repeat(COLUMNS.length + 1)}`);
  for (const example of EXAMPLES.filter(({name}) => wanted(name))) {
    const [row, failures] = await check(browser, example, surroundings, elements);
    console.log(`| ${example.name} | ${COLUMNS.map((column) => row[column] ?? '–').join(' | ')} |`);
    allFailures.push(...failures);
  }
  for (const [name, scripts] of Object.entries(TEST_RUNNERS).filter(([one]) => wanted(one))) {
    const failures = await runTests(name, surroundings);
    console.log(`\nTests of an application with ${name} (${scripts.join(', ')}): ${failures.length > 0 ? 'FAILED' : 'ok'}`);
    allFailures.push(...failures);
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(temporary, {recursive: true, force: true});
}
if (allFailures.length > 0) {
  console.error(`\n${allFailures.join('\n\n')}`);
  process.exitCode = 1;
}
