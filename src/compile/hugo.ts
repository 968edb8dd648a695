import {MEGABYTE, type Folder} from './folder.js';
import {readToml} from './front-matter.js';
import {Problems} from './problems.js';
import {readTree} from './yaml.js';

/** What the configuration of a Hugo site says that a campaign needs. */
export interface HugoSite {
  readonly file: string;
  readonly language?: string;
  readonly title?: string;
  readonly url?: string;
  /** Whether the pages of the default language stand in a folder of their own, too. */
  readonly inSubfolder: boolean;
}

const STEMS = ['hugo', 'config', 'config/_default/hugo', 'config/_default/config'];
const ENDINGS = ['toml', 'yaml', 'yml', 'json'];

/** Reads the configuration of the Hugo site that a folder is, if it is one. One that Hugo itself could not read says nothing. */
export async function readHugoSite(folder: Folder): Promise<HugoSite | undefined> {
  for (const file of STEMS.flatMap((stem) => ENDINGS.map((ending) => `${stem}.${ending}`))) {
    if (!(await folder.has(file))) continue;
    const text = (await folder.read(file, MEGABYTE))?.text ?? '';
    const settings = readSettings(file, text);
    const [language, title, url] = ['defaultcontentlanguage', 'title', 'baseurl'].map((name) => settings.get(name)?.trim());
    return {
      file,
      ...(language ? {language} : {}),
      ...(title ? {title} : {}),
      ...(url ? {url} : {}),
      inSubfolder: settings.get('defaultcontentlanguageinsubdir') === 'true',
    };
  }
  return undefined;
}

/** The settings at the top level. Hugo does not mind the case of their names. */
function readSettings(file: string, text: string): ReadonlyMap<string, string> {
  const unreported = new Problems();
  const values: unknown = file.endsWith('.toml') ? readToml(file, text, unreported) : readTree({file, text}, unreported)?.value;
  return new Map(
    Object.entries(values ?? {})
      .filter(([, value]) => typeof value === 'string' || typeof value === 'boolean')
      .map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}
