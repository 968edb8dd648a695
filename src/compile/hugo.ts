import {MEGABYTE, type Folder} from './folder.js';
import {readToml} from './front-matter.js';
import {Problems} from './problems.js';
import {readTree} from './yaml.js';

/** Part of a Hugo configuration that a campaign needs. */
export interface HugoSite {
  readonly file: string;
  readonly language?: string;
  readonly title?: string;
  readonly url?: string;
  /** True if the pages of the default language are in a folder of their own, too. */
  readonly inSubfolder: boolean;
  /** Folders of content by language, where a language has one of its own. */
  readonly contentDirs: ReadonlyMap<string, string>;
  /** Languages that the site names. */
  readonly languages: readonly string[];
}

const ROOTS = ['hugo', 'config'];
const FOLDER = 'config/_default';
const ENDING = /\.(?:toml|ya?ml|json)$/i;

type Settings = Readonly<Record<string, unknown>>;

/**
 * Reads the configuration of a folder that is a Hugo site: a file in its root, and those in `config/_default`. Hugo merges
 * them. A file that Hugo itself could not read says nothing.
 */
export async function readHugoSite(folder: Folder): Promise<HugoSite | undefined> {
  const files = await configFiles(folder);
  const [file] = files;
  if (file === undefined) return undefined;
  const all: Settings[] = [];
  const languages: [string, Settings][] = [];
  for (const path of files) {
    const settings = await readSettings(folder, path);
    // A file of the folder may hold one part alone: languages.toml, or languages.fr.toml for one of them.
    const part = path.startsWith(`${FOLDER}/`) ? path.slice(FOLDER.length + 1).replace(ENDING, '') : '';
    const [, one] = /^languages\.(.+)$/.exec(part) ?? [];
    if (one !== undefined) languages.push([one, settings]);
    else if (part === 'languages') languages.push(...tables(settings));
    else if (part === '' || ROOTS.includes(part)) {
      all.push(settings);
      languages.push(...tables(settings['languages']));
    }
  }
  const text = (name: string): string | undefined => all.map((settings) => scalar(settings[name])).find(Boolean);
  const language = text('defaultcontentlanguage') ?? text('languagecode')?.split(/[-_]/, 1)[0]?.toLowerCase();
  const own = languages.find(([code]) => code === language)?.[1];
  const [title, url] = [text('title') ?? scalar(own?.['title']), text('baseurl')];
  return {
    file,
    ...(language ? {language} : {}),
    ...(title ? {title} : {}),
    ...(url ? {url} : {}),
    inSubfolder: text('defaultcontentlanguageinsubdir') === 'true',
    contentDirs: new Map(
      languages.flatMap(([code, settings]) => (scalar(settings['contentdir']) ? [[code, scalar(settings['contentdir'])!]] : [])),
    ),
    languages: [...new Set(languages.map(([code]) => code))],
  };
}

async function configFiles(folder: Folder): Promise<string[]> {
  const found: string[] = [];
  for (const root of ROOTS)
    for (const ending of ['toml', 'yaml', 'yml', 'json']) if (await folder.has(`${root}.${ending}`)) found.push(`${root}.${ending}`);
  if (await folder.isFolder(FOLDER))
    for (const name of (await folder.list(FOLDER)) ?? []) if (ENDING.test(name)) found.push(`${FOLDER}/${name}`);
  return found;
}

/** The settings of a file, their names in small letters: Hugo does not mind the case. */
async function readSettings(folder: Folder, path: string): Promise<Settings> {
  const text = (await folder.read(path, MEGABYTE))?.text ?? '';
  if (text.trim() === '') return {};
  const unreported = new Problems();
  const values: unknown = /\.toml$/i.test(path) ? readToml(path, text, unreported) : readTree({file: path, text}, unreported)?.value;
  return small(values);
}

function small(value: unknown): Settings {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name.toLowerCase(), item as unknown]));
}

function tables(value: unknown): [string, Settings][] {
  return Object.entries(small(value)).map(([code, settings]) => [code, small(settings)]);
}

function scalar(value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'boolean' ? String(value).trim() : '';
  return text === '' ? undefined : text;
}
