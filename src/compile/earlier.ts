import {CAMPAIGN_FILE} from './campaign.js';
import type {Compilation} from './compile.js';
import {UsageError} from './folder.js';
import {reportLosses} from './losses.js';
import {SourceError} from './network/fetch-source.js';
import {readPublished} from './network/published.js';
import {type EarlierOutput, readOutput} from './output.js';

/** Earlier output to compare with, and the losses that are refused. */
export interface Safeguards {
  readonly out?: string | undefined;
  /** Address of what is published, for where there is no earlier output. */
  readonly against?: string | undefined;
  /** Warnings are errors. */
  readonly strict?: boolean | undefined;
  /** Share of anything that may be lost, 0 to 1. */
  readonly maxLoss?: number | undefined;
}

/**
 * The last output, or what is published. Reports as errors what the safeguards forbid.
 *
 * @throws {UsageError} when `against` is no address
 */
export async function readEarlier(
  {files, problems}: Compilation,
  {out, against, strict, maxLoss}: Safeguards,
): Promise<EarlierOutput | undefined> {
  if (strict && problems.errors === 0 && problems.warnings > 0)
    problems.error('strict', {file: CAMPAIGN_FILE}, 'There are warnings, and --strict treats them as errors.');
  let before = out === undefined ? undefined : await readOutput(out);
  if (against !== undefined && !before?.size) {
    if (!/^https?:/.test(against) || !URL.canParse(against)) throw new UsageError(`--against ${against} is not a valid web address.`);
    try {
      before = await readPublished(against, files.keys());
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      problems.error(
        'against',
        {file: against},
        `The published API cannot be compared: ${error.message}`,
        'Remove --against to build without a comparison.',
      );
    }
  }
  if (maxLoss !== undefined && before && problems.errors === 0) reportLosses(before, files, maxLoss, problems);
  return before;
}

/** `10%` or `0.1` → 0.1; undefined for what is no share. */
export function readShare(value: string): number | undefined {
  const [, number, percent] = /^(\d{1,3}(?:\.\d+)?)\s*(%?)$/.exec(value.trim()) ?? [];
  const share = number === undefined ? NaN : Number(number) / (percent ? 100 : 1);
  return share >= 0 && share <= 1 ? share : undefined;
}
