// npm run bench              measures everything and prints the numbers
// npm run bench -- counter   one of this folder
// Numbers depend on the machine: compare those of one run. The files of dist/cdn are measured as they are: npm run build first.
import {readdirSync} from 'node:fs';
import {basename} from 'node:path';

const folder = new URL('./', import.meta.url);
const all = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
  .map((file) => basename(file, '.ts'));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`No benchmark called ${unknown.join(', ')}; there are ${all.join(', ')}.`);
  process.exit(2);
}
for (const name of wanted.length > 0 ? wanted : all) {
  console.log(`\n${name}`);
  await import(new URL(`${name}.ts`, folder).href);
}
