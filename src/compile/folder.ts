import {lstat, open, readdir, realpath, stat} from 'node:fs/promises';
import {isAbsolute, join, relative, resolve, sep} from 'node:path';
import type {Problems} from './problems.js';

/** A text of the campaign, checked to be UTF-8, without byte order mark and with plain line breaks. */
export interface TextFile {
  /** As the author calls it: relative to the campaign folder. */
  readonly file: string;
  readonly text: string;
}

export const MEGABYTE = 1_000_000;

/**
 * The campaign folder. All reading goes through here. So nothing outside of it is ever read, whatever its paths and links say,
 * and every failure has its message.
 */
export class Folder {
  readonly #problems: Problems;
  readonly #root: string;
  /** Paths that were read, as the author calls them. */
  readonly used = new Set<string>();

  private constructor(root: string, problems: Problems) {
    this.#root = root;
    this.#problems = problems;
  }

  /** @throws {UsageError} when there is no such folder */
  static async open(path: string, problems: Problems): Promise<Folder> {
    let root: string;
    try {
      root = await realpath(path);
      if (!(await stat(root)).isDirectory()) throw Object.assign(new Error(), {code: 'ENOTDIR'});
    } catch (error) {
      throw new UsageError(`The campaign folder ${path} ${reason(error)}.`);
    }
    return new Folder(root, problems);
  }

  get root(): string {
    return this.#root;
  }

  /** Tests if anything exists at this path, readable or not. */
  async has(path: string): Promise<boolean> {
    try {
      await lstat(join(this.#root, path));
      return true;
    } catch {
      return false;
    }
  }

  /** The files in a folder, sorted; undefined when it is no folder of the campaign. */
  async list(path: string): Promise<string[] | undefined> {
    const full = await this.#inside(path);
    if (!full) return undefined;
    this.used.delete(path);
    try {
      return (await readdir(full)).filter((name) => !name.startsWith('.')).sort();
    } catch (error) {
      this.#problems.error('unreadable', {file: path}, `The folder ${reason(error)}.`);
      return undefined;
    }
  }

  /** Bytes of a file, 0 when there is none. */
  async size(path: string): Promise<number> {
    return stat(join(this.#root, path)).then(
      ({size}) => size,
      () => 0,
    );
  }

  async isFolder(path: string): Promise<boolean> {
    try {
      return (await stat(join(this.#root, path))).isDirectory();
    } catch {
      return false;
    }
  }

  /** The text of a file, or undefined after the reason was reported. */
  async read(path: string, limit: number, encoding = 'utf-8'): Promise<TextFile | undefined> {
    const bytes = await this.readBytes(path, limit);
    return bytes && decode(path, bytes, this.#problems, encoding);
  }

  async readBytes(path: string, limit: number): Promise<Uint8Array | undefined> {
    const full = await this.#inside(path);
    return full ? readBytes(full, path, limit, this.#problems) : undefined;
  }

  /** Real path of a file inside that is not too large. Otherwise undefined, after reporting the reason. */
  async locate(path: string, limit: number): Promise<string | undefined> {
    const full = await this.#inside(path);
    if (!full) return undefined;
    return (await checkFile(full, path, limit, this.#problems)) ? full : undefined;
  }

  async #inside(path: string): Promise<string | undefined> {
    const outside = (): undefined => {
      this.#problems.error(
        'outside',
        {file: path},
        'This path is outside the campaign folder.',
        'Copy the files into the campaign folder and write a path relative to it.',
      );
      return undefined;
    };
    const full = resolve(this.#root, path);
    if (isAbsolute(path) || !contains(this.#root, full)) return outside();
    let real: string;
    try {
      real = await realpath(full);
    } catch (error) {
      this.#problems.error('unreadable', {file: path}, `The file ${reason(error)}.`);
      return undefined;
    }
    if (!contains(this.#root, real)) return outside();
    this.used.add(relative(this.#root, full).split(sep).join('/'));
    return real;
  }
}

/** The command was called in a way that makes no sense; exit code 2. */
export class UsageError extends Error {}

export function contains(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

export async function readBytes(full: string, name: string, limit: number, problems: Problems): Promise<Uint8Array | undefined> {
  if (!(await checkFile(full, name, limit, problems))) return undefined;
  try {
    const handle = await open(full);
    try {
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    problems.error('unreadable', {file: name}, `The file ${reason(error)}.`);
    return undefined;
  }
}

async function checkFile(full: string, name: string, limit: number, problems: Problems): Promise<boolean> {
  try {
    const facts = await stat(full);
    if (!facts.isFile())
      problems.error(
        'unreadable',
        {file: name},
        facts.isDirectory() ? 'A file is expected here, but this is a folder.' : 'This is not an ordinary file.',
      );
    else if (facts.size > limit)
      problems.error(
        'huge',
        {file: name},
        `The file has ${megabytes(facts.size)}. The limit is ${megabytes(limit)}.`,
        'Is it the right file?',
      );
    else return true;
  } catch (error) {
    problems.error('unreadable', {file: name}, `The file ${reason(error)}.`);
  }
  return false;
}

const megabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(1)} MB`;

/** Text from bytes, or undefined after saying in which line they are no text. */
export function decode(file: string, bytes: Uint8Array, problems: Problems, encoding = 'utf-8'): TextFile | undefined {
  let text: string;
  try {
    text = new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch {
    problems.error(
      'encoding',
      {file, line: lineOfBadBytes(bytes)},
      notUtf8(bytes),
      'Save the file as “UTF-8” (in a spreadsheet: “CSV UTF-8”).',
    );
    return undefined;
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    problems.error('encoding', {file, line: lineAt(text, nul)}, 'The file contains a NUL character, so it is not a text file.');
    return undefined;
  }
  return {file, text: text.replace(/\r\n?/g, '\n')};
}

function notUtf8(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return 'The file is UTF-16, not UTF-8.';
  return 'The text is not UTF-8, so accents would be wrong.';
}

/** The line of the first byte that is not UTF-8. Lines are decoded one by one: no sequence of UTF-8 contains the byte of a line break. */
function lineOfBadBytes(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', {fatal: true});
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const found = bytes.indexOf(10, start);
    const end = found < 0 ? bytes.length : found + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return line;
}

/** The line, counted from 1, of a position in a text. */
export function lineAt(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < position; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** An error of the file system, to go after “The file …”. */
export function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  switch (code) {
    case 'ENOENT':
      return 'does not exist';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read: permission denied';
    case 'ELOOP':
      return 'is a link that leads back to itself';
    case 'ENOTDIR':
      return 'is not a folder';
    case 'EISDIR':
      return 'is a folder';
    case 'ENOSPC':
      return 'cannot be written: the disk is full';
    case 'EFBIG':
    case 'EDQUOT':
      return 'cannot be written: it would be larger than is allowed here';
    case 'EROFS':
      return 'cannot be written: the disk is read-only';
    case 'EMFILE':
    case 'ENFILE':
      return 'cannot be opened: too many files are open';
    case 'ENAMETOOLONG':
      return 'has a name that is too long';
    default:
      return `cannot be read (${code ?? (error as Error).message})`;
  }
}
