import type {Campaign} from '../api/schema/campaign.js';
import type {Counter} from '../api/schema/counter.js';
import {readCounter} from './counter.js';
import {countryCode} from './countries.js';
import {Fields, languageTag} from './fields.js';
import {compileText} from './icu.js';
import {reportInflection} from './inflection.js';
import {SALUTATION_ARGUMENTS, type SalutationRule} from './members/salutations.js';
import {MEGABYTE, type Folder} from './folder.js';
import {quote, type Place, type Problems} from './problems.js';
import {readJson, readYaml} from './yaml.js';

export const CAMPAIGN_FILE = 'campaign.yaml';

/** Location of a part of the campaign, and how to read it. */
export interface Part {
  readonly path: string;
  /** True if campaign.yaml names it: a missing file is then an error. */
  readonly named: boolean;
  readonly place: Place;
  /** Further files at usual places, for the same thing. */
  readonly others: readonly string[];
  /** Date of the data, for “as of”. */
  readonly updated?: string;
  /** Of members: a file of corrections beside the list. */
  readonly corrections?: string;
  /** Of members: their country and languages, where the list does not say them. */
  readonly country?: string;
  readonly languages?: readonly string[];
  /** Encoding of a CSV file that is not UTF-8, such as `windows-1252`. */
  readonly encoding?: string;
}

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

/** A number that somebody else counts. */
export interface CounterSource {
  readonly name: string;
  readonly url: string;
  /** JSON Pointer to the number. */
  readonly pointer: string;
  /** Key for those who must show one: the header it goes in, and the environment variable that has it. */
  readonly key?: {readonly header: string; readonly from: string};
}

export interface ListSource {
  readonly url: string;
}

/** Sources that “leavex-widgets pull” fetches. */
export interface Sources {
  readonly counter: readonly CounterSource[];
  readonly members?: ListSource | undefined;
  readonly departures?: ListSource | undefined;
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
  if (!(await folder.has(CAMPAIGN_FILE))) {
    problems.error('missing', {file: CAMPAIGN_FILE}, 'The campaign folder has no campaign.yaml.', 'Write one with “leavex-widgets init”.');
    return undefined;
  }
  const file = await folder.read(CAMPAIGN_FILE, MEGABYTE);
  const tree = file && readYaml(file, problems);
  const fields = tree && Fields.at(tree, [], tree.value, problems);
  if (!fields) return undefined;

  const id = readId(fields, folder);
  const defaultLanguage = fields.language('defaultLanguage');
  const title = fields.translations('title', defaultLanguage ?? 'en');
  const url = fields.url('url');
  if (!fields.has('url'))
    fields.missing(
      'url',
      'Write the address of the campaign, such as “url: https://example.org/”. Relative links are resolved against it.',
    );
  const status = fields.choice('status', ['open', 'closed']) ?? 'open';
  const languages = fields.languages('languages');
  const counter = fields.fields('counter');

