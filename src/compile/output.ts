import {createHash} from 'node:crypto';
import {createReadStream} from 'node:fs';
import {copyFile, mkdir, readdir, readFile, realpath, rename, rm, stat, utimes, writeFile} from 'node:fs/promises';
import {hostname} from 'node:os';
import {basename, dirname, join, relative, resolve, sep} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {contains, reason, UsageError} from './folder.js';

/** The files of the campaign API by their path under the base URL. */
export type ApiFiles = ReadonlyMap<string, Uint8Array>;

/** Files that an earlier run may have written. Anything else in the folder belongs to somebody and is never deleted. */
const OURS =
  /^(?:(?:campaign|counter|changes)\.json|(?:letter|messages|meps|departures)\/[A-Za-z0-9-]+\.json|photos\/[\p{L}\p{N}._~-]+\.webp|feeds\/[A-Za-z0-9-]+\.(?:xml|json)|images\/counter\.[A-Za-z-]+(?:\.dark)?\.(?:svg|png|json)|embed\/[A-Za-z0-9.-]+\.(?:html|json|js|css))$/u;
/** Files for hosts; they are moved into the new folder. */
const FOR_HOSTS = /^(?:\.nojekyll|_headers|_redirects|CNAME|\.htaccess|robots\.txt|web\.config)$/;
/** Files that systems and servers leave behind and can make again. */
const LEFT_BEHIND = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$|\.json\.(?:br|gz|zst)$/;

/** Larger files of the last output are not read. */
export const COMPARABLE = 20_000_000;

/** Writing failed, for a reason outside of the campaign: disk full, no permission. */
export class OutputError extends Error {}

/** The files of an earlier output, and digests of those that are too large to compare. */
export class EarlierOutput extends Map<string, Uint8Array> {
  readonly digests = new Map<string, string>();
}

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Checks, before any work is done, that the output folder may be replaced.
 *
 * @throws {UsageError} when it holds files that are not an earlier output, or is the campaign folder itself
 */
export async function checkOutput(out: string, campaignRoot: string): Promise<void> {
  const target = await realTarget(out);
  if (contains(target, campaignRoot))
    throw new UsageError(`The output folder ${out} contains the campaign folder and would replace it. Choose another one.`);
  let foreign: string | undefined;
  try {
    foreign = await foreignFile(target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw new UsageError(`The output folder ${out} ${reason(error)}.`);
  }
  if (foreign !== undefined)
    throw new UsageError(
      `The output folder ${out} contains “${foreign}”, which is not part of a campaign API and would be deleted. Use a folder inside it, such as ${join(out, 'api')}.`,
    );
}

/** The first file in a folder that neither a run of ours nor a host has put there. */
async function foreignFile(folder: string): Promise<string | undefined> {
  // With their kinds: when asked for that, another run may have put away what was there.
  for (const entry of await readdir(folder, {recursive: true, withFileTypes: true})) {
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
    // A link is somebody's, also one to a folder: it would go, and what is behind it is not looked at.
    if (!entry.isDirectory() && !OURS.test(path) && !FOR_HOSTS.test(path) && !LEFT_BEHIND.test(path)) return path;
  }
  return undefined;
}

/** Tests if a folder exists and was made by an earlier run. */
async function isOurs(folder: string): Promise<boolean> {
  try {
    return (await foreignFile(folder)) === undefined;
  } catch {
    return false;
  }
}

/**
 * The files of the last output, for comparing; empty when there is none. Changes nothing.
 *
 * @throws {OutputError} when it may not be read
 */
export async function readOutput(out: string): Promise<EarlierOutput> {
  const target = await realTarget(out);
  for (let attempt = 1; ; attempt++) {
    try {
      // Between the two renames of another run the last output stands under another name.
      return await readFolder((await exists(target)) ? target : ((await interrupted(target)) ?? target));
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT' || attempt === 5) throw new OutputError(`The output ${out} ${reason(error)}.`, {cause: error});
      await wait(50);
    }
  }
}

async function readFolder(folder: string): Promise<EarlierOutput> {
  const files = new EarlierOutput();
  const names = await readdir(folder, {recursive: true}).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') throw error;
    return [];
  });
  for (const name of names.sort()) {
    const path = name.split(sep).join('/');
    if (!OURS.test(path)) continue;
    const full = join(folder, name);
    // Nobody compares lists of that length, and two of them at once may be more than fits.
    if ((await stat(full)).size > COMPARABLE) files.digests.set(path, await digestOfFile(full));
    else files.set(path, await readFile(full));
  }
  return files;
}

async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}

/**
 * Writes the files beside the output folder, then swaps the folders: the API is complete or as it was before. Files that
 * have not changed keep their time, so that servers and caches see them as the same.
 *
 * @throws {OutputError} with the old output untouched
 */
