import {createHash} from 'node:crypto';
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {join, relative, sep} from 'node:path';

/** `integrity.json`: file → Subresource Integrity hash, for every script in a folder. */
export async function writeIntegrity(folder: string): Promise<void> {
  const files = (await readdir(folder, {recursive: true})).filter((file) => file.endsWith('.js')).sort();
  const hashes: Record<string, string> = {};
  for (const file of files) {
    const hash = createHash('sha384')
      .update(await readFile(join(folder, file)))
      .digest('base64');
    hashes[relative('.', file).split(sep).join('/')] = `sha384-${hash}`;
  }
  await writeFile(join(folder, 'integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`);
}
