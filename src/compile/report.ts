import type {Compilation} from './compile.js';
import type {ApiFiles} from './output.js';
import type {Problem} from './problems.js';

export interface ReportOptions {
  readonly json: boolean;
  readonly command: 'build' | 'check';
  readonly out?: string;
}

/** Tells a person, or a machine with `json`, what a run found and made. */
export async function report(compilation: Compilation, before: ApiFiles | undefined, options: ReportOptions): Promise<void> {
  for (const problem of compilation.problems.list()) process.stderr.write(`${formatProblem(problem)}\n`);
  await Promise.resolve();
}

/** `campaign.yaml:12: error: … → …`, a form that editors make clickable. */
export function formatProblem(problem: Problem): string {
  const {file, line, severity, message, hint} = problem;
  return `${file}${line ? `:${line}` : ''}: ${severity}: ${message}${hint ? `\n    → ${hint}` : ''}`;
}
