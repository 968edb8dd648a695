import {campaignSchema} from '../../api/schema/campaign.js';
import {changesSchema} from '../../api/schema/changes.js';
import {counterSchema} from '../../api/schema/counter.js';
import {departuresIndexSchema, departuresSchema} from '../../api/schema/departures.js';
import {letterIndexSchema, letterSchema} from '../../api/schema/letter.js';
import {membersIndexSchema, membersSchema} from '../../api/schema/members.js';
import {messagesSchema} from '../../api/schema/messages.js';
import {read} from '../../api/schema/read.js';
import type {Schema} from '../../api/schema/schema.js';
import {UsageError} from '../folder.js';
import {ask, NoAnswer, type Answer} from './ask.js';
import {examine, factsOfPath, type Finding} from './examine.js';
import {HOST_NAMES, HOSTS, hostOf, REMEDIES, remedyFor, type Host, type Remedy, type RemedyName} from './remedies.js';

/** Finding with its remedy, merged over the files that share it. */
export interface Diagnosis extends Finding {
  readonly files: readonly string[];
  readonly remedy?: Remedy;
}

export interface Examination {
  readonly url: string;
  /** Detected host, if the server names it. */
  readonly host: Host | undefined;
  readonly findings: readonly Diagnosis[];
  /** Files that were there, with their bytes on the wire. */
  readonly files: readonly {readonly path: string; readonly bytes: number; readonly milliseconds: number}[];
}

export interface DoctorOptions {
  /** ISO 8601 day. */
  readonly today: string;
  readonly timeout?: number;
}

/**
 * Asks a published API as a widget on another site would, and says what is in its way.
 *
 * @throws {UsageError} for what is no address
 */
export async function examineApi(address: string, options: DoctorOptions): Promise<Examination> {
  const examiner = new Examiner(rootOf(address), options);
  examiner.checkAddress();
  const campaign = await examiner.askCampaign();
  if (campaign.exists) {
    await examiner.askFiles(await filesToAsk(examiner, campaign.languages));
    await examiner.askForNothing();
  }
  return examiner.examination();
}

/** Address of the folder of an API, with a slash at the end. */
function rootOf(address: string): URL {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address))
    throw new UsageError(`${address} is not a valid web address. Write it with https://.`);
  const root = new URL(address);
  root.search = root.hash = '';
  if (!root.pathname.endsWith('/')) root.pathname += '/';
  return root;
}

type FileToAsk = readonly [path: string, schema: Schema | undefined];

/** All files that the indexes name. */
async function filesToAsk(examiner: Examiner, languages: readonly string[]): Promise<FileToAsk[]> {
  const letters = await examiner.askIndex('letter/index.json', letterIndexSchema);
  const members = await examiner.askIndex('meps/index.json', membersIndexSchema);
  const departures = await examiner.askIndex('departures/index.json', departuresIndexSchema);
  return [
    ['counter.json', counterSchema],
    ['changes.json', changesSchema],
    ...rows(letters['languages'], 'lang').map((lang) => [`letter/${lang}.json`, letterSchema] as const),
    ...rows(members['countries'], 'country').map((country) => [`meps/${country}.json`, membersSchema] as const),
    ...('countries' in members ? [['meps/all.json', membersSchema] as const] : []),
    ...((members['messages'] as string[] | undefined) ?? []).map((lang) => [`messages/${lang}.json`, messagesSchema] as const),
    ...('total' in departures ? [['departures/all.json', departuresSchema] as const] : []),
    ...languages.slice(0, 1).map((lang) => [`feeds/${lang}.xml`, undefined] as const),
  ];
}

/** Files that an API may lack. */
const OPTIONAL = /^(?:counter|changes)\.json$|\/index\.json$|^feeds\//;
/** Number of requests that run at the same time. */
const AT_ONCE = 4;

/** Asks for files of one API and collects the findings. */
class Examiner {
  readonly #root: URL;
  readonly #options: DoctorOptions;
  readonly #answers = new Map<string, Answer>();
  readonly #found = new Map<string, {finding: Finding; files: string[]}>();
  #isOpen = true;

  constructor(root: URL, options: DoctorOptions) {
    this.#root = root;
    this.#options = options;
  }

