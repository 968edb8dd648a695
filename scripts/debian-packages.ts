import {spawnSync} from 'node:child_process';

/**
 * Installs Debian packages where a test may: on Debian and Ubuntu, as root, unless NO_BROWSER_INSTALL is set. Says before what it
 * installs. Returns false if nothing was installed; the caller then says what is missing.
 */
export function installDebianPackages(...packages: readonly string[]): boolean {
  if (process.getuid?.() !== 0 || process.env['NO_BROWSER_INSTALL']) return false;
  if (spawnSync('apt-get', ['--version'], {stdio: 'ignore'}).error) return false;
  console.error(`Installing the Debian packages ${packages.join(' ')} with apt-get (NO_BROWSER_INSTALL=1 leaves them out) …`);
  const apt = (...args: readonly string[]): boolean =>
    spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...args], {
      env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
      stdio: ['ignore', 'ignore', 'inherit'],
    }).status === 0;
  const install = (): boolean => apt('install', '-y', '--no-install-recommends', ...packages);
  // The package lists of a fresh container are old or missing; one update, one more try.
  return install() || (apt('update') && install());
}
