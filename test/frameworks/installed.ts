// An example as somebody installs it: in a folder of its own, with the packed package.
import {execFile, spawn, spawnSync} from 'node:child_process';
import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import {createServer, type AddressInfo} from 'node:net';
import {delimiter, join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {promisify} from 'node:util';

/** Address in the examples that stands for that of a campaign. */
const PLACEHOLDER = 'https://api.example.org/';

const START_MS = 180_000;

export interface Installed {
  readonly folder: string;
  read(file: string): string;
  write(file: string, content: string): void;
  /** Runs a script of its package.json to the end. Throws with its output when it fails. */
  run(script: string): Promise<void>;
  /** Runs a server until `use` has ended. */
  serve<T>(script: string, use: (url: string) => Promise<T>): Promise<T>;
}

export interface Surroundings {
  /** Folder with a Node that all frameworks take. */
  readonly node: string;
  readonly tarball: string;
  readonly api: string;
  readonly temporary: string;
}

export function environment(node: string): NodeJS.ProcessEnv {
  const quiet = {NEXT_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false'};
  const {NODE_OPTIONS: _, ...own} = process.env;
  return {...own, ...quiet, CI: '1', PATH: `${node}${delimiter}${process.env['PATH']}`};
}

export async function install(name: string, {node, tarball, api, temporary}: Surroundings): Promise<Installed> {
  const folder = join(temporary, name);
  cpSync(join('examples', name), folder, {recursive: true, filter: (path) => !/node_modules|\/(dist|\.next|\.nuxt|\.output)\b/.test(path)});
  const env = environment(node);
  const path = (file: string): string => join(folder, file);
  const read = (file: string): string => readFileSync(path(file), 'utf8');
  const write = (file: string, content: string): void => writeFileSync(path(file), content);
  // Not at once: a build may request data from the server that runs in this process.
  const npm = async (...args: string[]): Promise<void> => {
    try {
      await promisify(execFile)('npm', args, {cwd: folder, env, timeout: 600_000, maxBuffer: Infinity});
    } catch (error) {
      const {stdout, stderr} = error as {readonly stdout?: string; readonly stderr?: string};
      throw new Error(`npm ${args.join(' ')} failed:\n${stdout}\n${stderr}`, {cause: error});
    }
  };
  const json = JSON.parse(read('package.json')) as {dependencies: Record<string, string>};
  json.dependencies['leavex-widgets'] = `file:${tarball}`;
  write('package.json', JSON.stringify(json, null, 2));
  const configured = spawnSync('grep', ['-rl', '--exclude-dir=node_modules', PLACEHOLDER, '.'], {cwd: folder, encoding: 'utf8'});
  for (const file of configured.stdout.split('\n').filter(Boolean)) write(file, read(file).replaceAll(PLACEHOLDER, api));
  await npm('install', '--no-audit', '--no-fund', '--loglevel=error');
  return {
    folder,
    read,
    write,
    run: (script) => npm('run', script),
    async serve(script, use) {
      const port = await freePort();
      const child = spawn('npm', ['run', script, '--', '--port', String(port)], {cwd: folder, env, detached: true});
      let output = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
      const url = `http://localhost:${port}/`;
      try {
        for (const end = Date.now() + START_MS; !(await answers(url)); await sleep(200))
          if (child.exitCode !== null || Date.now() > end) throw new Error(`npm run ${script} does not answer:\n${output}`);
        return await use(url);
      } finally {
        if (child.exitCode === null) process.kill(-child.pid!, 'SIGKILL');
      }
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    const {ok} = await fetch(url, {signal: AbortSignal.timeout(60_000)});
    return ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const {port} = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
