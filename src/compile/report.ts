import {promisify} from 'node:util';
import {brotliCompress, constants} from 'node:zlib';
import {findChanges, type Change} from './changes.js';
import type {Compilation, Counts, Coverage} from './compile.js';
import type {ApiFiles} from './output.js';
import type {Layered} from './members/layers.js';
import type {Problem, Problems} from './problems.js';

export interface ReportOptions {
  readonly json: boolean;
  readonly command: 'build' | 'check';
  readonly out?: string | undefined;
  /** Address that was to be compared with. */
  readonly against?: string | undefined;
  /** A sentence about what was written, if there is one. */
  readonly note?: string;
}

interface FileSize {
  readonly path: string;
  readonly bytes: number;
  /** With brotli, as hosts serve it; left out of files that would take long. */
  readonly compressed?: number;
}

/** So many of a kind are shown in full; a hundred times the same hides the one that is different. */
const SHOWN_OF_A_KIND = 12;
/** Each of these says something of one person that may be false, so all are shown. */
const SHOWN_IN_FULL = new Set(['stance-contradiction', 'correction']);
const SHOWN_CHANGES = 15;

const compress = promisify(brotliCompress);

/** Tells a person, or a machine with `json`, what a run found and made. */
export async function report(compilation: Compilation, before: ApiFiles | undefined, options: ReportOptions): Promise<void> {
  const {problems, counts} = compilation;
  const ok = problems.errors === 0;
  const files = await Promise.all([...compilation.files].map(([path, bytes]) => measure(path, bytes)));
  const changes = before && ok ? findChanges(before, compilation.files) : [];
  if (options.json) {
    const {command, out} = options;
    const result = {
      ok,
      command,
      ...(out ? {out} : {}),
      errors: problems.errors,
      warnings: problems.warnings,
      problems: problems.list(),
      counts,
      languages: compilation.languages ?? [],
      files,
      changes,
      ...(options.note ? {note: options.note} : {}),
    };
    process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`);
    return;
  }
  const text = formatProblems(problems);
  if (text) process.stderr.write(`${text}\n`);
  const found = `${plural(problems.errors, 'error')}, ${plural(problems.warnings, 'warning')}`;
  if (!ok) {
    process.stderr.write(`\n${found}. ${options.command === 'build' ? 'Nothing was written.' : 'The campaign cannot be built.'}\n`);
    return;
  }
  const lines = [
    formatTable(files, counts),
    formatLanguages(compilation.languages ?? []),
    formatCounts(counts),
    before ? formatChanges(changes, before.size === 0, options.against) : '',
    options.note ?? '',
    `${found}. ${options.out ? `Written to ${options.out}` : 'The campaign can be built.'}`,
  ];
  process.stdout.write(`${lines.filter(Boolean).join('\n\n')}\n`);
}

/** `campaign.yaml:12: error: … → …`, a form that editors make clickable. */
export function formatProblem({file, line, severity, message, hint}: Problem): string {
  return `${file}${line ? `:${line}` : ''}: ${severity}: ${message}${hint ? `\n    → ${hint}` : ''}`;
}

/** All problems, but of a kind no more than so many; how many there are in all is said. */
export function formatProblems(problems: Problems, most = SHOWN_OF_A_KIND): string {
  const shown = new Map<string, Problem>();
  const counts = new Map<string, number>();
  const lines: string[] = [];
  for (const problem of problems.list()) {
    const kind = `${problem.severity} ${problem.code}`;
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    shown.set(kind, problem);
    if (number <= most || SHOWN_IN_FULL.has(problem.code)) lines.push(formatProblem(problem));
  }
  for (const {severity, code} of shown.values()) {
    const more = problems.count(severity, code) - most;
    if (more > 0 && !SHOWN_IN_FULL.has(code))
      lines.push(`… and ${more} more of the kind “${code}” (${severity}); “check --json” lists them.`);
  }
  return lines.join('\n');
}

async function measure(path: string, bytes: Uint8Array): Promise<FileSize> {
  if (bytes.byteLength > 10_000_000) return {path, bytes: bytes.byteLength};
  const compressed = (
    await compress(bytes, {
      params: {
        // As hosts do it, which pack at each request; 11 takes a third of the time of a build.
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
      },
    })
  ).byteLength;
  return {path, bytes: bytes.byteLength, compressed};
}

function formatTable(files: readonly FileSize[], counts: Counts): string {
  const groups: {name: string; rows: string; match: RegExp}[] = [
    {name: 'campaign.json', rows: '', match: /^campaign\.json$/},
    {name: 'counter.json', rows: '', match: /^counter\.json$/},
    {name: 'letter/', rows: String(counts.letters ?? ''), match: /^letter\//},
    {name: 'messages/', rows: String(counts.messages ?? ''), match: /^messages\//},
    {name: 'meps/', rows: String(counts.members ?? ''), match: /^meps\//},
    {name: 'departures/', rows: String(counts.departures ?? ''), match: /^departures\//},
    {name: 'changes.json', rows: '', match: /^changes\.json$/},
    {name: 'feeds/', rows: '', match: /^feeds\//},
    {name: 'images/', rows: '', match: /^images\//},
  ];
  const rows = groups.flatMap(({name, rows: count, match}) => {
    const matching = files.filter(({path}) => match.test(path));
    if (matching.length === 0) return [];
    const largest = matching.reduce((a, b) => (b.bytes > a.bytes ? b : a));
    return [
      [
        name,
        String(matching.length),
        count,
        size(total(matching, 'bytes')),
        size(total(matching, 'compressed')),
        matching.length > 1 ? `${largest.path} ${size(largest.compressed ?? largest.bytes)}` : '',
      ],
    ];
  });
  const table = [
    ['written', 'files', 'rows', 'bytes', 'brotli', 'largest'],
    ...rows,
    ['in all', String(files.length), '', size(total(files, 'bytes')), size(total(files, 'compressed')), ''],
  ];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  return table
    .map((row) =>
      row
        .map((cell, column) => (column === 0 || column === 5 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const total = (files: readonly FileSize[], key: 'bytes' | 'compressed'): number => files.reduce((sum, file) => sum + (file[key] ?? 0), 0);

function size(bytes: number): string {
  return bytes < 1_000 ? `${bytes} B` : bytes < 1_000_000 ? `${(bytes / 1_000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Lists the parts that a language lacks and another one has. */
function formatLanguages(languages: readonly Coverage[]): string {
  const parts = (['title', 'letter', 'messages'] as const).filter((part) => languages.some((language) => language[part]));
  const lacking = languages.filter((language) => parts.some((part) => !language[part]));
  if (lacking.length === 0) return '';
  const width = Math.max(...languages.map(({lang}) => lang.length));
  return [
    'languages that lack something:',
    ...lacking.map((language) => `  ${language.lang.padEnd(width)}  no ${parts.filter((part) => !language[part]).join(', no ')}`),
  ].join('\n');
}

function formatCounts({members, stances, unknown, departures, departuresTotal, departuresLeftOut}: Counts): string {
  const lines: string[] = [];
  if (members !== undefined && stances)
    lines.push(
      `members: ${Object.entries(stances)
        .map(([code, count]) => `${count} ${code}`)
        .join(', ')}`,
    );
  if (unknown) {
    const missing = Object.entries(unknown)
      .filter(([, count]) => count > 0)
      .map(([what, count]) => `${WHAT[what] ?? what} of ${count}`);
    if (missing.length > 0) lines.push(`not known: ${missing.join(', ')}`);
  }
  if (departures !== undefined)
    lines.push(
      `departures: ${plural(departuresTotal ?? 0, 'organisation')} counted, in ${plural(departures, 'entry', 'entries')}${departuresLeftOut ? `; ${plural(departuresLeftOut, 'entry', 'entries')} left out` : ''}`,
    );
  return lines.join('\n');
}

const WHAT: Readonly<Record<string, string>> = {
  languages: 'the languages',
  email: 'the address',
  gender: 'the gender',
  party: 'the party',
  checkedOn: 'the day of checking',
};

const KINDS: Readonly<Record<Change['kind'], string>> = {
  count: 'counts',
  member: 'members',
  address: 'addresses',
  stance: 'stances',
  sentence: 'sentences of letters',
  text: 'texts of messages',
  departure: 'departures',
  setting: 'settings',
  detail: 'details',
  host: 'hosts that are linked to',
  file: 'also changed',
};

function formatChanges(changes: readonly Change[], first: boolean, against?: string): string {
  if (first && against) return `Nothing is published at ${against} yet, so there is nothing to compare.`;
  if (first) return 'There is no earlier output to compare with.';
  if (changes.length === 0) return 'Nothing that readers see has changed since the last output.';
  const lines = ['changed since the last output:'];
  for (const [kind, title] of Object.entries(KINDS)) {
    const some = changes.filter((change) => change.kind === kind);
    if (some.length === 0) continue;
    lines.push(`  ${title} (${some.length})`);
    for (const change of some.slice(0, SHOWN_CHANGES)) lines.push(`    ${formatChange(change)}`);
    if (some.length > SHOWN_CHANGES) lines.push(`    … and ${some.length - SHOWN_CHANGES} more; --json lists them`);
  }
  return lines.join('\n');
}

function formatChange({what, before, after}: Change): string {
  if (before !== undefined && after !== undefined) return `${what}: ${before} → ${after}`;
  return before === undefined ? `+ ${what}: ${after ?? ''}` : `− ${what}: ${before}`;
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Summary of an import of members. */
export function reportImport(
  layered: Layered | undefined,
  problems: Problems,
  before: Uint8Array | undefined,
  {json, out}: {json: boolean; out: string},
): void {
  const file = layered?.file;
  const stances: Record<string, number> = {};
  for (const {stance} of file?.members ?? []) stances[stance.code] = (stances[stance.code] ?? 0) + 1;
  const counts: Counts = layered ? {members: layered.file.members.length, stances, unknown: layered.unknown} : {};
  const as = (bytes: Uint8Array): ApiFiles => new Map([['meps/all.json', bytes]]);
  const changes = before && file ? findChanges(as(before), as(new TextEncoder().encode(JSON.stringify(file)))) : [];
  if (json) {
    process.stdout.write(
      `${JSON.stringify({ok: layered !== undefined, command: 'meps', out, errors: problems.errors, warnings: problems.warnings, problems: problems.list(), counts, changes}, undefined, 2)}\n`,
    );
    return;
  }
  const text = formatProblems(problems);
  if (text) process.stderr.write(`${text}\n`);
  const found = `${plural(problems.errors, 'error')}, ${plural(problems.warnings, 'warning')}`;
  if (!layered) process.stderr.write(`\n${found}. Nothing was written.\n`);
  else
    process.stdout.write(
      `${[formatCounts(counts), formatChanges(changes, before === undefined), `${found}. ${plural(layered.file.members.length, 'member')} written to ${out}`].join('\n\n')}\n`,
    );
}
