import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {elementsOf, type Attribute, type Manifest} from '../../scripts/manifest/manifest.js';
import {messageCatalogue, messageTemplate, phpCatalogue, scriptCatalogue} from './message-catalogue.js';
import {dist, root} from '../../scripts/build/paths.js';
import {readCatalogues, textsOf} from './wordpress-texts.js';
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
  const texts = await textsOf(SOURCE);
  const locales: Record<string, string> = {};
  for (const [language, catalogue] of await readCatalogues(SOURCE, texts)) {
    const path = `languages/${NAME}-${catalogue.locale}`;
    locales[language] = catalogue.locale;
    add(`${path}.mo`, messageCatalogue(catalogue));
    add(`${path}.l10n.php`, phpCatalogue(catalogue));
    add(`${path}-${NAME}-editor.json`, scriptCatalogue(catalogue, texts));
  }
  add(`languages/${NAME}.pot`, messageTemplate(texts));
  add('languages.json', JSON.stringify(locales));
  add('addresses.json', JSON.stringify(addresses));
  add('elements.json', JSON.stringify(elementFacts(manifest)));
  add('LICENSE', await readFile(`${root}LICENSE`));
  return files;
}

/** Facts about the elements for the plugin: only what the library describes. */
function elementFacts(manifest: Manifest): object {
  return Object.fromEntries(
    elementsOf(manifest).map(({tagName, attributes}) => [
      tagName.replace('leavex-', ''),
      {
        attributes: Object.fromEntries(
          attributes.filter(({name}) => !NOT_FOR_AUTHORS.has(name)).map((attribute) => [attribute.name, attributeFacts(attribute)]),
        ),
      },
    ]),
  );
}

function attributeFacts({name, type}: Attribute): object {
  const choices = [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, choice]) => choice);
  const kind = choices.length > 0 ? 'choice' : type?.text === 'boolean' || type?.text === 'number' ? type.text : 'string';
  return {
    property: name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    type: kind,
    ...(RARE.has(name) && {rare: true}),
    ...(choices.length > 0 && {choices}),
  };
}
