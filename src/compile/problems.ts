import {distance} from 'fastest-levenshtein';
import {spacedLine} from '../text/invisible.js';

/** Location of a problem: a file of the campaign, as its author calls it, and a line. */
export interface Place {
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number;
}

/** An error keeps everything from being written; a warning asks a person to look. */
export type Severity = 'error' | 'warning';

export interface Problem extends Place {
  readonly severity: Severity;
  /** The kind of problem, for machines and for counting: `date`, `link`, `duplicate` … */
  readonly code: string;
  /** Description of the problem. */
  readonly message: string;
  /** Advice how to solve it. */
  readonly hint?: string;
}

/** A file with a million broken rows must not fill the memory. Beyond this number of a kind, problems are only counted. */
const KEPT_OF_A_KIND = 1_000;

/** Everything found wrong in one run. Nothing throws on bad content: all of it is told at once. */
export class Problems {
  readonly #kept: Problem[] = [];
  readonly #counts = new Map<string, number>();
  #errors = 0;
  #warnings = 0;

  error(code: string, place: Place, message: string, hint?: string): void {
    this.#errors++;
    this.#add('error', code, place, message, hint);
  }

  warn(code: string, place: Place, message: string, hint?: string): void {
    this.#warnings++;
    this.#add('warning', code, place, message, hint);
  }

  get errors(): number {
    return this.#errors;
  }

  get warnings(): number {
    return this.#warnings;
  }

  /** By file and line, errors and warnings together: the order in which an author goes through the files. */
  list(): Problem[] {
    return [...this.#kept].sort((a, b) => compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0));
  }

  /** Counts the problems of a kind, including those that are no longer kept. */
  count(severity: Severity, code: string): number {
    return this.#counts.get(`${severity} ${code}`) ?? 0;
  }

  #add(severity: Severity, code: string, place: Place, message: string, hint: string | undefined): void {
    const kind = `${severity} ${code}`;
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    if (count > KEPT_OF_A_KIND) return;
    this.#kept.push({severity, code, file: place.file, ...(place.line ? {line: place.line} : {}), message, ...(hint ? {hint} : {})});
  }
}

/** By code unit: the same on every machine, unlike `localeCompare`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A value of the author's as it may stand in a message: one line, short, nothing that moves the cursor. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const clean = spacedLine(text);
  return `“${clean.length > 80 ? `${clean.slice(0, 79)}…` : clean}”`;
}

/** The word of a list that was probably meant. Of short words a single letter may differ: “SPÖ” is not meant for “EPP”. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = (word.length <= 3 ? 1 : Math.max(2, Math.floor(word.length / 3))) + 1;
  for (const candidate of words) {
    const far = distance(word.toLowerCase(), candidate.toLowerCase());
    if (far < least) [best, least] = [candidate, far];
  }
  return best;
}
