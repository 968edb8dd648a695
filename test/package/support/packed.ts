import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';

export interface PackageJson {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

export interface Packed {
  /** The file that npm would publish. */
  readonly tarball: string;
  /** Unpacked package: node_modules/leavex-widgets of a project that has its dependencies, and nothing else. */
  readonly folder: string;
  /** The project around it. */
  readonly project: string;
  /** Paths of all files in it. */
  readonly files: readonly string[];
  readonly json: PackageJson;
}

/** Packs what is built as npm would, and installs it in an empty project. Gone when the tests of the file have run. */
export function pack(): Packed {
  const project = mkdtempSync(join(tmpdir(), 'leavex-package-'));
  after(() => rmSync(project, {recursive: true, force: true}));
  npm('pack', '--ignore-scripts', '--pack-destination', project);
  const tarball = join(
    project,
    readdirSync(project).find((name) => name.endsWith('.tgz'))!,
  );
  const modules = join(project, 'node_modules');
  const folder = join(modules, 'leavex-widgets');
  mkdirSync(folder, {recursive: true});
  execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
  const json = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson;
  // lit and what it needs itself.
  for (const name of [...Object.keys(json.dependencies), 'lit-html', 'lit-element', '@lit', '@lit-labs'])
    symlinkSync(join(process.cwd(), 'node_modules', name), join(modules, name), 'junction');
  const files = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
  return {tarball, folder, project, files, json};
}

/** Every entry that scripts can import, with patterns written out: "leavex-widgets/counter", "leavex-widgets/locales/fr.js" … */
export function entries({json, files}: Packed): {readonly specifier: string; readonly file: string}[] {
  return Object.entries(json.exports).flatMap(([key, value]) => {
    const target = typeof value === 'string' ? value : value['default'];
    if (target === undefined) return [];
    const [before = '', after = ''] = target.slice(2).split('*');
    const names = target.includes('*')
      ? files
          .filter((file) => file.startsWith(before) && file.endsWith(after))
          .map((file) => file.slice(before.length, file.length - after.length))
      : [''];
    return names.map((name) => ({specifier: key.replace('.', json.name).replace('*', name), file: target.slice(2).replace('*', name)}));
  });
}

/** Runs npm without a shell where it can be found. */
export function npm(...args: string[]): string {
  const path = process.env['npm_execpath'];
  return path?.endsWith('.js')
    ? execFileSync(process.execPath, [path, ...args], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']})
    : execFileSync('npm', args, {encoding: 'utf8', shell: process.platform === 'win32', stdio: ['ignore', 'pipe', 'pipe']});
}
