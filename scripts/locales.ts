// Keeps locales/ and src/generated/ in step with the messages in src.
//   npm run locales         extracts messages, writes locales/*.xlf and src/generated/
//   npm run locales:check   changes nothing; fails on everything that is missing, wrong or out of step
import {cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {basename, dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {readConfigFileAndWriteSchema} from '@lit/localize-tools/lib/config.js';
import type {Message, ProgramMessage} from '@lit/localize-tools/lib/messages.js';
import {RuntimeLitLocalizer} from '@lit/localize-tools/lib/modes/runtime.js';
import {format, resolveConfig} from 'prettier';
import {addForms, isUnusedForm, redundantForms, spreadNotes, withUnusedForms} from './locales/plural-forms.js';
import {ASK_ID, hasSamePlaceholders, sourceProblems, text, translationProblems} from './locales/problems.js';
import {PSEUDO_LOCALES} from './locales/pseudo.js';
import {typeset} from './locales/typography.js';

interface Outcome {
  /** Path in the project → what it should contain. */
  readonly files: ReadonlyMap<string, string>;
  /** Problems that a person must mend. */
  readonly problems: readonly string[];
}

type Config = ConstructorParameters<typeof RuntimeLitLocalizer>[0];

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const GENERATED = 'src/generated';
const HEADER = '// Written by `npm run locales` from the messages in src and the translations in locales/. Not to be edited.\n';

/** Our own check of placeholders lets a form leave the number out; that of the tool does not. */
class Localizer extends RuntimeLitLocalizer {
  override assertTranslationsAreValid(): void {}
}

/** Extracts and translates in a folder of its own, so that a check changes nothing. */
async function generate(): Promise<Outcome> {
  const workshop = await mkdtemp(join(tmpdir(), 'leavex-locales-'));
  try {
    const config = readConfigFileAndWriteSchema(join(ROOT, 'lit-localize.json')) as Config;
    const xliffDir = join(workshop, 'locales');
    await cp(join(ROOT, 'locales'), xliffDir, {recursive: true});
    const localizer = new Localizer({
      ...config,
      interchange: {...config.interchange, xliffDir} as Config['interchange'],
      output: {
        ...config.output,
        outputDir: join(workshop, GENERATED, 'locales'),
        localeCodesModule: join(workshop, GENERATED, 'locale-codes.ts'),
      },
    });
    const {messages, errors} = localizer.extractSourceMessages();
    if (errors.length > 0)
      return {
        files: new Map(),
        problems: errors.map(({messageText}) => (typeof messageText === 'string' ? messageText : messageText.messageText)),
      };

    spreadNotes(messages);
    const problems = sourceProblems(messages);
    addForms(messages);

    const {translations} = localizer.readTranslationsSync();
    for (const locale of config.targetLocales) {
      const pseudo = PSEUDO_LOCALES[locale];
      translations.set(locale, pseudo ? messages.map(pseudo) : withUnusedForms(messages, translations.get(locale) ?? [], locale));
    }
    await localizer.writeInterchangeFiles();
    for (const locale of config.targetLocales) problems.push(...translationProblems(messages, translations.get(locale) ?? [], locale));

    // A faulty translation is left out of the generated files: the widget then shows the English text.
    for (const [locale, translated] of translations)
      translations.set(
        locale,
        fitting(messages, translated, locale).map((message) => typeset(message, locale)),
      );
    await quietly(() => localizer.build());

    return {files: await finish(workshop, config, messages, translations), problems};
  } finally {
    await rm(workshop, {recursive: true, force: true});
  }
}

function fitting(messages: readonly ProgramMessage[], translated: readonly Message[], locale: string): Message[] {
  const sources = new Map(messages.map((message) => [message.name, message]));
  return translated.filter((message) => {
    const source = sources.get(message.name);
    return source !== undefined && hasSamePlaceholders(source, message, locale);
  });
}

async function finish(
  workshop: string,
  config: Config,
  messages: readonly ProgramMessage[],
  translations: ReadonlyMap<string, readonly Message[]>,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const locale of config.targetLocales) {
    const xliff = await readFile(join(workshop, 'locales', `${locale}.xlf`), 'utf8');
    files.set(`locales/${locale}.xlf`, orderedXliff(xliff, locale));
    const module = await readFile(join(workshop, GENERATED, 'locales', `${locale}.ts`), 'utf8');
    files.set(
      `${GENERATED}/locales/${locale}.ts`,
      await pretty(localeModule(module, redundantForms(translations.get(locale) ?? [], locale))),
    );
  }
  const codes = await readFile(join(workshop, GENERATED, 'locale-codes.ts'), 'utf8');
  files.set(`${GENERATED}/locale-codes.ts`, await pretty(HEADER + withoutComment(codes)));
  files.set(`${GENERATED}/ask.ts`, await pretty(askModule(messages, translations)));
  files.set(`${GENERATED}/message-ids.ts`, await pretty(messageIdsModule(messages)));
  return files;
}

/** Sorts by id, so that two branches that add messages do not both write at the end. Marks forms that nobody needs. */
function orderedXliff(xliff: string, locale: string): string {
  const unit = /\s*<trans-unit ([^>]*)>([\s\S]*?)<\/trans-unit>/g;
  const units = [...xliff.matchAll(unit)].map(([, attributes = '', content = '']) => {
    const id = /\bid="([^"]*)"/.exec(attributes)?.[1] ?? '';
    const skip = locale in PSEUDO_LOCALES || isUnusedForm(id, locale);
    const opening = `<trans-unit ${attributes.replace(/\s*\btranslate="[^"]*"/, '')}${skip ? ' translate="no"' : ''}>`;
    return {id, lines: [`  ${opening}`, ...ordered(content).map((element) => `    ${element}`), '  </trans-unit>']};
  });
  units.sort((a, b) => (a.id < b.id ? -1 : 1));
  const [before = '', after = ''] = xliff.replace(unit, '').split(/\s*<\/body>/);
  return [before, ...units.flatMap(({lines}) => lines), `</body>${after.trimEnd()}`, ''].join('\n');
}

