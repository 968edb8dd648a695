import type {Members} from '../api/schema/members.js';
import type {LetterBlocks, MessageText} from '../api/schema/messages.js';
import {X_PURPOSES, type Settings} from './campaign.js';
import {reportDanglingReference} from './dangling-reference.js';
import {Fields, languageTag} from './fields.js';
import {MEGABYTE, type Folder} from './folder.js';
import {reportInflection} from './inflection.js';
import {compileText} from './icu.js';
import {quote, type Problems} from './problems.js';
import {textLength, type Values} from './text-length.js';
import {readTree} from './yaml.js';

type Member = Members['members'][number];
type Purpose = 'ask' | 'thank' | 'encourage';
type PurposeTexts = NonNullable<LetterBlocks['purposes'][Purpose]>;

/** Longer mailto: links do nothing at all in some mail programs on Windows. */
const MAILTO_LIMIT = 2_000;

/** Reads the messages of all languages. */
export async function readMessages(
  folder: Folder,
  settings: Settings,
  members: readonly Member[],
  problems: Problems,
): Promise<LetterBlocks[]> {
  const {path, named, place} = settings.messages;
  if (!(await folder.isFolder(path))) {
    if (named) problems.error('missing', place, `The folder ${quote(path)} for messages does not exist.`);
    return [];
  }
  const found: LetterBlocks[] = [];
  const seen = new Map<string, string>();
  for (const name of (await folder.list(path)) ?? []) {
    const [, stem] = /^(.+)\.(?:ya?ml|json)$/i.exec(name) ?? [];
    if (stem === undefined) continue;
    const file = `${path.replace(/\/$/, '')}/${name}`;
    const lang = languageTag(stem);
    if (!lang) {
      problems.error(
        'language',
        {file},
        `${quote(stem)} is not a known language code.`,
        'Name messages by their language: fr.yaml, pt-BR.yaml.',
      );
      continue;
    }
    if (seen.has(lang))
      problems.error('duplicate', {file}, `There are already messages in ${lang}: ${seen.get(lang)}.`, 'Keep one of the two.');
    seen.set(lang, file);
    const text = await folder.read(file, MEGABYTE);
    const tree = text && readTree(text, problems);
    const fields = tree && Fields.at(tree, [], tree.value, problems);
    const messages = fields && readLanguage(fields, lang, settings, members, problems);
    if (messages) found.push(messages);
  }
  return found;
}

function readLanguage(
  fields: Fields,
  lang: string,
  settings: Settings,
  members: readonly Member[],
  problems: Problems,
): LetterBlocks | undefined {
  const before = problems.errors;
  const reviewed = readReviewed(fields, problems);
  const salutation = readText(fields, 'salutation', problems);
  const signoff = readText(fields, 'signoff', problems);
  for (const [name, text] of [
    ['salutation', salutation],
    ['signoff', signoff],
  ] as const) {
    if (text === undefined && !fields.has(name))
      fields.missing(
        name,
        name === 'salutation'
          ? 'Write the salutation, such as “Dear {name},”.'
          : 'Write the end of the message, such as “Yours sincerely, {sender}”.',
      );
  }
  if (salutation) reportInflection(salutation.used, lang, fields.place('salutation'), problems);
  const about = readAbout(fields, lang, problems);
  const purposes = readPurposes(fields, lang, settings, problems);
  fields.done();
  if (!salutation || !signoff || problems.errors > before) return undefined;
  const messages: LetterBlocks = {
    lang,
    ...(reviewed ? {reviewed} : {}),
    salutation: salutation.text,
    signoff: signoff.text,
    about,
    purposes,
    ...(settings.updated ? {updated: settings.updated} : {}),
  };
  checkLength(messages, fields, settings, members, problems);
  return messages;
}

/** In place of a reviewer’s name: says openly that there is none. */
const NOBODY = 'nobody yet';

function readReviewed(fields: Fields, problems: Problems): LetterBlocks['reviewed'] {
  const reviewed = fields.fields('reviewed');
  const by = reviewed?.text('by');
  const on = reviewed?.date('on');
  reviewed?.done();
  const isReviewed = reviewed && by !== NOBODY;
  if (!isReviewed)
    problems.warn(
      'reviewed',
      reviewed ? fields.place('reviewed') : fields.place(),
      'These messages have no reviewer.',
      'Let a native speaker read them and write “reviewed: {by: …, on: 2025-01-20}”.',
    );
  else if (!by || !on) problems.error('missing', fields.place('reviewed'), '“reviewed” needs “by” (the name) and “on” (the date).');
  return isReviewed && by && on ? {by, on} : undefined;
}

