// The custom-elements manifest and everything that is made of it.
//   npm run docs         writes dist/custom-elements.json, data for editors, types for frameworks, and the tables in README.md and docs/
//   npm run docs:check   changes nothing; fails when the tables are out of step, or something public has no description
//   With --built, that reads the manifest of the build that has just run: it takes five seconds of processor to make.
import {existsSync} from 'node:fs';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {format, resolveConfig} from 'prettier';
import {builtManifest, elementsOf, undescribed, type Manifest} from './manifest/manifest.js';
import {attributeTypes} from './manifest/attribute-types.js';
import {ideData} from './manifest/ide-data.js';
import {overview, reference, withGenerated} from './manifest/tables.js';
import {writeFrameworks} from './manifest/tags.js';

const DOCUMENTS = {
  'README.md': (manifest: Manifest) => overview(elementsOf(manifest), 'docs/elements.md'),
  'docs/elements.md': (manifest: Manifest) => reference(elementsOf(manifest)),
};

/** Attributes of each tag with their types, which the site offers and checks. */
const ATTRIBUTES = 'site/generated/attributes.json';

/** Writes what the package publishes about its elements. The types of the classes must be there, or come there. */
export async function writeManifest(folder: string): Promise<void> {
  const manifest = await analyse();
  const files: Record<string, string> = {
    'custom-elements.json': `${JSON.stringify(manifest, null, 2)}\n`,
    ...ideData(manifest),
  };
  await mkdir(folder, {recursive: true});
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(folder, name), content)));
  await writeFrameworks(manifest, folder);
}

/** Documents whose tables are not what the code says, and what has no description. */
async function documentationProblems(manifest: Manifest): Promise<string[]> {
  const problems = undescribed(elementsOf(manifest));
  for (const [file, expected] of await documents(manifest)) {
    if (expected === undefined) problems.push(`${file} has no <!-- generated:elements --> … <!-- /generated -->`);
    else if (expected !== (await readFile(file, 'utf8')))
      problems.push(`${file} is out of step with the doc comments: run \`npm run docs\``);
  }
  return problems;
}

/** The analyzer and its compiler load where the manifest is made, and only there. */
async function analyse(): Promise<Manifest> {
  return (await import('./manifest/analyse.js')).analyse();
}

/** Writes the tables in documents, and the attributes for the site. */
export async function writeDocuments(): Promise<void> {
  for (const [file, content] of await documents(await analyse())) if (content !== undefined) await writeFile(file, content);
}

async function documents(manifest: Manifest): Promise<[file: string, content: string | undefined][]> {
  const options = await resolveConfig('README.md');
  const tables = Object.entries(DOCUMENTS)
    .filter(([file]) => existsSync(file))
    .map(async ([file, make]) => {
      const content = withGenerated(await readFile(file, 'utf8'), make(manifest));
      return [file, content && (await format(content, {...options, parser: 'markdown'}))] as [string, string | undefined];
    });
  const attributes = await format(JSON.stringify(attributeTypes(elementsOf(manifest))), {...options, parser: 'json'});
  return [[ATTRIBUTES, attributes], ...(await Promise.all(tables))];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--check')) {
    const problems = await documentationProblems(process.argv.includes('--built') ? builtManifest() : await analyse());
    if (problems.length > 0) console.error(problems.join('\n'));
    process.exitCode = problems.length > 0 ? 1 : 0;
  } else {
    await writeManifest('dist');
    await writeDocuments();
  }
}
