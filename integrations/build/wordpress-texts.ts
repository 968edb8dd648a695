import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Catalogue, PluginText} from './message-catalogue.js';

const LITERAL = String.raw`'((?:[^'\\]|\\.)*)'`;
const DOMAIN = String.raw`\s*,\s*'leavex-widgets'`;

/** Patterns of a text in the code, with the groups text, plural or context. */
const CALLS: readonly {readonly pattern: RegExp; readonly second?: 'plural' | 'context'}[] = [
  {pattern: new RegExp(String.raw`(?:\b|_)(?:__|esc_html__|esc_attr__|esc_html_e|esc_attr_e)\(\s*${LITERAL}${DOMAIN}`, 'g')},
  {pattern: new RegExp(String.raw`\bsingle\( \$translations, ${LITERAL} \)`, 'g')},
  {pattern: new RegExp(String.raw`\bsingle\( \$translations, ${LITERAL}, ${LITERAL} \)`, 'g'), second: 'context'},
  {pattern: new RegExp(String.raw`\bplural\( \$translations, ${LITERAL}, ${LITERAL}, `, 'g'), second: 'plural'},
  {pattern: /^ \* (?:Plugin Name|Description): (.+)$/gm},
];

const unescape = (literal: string): string => literal.replace(/\\(.)/g, '$1');

/** Each text that the plugin in this folder says, once. */
export async function textsOf(folder: string): Promise<(PluginText & {readonly inScript: boolean})[]> {
  const texts = new Map<string, PluginText & {readonly inScript: boolean}>();
  for (const path of (await readdir(folder, {recursive: true})).filter((name) => /\.(php|js)$/.test(name)).sort()) {
    const code = await readFile(join(folder, path), 'utf8');
    for (const {pattern, second} of CALLS)
      for (const [, text = '', other] of code.matchAll(pattern)) {
        const found = {text: unescape(text), ...(second && {[second]: unescape(other!)})};
        const before = texts.get(found.text);
        texts.set(found.text, {...found, inScript: path.endsWith('.js') || before?.inScript === true});
      }
  }
  return [...texts.values()];
}

/** The translations of a plugin by language. Throws a list of all that is missing or left over. */
export async function readCatalogues(folder: string, texts: readonly PluginText[]): Promise<Map<string, Catalogue>> {
  const catalogues = new Map<string, Catalogue>();
  const problems: string[] = [];
  for (const file of (await readdir(join(folder, 'languages'))).sort()) {
    const language = file.replace('.json', '');
    const own = JSON.parse(await readFile(join(folder, 'languages', file), 'utf8')) as Catalogue;
    const messages = texts.flatMap((text) => {
      const found = own.messages.find((message) => message.text === text.text);
      if (!found) problems.push(`${file} has no translation of “${text.text}”. Add one.`);
      return found ?? [];
    });
    for (const {text} of own.messages)
      if (!texts.some((said) => said.text === text))
        problems.push(`${file} translates “${text}”, which the plugin does not say. Remove it.`);
    for (const problem of messages.flatMap((message) => misplaced(message))) problems.push(`${file}: ${problem}`);
    catalogues.set(language, {...own, messages});
  }
  if (problems.length > 0) throw new Error(`Translations of the WordPress plugin:\n${problems.join('\n')}`);
  return catalogues;
}

/** Placeholders that are not the same as in English. */
function misplaced({text, translation}: Catalogue['messages'][number]): string[] {
  const placeholders = (from: string): string =>
    [...from.matchAll(/%(?:\d\$)?s/g)]
      .map(([found]) => found)
      .sort()
      .join(' ');
  return translation
    .filter((form) => placeholders(form) !== placeholders(text))
    .map((form) => `“${form}” does not have the placeholders of “${text}”.`);
}
