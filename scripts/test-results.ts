// Results of the steps of npm test, for programs: a file for each step under .cache/results.
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

const FOLDER = '.cache/results';

/** More failures than these are no accident, and nobody wants to wait for them twice. */
const MOST_FILES_TO_REPEAT = 3;

export interface Counts {
  readonly where: string;
  readonly passed: number;
  readonly failed: number;
  /** Files with a test that failed. */
  readonly failedFiles: readonly string[];
  /** Files that failed first and then passed. */
  readonly unsteadyFiles?: readonly string[];
}

export const resultsFile = (step: string): string => join(FOLDER, `${step}.json`);

/** Writes the numbers of this step. Outside of npm test there is no step, and nothing to write. */
export function writeResults(counts: readonly Counts[]): void {
  const step = process.env['STEP'];
  if (!step) return;
  mkdirSync(FOLDER, {recursive: true});
  writeFileSync(resultsFile(step), `${JSON.stringify(counts, null, 2)}\n`);
}

/** Reads the numbers of a step; none where it did not come to an end. */
export function readResults(step: string): Counts[] {
  try {
    return JSON.parse(readFileSync(resultsFile(step), 'utf8')) as Counts[];
  } catch {
    return [];
  }
}

/**
 * Files worth another run: of thousands of tests in real browsers, one meets a moment when the machine was busy. Who fails
 * twice is broken; who passes the second time is named in the verdict, for somebody to mend.
 */
export function filesToRepeat(counts: readonly Counts[]): readonly string[] {
  const files = [...new Set(counts.flatMap(({failedFiles}) => failedFiles))];
  return files.length <= MOST_FILES_TO_REPEAT ? files : [];
}

/** Numbers of a run, after its failed files were run again: a failure counts as passed if its whole file passed then. */
export function afterRepeating(first: readonly Counts[], again: readonly Counts[]): Counts[] {
  return first.map((counts) => {
    const {where, passed, failed, failedFiles} = counts;
    const second = again.find((other) => other.where === where);
    if (failed === 0 || !second || second.failed > 0 || second.passed === 0) return counts;
    return {where, passed: passed + failed, failed: 0, failedFiles: [], unsteadyFiles: failedFiles};
  });
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
    .map((file) => file.replace('.json', ''))
    .flatMap((step) => readResults(step).map((counts) => ({step, ...counts})));
  for (const {step, where, passed, failed, unsteadyFiles = []} of rows) {
    console.log(`${step.padEnd(10)} ${where.padEnd(10)} ${passed} passed, ${failed} failed`);
    for (const file of unsteadyFiles) console.log(`  UNSTEADY: ${file} failed, and passed when it was run again.`);
  }
  const sum = (key: 'passed' | 'failed'): number => rows.reduce((total, row) => total + row[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${missing && `; NOT TESTED in ${missing.replaceAll(',', ' and ')}`}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) printResults(process.argv[2]);
