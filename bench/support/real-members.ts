import {execFileSync} from 'node:child_process';
import {cpSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** Compiles the demo's texts with the real members, into `api` of a folder. They are not in the repository. */
export function compileReal(data: string, folder: string): void {
  const run = (...args: string[]): void => void execFileSync(process.execPath, ['dist/cli.js', ...args], {stdio: 'ignore'});
  const campaign = join(folder, 'campaign');
  cpSync('demo/campaign', campaign, {recursive: true});
  rmSync(join(campaign, 'meps.json'));
  const settings = join(campaign, 'campaign.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^mailDomains:.*$/m, 'mailDomains: [europarl.europa.eu]'));
  run('meps', join(data, 'meps.leavex.json'), '--as-of', '2026-02-04', '--out', join(campaign, 'meps.json'));
  run('build', campaign, '--out', join(folder, 'api'));
}
