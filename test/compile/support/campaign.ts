import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import type {TestContext} from 'node:test';
import {compileCampaign, type Compilation} from '../../../src/compile/compile.js';
import {formatProblem} from '../../../src/compile/report.js';

/** Files of a campaign folder by their path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The least that a campaign needs. */
export const MINIMAL = 'id: test\ntitle: Test\nurl: https://example.org/\n';

/** A folder that is gone after the test. */
export async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'leavex-'));
  t.after(() => rm(folder, {recursive: true, force: true}));
  return folder;
}

/** Writes a campaign folder; without a campaign.yaml of its own it gets the least. */
export async function campaignFolder(t: TestContext, files: Files): Promise<string> {
  const folder = await temporaryFolder(t);
  for (const [path, content] of Object.entries({'campaign.yaml': MINIMAL, ...files})) {
    await mkdir(dirname(join(folder, path)), {recursive: true});
    await writeFile(join(folder, path), content);
  }
  return folder;
}

export async function compile(t: TestContext, files: Files): Promise<Compilation> {
  return compileCampaign(await campaignFolder(t, files));
}

/** The errors and warnings, one line each: `file:line code`. */
export function found(compilation: Compilation, severity: 'error' | 'warning' = 'error'): string[] {
  return compilation.problems
    .list()
    .filter((problem) => problem.severity === severity)
    .map(({file, line, code}) => `${file}${line ? `:${line}` : ''} ${code}`);
}

/** Everything that was said, for looking for words in it. */
export const said = (compilation: Compilation): string => compilation.problems.list().map(formatProblem).join('\n');

export function json<T = Record<string, unknown>>(compilation: Compilation, path: string): T {
  const bytes = compilation.files.get(path);
  if (!bytes) throw new Error(`no ${path}; ${said(compilation)}`);
  return JSON.parse(new TextDecoder().decode(bytes)) as T;
}
