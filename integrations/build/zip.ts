import {mkdir, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {zipSync, type Zippable} from 'fflate';

/** A zip knows neither time zones nor years before 1980, and its bytes must not depend on the day of the build. */
const DATE = new Date(1980, 0, 1);

/** Writes files into a zip, below a folder of that name. The same files give the same bytes. */
export async function writeZip(path: string, folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const entries: Zippable = {};
  for (const name of [...files.keys()].sort()) entries[`${folder}/${name}`] = files.get(name)!;
  await mkdir(dirname(path), {recursive: true});
  await writeFile(path, zipSync(entries, {mtime: DATE, level: 9}));
}
