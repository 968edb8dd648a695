import type {Campaign} from '../api/schema/campaign.js';
import type {Counter} from '../api/schema/counter.js';
import {readMembersPart, readPart, type Part} from './campaign-parts.js';
import {readSources, type Sources} from './campaign-sources.js';
import {readCounter} from './counter.js';
import {countryCode} from './countries.js';
import {Fields, languageTag} from './fields.js';
import {compileText} from './icu.js';
import {reportInflection} from './inflection.js';
import {SALUTATION_ARGUMENTS, type SalutationRule} from './members/salutations.js';
import {slug} from './slug.js';
import {MEGABYTE, type Folder} from './folder.js';
import {quote, type Place, type Problems} from './problems.js';
import {readJson, readYaml, type Tree} from './yaml.js';

export const CAMPAIGN_FILE = 'campaign.yaml';

/** Words of other people's spreadsheets, added to those the compiler knows. */
export interface Aliases {
  readonly columns: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly how: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<string, string>>;
  readonly stances: Readonly<Record<string, string>>;
}

/** A parliament, and how readers call it. */
export interface Parliament {
  readonly code: string;
  /** “the Bundestag”, by language. */
  readonly name?: Readonly<Record<string, string>>;
  /** “of the Bundestag”, by language. */
  readonly members?: Readonly<Record<string, string>>;
  readonly genitive?: Readonly<Record<string, string>>;
  /** Postal address for letters on paper. */
  readonly address?: string;
}

export type Stance = NonNullable<Campaign['stances']>[number];

/** Addresses of the frame pages and of their scripts: folders, with a slash at the end. */
export interface Embed {
  readonly url: string;
  readonly scripts: string;
}

/** Content of campaign.yaml. A value that other files contain may be missing here. */
export interface Settings {
  readonly id: string;
  readonly title: Record<string, string> | undefined;
  readonly url: string | undefined;
  readonly publisher: Campaign['publisher'];
  readonly languages: readonly string[] | undefined;
  readonly defaultLanguage: string | undefined;
  readonly status: 'open' | 'closed';
  /** Address of the letter; may hold `{lang}`. */
  readonly letterUrl: string | undefined;
  readonly correctionUrl: string | undefined;
  readonly addUrl: string | undefined;
  readonly stances: readonly Stance[] | undefined;
  readonly updated: string | undefined;
  /** Parliament of the members, if campaign.yaml names it. Any name but EP turns off the tables of the European Parliament. */
  readonly parliament: Parliament | undefined;
  readonly salutations: readonly SalutationRule[];
  readonly counter: Counter | undefined;
  /** Addresses of members must end in one of these; without any, every address is allowed. */
  readonly mailDomains: readonly string[];
  /** Markdown by language; a language that is missing keeps the letter's own notice. */
  readonly notice: Readonly<Record<string, string>> | undefined;
  readonly closedLinks: readonly string[];
  readonly signatoriesTotal: number | undefined;
  readonly embed: Embed | undefined;
  readonly aliases: Aliases;
  readonly sources: Sources;
  /** Files in the folder that are not for the compiler. */
  readonly ignored: readonly string[];
  readonly letters: Part;
  readonly messages: Part;
  readonly members: Part;
  readonly departures: Part;
  readonly signatories: Part;
  place(...path: (string | number)[]): Place;
}

/** The stances of a campaign that asks members to leave X; another campaign brings its own. */
export const X_STANCES = ['active', 'left', 'none'] as const;
export const X_PURPOSES = {active: 'ask', left: 'thank', none: 'encourage'} as const;

/** Reads campaign.yaml; undefined when there is none or it cannot be read at all. */
export async function readSettings(folder: Folder, problems: Problems): Promise<Settings | undefined> {
  const tree = await readCampaignFile(folder, problems);
  const fields = tree && Fields.at(tree, [], tree.value, problems);
  if (!fields) return undefined;
  const settings = {
    ...readFacts(fields, folder, problems),
    ...(await readParts(fields, folder)),
    place: (...path: (string | number)[]) => tree.place(path),
  };
  const counter = fields.fields('counter');
  fields.done();
  return {...settings, counter: await readCampaignCounter(counter, settings, folder, problems)};
}

async function readCampaignFile(folder: Folder, problems: Problems): Promise<Tree | undefined> {
  if (!(await folder.has(CAMPAIGN_FILE))) {
    problems.error('missing', {file: CAMPAIGN_FILE}, 'The campaign folder has no campaign.yaml.', 'Write one with “leavex-widgets init”.');
    return undefined;
  }
  const file = await folder.read(CAMPAIGN_FILE, MEGABYTE);
  return file && readYaml(file, problems);
}

type Parts = Pick<Settings, 'letters' | 'messages' | 'members' | 'departures' | 'signatories'>;