interface Text {
  readonly text: MessageText;
  readonly used: ReadonlySet<string>;
}

function readText(fields: Fields, name: string, problems: Problems, place = fields.place(name)): Text | undefined {
  const source = fields.text(name);
  return source === undefined ? undefined : compile(source, place, problems);
}

function compile(source: string, place: ReturnType<Fields['place']>, problems: Problems): Text | undefined {
  const result = compileText(source);
  if ('text' in result) return result;
  for (const {message, hint} of result.errors) problems.error('icu', place, message, hint);
  return undefined;
}

function readAbout(fields: Fields, lang: string, problems: Problems): NonNullable<LetterBlocks['about']> {
  return withIds(fields.rows('about') ?? [], problems, (row, id) => {
    const text = readText(row, 'text', problems);
    if (!row.has('text')) row.missing('text', 'Write the sentence, or delete this entry.');
    reportDanglingReference(row.text('text') ?? '', lang, row.place('text'), problems);
    return text && {id, text: text.text};
  });
}

function withIds<T>(rows: readonly Fields[], problems: Problems, make: (row: Fields, id: string) => T | undefined): T[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const id = row.text('id');
    if (!row.has('id')) row.missing('id', 'Give it a short id that is the same in all languages.');
    if (id && !/^[\p{L}\p{N}._~-]{1,200}$/u.test(id))
      row.error('id', 'id', `${quote(id)} contains characters that are not allowed in an id.`, 'Use letters, digits and hyphens.');
    if (id && seen.has(id)) problems.error('duplicate', row.place('id'), `The id ${quote(id)} is a duplicate.`);
    if (id) seen.add(id);
    const made = make(row, id ?? '');
    row.done();
    return made === undefined ? [] : [made];
  });
}

function readPurposes(fields: Fields, lang: string, settings: Settings, problems: Problems): LetterBlocks['purposes'] {
  const used = new Set<Purpose>(
    (settings.stances ?? Object.entries(X_PURPOSES).map(([code, purpose]) => ({code, purpose}))).flatMap(({purpose}) => purpose ?? []),
  );
  const inner = fields.fields('purposes');
  if (!inner && !fields.has('purposes')) fields.missing('purposes', `Write the texts for ${[...used].join(', ')}.`);
  const purposes: LetterBlocks['purposes'] = {};
  for (const purpose of ['ask', 'thank', 'encourage'] as const) {
    const texts = inner?.fields(purpose);
    if (texts) purposes[purpose] = readPurpose(texts, lang, problems);
    else if (inner && !inner.has(purpose) && used.has(purpose))
      inner.missing(purpose, 'Write it even if no member needs it today: without these texts, nobody can write to such members.');
  }
  inner?.done();
  return purposes;
}

function readPurpose(fields: Fields, lang: string, problems: Problems): PurposeTexts {
  const texts = (name: string, required: boolean): NonNullable<PurposeTexts['subjects']> => {
    const sources = fields.texts(name);
    if (required && !fields.has(name)) fields.missing(name, 'Write at least one.');
    if (sources?.length === 0)
      fields.error(name, 'empty', `“${name}” is empty.`, required ? 'Write at least one.' : 'Remove it, or write one.');
    const seen = new Set<string>();
    return (sources ?? []).flatMap((source, i) => {
      const place = fields.place(name, i);
      if (seen.has(source))
        problems.warn('duplicate', place, 'This variant is a duplicate.', 'Variants make messages different, so write it in other words.');
      seen.add(source);
      if (name === 'openings' || name === 'closings') reportDanglingReference(source, lang, place, problems);
      const text = compile(source, place, problems);
      return text ? [text.text] : [];
    });
  };
  const subjects = texts('subjects', true);
  const openings = texts('openings', true);
  const closings = texts('closings', true);
  const short = texts('short', false);
  const prompts = fields.texts('prompts');
  const points = withIds(fields.rows('points') ?? [], problems, (row, id) => {
    const label = row.text('label');
    if (!row.has('label')) row.missing('label', 'Write a short label for writers to choose.');
    const sources = row.texts('texts');
    if (!sources || sources.length === 0) row.missing('texts', 'Write at least one variant.');
    const variants = (sources ?? []).flatMap((source, i) => {
      reportDanglingReference(source, lang, row.place('texts', i), problems);
      const text = compile(source, row.place('texts', i), problems);
      return text ? [text.text] : [];
    });
    const brief = readText(row, 'short', problems);
    return label ? {id, label, texts: variants, ...(brief ? {short: brief.text} : {})} : undefined;
  });
  fields.done();
  return {subjects, openings, closings, ...(short.length > 0 ? {short} : {}), ...(prompts && prompts.length > 0 ? {prompts} : {}), points};
}