/** Source, target, notes: the order that XLIFF demands, whoever wrote them in whichever order. */
function ordered(content: string): string[] {
  const rank = (element: string): number => ['<source', '<target', '<note'].findIndex((start) => element.startsWith(start));
  const elements = content.match(/<(source|target|note)\b[^>]*?(?:\/>|>[\s\S]*?<\/\1>)/g) ?? [];
  return elements.sort((a, b) => rank(a) - rank(b));
}

/**
 * The file must stand alone. `str` comes from its own module, since the package's main module brings a runtime that we do not
 * use.
 */
function localeModule(module: string, redundant: ReadonlySet<string>): string {
  const entry = /^\s*'?([\w.]+)'?: (?:str)?`(?:[^`\\]|\\.)*`,\n/gm;
  const templates = unescaped(module.slice(module.indexOf('export const templates'))).replace(entry, (line, id: string) =>
    redundant.has(id) ? '' : line,
  );
  const needsStr = templates.includes('str`');
  return `${HEADER}${needsStr ? "import {str} from '@lit/localize/internal/str-tag.js';\n" : ''}\n${templates}`;
}

/** lit-localize writes every message as if it were HTML; ours are text, in which "&" is "&". */
function unescaped(templates: string): string {
  return templates.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** The text that is needed before any locale may be loaded: the button of load="click". Its value is the server. */
function askModule(messages: readonly ProgramMessage[], translations: ReadonlyMap<string, readonly Message[]>): string {
  const label = (message: Message): string => text(message).replace('${host}', '{host}');
  const entries = [['en', messages] as const, ...translations]
    .filter(([locale]) => !(locale in PSEUDO_LOCALES))
    .flatMap(([locale, all]) => all.filter(({name}) => name === ASK_ID).map((message) => [locale, label(message)] as const));
  const all = Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${HEADER}
/** Locale → label of the button of load="click", where nothing may be requested before the reader asks. */
export const ASK: Readonly<Record<string, string>> = ${JSON.stringify(all)};
`;
}

/** Ids of all messages, with every plural form of a language, so that a page's own texts can be checked. */
function messageIdsModule(messages: readonly ProgramMessage[]): string {
  const ids = messages.map(({name}) => `'${name}'`).sort();
  return `${HEADER}
/** Id of a text of the interface. Plural forms end in \`.one\`, \`.other\` and the other categories that a language has. */
export type MessageId = ${ids.join(' | ')};
`;
}

function withoutComment(code: string): string {
  return code.replace(/^\s*\/\/.*\n/gm, '');
}

async function pretty(code: string): Promise<string> {
  return format(code, {...(await resolveConfig(join(ROOT, 'src/index.ts'))), parser: 'typescript'});
}

/** lit-localize warns of each missing translation by itself; our list says it better. */
async function quietly(task: () => Promise<void>): Promise<void> {
  const {warn} = console;
  console.warn = () => undefined;
  try {
    await task();
  } finally {
    console.warn = warn;
  }
}

async function current(path: string): Promise<string | undefined> {
  return readFile(join(ROOT, path), 'utf8').catch(() => undefined);
}

/** Files of languages that are no longer in lit-localize.json. */
async function leftovers(files: ReadonlyMap<string, string>): Promise<string[]> {
  const list = async (folder: string): Promise<string[]> =>
    (await readdir(join(ROOT, folder)).catch(() => [])).map((name) => `${folder}/${name}`);
  const present = [...(await list('locales')), ...(await list(`${GENERATED}/locales`))];
  return present.filter((path) => /\.(xlf|ts)$/.test(path) && !files.has(path));
}

async function write({files, problems}: Outcome): Promise<void> {
  for (const [path, content] of files) {
    if ((await current(path)) === content) continue;
    await mkdir(dirname(join(ROOT, path)), {recursive: true});
    await writeFile(join(ROOT, path), content);
    console.log(`wrote ${path}`);
  }
  if (files.size > 0)
    for (const path of (await leftovers(files)).filter((one) => one.startsWith(GENERATED))) {
      await rm(join(ROOT, path));
      console.log(`removed ${path}`);
    }
  if (problems.length > 0)
    console.log(`\n${problems.join('\n')}\n\n${count(problems.length)} left before \`npm run locales:check\` is content.`);
  // Missing translations are no failure of this command; messages that could not be read are.
  if (files.size === 0) process.exitCode = 1;
}

async function check({files, problems}: Outcome): Promise<void> {
  const stale: string[] = [];
  for (const [path, content] of files)
    if ((await current(path)) !== content) stale.push(`${path} is out of step with src and locales/: run \`npm run locales\``);
  for (const path of files.size > 0 ? await leftovers(files) : [])
    stale.push(`${path} belongs to no language of lit-localize.json (${basename(path)})`);
  const all = [...problems, ...stale];
  if (all.length === 0) return;
  console.error(`${all.join('\n')}\n\n${count(all.length)}; locales/README.md says how to mend them.`);
  process.exitCode = 1;
}

function count(problems: number): string {
  return problems === 1 ? '1 problem' : `${problems} problems`;
}

const outcome = await generate();
await (process.argv.includes('--check') ? check(outcome) : write(outcome));