/** Everything that campaign.yaml says itself. */
function readFacts(fields: Fields, folder: Folder, problems: Problems): Omit<Settings, keyof Parts | 'counter' | 'place'> {
  const id = readId(fields, folder);
  const defaultLanguage = fields.language('defaultLanguage');
  const mainLanguage = defaultLanguage ?? 'en';
  if (!fields.has('url'))
    fields.missing(
      'url',
      'Write the address of the campaign, such as “url: https://example.org/”. Relative links are resolved against it.',
    );
  return {
    id,
    title: fields.translations('title', mainLanguage),
    url: fields.url('url'),
    publisher: readPublisher(fields.fields('publisher')),
    languages: fields.languages('languages'),
    defaultLanguage,
    status: fields.choice('status', ['open', 'closed']) ?? 'open',
    letterUrl: readLetterUrl(fields),
    correctionUrl: fields.url('correctionUrl'),
    addUrl: fields.url('addUrl'),
    stances: readStances(fields, mainLanguage, problems),
    updated: fields.pastDate('updated'),
    parliament: readParliament(fields, mainLanguage),
    salutations: readSalutations(fields.fields('salutations'), problems),
    mailDomains: (fields.texts('mailDomains') ?? []).map((domain) => domain.trim().replace(/^@/, '').toLowerCase()),
    notice: fields.translations('notice', mainLanguage),
    closedLinks: fields.texts('closedLinks') ?? [],
    signatoriesTotal: fields.amount('signatoriesTotal'),
    embed: readEmbed(fields.fields('embed')),
    aliases: readAliases(fields.fields('aliases')),
    sources: readSources(fields.fields('sources')),
    ignored: fields.texts('ignored') ?? [],
  };
}

/** Locations of the other files of the campaign. */
async function readParts(fields: Fields, folder: Folder): Promise<Parts> {
  return {
    letters: await readPart(fields, 'letters', folder, ['letter', 'letters', 'content']),
    messages: await readPart(fields, 'messages', folder, ['messages']),
    members: await readMembersPart(fields, folder),
    departures: await readPart(fields, 'departures', folder, ['departures.csv', 'departures.yaml', 'departures.json']),
    signatories: await readPart(fields, 'signatories', folder, ['signatories.csv', 'signatories.yaml', 'signatories.json']),
  };
}

/** The counter that campaign.yaml writes; its number may come from a source instead. */
async function readCampaignCounter(
  counter: Fields | undefined,
  {sources, status}: Pick<Settings, 'sources' | 'status'>,
  folder: Folder,
  problems: Problems,
): Promise<Counter | undefined> {
  const pulled = counter || sources.counter.length > 0 ? await pulledCounter(folder, problems) : undefined;
  if (counter?.has('count') && pulled)
    problems.warn(
      'unread-file',
      {file: 'counter.json'},
      'counter.json is not used: campaign.yaml writes a count itself.',
      'Delete one of the two.',
    );
  return counter ? readCounter(counter, status === 'closed', pulled) : pulled;
}

/** The number that was brought in last, for a counter that names none itself. */
async function pulledCounter(folder: Folder, problems: Problems): Promise<{count: number; updated?: string} | undefined> {
  if (!(await folder.has('counter.json'))) return undefined;
  const file = await folder.read('counter.json', MEGABYTE);
  const value = file && (readJson(file, problems)?.value as {count?: unknown; updated?: unknown} | undefined);
  if (!Number.isSafeInteger(value?.count)) return undefined;
  return {count: value!.count as number, ...(typeof value!.updated === 'string' ? {updated: value!.updated} : {})};
}

function readId(fields: Fields, folder: Folder): string {
  const id = fields.text('id');
  if (id === undefined) return slug(folder.root.split(/[\\/]/).at(-1) ?? '') || 'campaign';
  if (/^[\p{L}\p{N}._~-]{1,200}$/u.test(id)) return id;
  fields.error(
    'id',
    'id',
    `“id”: ${quote(id)} contains characters that are not allowed in an address.`,
    `Write “id: ${slug(id) || 'my-campaign'}”.`,
  );
  return 'campaign';
}

function readPublisher(fields: Fields | undefined): Campaign['publisher'] {
  if (!fields) return undefined;
  const name = fields.text('name');
  if (!fields.has('name')) fields.missing('name', 'Write who publishes the campaign.');
  const url = fields.url('url');
  const privacyUrl = fields.url('privacyUrl');
  fields.done();
  return name ? {name, ...(url ? {url} : {}), ...(privacyUrl ? {privacyUrl} : {})} : undefined;
}

