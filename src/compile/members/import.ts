import {randomUUID} from 'node:crypto';
import {rename, rm, writeFile} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {X_STANCES} from '../campaign.js';
import {decode, MEGABYTE, readBytes, reason, UsageError} from '../folder.js';
import {OutputError} from '../output.js';
import {fetchSource, SourceError} from '../network/fetch-source.js';
import type {Problems} from '../problems.js';
import {readTree} from '../yaml.js';
import {formatMembers, type MembersFile} from './format.js';
import {fromLeavex, isLeavex} from './from-leavex.js';
import {fromOwn} from './from-own.js';
import {forgetAnswers, fromParliament, ParliamentError, type ParliamentOptions} from './from-parliament.js';
import {fromTable} from './from-table.js';
import {layer, type Layered} from './layers.js';
import type {Source} from './raw.js';
import {httpUrl} from '../../text/http-url.js';
import {isIsoDate} from '../../text/iso-date.js';

export interface ImportOptions {
  readonly out: string;
  /** Parliament of the members, if the sources do not name it. */
  readonly parliamentName?: string | undefined;
  /** Country and languages of members whose source names none. */
  readonly country?: string | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly groupAliases?: Readonly<Record<string, string>> | undefined;
  readonly stanceAliases?: Readonly<Record<string, string>> | undefined;
  /** The day of the data, for sources that do not say it. */
  readonly asOf?: string | undefined;
  /** Column of the table → our name of it. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  readonly encoding?: string | undefined;
  /** Page where the stances are published, for members whose source names none. */
  readonly stanceSource?: string | undefined;
  readonly stances?: readonly string[] | undefined;
  /** Takes members although no source says who has an account on X. */
  readonly withoutStances?: boolean | undefined;
  readonly mailDomains?: readonly string[] | undefined;
  readonly parliament?: Partial<ParliamentOptions> | undefined;
}

/**
 * Brings members in from one or several sources and lays them over each other. Undefined when there were errors.
 *
 * @throws {UsageError} for a day that is none
 */
export async function importMembers(sources: readonly string[], options: ImportOptions, problems: Problems): Promise<Layered | undefined> {
  const {asOf, stanceSource} = options;
  if (stanceSource !== undefined && httpUrl(stanceSource) === undefined)
    throw new UsageError(`--stance-source ${stanceSource} is not a valid web address.`);
  if (asOf !== undefined && !isIsoDate(asOf)) throw new UsageError(`--as-of ${asOf} is not a valid date. Write 2025-01-20.`);
  const read: Source[] = [];
  for (const source of sources) {
    const found = await readSource(source, options, problems);
    if (found)
      read.push(withDefaults(found.kind === 'leavex' || found.kind === 'table' ? withStanceSource(found, stanceSource) : found, options));
  }
  if (problems.errors > 0) return undefined;
  if (!options.withoutStances && options.stances === undefined && saysNoStance(read))
    problems.error(
      'no-stances',
      {file: sources[0] ?? ''},
      NO_STANCES,
      'Add a second source with this information, such as the file of leavex.eu or a CSV with a column “x”, or use --without-stances.',
    );
  if (problems.errors > 0) return undefined;
  const layered = layer(
    read,
    {stances: options.stances ?? X_STANCES, mailDomains: options.mailDomains ?? [], groupAliases: options.groupAliases},
    problems,
    options.parliamentName,
  );
  if (layered.file.members.length === 0) problems.error('empty', {file: sources[0] ?? ''}, 'The sources contain no members.');
  return problems.errors > 0 ? undefined : layered;
}

export const NO_STANCES =
  'No source says who has an account on X. The list would show everybody as having none, and messages would thank them for it.';

/** Tests if there are members, all without a stance. */
export function saysNoStance(sources: readonly Source[]): boolean {
  const members = sources.flatMap((source) => source.members);
  return members.length > 0 && members.every(({stance}) => stance?.code === undefined);
}

/** Fills in the country and the languages that a list of one country leaves out. A correction names no country to find anybody. */
export function withDefaults(
  source: Source,
  {country, languages}: {country?: string | undefined; languages?: readonly string[] | undefined},
): Source {
  if (source.kind === 'own' || (country === undefined && languages === undefined)) return source;
  return {
    ...source,
    members: source.members.map((raw) => ({...raw, country: raw.country ?? country, languages: raw.languages ?? languages})),
  };
}

function withStanceSource(source: Source, url: string | undefined): Source {
  if (url === undefined) return source;
  return {
    ...source,
    members: source.members.map((raw) =>
      raw.stance && raw.stance.source === undefined ? {...raw, stance: {...raw.stance, source: url}} : raw,
    ),
  };
}

async function readSource(source: string, options: ImportOptions, problems: Problems): Promise<Source | undefined> {
  const {asOf} = options;
  const isAddress = /^https?:\/\//i.test(source);
  if (isAddress && !FILE.test(source)) {
    const today = asOf ?? new Date().toISOString().slice(0, 10);
    try {
      return await fromParliament(source, {cache: cacheOf(options.out), today, ...options.parliament}, problems);
    } catch (error) {
      if (!(error instanceof ParliamentError)) throw error;
      problems.error('parliament', {file: source}, error.message);
      return undefined;
    }
  }
  const bytes = await (isAddress ? download(source, problems) : readBytes(source, source, 100 * MEGABYTE, problems));
  if (!bytes) return undefined;
  if (TABLE.test(source))
    return fromTable(
      {file: source, bytes},
      {columns: options.columns, stances: options.stanceAliases, encoding: options.encoding},
      asOf,
      problems,
    );
  const file = decode(source, bytes, problems, options.encoding);
  const tree = file && readTree(file, problems);
  if (!tree) return undefined;
  return isLeavex(tree.value) ? fromLeavex(tree, tree.value, asOf, problems) : fromOwn(tree, problems);
}

/** The address of a file that somebody publishes; any other is that of the Parliament’s API. */
const FILE = /\.(?:json|ya?ml|csv|tsv|txt)(?:[?#].*)?$/i;
const TABLE = /\.(?:csv|tsv|txt)(?:[?#].*)?$/i;

async function download(url: string, problems: Problems): Promise<Uint8Array | undefined> {
  try {
    const answer = await fetchSource(url, {limit: 50 * MEGABYTE});
    return answer && new TextEncoder().encode(answer.text);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    problems.error('unreachable', {file: url}, error.message, 'Check the address, or download the file and name it instead.');
    return undefined;
  }
}

const cacheOf = (out: string): string => join(dirname(out), `.${basename(out)}.answers`);

/**
 * Writes the list atomically and deletes the cached answers of the API.
 *
 * @throws {OutputError}
 */
export async function writeMembers(out: string, file: MembersFile): Promise<void> {
  const beside = join(dirname(out), `.${basename(out)}.${randomUUID()}`);
  try {
    await writeFile(beside, formatMembers(file), {flag: 'wx'});
    await rename(beside, out);
  } catch (error) {
    await rm(beside, {force: true}).catch(() => undefined);
    throw new OutputError(`${out} ${reason(error)}.`, {cause: error});
  }
  await forgetAnswers(cacheOf(out));
}
