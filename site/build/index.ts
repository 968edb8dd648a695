// npm run build:site [-- --url https://example.org/] [-- --out FOLDER] [-- --keep-versions]: the whole site as static files,
// ready for any host.
//
// Without an address (--url or SITE_URL) the site takes the one that it is opened at.
import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {cp, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {dirname, join, relative} from 'node:path';
import {parseArgs} from 'node:util';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {cdn, root} from '../../scripts/build/paths.js';
import {buildHugo} from '../../integrations/build/hugo.js';
import {buildWordPress} from '../../integrations/build/wordpress.js';
import {framePages} from '../../src/compile/embed/frames.js';
import {withPngImages} from '../../src/compile/images/png-images.js';
import {writeOutput, type ApiFiles} from '../../src/compile/output.js';
import {compileFiles, VENDOR} from '../../scripts/dev/demo-files.js';
import {renderGuides} from './guides.js';
import {hostHeaders} from './host-headers.js';
import {withFrame} from './page-frame.js';
import {withTexts} from './page-texts.js';
import {downloadVersions, isVersion, versionsIn, writeVersions} from './versions.js';
import {START_TEXTS} from '../start/texts.js';

export interface SiteOptions {
  readonly out: string;
  /** Address of the site; empty if the site is to find it out by itself. */
  readonly url?: string;
  /** Folder of the campaign whose API the site serves. */
  readonly campaign?: string;
  /** True to keep the versions that are published at `url`. */
  readonly keepVersions?: boolean;
}

const SCRIPTS = {
  builder: 'site/get/builder.ts',
  check: 'site/check/check-page.ts',
  guides: 'site/guides.ts',
  start: 'site/start/start-page.ts',
};

/** Folders of the demo that are part of the site. */
const FROM_DEMO = ['gallery', 'demo.css', 'icon.svg', 'screenshot.png'];

/**
 * Builds the site into a folder. Folders of other versions that lie there stay, since pages load their scripts.
 *
 * @throws when `dist/cdn` is not built, or when the address is none
 */
export async function buildSite({out, url = '', campaign, keepVersions = false}: SiteOptions): Promise<void> {
  if (!existsSync(`${cdn}/leavex.js`)) throw new Error('There is no dist/cdn. Run npm run build first.');
  const address = siteAddress(url);
  const {version} = JSON.parse(await readFile(`${root}package.json`, 'utf8')) as {version: string};
  if (keepVersions && !address) throw new Error('Versions are kept from the site that is published. Write its address: --url https://…');
  const files = await compileFiles(campaign);
  await removeAllButVersions(out);
  await mkdir(out, {recursive: true});
  const published = keepVersions ? await downloadVersions(out, address) : [];
  await Promise.all([
    cp(cdn, join(out, 'v0'), {recursive: true}),
    ...(published.includes(version) ? [] : [cp(cdn, join(out, version), {recursive: true})]),
    writeApi(join(out, 'api'), files),
    ...FROM_DEMO.map((name) => cp(join(root, 'demo', name), join(out, name), {recursive: true})),
    cp(join(root, VENDOR, 'bootstrap.css'), join(out, 'vendor/bootstrap.css')),
    cp(join(root, 'docs/images'), join(out, 'docs/images'), {recursive: true}),
    cp(join(root, 'site/site.css'), join(out, 'site.css')),
    buildHugo(join(out, 'hugo')),
    buildWordPress(address ? {api: `${address}api/`, cdn: `${address}v0/`} : {}, join(out, 'wordpress')),
    ...(address ? [writeFrames(out, address, files)] : []),
    bundle(out, {__VERSION__: JSON.stringify(version), __SITE_URL__: JSON.stringify(address)}),
  ]);
  await writePages(out, [...(await sitePages()), ...(await renderGuides(`${root}docs`, {version, address}))]);
  await useFreshFiles(join(out, 'gallery'));
  await writeVersions(out);
  await writeFile(join(out, '_headers'), hostHeaders(await versionsIn(out)));
  // Without it, GitHub Pages leaves out what begins with an underscore.
  await writeFile(join(out, '.nojekyll'), '');
}

/** The API with all images, since “Get the code” gives newsletters the address of a PNG. */
async function writeApi(out: string, api: ApiFiles): Promise<void> {
  const {files, note} = await withPngImages(api);
  if (note) throw new Error(note);
  await writeOutput(out, files);
}

/** Pages to frame, at `embed/`. Their oEmbed needs the address of the site, so there are none without. */
async function writeFrames(out: string, address: string, files: ApiFiles): Promise<void> {
  const pages = framePages(files, {embed: `${address}embed/`, api: `${address}api/`, scripts: `${address}v0/`});
  await mkdir(join(out, 'embed'), {recursive: true});
  await Promise.all([...pages].map(([name, bytes]) => writeFile(join(out, 'embed', name), bytes)));
}

interface SitePage {
  /** Below the site, such as `get/index.html`. */
  readonly path: string;
  readonly html: string;
}

async function sitePages(): Promise<SitePage[]> {
  const files = (await readdir(`${root}site`, {recursive: true})).filter((file) => file.endsWith('.html'));
  return Promise.all(
    files.map(async (path) => ({path, html: withTexts(await readFile(`${root}site/${path}`, 'utf8'), {...START_TEXTS.en})})),
  );
}

async function writePages(out: string, pages: readonly SitePage[]): Promise<void> {
  for (const {path, html} of pages) {
    await mkdir(dirname(join(out, path)), {recursive: true});
    await writeFile(join(out, path), withFrame(html, relative(dirname(path), '') || '.'));
  }
}

/** Pages of the demo load `cdn/`; on the site these files are in `v0/`. */
async function useFreshFiles(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.html')) continue;
    const page = await readFile(join(folder, name), 'utf8');
    await writeFile(join(folder, name), page.replaceAll('"../cdn/', '"../v0/'));
  }
}

async function bundle(out: string, define: Readonly<Record<string, string>>): Promise<void> {
  await build({
    entryPoints: Object.fromEntries(Object.entries(SCRIPTS).map(([name, file]) => [name, root + file])),
    outdir: join(out, 'assets'),
    define,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'eof',
    logLevel: 'warning',
  });
}

async function removeAllButVersions(out: string): Promise<void> {
  const names = existsSync(out) ? await readdir(out) : [];
  await Promise.all(names.filter((name) => !isVersion(name)).map((name) => rm(join(out, name), {recursive: true, force: true})));
}

function siteAddress(url: string): string {
  if (!url) return '';
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new Error(`The address of the site is "${url}". Write one that begins with https://, such as https://example.org/leavex/.`);
  return new URL(url).href.replace(/\/*$/, '/');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const {values} = parseArgs({
    options: {out: {type: 'string'}, url: {type: 'string'}, campaign: {type: 'string'}, 'keep-versions': {type: 'boolean'}},
  });
  if (!existsSync(`${cdn}/leavex.js`)) execFileSync('npm', ['run', 'build'], {cwd: root, stdio: 'inherit'});
  const out = values.out ?? join(root, 'site-dist');
  try {
    await buildSite({
      out,
      url: values.url ?? process.env['SITE_URL'] ?? '',
      keepVersions: values['keep-versions'] ?? false,
      ...(values.campaign && {campaign: values.campaign}),
    });
    console.log(`The site is in ${out}. Copy this folder to any static host.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
