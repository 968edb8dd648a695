// Runs before anything is installed: plain JavaScript, Node's own modules only.
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Makes a bare clone ready: checks the version of Node and installs the packages of package-lock.json if they are not there.
 * Ends the process with one clear sentence where that cannot be done.
 */
export function setup() {
  const complaint = nodeComplaint(process.versions.node);
  if (complaint) fail(complaint);
  if (isInstalled()) return;
  console.log('Installing packages (npm ci), about half a minute …');
  // Answers that npm remembers spare it a question for each package. Where they are too old to know a version, npm asks after all.
  const remembering = install('--prefer-offline');
  const {error, status, stdout, stderr} = remembering.status === 0 ? remembering : install();
  if (error) fail(`npm could not be started: ${error.message}`);
  if (status !== 0) fail(`${stdout}${stderr}\nnpm ci failed: see above. Are you online, and is the disk not full?`);
}

function install(...options) {
  const {command, args, shell} = npm();
  return spawnSync(command, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error', ...options], {
    cwd: root,
    encoding: 'utf8',
    shell,
  });
}

/** Complaint about a version of Node; undefined if it will do. */
export function nodeComplaint(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  return fits ? undefined : `Node ${version} is too old: leavex-widgets needs Node 20.19, 22.12 or newer. Get it at https://nodejs.org.`;
}

/**
 * npm writes node_modules/.package-lock.json as its last act, so it tells what is really there.
 * It does not matter if `npm ci` or `npm install` put it there. Optional packages are for other machines and may be missing.
 */
function isInstalled() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = packages(join(root, 'package-lock.json'));
  const present = packages(installed);
  return Object.entries(wanted).every(([path, {version, optional, devOptional}]) => {
    if (path === '') return true;
    return present[path] ? present[path].version === version : Boolean(optional || devOptional);
  });
}

function packages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** The npm that started us, else the one on the PATH. On Windows that is a batch file, which needs a shell. */
export function npm() {
  const path = process.env.npm_execpath;
  if (path?.endsWith('.js')) return {command: process.execPath, args: [path], shell: false};
  return {command: 'npm', args: [], shell: process.platform === 'win32'};
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