export async function writeOutput(out: string, files: ApiFiles): Promise<void> {
  const target = await realTarget(out);
  const beside = `${besideName(target, 'new')}-${process.pid}`;
  let unlock: (() => Promise<void>) | undefined;
  try {
    await mkdir(dirname(target), {recursive: true});
    unlock = await lock(target, out);
    await finishInterrupted(target);
    await rm(beside, {recursive: true, force: true});
    await mkdir(beside);
    for (const [path, bytes] of files) {
      await mkdir(dirname(join(beside, path)), {recursive: true});
      await writeFile(join(beside, path), bytes, {flag: 'wx', mode: 0o644});
      await keepTime(join(target, path), join(beside, path), bytes);
    }
    for (const name of await readdir(target).catch(() => []))
      if (FOR_HOSTS.test(name)) await copyFile(join(target, name), join(beside, name));
    await swap(target, beside);
  } catch (error) {
    await rm(beside, {recursive: true, force: true}).catch(() => undefined);
    if (error instanceof OutputError) throw error;
    throw new OutputError(
      `The output ${out} ${writeReason(error)}. ${(await exists(target)) ? 'The old output is untouched.' : 'Nothing was written.'}`,
      {cause: error},
    );
  } finally {
    await unlock?.();
  }
}

async function keepTime(before: string, now: string, bytes: Uint8Array): Promise<void> {
  const facts = await stat(before).catch(() => undefined);
  if (facts?.size !== bytes.byteLength) return;
  if ((await digestOfFile(before)) === digestOf(bytes)) await utimes(now, facts.atime, facts.mtime);
}

/** A run that waits longer for another one says so. */
const LONGEST_WAIT = Number(process.env['LEAVEX_LOCK_WAIT'] ?? 30_000);

/** Keeps a second run from writing at the same time. Returns what ends that. */
async function lock(target: string, out: string): Promise<() => Promise<void>> {
  const path = besideName(target, 'lock');
  const until = Date.now() + LONGEST_WAIT;
  for (;;) {
    try {
      await writeFile(path, JSON.stringify({pid: process.pid, host: hostname()}), {flag: 'wx'});
      return () => rm(path, {force: true});
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = await lockHolder(path);
    const age = Date.now() - ((await stat(path).catch(() => undefined))?.mtimeMs ?? Date.now());
    const dead = holder.pid === undefined ? age > 2_000 : holder.host === hostname() && !isRunning(holder.pid);
    if (dead) await rm(path, {force: true});
    else if (Date.now() > until)
      throw new OutputError(
        `Another build is writing to ${out} (process ${holder.pid ?? '?'} on ${holder.host ?? '?'}). Nothing was written. If no other build is running, delete ${path}.`,
      );
    else await wait(20 + Math.random() * 60);
  }
}

/** Holder of a lock. Empty if the lock was just released or is being written. */
async function lockHolder(path: string): Promise<{readonly pid?: number; readonly host?: string}> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as {pid?: number; host?: string};
  } catch {
    return {};
  }
}

async function swap(target: string, beside: string): Promise<void> {
  const old = `${besideName(target, 'old')}-${process.pid}`;
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

/** The last output under the name that an interrupted run gave it. */
async function interrupted(target: string): Promise<string | undefined> {
  for (const name of await readdir(dirname(target)).catch(() => []))
    if (name === basename(besideName(target, 'old')) || processOf(name, target, 'old') !== undefined) {
      const path = join(dirname(target), name);
      if ((await exists(join(path, 'campaign.json'))) && (await isOurs(path))) return path;
    }
  return undefined;
}

/**
 * Tidies up after a killed run. It left its new files. Between the two renames of `swap`, it left the old output under another
 * name; later only a part of it. Files that no run of ours made are left alone.
 */
async function finishInterrupted(target: string): Promise<void> {
  for (let old = await interrupted(target); old !== undefined; old = await interrupted(target)) {
    if (await exists(target)) await rm(old, {recursive: true, force: true});
    else await rename(old, target);
  }
  for (const name of await readdir(dirname(target)).catch(() => [])) {
    const path = join(dirname(target), name);
    const id = processOf(name, target, 'new') ?? processOf(name, target, 'old');
    if (id !== undefined && !isRunning(id) && (await isOurs(path))) await rm(path, {recursive: true, force: true});
  }
}

/** Process that gave a folder its name. People who keep a copy call it something else, such as `.api.old-backup`. */
function processOf(name: string, target: string, what: 'old' | 'new'): number | undefined {
  const start = `${basename(besideName(target, what))}-`;
  const rest = name.slice(start.length);
  return name.startsWith(start) && /^\d+$/.test(rest) ? Number(rest) : undefined;
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const besideName = (target: string, what: 'old' | 'new' | 'lock'): string => join(dirname(target), `.${basename(target)}.${what}`);

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
      return 'cannot be replaced because it is a mount point. Use a folder inside it';
    case 'EEXIST':
    case 'ENOTDIR':
      return 'cannot be written: a file is in the way';
    default:
      return reason(error);
  }
}
