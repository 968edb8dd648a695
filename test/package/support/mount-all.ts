// Runs in a process of its own, as a test of an application does: makes the globals of a DOM without layout, mounts every
// element of the package, and prints what each shows. Arguments: jsdom or happy-dom, folder of the package, folder of an API.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

const [environment = '', packageFolder = '', apiFolder = ''] = process.argv.slice(2);
const API = 'https://campaign.example/api/';
const TAGS = ['leavex-counter', 'leavex-letter', 'leavex-contact-mep', 'leavex-departed'];

/** The window of an environment; `fetch` and the like stay those of Node, as in Vitest and Jest. */
async function openWindow(): Promise<object> {
  const options = {url: 'https://site.example/'};
  if (environment === 'happy-dom') return new (await import('happy-dom')).Window(options);
  return new (await import('jsdom')).JSDOM('<!doctype html><html lang="en"><body></body></html>', {...options, pretendToBeVisual: true})
    .window;
}

const view = await openWindow();
for (const name of Object.getOwnPropertyNames(view))
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, {configurable: true, get: () => Reflect.get(view, name) as unknown});
for (const name of ['window', 'document', 'Event', 'CustomEvent', 'EventTarget', 'navigator', 'location'])
  Object.defineProperty(globalThis, name, {configurable: true, value: name === 'window' ? view : (Reflect.get(view, name) as unknown)});
for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'])
  Object.defineProperty(globalThis, name, {configurable: true, value: (Reflect.get(view, name) as () => void).bind(view)});
document.documentElement.lang = 'en';

globalThis.fetch = async (request) => {
  const url = request instanceof Request ? request.url : String(request);
  if (!url.startsWith(API)) throw new TypeError(`nobody asks for ${url}`);
  try {
    return new Response(await readFile(join(apiFolder, url.slice(API.length))), {headers: {'content-type': 'application/json'}});
  } catch {
    return new Response('', {status: 404});
  }
};

await import(pathToFileURL(join(packageFolder, 'dist/define.js')).href);
const shown: Record<string, string> = {};
for (const tag of TAGS) {
  const element = document.createElement(tag) as HTMLElement & {status: string};
  element.setAttribute('api', API);
  element.textContent = 'words of the page';
  document.body.append(element);
  for (let tries = 0; tries < 100 && !['ready', 'error'].includes(element.status); tries++)
    await new Promise((passed) => setTimeout(passed, 20));
  await new Promise((passed) => setTimeout(passed, 20));
  const text = element.shadowRoot?.querySelector('[part~=base]')?.textContent ?? '';
  shown[tag] = `${element.status}: ${text.replace(/\s+/g, ' ').trim().slice(0, 200)}`;
}
console.log(JSON.stringify(shown));
process.exit();
