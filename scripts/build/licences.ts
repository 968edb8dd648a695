import {existsSync} from 'node:fs';
import {readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';

/** A library inside a built file, as Vite writes it down. */
interface Licence {
  readonly name: string;
  readonly version: string;
  readonly identifier: string | null;
  readonly text: string | null;
}

/** Folder in which each build leaves its list until `writeLicences`. */
const LISTS = '.licences';

/** The setting by which a build of Vite lists the libraries that are in its files. */
export const listLicences = (build: string): {fileName: string} => ({fileName: `${LISTS}/${build}.json`});

/** The first line of each CDN file. */
export const banner = (version: string): string => `/*! leavex-widgets ${version}, MIT licence. Libraries inside: LICENSES.txt */`;

/**
 * Writes `LICENSES.txt` with the licences of all libraries that are bundled into files of a folder. Most must travel with the
 * code. Fails where a library has none.
 */
export async function writeLicences(folder: string): Promise<void> {
  const lists = join(folder, LISTS);
  if (!existsSync(lists)) throw new Error(`${folder}: no build has listed its libraries`);
  const found = new Map<string, Licence>();
  for (const file of (await readdir(lists)).sort())
    for (const licence of JSON.parse(await readFile(join(lists, file), 'utf8')) as Licence[])
      found.set(`${licence.name} ${licence.version}`, licence);
  const names = [...found.keys()].sort();
  for (const name of names) if (!found.get(name)?.text?.trim()) throw new Error(`${name} is bundled and has no text of a licence`);
  const texts = names.map((name) => `${name} (${found.get(name)!.identifier})\n\n${found.get(name)!.text!.trim()}\n`);
  await writeFile(join(folder, 'LICENSES.txt'), `Libraries inside the files of this folder\n\n${texts.join(`\n${'-'.repeat(72)}\n\n`)}`);
  await rm(lists, {recursive: true});
}
