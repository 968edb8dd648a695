import {fileURLToPath} from 'node:url';
import {compileCampaign} from '../../src/compile/compile.js';
import {formatProblem} from '../../src/compile/report.js';
import {writeOutput, type ApiFiles} from '../../src/compile/output.js';

/** Folder of style sheets of other projects, which pages of the demo load from `vendor/`. */
export const VENDOR = 'node_modules/bootstrap/dist/css';

export const DEMO_CAMPAIGN = fileURLToPath(new URL('../../demo/campaign', import.meta.url));

/**
 * The API of a campaign.
 *
 * @throws when the campaign has errors, with all of them
 */
export async function compileFiles(campaign = DEMO_CAMPAIGN): Promise<ApiFiles> {
  const {files, problems} = await compileCampaign(campaign);
  if (problems.errors > 0) throw new Error(problems.list().map(formatProblem).join('\n'));
  return files;
}

/**
 * Compiles the campaign of the demo into a folder, for tests of pages and for a static copy of the demo.
 *
 * @throws when the campaign has errors, with all of them
 */
export async function compileDemo(out: string): Promise<void> {
  await writeOutput(out, await compileFiles());
}
