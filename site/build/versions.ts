// Folders of versions: other people's pages load `0.1.0/leavex.js`, some with its hash, so they stay as they were published.
import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {mkdir, readdir, rm, stat, writeFile} from 'node:fs/promises';
import {dirname, join, sep} from 'node:path';
import pRetry, {AbortError} from 'p-retry';

/** List of the versions of a site and their files, at its top. */
const LIST = 'versions.json';
/** Hashes of the scripts, in each folder. */
const HASHES = 'integrity.json';

type Versions = Readonly<Record<string, readonly string[]>>;

export const isVersion = (name: string): boolean => /^\d+\.\d+\.\d+$/.test(name);

/** Names of the folders of versions in a folder. */
export const versionsIn = async (folder: string): Promise<string[]> =>
  existsSync(folder) ? (await readdir(folder)).filter(isVersion).sort() : [];

/**
 * Downloads the folders of all versions that are published at an address. One that is published already stays as it is there,
 * whatever has been built since. Returns the names of the versions.
 *
 * @throws when one of their files cannot be had whole, since pages would lose it
 */
export async function downloadVersions(out: string, address: string): Promise<string[]> {
  const list = await download(address + LIST);
  // The first version of a site.
  if (!list) return [];
  const versions = readVersions(list, address);
  for (const [version, files] of Object.entries(versions)) {
    const folder = join(out, version);
    await rm(folder, {recursive: true, force: true});
    const hashes = await hashesOf(`${address}${version}/`);
    for (const file of files) {
      const url = `${address}${version}/${file}`;
      const bytes = await needed(url);
      const hash = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
      if (hashes[file] !== undefined && hashes[file] !== hash)
        throw new Error(`${url} is not the file that was published: its hash is not that of ${HASHES}. Put the right file there again.`);
      await mkdir(dirname(join(folder, file)), {recursive: true});
      await writeFile(join(folder, file), bytes);
    }
  }
  return Object.keys(versions);
}

/** Writes the list, so that the next build knows what to keep. */
export async function writeVersions(out: string): Promise<void> {
  const versions: Record<string, string[]> = {};
  for (const version of await versionsIn(out)) versions[version] = await filesIn(join(out, version));
  await writeFile(join(out, LIST), `${JSON.stringify(versions, undefined, 2)}\n`);
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, {recursive: true});
  const isFile = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).isFile()));
  return names
    .filter((_, i) => isFile[i])
    .map((name) => name.split(sep).join('/'))
    .sort();
}

function readVersions(bytes: Uint8Array, address: string): Versions {
  const wrong = new Error(`${address}${LIST} is not a list of versions, so nobody knows which folders pages still load.`);
  let list: unknown;
  try {
    list = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw wrong;
  }
  if (typeof list !== 'object' || list === null || Array.isArray(list)) throw wrong;
  for (const [version, files] of Object.entries(list))
    if (!isVersion(version) || !Array.isArray(files) || !files.every(isPath)) throw wrong;
  return list as Versions;
}

/** True for a path that stays in its folder. */
const isPath = (file: unknown): boolean =>
  typeof file === 'string' && file.split('/').every((part) => /^[\w.-]+$/.test(part) && !/^\.+$/.test(part));

async function hashesOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const bytes = await needed(folder + HASHES);
  return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>;
}

async function needed(url: string): Promise<Uint8Array> {
  const bytes = await download(url);
  if (!bytes) throw new Error(`${url} is not there, but pages load it. Put it there again, or take its version out of ${LIST}.`);
  return bytes;
}

/** Content of a file; undefined if there is none. */
const download = (url: string): Promise<Uint8Array | undefined> =>
  pRetry(
    async () => {
      const response = await fetch(url).catch((cause: unknown) => {
        throw new Error(
          `${url} cannot be reached. If no site is published there yet, build without --keep-versions (in the workflow: “Nothing is published at this address yet”).`,
          {cause},
        );
      });
      if (response.status === 404) return undefined;
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
      const error = new Error(`${url} answers with ${response.status}, so the versions that are published cannot be kept.`);
      throw response.status < 500 ? new AbortError(error) : error;
    },
    {retries: 2},
  );
