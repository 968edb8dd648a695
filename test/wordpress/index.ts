// npm run test:wordpress: the WordPress plugin and the frame pages in real WordPress, as admin, editor and author. Installs PHP by
// apt-get where it may (Debian and Ubuntu, as root) and WordPress from npm, into .cache; or says in one line what is missing.
// WORDPRESS=6.2 tests one version, WORDPRESS=/usr/share/wordpress a folder; DATABASE=mariadb takes MariaDB in place of SQLite.
import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {find} from '../../scripts/browsers.js';
import {buildAll} from '../../scripts/build.js';
import {buildWordPress} from '../../integrations/build/wordpress.js';
import {installDebianPackages} from '../../scripts/debian-packages.js';
import {runNodeTests} from '../../scripts/node-tests.js';

const PACKAGE = '@wp-playground/wordpress-builds';
/** The last version that holds whole builds with SQLite. */
const VERSION = '0.9.19';
const CACHE = '.cache/wordpress';
const EXTENSIONS = ['sqlite3', 'mbstring', 'xml', 'curl', 'zip'];

process.exitCode = await run();

async function run(): Promise<number> {
  const missing = missingTools();
  if (missing) {
    console.error(`WordPress is not tested: ${missing}.`);
    return process.env['CI'] ? 1 : 0;
  }
  if (existsSync('dist/custom-elements.json') && existsSync('dist/cdn/leavex.js')) await buildWordPress();
  else await buildAll();
  const named = process.argv.slice(2);
  const files = named.length > 0 ? named : readdirSync('test/wordpress').filter((file) => file.endsWith('.wordpress.ts'));
  return runNodeTests(files.map((file) => (existsSync(file) ? file : join('test/wordpress', file))).sort());
}

/** Installs what is missing; returns what still is. */
function missingTools(): string | undefined {
  if (!find('chromium')) return 'it needs Chromium (npm test installs it)';
  if (!hasPhp() && !installPhp()) return `it needs PHP 7.4 or newer with ${EXTENSIONS.join(', ')}`;
  for (const tool of ['unzip', 'openssl'])
    if (spawnSync(tool, ['-h'], {stdio: 'ignore'}).error && !installDebianPackages(tool)) return `it needs the command ${tool}`;
  if (!existsSync(`${CACHE}/node_modules/${PACKAGE}`) && !installWordPress()) return `npm cannot install ${PACKAGE}`;
  return undefined;
}

function hasPhp(): boolean {
  const {error, stdout} = spawnSync('php', ['-m'], {encoding: 'utf8'});
  return !error && EXTENSIONS.every((extension) => stdout.split('\n').some((line) => line.trim().toLowerCase() === extension));
}

function installPhp(): boolean {
  return installDebianPackages('php-cli', ...EXTENSIONS.map((name) => `php-${name}`)) && hasPhp();
}

function installWordPress(): boolean {
  console.error(`Installing WordPress from the npm package ${PACKAGE} into ${CACHE} …`);
  mkdirSync(CACHE, {recursive: true});
  writeFileSync(join(CACHE, 'package.json'), '{"private": true}\n');
  try {
    execFileSync('npm', ['install', '--prefix', CACHE, '--no-audit', '--no-fund', '--ignore-scripts', `${PACKAGE}@${VERSION}`], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}
