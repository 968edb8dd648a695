// A browser launcher of @web/test-runner for WebKitGTK. It starts a virtual screen (if there is none) and WebKitWebDriver,
// and speaks the classic WebDriver protocol to it. Ready-made WebDriver launchers bring two hundred packages along and cannot
// set the viewport, without which no phone can be tried. Where Playwright's browsers can be downloaded,
// @web/test-runner-playwright takes the place of this folder.
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {BrowserLauncher, SessionResult, TestRunnerCoreConfig} from '@web/test-runner';
import type {WebKit} from '../../../scripts/browsers.js';
import {Driver, resize} from './driver.js';
import {pageOf} from './page.js';

interface Session {
  readonly driver: Driver;
  readonly url: string;
}

export function webkitLauncher(webkit: WebKit): BrowserLauncher {
  return new WebKitLauncher(webkit);
}

class WebKitLauncher implements BrowserLauncher {
  readonly name = 'WebKit';
  /** @web/test-runner-commands knows what to do with a launcher of this type: it asks getPage() for a puppeteer page. */
  readonly type = 'puppeteer';
  readonly concurrency = 1;
  readonly #webkit: WebKit;
  readonly #sessions = new Map<string, Session>();
  readonly #drivers = new Set<Driver>();
  readonly #idle: Driver[] = [];
  #environment: Promise<NodeJS.ProcessEnv> | undefined;
  #screen: ChildProcess | undefined;
  #settings: string | undefined;

  constructor(webkit: WebKit) {
    this.#webkit = webkit;
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

  /** The page as @web/test-runner-commands uses it. */
  getPage(id: string): unknown {
    const {driver, url} = this.#session(id);
    return pageOf(driver, url);
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
    return Driver.start(this.#webkit, ['--automation', '--full-screen'], env, (driver) => this.#drivers.add(driver));
  }

  async #startScreen(): Promise<NodeJS.ProcessEnv> {
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
   * GTK settings of our own: without the style sheet the toolbar keeps the window at least 447 px wide. Animations are what
   * prefers-reduced-motion reads.
   */
  #writeSettings(): string {
    const folder = mkdtempSync(join(tmpdir(), 'leavex-webkit-'));
    const gtk = join(folder, 'gtk-3.0');
    mkdirSync(gtk);
    writeFileSync(
      join(gtk, 'gtk.css'),
      '* {min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px}\nimage {-gtk-icon-source: none; opacity: 0}\n',
    );
    writeFileSync(join(gtk, 'settings.ini'), '[Settings]\ngtk-toolbar-icon-size=1\ngtk-enable-animations=1\n');
    return folder;
  }

  #killAll(): void {
    for (const driver of this.#drivers) driver.kill();
    this.#screen?.kill();
  }
}
