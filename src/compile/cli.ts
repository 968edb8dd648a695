import {Command, CommanderError} from 'commander';
import {compileCampaign} from './compile.js';
import {UsageError} from './folder.js';
import {checkOutput, OutputError, readOutput, writeOutput} from './output.js';
import {report} from './report.js';

declare const __VERSION__: string;

const CONTENT_ERRORS = 1;
const WRONG_USE = 2;

const program = new Command('leavex-widgets')
  .description('Makes a campaign API, which the LeaveX widgets read, out of what campaigners write.')
  .version(typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0')
  .showHelpAfterError('(run with --help to see what is possible)')
  .exitOverride();

program
  .command('build')
  .description('compile a campaign folder; nothing is written while there are errors')
  .argument('<campaign>', 'the campaign folder')
  .requiredOption('--out <dir>', 'the folder to write; an earlier output in it is replaced')
  .option('--json', 'print the result as JSON', false)
  .action(async (campaign: string, options: {out: string; json: boolean}) => {
    const compilation = await compileCampaign(campaign);
    await checkOutput(options.out, compilation.root);
    const before = await readOutput(options.out);
    const written = compilation.problems.errors === 0;
    if (written) await writeOutput(options.out, compilation.files);
    await report(compilation, before, {json: options.json, command: 'build', out: options.out});
    if (!written) process.exitCode = CONTENT_ERRORS;
  });

program
  .command('check')
  .description('do all of “build” but write')
  .argument('<campaign>', 'the campaign folder')
  .option('--out <dir>', 'the last output, to say what has changed since')
  .option('--json', 'print the result as JSON', false)
  .action(async (campaign: string, options: {out?: string; json: boolean}) => {
    const compilation = await compileCampaign(campaign);
    const before = options.out ? await readOutput(options.out) : undefined;
    await report(compilation, before, {json: options.json, command: 'check'});
    if (compilation.problems.errors > 0) process.exitCode = CONTENT_ERRORS;
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : WRONG_USE;
  else if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = WRONG_USE;
  } else if (error instanceof OutputError) {
    process.stderr.write(`error: ${error.message}\n`);
    process.exitCode = CONTENT_ERRORS;
  } else throw error;
}