/**
 * A short text must fit into a mailto: link, together with the longest subject, salutation and sign-off. The check takes the
 * longest member of the list, and a writer with a long name. Greek and Cyrillic letters take six characters each.
 */
function checkLength(messages: LetterBlocks, fields: Fields, settings: Settings, members: readonly Member[], problems: Problems): void {
  const member = longest(members, messages.lang);
  const values: Values = {
    ...(member ? namesIn(messages.lang, member) : SOME_NAMES),
    country: member
      ? (new Intl.DisplayNames([messages.lang], {type: 'region', fallback: 'code'}).of(member.country) ?? member.country)
      : 'Česko a Slovensko',
    group: member?.group ?? 'Greens/EFA',
    party: member?.party ?? 'x'.repeat(20),
    committee: 'x'.repeat(60),
    since: new Intl.DateTimeFormat(messages.lang, {dateStyle: 'long'}).format(new Date('2025-09-30')),
    networks: 'Mastodon, Bluesky',
    sender:
      messages.lang === 'el'
        ? 'Κωνσταντίνος Παπαδόπουλος'
        : messages.lang === 'bg'
          ? 'Александър Константинов'
          : 'Alexandra Bernard-Lefebvre',
    place: 'x'.repeat(15),
    count: '720',
    campaignUrl: settings.url ?? '',
    correctionUrl: settings.correctionUrl ?? '',
  };
  const length = (text: MessageText): number => textLength(text, values);
  const lineBreaks = 4 * '%0D%0A'.length;
  const address = encodeURIComponent(member?.email ?? 'maximiliane.mustermann@europarl.europa.eu').length;
  for (const [purpose, texts] of Object.entries(messages.purposes)) {
    const subject = Math.max(0, ...texts.subjects.map((text) => length(text)));
    const frame = 'mailto:?subject=&body='.length + address + subject + length(messages.salutation) + length(messages.signoff) + lineBreaks;
    (texts.short ?? []).forEach((text, i) => {
      const all = frame + length(text);
      if (all <= MAILTO_LIMIT) return;
      const perLetter = length(text) / Math.max(1, JSON.stringify(text).length);
      problems.error(
        'short',
        fields.place('purposes', purpose, 'short', i),
        `With subject, salutation and sign-off this short text takes ${all} encoded characters; the limit of a mail link is ${MAILTO_LIMIT}.`,
        `Shorten it by about ${Math.ceil((all - MAILTO_LIMIT) / Math.max(1, perLetter))} letters${member ? ` (measured with ${member.name})` : ''}.`,
      );
    });
  }
}

const SOME_NAMES = {name: 'Maximiliane Mustermann-Beispiel', given: 'Maximiliane', family: 'Mustermann-Beispiel'};

/** Names as the widget writes them into mails: in the script of the language, where they are known in it. */
function namesIn(lang: string, {name, given, family, native}: Member): typeof SOME_NAMES {
  return native?.lang === lang
    ? {name: `${native.given} ${native.family}`, given: native.given, family: native.family}
    : {name, given: given ?? SOME_NAMES.given, family: family ?? SOME_NAMES.family};
}

function longest(members: readonly Member[], lang: string): Member | undefined {
  const readers = members.filter(({languages}) => languages.includes(lang));
  const size = (member: Member): number =>
    encodeURIComponent(namesIn(lang, member).name).length + encodeURIComponent(member.email ?? '').length;
  return (readers.length > 0 ? readers : members).reduce<Member | undefined>(
    (best, member) => (!best || size(member) > size(best) ? member : best),
    undefined,
  );
}
