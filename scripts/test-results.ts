// Results of the steps of npm test, for programs: a file for each step under .cache/results.
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

const FOLDER = '.cache/results';

export interface Counts {
  readonly where: string;
  readonly passed: number;
  readonly failed: number;
}

/** Writes the numbers of this step. Outside of npm test there is no step, and nothing to write. */
export function writeResults(counts: readonly Counts[]): void {
  const step = process.env['STEP'];
  if (!step) return;
  mkdirSync(FOLDER, {recursive: true});
  writeFileSync(join(FOLDER, `${step}.json`), `${JSON.stringify(counts, null, 2)}\n`);
}

/**
 * Prints all numbers and their sum.
 *
 * @param missing engines that are not on this machine, with commas
 */
function printResults(missing = ''): void {
  mkdirSync(FOLDER, {recursive: true});
  const rows = readdirSync(FOLDER)
    .sort()
    .flatMap((file) =>
      (JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Counts[]).map((counts) => ({step: file.replace('.json', ''), ...counts})),
    );
  for (const {step, where, passed, failed} of rows)
    console.log(`${step.padEnd(10)} ${where.padEnd(10)} ${passed} passed, ${failed} failed`);
  const sum = (key: 'passed' | 'failed'): number => rows.reduce((total, row) => total + row[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${missing && `; NOT TESTED in ${missing.replaceAll(',', ' and ')}`}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) printResults(process.argv[2]);
