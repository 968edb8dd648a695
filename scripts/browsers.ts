// Finds the three browser engines on this machine and, for npm test and where that is possible, installs them.
//   tsx scripts/browsers.ts                  prints what was found
//   tsx scripts/browsers.ts --ready firefox  installs what is missing (Debian and Ubuntu, as root) and prints what there is, in one
//                                            line, and in a second line what is still missing
import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {launch, type Browser} from 'puppeteer-core';
import which from 'which';
import {installDebianPackages} from './debian-packages.js';
import {allowOlderFirefoxIn} from './older-firefox.js';

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

/** WebKit is driven by a program of its own and needs a screen, if only a virtual one. */
export interface WebKit {
  readonly driver: string;
  readonly binary: string;
}

interface Found {
  readonly chromium: string;
  readonly firefox: string;
  readonly webkit: WebKit;
}

const DEBIAN_PACKAGES: Record<Engine, readonly string[]> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

const HINTS: Record<Engine, string> = {
  chromium: 'install Chromium or Chrome (Debian: apt-get install chromium) or set CHROME_PATH',
  firefox: 'install Firefox (Debian: apt-get install firefox-esr) or set FIREFOX_PATH',
  webkit: 'install WebKitGTK (Debian: apt-get install webkit2gtk-driver xvfb) or set WEBKIT_DRIVER_PATH and WEBKIT_PATH',
};

const isRoot = process.getuid?.() === 0;
const isCi = Boolean(process.env['CI']);

/** Flags for a Chromium that runs as root or in a container and asks the network for nothing. */
export const chromiumArgs: readonly string[] = [
  ...(isRoot || isCi ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-features=OptimizationHints,MediaRouter,Translate',
];

const finders: {readonly [E in Engine]: () => Found[E] | undefined} = {
  chromium: () =>
    process.env['CHROME_PATH'] ??
    onPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge', 'chrome') ??
    firstFile(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...inProgramFiles('Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'),
    ),
  firefox: () =>
    process.env['FIREFOX_PATH'] ??
    onPath('firefox-esr', 'firefox') ??
    firstFile('/Applications/Firefox.app/Contents/MacOS/firefox', ...inProgramFiles('Mozilla Firefox/firefox.exe')),
  webkit: () => {
    const folder = {x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu'}[process.arch as string];
    const driver = process.env['WEBKIT_DRIVER_PATH'] ?? onPath('WebKitWebDriver');
    const binary =
      process.env['WEBKIT_PATH'] ??
      firstFile(
        `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`,
        `/usr/lib/${folder}/webkitgtk-6.0/MiniBrowser`,
        `/usr/lib/${folder}/webkit2gtk-4.0/MiniBrowser`,
        '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
      );
    const screen = process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] || onPath('Xvfb');
    return driver && binary && screen ? {driver, binary} : undefined;
  },
};

/** Path of an engine; undefined if it is not here. */
export function find<E extends Engine>(engine: E): Found[E] | undefined {
  return finders[engine]();
}

/** Path of an engine. Throws one sentence that says how to get it. */
export function ensure<E extends Engine>(engine: E): Found[E] {
  const found = find(engine);
  if (!found) throw new Error(`No ${engine} found: ${HINTS[engine]}.`);
  return found;
}

/**
 * The engines that the tests run in: those of the variable BROWSERS=chromium,webkit, else all that are here. ENGINES is set by
 * steps of package.json that are about some engines only.
 */
export function enginesToTest(): readonly Engine[] {
  const step = process.env['ENGINES'] ? names(process.env['ENGINES']) : ENGINES;
  const asked = process.env['BROWSERS'];
  return asked === undefined ? step.filter(find) : names(asked).filter((engine) => step.includes(engine));
}

/** Makes engines ready for a run of tests, and says before what that changes on this machine. Returns those that are missing. */
function makeReady(wanted: readonly Engine[]): readonly Engine[] {
  const absent = wanted.filter((engine) => !find(engine));
  // Ubuntu's "chromium" is only a pointer to a snap: the program is still missing then.
  if (absent.length > 0) installDebianPackages(...absent.flatMap((engine) => DEBIAN_PACKAGES[engine]));
  const missing = wanted.filter((engine) => !find(engine));
  for (const engine of missing) console.error(`Not tested in ${engine}: ${HINTS[engine]}.`);
  if (missing.length > 0 && isCi) throw new Error('A build server tests in all engines: see above, or name those to test with BROWSERS=….');
  return missing;
}

/** A headless Chromium for tests that run in Node. The caller closes it. */
export function launchChromium(args: readonly string[] = []): Promise<Browser> {
  return launch({executablePath: ensure('chromium'), args: [...chromiumArgs, ...args], headless: true});
}

/** A headless Firefox for tests that run in Node. The caller closes it. */
export async function launchFirefox(preferences: Readonly<Record<string, unknown>> = {}): Promise<Browser> {
  return allowOlderFirefoxIn(
    await launch({browser: 'firefox', executablePath: ensure('firefox'), headless: true, extraPrefsFirefox: {...preferences}}),
  );
}

/** "chromium,webkit" as engines. */
function names(list: string): Engine[] {
  return list
    .split(',')
    .filter(Boolean)
    .map((name) => {
      const engine = ENGINES.find((one) => one === name.trim());
      if (!engine) throw new Error(`BROWSERS names "${name}", which is none of ${ENGINES.join(', ')}.`);
      return engine;
    });
}

function onPath(...names: readonly string[]): string | undefined {
  return names.map((name) => which.sync(name, {nothrow: true})).find((path) => path !== null);
}

function firstFile(...files: readonly string[]): string | undefined {
  return files.find((file) => existsSync(file));
}

function inProgramFiles(...files: readonly string[]): string[] {
  const folders = [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']];
  return folders.filter((folder) => folder !== undefined).flatMap((folder) => files.map((file) => join(folder, file)));
}

function describe(engine: Engine): string {
  const found = find(engine);
  if (!found) return `not found: ${HINTS[engine]}`;
  if (typeof found !== 'string') return `${found.driver} ${found.binary}`;
  const version = execFileSync(found, ['--version'], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}).trim();
  return `${version} ${found}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [option, ...named] = process.argv.slice(2);
  try {
    const wanted = named.length > 0 ? names(named.join(',')) : ENGINES;
    if (option === '--ready') {
      const asked = process.env['BROWSERS'];
      const needed = asked === undefined ? wanted : names(asked);
      const missing = makeReady(needed);
      console.log(`${needed.filter((engine) => !missing.includes(engine)).join(',')}\n${missing.join(',')}`);
    } else for (const engine of ENGINES) console.log(engine.padEnd(9), describe(engine));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
