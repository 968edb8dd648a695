import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {elementsOf, type Attribute, type Manifest} from '../manifest/analyse.js';
import {messageCatalogue, type Catalogue} from './message-catalogue.js';
import {dist, root} from './paths.js';
import {writeZip} from './zip.js';

const SOURCE = `${root}integrations/wordpress`;
const NAME = 'leavex-widgets';

/** Addresses that the plugin knows before an administrator sets others: folders, with a slash at their end. */
export interface PluginAddresses {
  readonly api?: string;
  readonly cdn?: string;
}

/** Attributes that would let authors choose data, such as whom visitors write to: the site's administrator does that. */
const NOT_FOR_AUTHORS = new Set(['data', 'api', 'src', 'integrity', 'pointer', 'goal-pointer']);

/** Attributes that an editor rarely needs, which stand last. */
const RARE = new Set(['count', 'updated-at', 'closed', 'load', 'heading-level', 'lang', 'mail-domains']);

/** Writes the WordPress plugin. The description of the elements must be in `dist`. */
export async function buildWordPress(addresses: PluginAddresses = {}, folder = `${dist}/wordpress`): Promise<void> {
  await writeZip(join(folder, `${NAME}.zip`), NAME, await pluginFiles(addresses));
}

/** Every file of the plugin by its path. */
async function pluginFiles(addresses: PluginAddresses): Promise<Map<string, Uint8Array>> {
  const {version} = JSON.parse(await readFile(`${root}package.json`, 'utf8')) as {version: string};
  const manifest = JSON.parse(await readFile(`${dist}/custom-elements.json`, 'utf8')) as Manifest;
  const files = new Map<string, Uint8Array>();
  const add = (name: string, content: string | Uint8Array): unknown =>
    files.set(name, typeof content === 'string' ? Buffer.from(content) : content);

  for (const path of await readdir(SOURCE, {recursive: true}))
    if (/\.(php|js|txt)$/.test(path))
      add(path.replaceAll('\\', '/'), (await readFile(join(SOURCE, path), 'utf8')).replaceAll('{{version}}', version));
  const locales: Record<string, string> = {};
  for (const file of (await readdir(`${SOURCE}/languages`)).sort()) {
    const catalogue = JSON.parse(await readFile(`${SOURCE}/languages/${file}`, 'utf8')) as Catalogue;
    locales[file.replace('.json', '')] = catalogue.locale;
    add(`languages/${NAME}-${catalogue.locale}.mo`, messageCatalogue(catalogue));
  }
  add('languages.json', JSON.stringify(locales));
  add('addresses.json', JSON.stringify(addresses));
  add('elements.json', JSON.stringify(elementFacts(manifest)));
  add('LICENSE', await readFile(`${root}LICENSE`));
  return files;
}

/** Facts about the elements for the plugin: only what the library describes. */
function elementFacts(manifest: Manifest): object {
  return Object.fromEntries(
    elementsOf(manifest).map(({tagName, description, attributes}) => [
      tagName.replace('leavex-', ''),
      {
        description: plainText(description),
        attributes: Object.fromEntries(
          attributes.filter(({name}) => !NOT_FOR_AUTHORS.has(name)).map((attribute) => [attribute.name, attributeFacts(attribute)]),
        ),
      },
    ]),
  );
}

function attributeFacts({name, type, description = ''}: Attribute): object {
  const choices = [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, choice]) => choice);
  const kind = choices.length > 0 ? 'choice' : type?.text === 'boolean' || type?.text === 'number' ? type.text : 'string';
  return {
    property: name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    type: kind,
    ...(RARE.has(name) && {rare: true}),
    ...(choices.length > 0 && {choices}),
    description: plainText(description),
  };
}

/** Markdown of the doc comments as text. */
function plainText(markdown: string): string {
  return markdown.replaceAll('`', '').replace(/\s+/g, ' ').trim();
}
