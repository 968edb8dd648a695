import {mkdir, open, readdir, realpath, rename, rm, stat} from 'node:fs/promises';
import {basename, dirname, join, resolve, sep} from 'node:path';
import {contains, reason, UsageError} from './folder.js';

/** The files of the campaign API by their path under the base URL. */
export type ApiFiles = ReadonlyMap<string, Uint8Array>;

/** What an earlier run may have written. Anything else in the folder belongs to somebody and is never deleted. */
const OURS = /^(campaign|counter)\.json$|^(letter|messages|meps|departures)\/[A-Za-z0-9-]+\.json$/;

/** Larger files of the last output are not read. */
export const COMPARABLE = 20_000_000;

/** Writing failed, for a reason outside of the campaign: disk full, no permission. */
export class OutputError extends Error {}

/**
 * Checks, before any work is done, that the output folder may be replaced.
 *
 * @throws {UsageError} when it holds files that are not an earlier output, or is the campaign folder itself
 */
export async function checkOutput(out: string, campaignRoot: string): Promise<void> {
  const target = await realTarget(out);
  if (contains(target, campaignRoot))
    throw new UsageError(`The output folder ${out} holds the campaign folder: it would be replaced. Choose another one.`);
  let names: string[];
  try {
    names = await readdir(target, {recursive: true});
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw new UsageError(`The output folder ${out} ${reason(error)}.`);
  }
  for (const name of names) {
    const path = name.split(sep).join('/');
    if (OURS.test(path) || (await stat(join(target, name)).catch(() => undefined))?.isDirectory()) continue;
    throw new UsageError(
      `The output folder ${out} holds “${path}”, which is not part of a campaign API and would be deleted. Choose an empty folder, and copy what belongs beside the API afterwards.`,
    );
  }
}

/** The files of the last output, for comparing; empty when there is none. */
export async function readOutput(out: string): Promise<Map<string, Uint8Array>> {
  const target = await realTarget(out);
  await finishInterrupted(target);
  const files = new Map<string, Uint8Array>();
  const names = await readdir(target, {recursive: true}).catch(() => []);
  for (const name of names.sort()) {
    const path = name.split(sep).join('/');
    if (!OURS.test(path)) continue;
    // Nobody compares lists of that length, and two of them at once may be more than fits.
    if ((await stat(join(target, name))).size > COMPARABLE) continue;
    const file = await open(join(target, name));
    try {
      files.set(path, await file.readFile());
    } finally {
      await file.close();
    }
  }
  return files;
}

/**
 * Writes the files beside the output folder, then swaps the folders: the API is complete or as it was before.
 *
 * @throws {OutputError} with the old output untouched
 */
export async function writeOutput(out: string, files: ApiFiles): Promise<void> {
  const target = await realTarget(out);
  const beside = join(dirname(target), `.${basename(target)}.new-${process.pid}`);
  try {
    await mkdir(dirname(target), {recursive: true});
    await finishInterrupted(target);
    await rm(beside, {recursive: true, force: true});
    for (const [path, bytes] of files) {
      await mkdir(dirname(join(beside, path)), {recursive: true});
      const file = await open(join(beside, path), 'wx', 0o644);
      try {
        await file.writeFile(bytes);
      } finally {
        await file.close();
      }
    }
    await swap(target, beside);
  } catch (error) {
    await rm(beside, {recursive: true, force: true}).catch(() => undefined);
    throw new OutputError(
      `The output ${out} ${writeReason(error)}. ${(await exists(target)) ? 'The old output is untouched.' : 'Nothing was written.'}`,
      {cause: error},
    );
  }
}

async function swap(target: string, beside: string): Promise<void> {
  const old = oldName(target);
  const replaces = await exists(target);
  if (replaces) await rename(target, old);
  try {
    await rename(beside, target);
  } catch (error) {
    if (replaces) await rename(old, target);
    throw error;
  }
  await rm(old, {recursive: true, force: true});
}

/** A run that was killed left what it had written, and between the two renames of `swap` the old output under another name: tidies both up. */
async function finishInterrupted(target: string): Promise<void> {
  const old = oldName(target);
  if (await exists(old)) {
    if (await exists(target)) await rm(old, {recursive: true, force: true});
    else await rename(old, target);
  }
  const unfinished = `.${basename(target)}.new-`;
  for (const name of await readdir(dirname(target)).catch(() => [])) {
    if (name.startsWith(unfinished) && !isRunning(Number(name.slice(unfinished.length))))
      await rm(join(dirname(target), name), {recursive: true, force: true});
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const oldName = (target: string): string => join(dirname(target), `.${basename(target)}.old`);

/** The folder itself where the path is a link: the link stays, what it points to is replaced. */
async function realTarget(out: string): Promise<string> {
  const full = resolve(out);
  return realpath(full).catch(async () => join(await realpath(dirname(full)).catch(() => dirname(full)), basename(full)));
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function writeReason(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EACCES':
    case 'EPERM':
      return 'cannot be written: permission denied';
    case 'EBUSY':
    case 'EXDEV':
      return 'cannot be replaced as a whole because it is a mount point: give a folder inside of it';
    case 'EEXIST':
    case 'ENOTDIR':
      return 'cannot be written: a file is in the way';
    default:
      return reason(error);
  }
}