  const settings: Settings = {
    id,
    title,
    url,
    publisher: readPublisher(fields.fields('publisher')),
    languages,
    defaultLanguage,
    status,
    letterUrl: readLetterUrl(fields),
    correctionUrl: fields.url('correctionUrl'),
    addUrl: fields.url('addUrl'),
    stances: readStances(fields, defaultLanguage ?? 'en', problems),
    updated: fields.pastDate('updated'),
    parliament: readParliament(fields, defaultLanguage ?? 'en'),
    salutations: readSalutations(fields.fields('salutations'), problems),
    counter: undefined,
    mailDomains: (fields.texts('mailDomains') ?? []).map((domain) => domain.trim().replace(/^@/, '').toLowerCase()),
    notice: fields.translations('notice', defaultLanguage ?? 'en'),
    closedLinks: fields.texts('closedLinks') ?? [],
    signatoriesTotal: fields.amount('signatoriesTotal'),
    embed: readEmbed(fields.fields('embed')),
    aliases: readAliases(fields.fields('aliases')),
    sources: readSources(fields.fields('sources')),
    ignored: fields.texts('ignored') ?? [],
    letters: await readPart(fields, 'letters', folder, ['letter', 'letters', 'content']),
    messages: await readPart(fields, 'messages', folder, ['messages']),
    members: await readMembersPart(fields, folder),
    departures: await readPart(fields, 'departures', folder, ['departures.csv', 'departures.yaml', 'departures.json']),
    signatories: await readPart(fields, 'signatories', folder, ['signatories.csv', 'signatories.yaml', 'signatories.json']),
    place: (...path) => tree.place(path),
  };
  fields.done();
  const pulled = counter || settings.sources.counter.length > 0 ? await pulledCounter(folder, problems) : undefined;
  if (counter?.has('count') && pulled)
    problems.warn(
      'unread-file',
      {file: 'counter.json'},
      'counter.json is not used: campaign.yaml writes a count itself.',
      'Delete one of the two.',
    );
  return {...settings, counter: counter ? readCounter(counter, status === 'closed', pulled) : pulled};
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

/** A short name that may stand in an address. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100)
    .replace(/-+$/, '');
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
    // Whoever writes the address of a file means its folder.
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

const MEMBER_LISTS = ['meps.json', 'meps.csv', 'meps.leavex.json', 'mp.json', 'meps.yaml'];
const CORRECTIONS = ['corrections.yaml', 'corrections.json', 'corrections.csv', 'meps.yaml'];

/** The list of members, and the file of corrections that may stand beside it. */
async function readMembersPart(fields: Fields, folder: Folder): Promise<Part> {
  let more: Pick<Part, 'corrections' | 'country' | 'languages'> = {};
  const part = await readPart(fields, 'members', folder, MEMBER_LISTS, (inner) => {
    const [corrections, country, languages] = [inner.text('corrections'), inner.text('country'), inner.languages('languages')];
    more = {...(corrections ? {corrections} : {}), ...(country ? {country} : {}), ...(languages ? {languages} : {})};
  });
  const found = await firstThere(
    folder,
    CORRECTIONS.filter((path) => path !== part.path),
  );
  return {...part, ...((await folder.has(found)) && found !== part.path ? {corrections: found} : {}), ...more};
}

interface KnownCounter {
  readonly url: (id: string) => string;
  readonly pointer: string;
  readonly id: RegExp;
  /** Header for the key, where they answer nobody without. */
  readonly header?: string;
}

const PROCA_QUERY = 'query getCount($actionPage:Int!){actionPage(id:$actionPage){campaign{stats{supporterCount}}}}';

/** Addresses at which well-known petition sites publish their number. */
const COUNTERS: Readonly<Record<string, KnownCounter>> = {
  'uk-petition': {
    url: (id) => `https://petition.parliament.uk/petitions/${id}.json`,
    pointer: '/data/attributes/signature_count',
    id: /^\d{1,12}$/,
  },
  'citizens-initiative': {
    url: (id) => `https://register.eci.ec.europa.eu/core/api/register/details/${id}`,
    pointer: '/sosReport/totalSignatures',
    id: /^\d{4}\/\d{1,8}$/,
  },
  // As the widget of Proca itself asks (fixthestatusquo/proca, src/lib/server.js).
  proca: {
    url: (id) => `https://api.proca.app/api?${new URLSearchParams({query: PROCA_QUERY, variables: `{"actionPage":${id}}`}).toString()}`,
    pointer: '/data/actionPage/campaign/stats/supporterCount',
    id: /^\d{1,12}$/,
  },
  // https://actionnetwork.org/docs/v2/petitions
  'action-network': {
    url: (id) => `https://actionnetwork.org/api/v2/petitions/${id}`,
    pointer: '/total_signatures',
    id: /^[\da-f-]{1,50}$/i,
    header: 'OSDI-API-Token',
  },
};

/** The key of a counter: never itself, since campaign.yaml is published, but the environment variable that has it. */
function readKey(row: Fields, known: KnownCounter | undefined, url: string | undefined): CounterSource['key'] {
  const from = row.text('keyFrom');
  const header = known?.header ?? row.text('header');
  if (known?.header !== undefined && !row.has('keyFrom'))
    row.missing('keyFrom', 'Write the name of the environment variable that has your key, such as LEAVEX_KEY_ACTION_NETWORK.');
  if (from === undefined) return undefined;
  // The prefix keeps other secrets of the machine out of reach of whoever may write this file.
  if (!/^LEAVEX_KEY_[A-Z0-9_]{1,80}$/.test(from)) {
    row.error(
      'keyFrom',
      'key',
      'This is not the name of an environment variable for keys.',
      'Write a name in capitals that begins with LEAVEX_KEY_, such as LEAVEX_KEY_ACTION_NETWORK. Never write the key itself: it would be published.',
    );
    return undefined;
  }
  if (known && known.header === undefined) {
    row.error('keyFrom', 'key', '“keyFrom” has no effect: this source needs no key.', 'Remove it.');
    return undefined;
  }
  if (header === undefined) row.missing('header', 'Write the name of the header for the key, as the source documents it.');
  else if (!/^[A-Za-z][\w-]{0,99}$/.test(header)) row.error('header', 'key', `“${header}” is not the name of a header.`);
  if (url !== undefined && !/^https:|^http:\/\/(?:localhost|127\.0\.0\.1)[:/]/.test(url))
    row.error('url', 'key', 'A key is sent over https only.', 'Write the address with https://.');
  return header === undefined ? undefined : {header, from};
}

function readSources(fields: Fields | undefined): Sources {
  const counter = (fields?.rows('counter') ?? []).flatMap((row): CounterSource[] => {
    const kind = row.choice('from', Object.keys(COUNTERS));
    const id = row.text('id');
    const known = kind === undefined ? undefined : COUNTERS[kind];
    if (known && !row.has('id')) row.missing('id', 'Write the petition number, such as 700143 or 2024/000007.');
    const isValid = id !== undefined && (known?.id ?? /^[\w/-]{1,50}$/).test(id);
    if (id !== undefined && !isValid)
      row.error('id', 'id', `“${id}” is not a valid petition number.`, 'Copy it from the page of the petition.');
    const url = row.url('url') ?? (known && isValid ? known.url(id) : undefined);
    const key = readKey(row, known, url);
    if (!known && !row.has('url'))
      row.missing('url', `Write the address of a JSON file, or “from:” with ${Object.keys(COUNTERS).join(' or ')}.`);
    const pointer = row.text('pointer') ?? known?.pointer;
    if (pointer === undefined) row.missing('pointer', 'Write the JSON Pointer to the number, such as /data/count.');
    const name = row.text('name') ?? (url === undefined ? '' : new URL(url).hostname);
    row.done();
    return url === undefined || pointer === undefined ? [] : [{name, url, pointer, ...(key ? {key} : {})}];
  });
  const list = (name: string): ListSource | undefined => {
    if (typeof fields?.raw(name) === 'string') {
      const url = fields.url(name);
      return url === undefined ? undefined : {url};
    }
    const inner = fields?.fields(name);
    const url = inner?.url('url');
    if (inner && !inner.has('url')) inner.missing('url', 'Write the address of the list.');
    inner?.done();
    return url === undefined ? undefined : {url};
  };
  const sources = {counter, members: list('members'), departures: list('departures')};
  fields?.done();
  return sources;
}

/** The number that was brought in last, for a counter that names none itself. */
async function pulledCounter(folder: Folder, problems: Problems): Promise<{count: number; updated?: string} | undefined> {
  if (!(await folder.has('counter.json'))) return undefined;
  const file = await folder.read('counter.json', MEGABYTE);
  const value = file && (readJson(file, problems)?.value as {count?: unknown; updated?: unknown} | undefined);
  if (!Number.isSafeInteger(value?.count)) return undefined;
  return {count: value!.count as number, ...(typeof value!.updated === 'string' ? {updated: value!.updated} : {})};
}

async function readPart(
  fields: Fields,
  name: string,
  folder: Folder,
  usual: readonly string[],
  more?: (inner: Fields) => void,
): Promise<Part> {
  const value = fields.raw(name);
  const place = fields.place(name);
  if (typeof value === 'string') return {path: value, named: true, place, others: []};
  const inner = fields.fields(name);
  const path = inner?.text('file') ?? (await firstThere(folder, usual));
  if (inner) more?.(inner);
  const updated = inner?.date('updated');
  const encoding = inner?.choice('encoding', [
    'utf-8',
    'utf-16le',
    'windows-1250',
    'windows-1251',
    'windows-1252',
    'windows-1253',
    'iso-8859-1',
    'iso-8859-2',
  ]);
  inner?.done();
  const others: string[] = [];
  if (!inner?.has('file')) for (const other of usual) if (other !== path && (await folder.has(other))) others.push(other);
  return {path, named: inner?.has('file') ?? false, place, others, ...(updated ? {updated} : {}), ...(encoding ? {encoding} : {})};
}

/** Two files for one thing: which one is meant is for the author to say. */
export function reportOthers({path, others}: Part, name: string, problems: Problems): void {
  for (const other of others)
    problems.error(
      'two-files',
      {file: other},
      `Two files have the same purpose: ${quote(path)} and ${quote(other)}.`,
      `Delete one, or name the one to use in campaign.yaml: “${name}: ${path}”.`,
    );
}

async function firstThere(folder: Folder, usual: readonly string[]): Promise<string> {
  for (const path of usual) if (await folder.has(path)) return path;
  return usual[0]!;
}
