import {MEGABYTE, type Folder} from './folder.js';

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

/** Reads the configuration of the Hugo site that a folder is, if it is one. The few settings look the same in all of Hugo’s formats. */
export async function readHugoSite(folder: Folder): Promise<HugoSite | undefined> {
  for (const file of STEMS.flatMap((stem) => ENDINGS.map((ending) => `${stem}.${ending}`))) {
    if (!(await folder.has(file))) continue;
    const text = (await folder.read(file, MEGABYTE))?.text ?? '';
    const setting = (name: string): string | undefined =>
      new RegExp(`^\\s*"?${name}"?\\s*[:=]\\s*["']?([^"'\\n#,]+)`, 'im').exec(text)?.[1]?.trim();
    const [language, title, url] = [setting('defaultContentLanguage'), setting('title'), setting('baseURL')];
    return {
      file,
      ...(language ? {language} : {}),
      ...(title ? {title} : {}),
      ...(url ? {url} : {}),
      inSubfolder: setting('defaultContentLanguageInSubdir') === 'true',
    };
  }
  return undefined;
}
