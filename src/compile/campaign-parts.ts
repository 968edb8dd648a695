import type {Fields} from './fields.js';
import type {Folder} from './folder.js';
import {quote, type Place, type Problems} from './problems.js';

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

const MEMBER_LISTS = ['meps.json', 'meps.csv', 'meps.leavex.json', 'mp.json', 'meps.yaml'];
const CORRECTIONS = ['corrections.yaml', 'corrections.json', 'corrections.csv', 'meps.yaml'];

/** The list of members, and the file of corrections that may stand beside it. */
export async function readMembersPart(fields: Fields, folder: Folder): Promise<Part> {
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

/** A part as campaign.yaml names it, else the first file at a usual place. */
export async function readPart(
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
