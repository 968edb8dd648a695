// npm run create NAME: a new element <leavex-NAME>, with its styles, registration, CDN file, story and tests.
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {format, resolveConfig} from 'prettier';
import {elementFiles, elementLists, problemWith} from './create/element-files.js';

const [name = ''] = process.argv.slice(2);
const problem = existsSync(`src/elements/${name}`) && name ? `There is an element of that name: src/elements/${name}.` : problemWith(name);
if (problem) {
  console.error(problem);
  process.exit(1);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, text);
  console.log(`wrote ${path}`);
}

for (const [path, text] of Object.entries(elementFiles(name))) write(path, text);
// Imported now: the new folder is one of those it reads.
const {ELEMENT_NAMES} = await import('./elements.js');
for (const [path, text] of Object.entries(elementLists(ELEMENT_NAMES)))
  write(path, await format(text, {...(await resolveConfig(path)), filepath: path}));

interface Package {
  exports: Record<string, unknown>;
}
const json = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
const folder = `./dist/elements/${name}`;
const target = (file: string): unknown => ({types: `${folder}/${file}.d.ts`, default: `${folder}/${file}.js`});
const entries = Object.entries(json.exports);
const place = entries.findIndex(([path]) => path === './locales/*');
entries.splice(place, 0, [`./${name}`, target(`leavex-${name}`)], [`./${name}/define`, target('define')]);
writeFileSync('package.json', `${JSON.stringify({...json, exports: Object.fromEntries(entries)}, undefined, 2)}\n`);

const BUDGETS = 'test/size/budgets.json';
const budgets = JSON.parse(readFileSync(BUDGETS, 'utf8')) as Record<string, number>;
writeFileSync(BUDGETS, `${JSON.stringify({[`leavex-${name}.js`]: 13_500, ...budgets}, undefined, 2)}\n`);

// Imported now: it reads which elements there are.
const {writeDocuments} = await import('./manifest.js');
await writeDocuments();

console.log(`added it to package.json, ${BUDGETS} and the tables of attributes

Next: npx wtr --files 'test/elements/${name}/*.test.ts'     its tests
      npm run build && npm run size                      its CDN file, and what it weighs`);