  checkAddress(): void {
    const {protocol, hostname} = this.#root;
    if (protocol === 'http:' && !/^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname))
      this.#note('campaign.json', {severity: 'error', code: 'https', message: 'published with http: pages with https cannot load it.'});
  }

  async askCampaign(): Promise<{readonly exists: boolean; readonly languages: readonly string[]}> {
    const campaign = (await this.#ask('campaign.json', campaignSchema)) as {languages?: string[]; status?: string} | undefined;
    this.#isOpen = campaign?.status !== 'closed';
    return {exists: this.#answers.get('campaign.json')?.status === 200, languages: campaign?.languages ?? []};
  }

  /** Content of an index; empty if there is none. */
  async askIndex(path: string, schema: Schema): Promise<Readonly<Record<string, unknown>>> {
    return ((await this.#ask(path, schema)) ?? {}) as Record<string, unknown>;
  }

  async askFiles(files: readonly FileToAsk[]): Promise<void> {
    const waiting = [...files];
    await Promise.all(
      Array.from({length: AT_ONCE}, async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) await this.#ask(...next);
      }),
    );
  }

  /** Asks for a file that no campaign has: some servers answer that with a page. */
  async askForNothing(): Promise<void> {
    const answer = await ask(new URL('letter/zz-doctor.json', this.#root).href, this.#options.timeout).catch(() => undefined);
    if (answer && answer.status !== 404 && answer.status !== 410)
      this.#note('a file that is not there', {
        severity: 'warning',
        code: 'soft-404',
        message: `answered with ${answer.status} instead of 404: widgets cannot tell that a file is missing.`,
      });
  }

  examination(): Examination {
    const [first] = this.#answers.values();
    return {
      url: this.#root.href,
      host: first && hostOf(first.headers),
      findings: [...this.#found.values()].map(({finding, files}) => ({
        ...finding,
        files: files.sort(),
        ...(finding.code in REMEDIES ? {remedy: remedyFor(finding.code as RemedyName, this.#root.pathname)} : {}),
      })),
      files: [...this.#answers]
        .filter(([, {status}]) => status === 200)
        .map(([path, {wireBytes, milliseconds}]) => ({path, bytes: wireBytes, milliseconds: Math.round(milliseconds)})),
    };
  }

  /** Content of a file, if it is one that widgets can read. */
  async #ask(path: string, schema?: Schema): Promise<unknown> {
    let answer: Answer;
    try {
      answer = await ask(new URL(path, this.#root).href, this.#options.timeout);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      const message = `not available: ${error.message}`;
      this.#note(path, {severity: 'error', code: 'no-answer', message, hint: 'Is this the right address?'});
      return undefined;
    }
    this.#answers.set(path, answer);
    if (answer.status === 404 && OPTIONAL.test(path)) return undefined;
    const file = {...(schema ? {schema} : {}), ...factsOfPath(path)};
    for (const finding of examine(answer, file, this.#isOpen, this.#options.today)) this.#note(path, finding);
    try {
      return answer.status === 200 && schema ? read(schema, JSON.parse(answer.text)) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Files with the same finding share it. */
  #note(path: string, finding: Finding): void {
    const key = `${finding.code} ${finding.message}`;
    const entry = this.#found.get(key) ?? {finding, files: []};
    entry.files.push(path);
    this.#found.set(key, entry);
  }
}

const rows = (list: unknown, name: string): string[] =>
  Array.isArray(list) ? list.map((row) => String((row as Record<string, unknown>)[name])) : [];

const SHOWN_FILES = 3;

/** For a person: each finding with the lines for their host, or for all hosts when it is not known. */
export function formatExamination({url, host, findings, files}: Examination, asked?: Host): string {
  const hosts = asked ? [asked] : host ? [host] : HOSTS;
  const parts = findings.map(({severity, files: names, message, hint, remedy}) => {
    const more = names.length - SHOWN_FILES;
    const who = `${names.slice(0, SHOWN_FILES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    const lines = hosts.map((name) => `    ${HOST_NAMES[name]}: ${remedy?.[name].replaceAll('\n', '\n      ') ?? ''}`);
    return [`${severity}: ${who}: ${message}`, ...(hint ? [`    → ${hint}`] : []), ...(remedy ? lines : [])].join('\n');
  });
  const errors = findings.filter(({severity}) => severity === 'error').length;
  const total = files.reduce((sum, {bytes}) => sum + bytes, 0);
  parts.push(
    `${url}: ${files.length} files, ${(total / 1_000).toFixed(1)} kB on the wire. ${plural(errors, 'error')}, ${plural(findings.length - errors, 'warning')}.${findings.length === 0 ? ' Widgets on any site can read it.' : ''}`,
  );
  return parts.join('\n\n');
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
