// A browser launcher of @web/test-runner for WebKitGTK. It starts a virtual screen (if there is none) and WebKitWebDriver,
// and speaks the classic WebDriver protocol to it. Ready-made WebDriver launchers bring two hundred packages along and cannot
// set the viewport, without which no phone can be tried.
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import type {BrowserLauncher, SessionResult, TestRunnerCoreConfig} from '@web/test-runner';

export interface WebKitOptions {
  /** Path of WebKitWebDriver. */
  readonly driver: string;
  /** Path of MiniBrowser. */
  readonly binary: string;
  /** Pages at once, each in a browser of its own. Default 1. */
  readonly concurrency?: number;
  /** prefers-color-scheme: dark, for the whole run. */
  readonly dark?: boolean;
  /** prefers-reduced-motion: reduce, for the whole run. */
  readonly reducedMotion?: boolean;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Session {
  readonly driver: Driver;
  readonly url: string;
}

type Button = keyof typeof BUTTONS;
type Environment = NodeJS.ProcessEnv;

const BUTTONS = {left: 0, middle: 1, right: 2} as const;

/** Names of keys → the characters that WebDriver sends for them. */
const KEYS: Readonly<Record<string, string>> = {
  Unidentified: '\uE000',
  Cancel: '\uE001',
  Help: '\uE002',
  Backspace: '\uE003',
  Tab: '\uE004',
  Clear: '\uE005',
  Return: '\uE006',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Pause: '\uE00B',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  Meta: '\uE03D',
};

export function webkitLauncher(options: WebKitOptions): BrowserLauncher {
  return new WebKitLauncher(options);
}

/** One WebKitWebDriver process with one browser session. */
class Driver {
  readonly #process: ChildProcess;
  readonly #origin: string;
  #session = '';

  private constructor(driver: string, port: number, env: Environment) {
    this.#origin = `http://127.0.0.1:${port}`;
    // A process group of its own, so that it can be ended together with its browser.
    this.#process = spawn(driver, [`--port=${port}`], {env, detached: true, stdio: 'ignore'});
  }

