import {execFile} from 'node:child_process';
import {cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join} from 'node:path';
import {promisify} from 'node:util';
import type {Browser} from 'puppeteer-core';
import type {DemoServer} from '../../../fixtures/demo-site/demo-server.js';

const run = promisify(execFile);

export interface Built {
  /** Folder of the example. */
  readonly folder: string;
  /** A file of the site. */
  read(path: string): string;
  /** Output of the program on the terminal. */
  readonly output: string;
}

/** Copies an example and puts the addresses of the demo into it. */
export function copyExample(name: string, demo: DemoServer): string {
  const folder = join('.cache/hosts', name);
  mkdirSync(folder, {recursive: true});
  for (const old of readdirSync(folder)) if (old !== 'node_modules') rmSync(join(folder, old), {recursive: true});
  cpSync(join('examples', name), folder, {recursive: true, filter: (path) => !path.includes('node_modules')});
  for (const path of readdirSync(folder, {recursive: true, encoding: 'utf8'})) {
    const file = join(folder, path);
    if (path.includes('node_modules') || !statSync(file).isFile()) continue;
    const text = readFileSync(file, 'utf8');
    const local = text
      .replaceAll('https://cdn.example.org/leavex/0.1.0/', `${demo.url}cdn/`)
      .replaceAll('https://api.example.org/', `${demo.url}api/`);
    if (local !== text) writeFileSync(file, local);
  }
  return folder;
}

/** Runs a program in the copy; its site is in `out`. */
export async function buildExample(folder: string, out: string, command: string, args: readonly string[]): Promise<Built> {
  const {stdout, stderr} = await run(command, args, {cwd: folder, maxBuffer: 16 << 20}).catch((error: unknown) => {
    const {stdout = '', stderr = ''} = error as {stdout?: string; stderr?: string};
    throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
  });
  return {folder, read: (path) => readFileSync(join(folder, out, path), 'utf8'), output: stdout + stderr};
}

/** Widgets of a page, also those that a `div` stands for. */
const WIDGETS = `[...document.querySelectorAll('leavex-counter, leavex-letter, leavex-departed, leavex-contact-mep, [data-leavex]')].map((one) => one.shadowRoot?.querySelector('leavex-counter, leavex-letter, leavex-departed, leavex-contact-mep') ?? one)`;

/** Visible texts of the widgets on a built page, in their order. */
export async function shownOn(browser: Browser, folder: string, path: string, picture?: string): Promise<string[]> {
  const types: Record<string, string> = {'.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css'};
  const server = createServer(({url = '/'}, response) => {
    const file = join(folder, decodeURIComponent(url.replace(/[?#].*$/, '')).replace(/\/$/, '/index.html'));
    const found = statSync(file, {throwIfNoEntry: false})?.isFile();
    response.writeHead(found ? 200 : 404, {'Content-Type': types[extname(file)] ?? 'application/octet-stream'});
    response.end(found ? readFileSync(file) : '');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const page = await browser.newPage();
  try {
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/${path}`);
    await page.waitForFunction(`${WIDGETS}.every(({status}) => ['ready', 'idle'].includes(status))`);
    if (picture) await page.screenshot({path: picture});
    return (await page.evaluate(
      `${WIDGETS}.map(({localName, shadowRoot}) => localName + ': ' + shadowRoot.querySelector('[part~=base]').innerText.replace(/\\s+/g, ' ').trim())`,
    )) as string[];
  } finally {
    await page.close();
    await new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    });
  }
}