function readEmbed(fields: Fields | undefined): Embed | undefined {
  if (!fields) return undefined;
  const folder = (name: string, hint: string): string | undefined => {
    if (!fields.has(name)) fields.missing(name, hint);
    const url = fields.url(name);
    if (url && /^http:(?!\/\/(?:localhost|127\.0\.0\.1)\b)/.test(url))
      fields.error(
        name,
        'link',
        `“embed.${name}” begins with http:. Pages with https cannot show such a frame.`,
        'Write an address that begins with https:.',
      );
    // The address of a file stands for its folder.
    return url
      ?.replace(/[?#].*$/, '')
      .replace(/[^/]+\.js$/, '')
      .replace(/\/*$/, '/');
  };
  const url = folder('url', 'Write the address at which the output will be published, such as “url: https://api.example.org/”.');
  const scripts = folder('scripts', 'Write the address of the folder with leavex.js.');
  fields.done();
  return url && scripts ? {url, scripts} : undefined;
}

function readLetterUrl(fields: Fields): string | undefined {
  const value = fields.text('letterUrl');
  if (value === undefined) return undefined;
  // “{lang}” survives neither URL parsing nor its percent encoding, so the address is checked with a language in its place.
  const probe = value.replaceAll('{lang}', 'xx');
  if (/^https?:\/\//i.test(probe) && URL.canParse(probe)) return value;
  fields.error(
    'letterUrl',
    'link',
    `“letterUrl”: ${quote(value)} is not a valid web address.`,
    'Write the full address; {lang} is replaced by the language.',
  );
  return undefined;
}

function readStances(fields: Fields, language: string, problems: Problems): Stance[] | undefined {
  const rows = fields.rows('stances');
  if (!rows) return undefined;
  const seen = new Set<string>();
  const stances = rows.flatMap((row): Stance[] => {
    const code = row.text('code');
    if (!row.has('code')) row.missing('code', 'Give the stance a short code, such as “undecided”.');
    const label = row.translations('label', language);
    if (!row.has('label')) row.missing('label', 'Write the text that visitors see, by language.');
    const pluralLabel = row.translations('pluralLabel', language);
    const purpose = row.choice('purpose', ['ask', 'thank', 'encourage']);
    row.done();
    if (!code || !label) return [];
    if (!/^[\p{L}\p{N}._~-]{1,200}$/u.test(code))
      row.error('code', 'id', `The code ${quote(code)} contains characters that are not allowed in an address.`);
    if (seen.has(code)) problems.error('duplicate', row.place('code'), `The stance “${code}” is a duplicate.`);
    seen.add(code);
    return [{code, label, ...(pluralLabel ? {pluralLabel} : {}), ...(purpose ? {purpose} : {})}];
  });
  if (rows.length === 0)
    fields.error('stances', 'type', '“stances” is empty.', 'Remove the line, or list the stances that members can have.');
  return stances;
}

function readParliament(fields: Fields, language: string): Parliament | undefined {
  const value = fields.raw('parliament');
  if (value === undefined) return undefined;
  if (typeof value === 'string') {
    const code = fields.text('parliament');
    return code === undefined ? undefined : {code};
  }
  const inner = fields.fields('parliament');
  if (!inner) return undefined;
  const name = inner.translations('name', language);
  if (!inner.has('name')) inner.missing('name', 'Write its name for readers, by language, such as “en: the Bundestag”.');
  const members = inner.translations('members', language);
  const genitive = inner.translations('genitive', language);
  const address = inner.text('address');
  const code = inner.text('code') ?? name?.['en'] ?? Object.values(name ?? {})[0];
  inner.done();
  return code === undefined
    ? undefined
    : {code, ...(name ? {name} : {}), ...(members ? {members} : {}), ...(genitive ? {genitive} : {}), ...(address ? {address} : {})};
}

function readSalutations(fields: Fields | undefined, problems: Problems): SalutationRule[] {
  return (fields?.names() ?? []).flatMap((name) => {
    const country = countryCode(name);
    if (!country) fields!.error(name, 'country', `${quote(name)} is not a known country.`, 'Write its two letters, such as AT.');
    const inner = fields!.fields(name);
    return (inner?.names() ?? []).flatMap((key): SalutationRule[] => {
      const lang = languageTag(key);
      if (!lang) inner!.error(key, 'language', `${quote(key)} is not a language.`, 'Write its code, such as de.');
      const source = inner!.text(key);
      const place = inner!.place(key);
      const compiled = source === undefined ? undefined : compileText(source);
      if (!compiled) return [];
      if ('errors' in compiled) {
        for (const {message, hint} of compiled.errors) problems.error('icu', place, message, hint);
        return [];
      }
      const foreign = [...compiled.used].find((argument) => !(SALUTATION_ARGUMENTS as readonly string[]).includes(argument));
      if (foreign !== undefined)
        problems.error(
          'icu',
          place,
          `A salutation cannot contain {${foreign}}.`,
          `It can contain ${SALUTATION_ARGUMENTS.map((argument) => `{${argument}}`).join(', ')}.`,
        );
      reportInflection(compiled.used, lang ?? key, place, problems);
      return country && lang && foreign === undefined ? [{country, lang, text: compiled.text, place}] : [];
    });
  });
}

function readAliases(fields: Fields | undefined): Aliases {
  const table = (name: string): Record<string, string> => {
    const inner = fields?.fields(name);
    return Object.fromEntries(
      (inner?.names() ?? []).flatMap((key) => {
        const value = inner!.text(key);
        return value ? [[key, value]] : [];
      }),
    );
  };
  const aliases = {columns: table('columns'), kinds: table('kinds'), how: table('how'), groups: table('groups'), stances: table('stances')};
  fields?.done();
  return aliases;
}
