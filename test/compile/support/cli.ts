import {spawn, type SpawnOptions} from 'node:child_process';
import {chmod, copyFile, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before} from 'node:test';
import {buildCli} from '../../../scripts/build/cli.js';

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Puts the command into a folder where nothing else is, and runs it from there. A step of npm test comes after the build and
 * takes its file; a test file on its own builds the command, since `dist` may be of yesterday.
 */
export function builtCommand(): {path: () => string; run: (args: readonly string[], options?: SpawnOptions) => Promise<Run>} {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leavex-cli-'));
    if (process.env['STEP']) await copyFile('dist/cli.js', join(folder, 'cli.js'));
    else await buildCli(folder);
    // For the tests that run as somebody else.
    await chmod(folder, 0o755);
  });
  after(() => rm(folder, {recursive: true, force: true}));
  const path = (): string => join(folder, 'cli.js');
  return {path, run: (args, options) => start(process.execPath, [path(), ...args], options)};
}

export function start(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {...options, stdio: ['ignore', 'pipe', 'pipe']});
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({code, out, err}));
  });
}
