// Runs in a process of its own, as a test of an application does: every element of the package shows the fixtures of
// leavex-widgets/testing, given as data and answered by its fetch. Prints what each shows, and its events.
// Arguments: jsdom, happy-dom or bare (Jest's jsdom, which has nothing of Node's fetch), folder of the package.
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type * as Testing from '../../../src/testing/index.js';
import type * as Library from '../../../src/index.js';
import {useEnvironment} from './environment.js';

const [environment = '', packageFolder = ''] = process.argv.slice(2);
await useEnvironment(environment);
if (environment === 'bare')
  for (const name of ['fetch', 'Response', 'Request', 'Headers', 'ReadableStream', 'TextDecoder', 'TextEncoder'])
    Reflect.deleteProperty(globalThis, name);

const load = <T>(file: string): Promise<T> => import(pathToFileURL(join(packageFolder, 'dist', file)).href) as Promise<T>;
await load('define.js');
const {configure} = await load<typeof Library>('index.js');
const {campaignFetch, contact, counter, departed, letter} = await load<typeof Testing>('testing/index.js');

type Element = HTMLElement & {status: string; data: unknown};
const shown = (element: Element): string =>
  `${element.status}: ${(element.shadowRoot?.querySelector('[part~=base]')?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 300)}`;
const pause = (ms: number): Promise<void> => new Promise((passed) => setTimeout(passed, ms));

async function place(tag: string, change?: (element: Element) => void): Promise<string> {
  const element = document.createElement(tag) as Element;
  if (tag === 'leavex-contact-mep') element.setAttribute('country', 'BE');
  change?.(element);
  document.body.append(element);
  for (let tries = 0; tries < 100 && !['ready', 'error'].includes(element.status); tries++) await pause(20);
  await pause(50);
  const text = shown(element);
  element.remove();
  return text;
}

const result: Record<string, {given: string; answered: string; events: string[]}> = {};
const events: string[] = [];
for (const name of ['leavex-load', 'leavex-error', 'leavex-count']) document.addEventListener(name, ({type}) => events.push(type));
const data = {'leavex-counter': counter, 'leavex-letter': letter, 'leavex-contact-mep': contact, 'leavex-departed': departed};
for (const [tag, one] of Object.entries(data)) {
  const given = await place(tag, (element) => (element.data = one));
  configure({api: 'https://api.example/', fetch: campaignFetch()});
  const answered = await place(tag);
  configure({});
  result[tag] = {given, answered, events: [...new Set(events.splice(0))]};
}
console.log(JSON.stringify(result));
process.exit();
