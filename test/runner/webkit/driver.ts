import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {createServer, type AddressInfo} from 'node:net';
import {setTimeout as sleep} from 'node:timers/promises';
import type {WebKit} from '../../../scripts/browsers.js';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** One WebKitWebDriver process with one browser session. */
export class Driver {
  readonly #process: ChildProcess;
  readonly #origin: string;
  #session = '';

  private constructor(driver: string, port: number, env: NodeJS.ProcessEnv) {
    this.#origin = `http://127.0.0.1:${port}`;
    // A process group of its own, so that it can be ended together with its browser.
    this.#process = spawn(driver, [`--port=${port}`], {env, detached: true, stdio: 'ignore'});
  }

  static async start(
    {driver, binary}: WebKit,
    args: readonly string[],
    env: NodeJS.ProcessEnv,
    started: (driver: Driver) => void,
  ): Promise<Driver> {
    const made = new Driver(driver, await freePort(), env);
    started(made);
    await made.#ready();
    const capabilities = {alwaysMatch: {browserName: 'MiniBrowser', 'webkitgtk:browserOptions': {binary, args}}};
    const {sessionId} = (await made.#send('POST', '/session', {capabilities})) as {sessionId: string};
    made.#session = `/session/${sessionId}`;
    return made;
  }

  command(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<unknown> {
    return this.#send(method, this.#session + path, body);
  }

  open(url: string): Promise<unknown> {
    return this.command('POST', '/url', {url});
  }

  run(script: string, ...args: readonly unknown[]): Promise<unknown> {
    return this.command('POST', '/execute/sync', {script, args});
  }

  async close(): Promise<void> {
    await this.command('DELETE', '').catch(() => undefined); // it may be gone already
    this.kill();
  }

  kill(): void {
    try {
      if (this.#process.pid !== undefined) process.kill(-this.#process.pid, 'SIGKILL');
    } catch {
      // it has ended by itself
    }
  }

  async #ready(): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      try {
        await fetch(`${this.#origin}/status`);
        return;
      } catch (cause) {
        if (attempt > 200 || this.#process.exitCode !== null) throw new Error('WebKitWebDriver did not start', {cause});
        await sleep(50);
      }
    }
  }

  async #send(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(this.#origin + path, {
      method,
      signal: AbortSignal.timeout(20_000), // a page in an endless loop never answers
      ...(method === 'POST' && {body: JSON.stringify(body ?? {}), headers: {'content-type': 'application/json'}}),
    });
    const {value} = (await response.json()) as {value: unknown};
    if (typeof value === 'object' && value && 'error' in value) {
      const {error, message} = value as {error: string; message?: string};
      throw new Error(`${method} ${path}: ${error}: ${message}`);
    }
    return value;
  }
}

/** WebDriver sets the outer size of a window; go on until the inside has the size asked for. */
export async function resize(driver: Driver, {width, height}: Size): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const [innerWidth, innerHeight] = (await driver.run('return [innerWidth, innerHeight]')) as [number, number];
    if (innerWidth === width && innerHeight === height) return;
    const outer = (await driver.command('GET', '/window/rect')) as Size;
    await driver.command('POST', '/window/rect', {width: outer.width + width - innerWidth, height: outer.height + height - innerHeight});
    await sleep(50);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