  static async start(
    {driver, binary}: WebKitOptions,
    args: readonly string[],
    env: Environment,
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

class WebKitLauncher implements BrowserLauncher {
  readonly name = 'WebKit';
  /** @web/test-runner-commands knows what to do with a launcher of this type: it asks getPage() for a puppeteer page. */
  readonly type = 'puppeteer';
  readonly concurrency: number;
  readonly #options: WebKitOptions;
  readonly #sessions = new Map<string, Session>();
  readonly #drivers = new Set<Driver>();
  readonly #idle: Driver[] = [];
  #environment: Promise<Environment> | undefined;
  #screen: ChildProcess | undefined;
  #settings: string | undefined;

  constructor(options: WebKitOptions) {
    this.#options = options;
    this.concurrency = options.concurrency ?? 1;
  }

  initialize(_config: TestRunnerCoreConfig): void {
    // stop() is not called when the runner is killed; nothing may stay behind then either.
    process.once('exit', () => this.#killAll());
    for (const [signal, code] of [
      ['SIGTERM', 143],
      ['SIGHUP', 129],
    ] as const)
      process.once(signal, () => process.exit(code));
  }

  async startSession(id: string, url: string): Promise<void> {
    const driver = this.#idle.pop() ?? (await this.#startDriver());
    this.#sessions.set(id, {driver, url});
    await resize(driver, {width: 800, height: 600});
    await driver.open(url);
  }

  async stopSession(id: string): Promise<SessionResult> {
    const {driver} = this.#session(id);
    this.#sessions.delete(id);
    try {
      await driver.open('about:blank'); // ends whatever the page still does
      this.#idle.push(driver);
    } catch {
      // Hung or crashed: the next session gets a new browser.
      this.#drivers.delete(driver);
      driver.kill();
    }
    return {};
  }

  isActive(id: string): boolean {
    return this.#sessions.has(id);
  }

  getBrowserUrl(id: string): string | undefined {
    return this.#sessions.get(id)?.url;
  }

  startDebugSession(): Promise<void> {
    return Promise.reject(new Error('Debugging is not supported in WebKit.'));
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#drivers].map((driver) => driver.close()));
    this.#killAll();
    if (this.#settings) rmSync(this.#settings, {recursive: true, force: true});
  }

  /** As much of a puppeteer page as setViewport, sendKeys, sendMouse, selectOption and screenshots need. */
  getPage(id: string): unknown {
    const {driver, url} = this.#session(id);
    const act = (source: object): Promise<unknown> => driver.command('POST', '/actions', {actions: [source]});
    const key = (...actions: readonly object[]): Promise<unknown> => act({type: 'key', id: 'keyboard', actions});
    const pointer = (...actions: readonly object[]): Promise<unknown> =>
      act({type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions});
    const down = (name: string): object => ({type: 'keyDown', value: KEYS[name] ?? name});
    const up = (name: string): object => ({type: 'keyUp', value: KEYS[name] ?? name});
    const move = (x: number, y: number): object => ({type: 'pointerMove', duration: 0, x, y});
    const button = (type: string, {button: name = 'left'}: {button?: Button} = {}): object => ({type, button: BUTTONS[name]});
    const refuse = (what: string) => () => Promise.reject(new Error(`${what} is not supported in WebKit`));
    return {
      url: () => url,
      setViewport: (size: Size) => resize(driver, size),
      keyboard: {
        press: (name: string) => key(down(name), up(name)),
        down: (name: string) => key(down(name)),
        up: (name: string) => key(up(name)),
        type: (text: string) => key(...[...text].flatMap((character) => [down(character), up(character)])),
      },
      mouse: {
        move: (x: number, y: number) => pointer(move(x, y)),
        down: (options?: {button?: Button}) => pointer(button('pointerDown', options)),
        up: (options?: {button?: Button}) => pointer(button('pointerUp', options)),
        click: (x: number, y: number, options?: {button?: Button}) =>
          pointer(move(x, y), button('pointerDown', options), button('pointerUp', options)),
        reset: () => driver.command('DELETE', '/actions'),
      },
      select: (selector: string, ...values: readonly string[]) =>
        driver.run(
          `const select = document.querySelector(arguments[0]);
           for (const option of select.options) option.selected = arguments[1].includes(option.value);
           for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, {bubbles: true}));`,
          selector,
          values,
        ),
      screenshot: async () => Buffer.from((await driver.command('GET', '/screenshot')) as string, 'base64'),
      emulateMediaType: refuse('emulateMediaType'),
      emulateMediaFeatures: refuse('emulateMediaFeatures'),
      setUserAgent: refuse('setUserAgent'),
    };
  }

  #session(id: string): Session {
    const session = this.#sessions.get(id);
    if (!session) throw new Error(`No WebKit session ${id}`);
    return session;
  }

  async #startDriver(): Promise<Driver> {
    const env = {
      ...(await (this.#environment ??= this.#startScreen())),
      XDG_CONFIG_HOME: (this.#settings ??= this.#writeSettings()),
      LIBGL_ALWAYS_SOFTWARE: '1',
      GIO_USE_VFS: 'local',
      NO_AT_BRIDGE: '1',
    };
    const args = ['--automation', '--full-screen', ...(this.#options.dark ? ['--dark-mode'] : [])];
    return Driver.start(this.#options, args, env, (driver) => this.#drivers.add(driver));
  }

  async #startScreen(): Promise<Environment> {
    if (process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) return process.env;
    // With -displayfd the X server picks a free number and tells it when it is ready.
    const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    this.#screen = screen;
    const failed = once(screen, 'error').then(([error]) => Promise.reject(error as Error));
    const [number] = (await Promise.race([once(screen.stdio[3] as NodeJS.ReadableStream, 'data'), failed])) as [Buffer];
    return {...process.env, DISPLAY: `:${number.toString().trim()}`, GDK_BACKEND: 'x11'};
  }

  /**
   * GTK settings of our own: without the style sheet the toolbar keeps the window at least 447 px wide;
   * gtk-enable-animations is what prefers-reduced-motion reads.
   */
  #writeSettings(): string {
    const folder = mkdtempSync(join(tmpdir(), 'leavex-webkit-'));
    const gtk = join(folder, 'gtk-3.0');
    mkdirSync(gtk);
    writeFileSync(
      join(gtk, 'gtk.css'),
      '* {min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px}\nimage {-gtk-icon-source: none; opacity: 0}\n',
    );
    writeFileSync(
      join(gtk, 'settings.ini'),
      `[Settings]\ngtk-toolbar-icon-size=1\ngtk-enable-animations=${this.#options.reducedMotion ? 0 : 1}\n`,
    );
    return folder;
  }

  #killAll(): void {
    for (const driver of this.#drivers) driver.kill();
    this.#screen?.kill();
  }
}

/** WebDriver sets the outer size of a window; go on until the inside has the size asked for. */
async function resize(driver: Driver, {width, height}: Size): Promise<void> {
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
