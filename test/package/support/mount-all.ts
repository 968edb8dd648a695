// Runs in a process of its own, as a test of an application does: makes the globals of a DOM without layout, mounts every
// element of the package, and prints what each shows. Arguments: jsdom or happy-dom, folder of the package, folder of an API.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {useEnvironment} from './environment.js';

const [environment = '', packageFolder = '', apiFolder = ''] = process.argv.slice(2);
const API = 'https://campaign.example/api/';
const TAGS = ['leavex-counter', 'leavex-letter', 'leavex-contact-mep', 'leavex-departed'];

await useEnvironment(environment);

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
