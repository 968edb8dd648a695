// npm run test:hosts [-- hugo]: the examples for static site generators, built and opened in Chromium. Installs Hugo by apt-get
// where it may, and the others from npm into .cache; or says in one line what is missing.
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {find} from '../../scripts/browsers.js';
import {buildAll} from '../../scripts/build.js';
import {installDebianPackages} from '../../scripts/debian-packages.js';
import {runNodeTests} from '../../scripts/node-tests.js';

const HOSTS = ['hugo', 'eleventy', 'vitepress'];

const named = process.argv.slice(2);
const hosts = HOSTS.filter((host) => named.length === 0 || named.includes(host)).filter((host) => {
  const why = missing(host);
  if (why) console.error(`${host} is not tested: ${why}.`);
  return !why;
});
if (!existsSync('dist/cdn/leavex.js')) await buildAll();
process.exitCode = hosts.length > 0 ? await runNodeTests(hosts.map((host) => `test/hosts/${host}.hosts.ts`)) : process.env['CI'] ? 1 : 0;

function missing(host: string): string | undefined {
  if (!find('chromium')) return 'it needs Chromium (npm test installs it)';
  if (host !== 'hugo') return undefined;
  const hasHugo = (): boolean => !spawnSync('hugo', ['version'], {stdio: 'ignore'}).error;
  if (!hasHugo()) installDebianPackages('hugo');
  return hasHugo() ? undefined : 'it needs Hugo 0.111 or newer';
}
