import {readdir, readFile, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {root} from '../../scripts/build/paths.js';
import {writeZip} from './zip.js';

const SOURCE = `${root}integrations/hugo`;

/** Writes the theme component for Hugo. It is unpacked into the folder `themes` of a site. */
export async function buildHugo(folder: string): Promise<void> {
  const files = new Map<string, Uint8Array>();
  for (const path of await readdir(SOURCE, {recursive: true}))
    if ((await stat(join(SOURCE, path))).isFile()) files.set(path.replaceAll('\\', '/'), await readFile(join(SOURCE, path)));
  await writeZip(join(folder, 'leavex-hugo.zip'), 'leavex', files);
}
