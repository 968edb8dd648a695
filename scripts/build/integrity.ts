import {createHash} from 'node:crypto';
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {basename, extname, join, relative, sep} from 'node:path';
import {PSEUDO_LOCALES} from '../locales/pseudo.js';

/** `integrity.json`: file → Subresource Integrity hash, for every script in a folder that is published. */
export async function writeIntegrity(folder: string): Promise<void> {
  const files = (await readdir(folder, {recursive: true}))
    .filter((file) => extname(file) === '.js' && !(basename(file, '.js') in PSEUDO_LOCALES))
    .sort();
  const hashes: Record<string, string> = {};
  for (const file of files) {
    const hash = createHash('sha384')
      .update(await readFile(join(folder, file)))
      .digest('base64');
    hashes[relative('.', file).split(sep).join('/')] = `sha384-${hash}`;
  }
  await writeFile(join(folder, 'integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`);
}
