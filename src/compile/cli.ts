import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import cliProgress from 'cli-progress';
import {Command, CommanderError, InvalidArgumentError, Option} from 'commander';
import {compileCampaign} from './compile.js';
import {examineApi, formatExamination} from './doctor/doctor.js';
import {HOSTS, type Host} from './doctor/remedies.js';
import {readEarlier, readShare, type Safeguards} from './earlier.js';
import {pull} from './network/pull.js';
import {CAMPAIGN_FILE, readSettings, type Settings} from './campaign.js';
import {Folder, UsageError} from './folder.js';
import {withPngImages} from './images/png-images.js';
import {startCampaign} from './init.js';
import {importMembers, writeMembers, type ImportOptions} from './members/import.js';
import {PARLIAMENT_API} from './members/from-parliament.js';
import {withNews} from './news/news.js';
import {checkOutput, OutputError, writeOutput} from './output.js';
import {Problems} from './problems.js';
import {PUBLISH, RECIPES, writeRecipe, type Recipe} from './recipes/recipes.js';
import type {Publish} from './recipes/shell.js';
import {formatProblems, report, reportImport} from './report.js';

declare const __VERSION__: string;
const VERSION = typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0';

const CONTENT_ERRORS = 1;
const WRONG_USE = 2;
/** Something was kept out by “pull”: the rest was brought in. */
const KEPT_OUT = 3;

const program = new Command('leavex-widgets')
  .description('Creates the campaign API, which the LeaveX widgets read, from what campaigners write.')
  .version(VERSION)
  .showHelpAfterError('(run with --help to see the options)')
  .configureHelp({showGlobalOptions: true})
  .exitOverride();

program
  .command('build')
  .description('compile a campaign folder; errors stop it before anything is written')
  .argument('<campaign>', 'the campaign folder')
  .requiredOption('--out <dir>', 'folder to write to; earlier output in it is replaced')
  .option('--against <url>', 'compare with the API published at this address, if there is no earlier output')
  .option('--strict', 'treat warnings as errors', false)
  .option('--max-loss <share>', 'stop if any list gets shorter by more than this, such as 10%', share)
  .option('--json', 'print the result as JSON', false)
  .action(async (campaign: string, options: BuildOptions & {out: string}) => {
    const {out, json} = options;
    const compilation = await compileCampaign(campaign);
    await checkOutput(out, compilation.root);
    const before = await readEarlier(compilation, options);
    const {files, note} = await withPngImages(withNews(compilation.files, before ?? new Map(), today()));
    if (compilation.problems.errors === 0) await writeOutput(out, files);
    else process.exitCode = CONTENT_ERRORS;
    await report({...compilation, files}, before, {json, command: 'build', out, against: options.against, note});
  });

program
  .command('check')
  .description('check a campaign folder without writing')
  .argument('<campaign>', 'the campaign folder')
  .option('--out <dir>', 'last output, to list what has changed since then')
  .option('--against <url>', 'compare with the API published at this address')
  .option('--strict', 'treat warnings as errors', false)
  .option('--max-loss <share>', 'report an error if any list gets shorter by more than this, such as 10%', share)
  .option('--json', 'print the result as JSON', false)
  .action(async (campaign: string, options: BuildOptions) => {
    const {json} = options;
    const compilation = await compileCampaign(campaign);
    const before = await readEarlier(compilation, options);
    if (compilation.problems.errors > 0) process.exitCode = CONTENT_ERRORS;
    const files = before ? withNews(compilation.files, before, today()) : compilation.files;
    await report({...compilation, files}, before, {json, command: 'check', against: options.against});
  });

program
  .command('pull')
  .description('download the sources named in campaign.yaml: counts, members, departures')
  .argument('<campaign>', 'the campaign folder')
  .option('--max-loss <share>', 'reject a list that got shorter by more than this (default: 10%)', share)
  .option('--json', 'print the result as JSON', false)
  .action(async (campaign: string, {maxLoss, json}: {maxLoss?: number; json: boolean}) => {
    const problems = new Problems();
    const results = await pull(campaign, {maxLoss}, problems);
    if (problems.errors > 0) process.exitCode = CONTENT_ERRORS;
    else if (results.some(({state}) => state === 'kept')) process.exitCode = KEPT_OUT;
    if (json)
      process.stdout.write(
        `${JSON.stringify({ok: !process.exitCode, command: 'pull', sources: results, problems: problems.list()}, undefined, 2)}\n`,
      );
    else {
      const text = formatProblems(problems);
      if (text) process.stderr.write(`${text}\n`);
      process.stdout.write(results.map(({state, message}) => `${state.padEnd(4)}  ${message}\n`).join(''));
    }
  });

program
  .command('doctor')
  .description('check a published API as a widget on another site would request it, and report problems with their fix')
  .argument('<url>', 'address of the API, as in api="…" of the widgets')
  .addOption(new Option('--host <name>', 'show the configuration for this host').choices(HOSTS))
  .option('--json', 'print the result as JSON', false)
  .action(async (url: string, {host, json}: {host?: Host; json: boolean}) => {
    const examination = await examineApi(url, {today: today()});
    const ok = examination.findings.every(({severity}) => severity !== 'error');
    if (!ok) process.exitCode = CONTENT_ERRORS;
    const text = json ? JSON.stringify({ok, command: 'doctor', ...examination}, undefined, 2) : formatExamination(examination, host);
    process.stdout.write(`${text}\n`);
  });

program
  .command('init')
  .description('create a campaign folder with comments to start from; in a Hugo site it uses the letters of the site')
  .argument('[campaign]', 'folder to create (default: “campaign”; in a Hugo site, the site itself)')
  .addOption(new Option('--ci <kind>', 'also create a scheduled job that publishes it').choices(RECIPES))
  .option('--api <url>', 'with --ci: address where the API will be published')
  .addOption(new Option('--publish <where>', 'with --ci: kind of host').choices(PUBLISH))
  .action(async (campaign: string | undefined, {ci, api, publish}: {ci?: Recipe; api?: string; publish?: Publish}) => {
    if (!ci && (api ?? publish) !== undefined) throw new UsageError('--api and --publish need --ci.');
    const recipe = ci && (await writeRecipe({ci, campaign: campaign ?? 'campaign', api, publish, version: VERSION}));
    const started = recipe && existsSync(join(campaign ?? 'campaign', CAMPAIGN_FILE)) ? undefined : await startCampaign(campaign);
    const lines = [
      ...[...(started?.written ?? []), ...(recipe?.written ?? [])].map((path) => `wrote ${path}`),
      ...[...(started?.kept ?? []), ...(recipe?.kept ?? [])].map((path) => `kept  ${path}`),
      ...(started?.letters ?? []).map((path) => `found ${path}`),
      ...(recipe ? ['', 'By hand:', ...recipe.byHand.map((line) => `  ${line}`)] : []),
      ...(started ? ['', `Next: edit campaign.yaml, then run “leavex-widgets check ${started.folder}”.`] : []),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  });

program
  .command('meps')
  .description('import members of parliament from published files; several sources are merged')
  .argument('<source...>', `mp.json of leavex.eu, a CSV, your own YAML or JSON file, or ${PARLIAMENT_API}`)
  .requiredOption('--out <file>', 'file to write, such as campaign/meps.json')
  .option('--as-of <date>', 'date of the data, for sources without one')
  .option('--stance-source <url>', 'page where the stances are published')
  .option('--column <theirs=ours>', 'meaning of a CSV column, such as "Full name=name"; may be repeated', collectColumn, {})
  .option('--encoding <name>', 'encoding of a CSV that is not UTF-8, such as windows-1252')
  .option(
    '--mail-domain <domain>',
    'leave out addresses at other domains; may be repeated',
    (value: string, all: string[]) => [...all, value.toLowerCase()],
    [],
  )
  .option('--parliament <name>', 'parliament of the members, for sources without one')
  .option('--country <code>', 'country of the members, for sources without one')
  .option(
    '--language <tag>',
    'language of the members, for sources without one; may be repeated',
    (value: string, all: string[]) => [...all, value],
    [],
  )
  .option('--without-stances', 'accept a list without any information about X', false)
  .option('--json', 'print the result as JSON', false)
  .action(async (sources: string[], options: MepsOptions) => {
    const {out, json} = options;
    const problems = new Problems();
    const campaign = await settingsBeside(out, problems);
    const layered = await withProgress((parliament) => importMembers(sources, {...importOptions(options, campaign), parliament}, problems));
    const before = await readFile(out).catch(() => undefined);
    if (layered) await writeMembers(out, layered.file);
    else process.exitCode = CONTENT_ERRORS;
    reportImport(layered, problems, before, {json, out});
  });

interface MepsOptions {
  readonly out: string;
  readonly asOf?: string;
  readonly stanceSource?: string;
  readonly column: Record<string, string>;
  readonly encoding?: string;
  readonly mailDomain: string[];
  readonly withoutStances: boolean;
  readonly parliament?: string;
  readonly country?: string;
  readonly language: string[];
  readonly json: boolean;
}

/** Options of the command line before those of the campaign. */
function importOptions(options: MepsOptions, campaign: Settings | undefined): ImportOptions {
  const {out, asOf, stanceSource, column, encoding, mailDomain, withoutStances, parliament, country, language} = options;
  return {
    out,
    asOf,
    stanceSource,
    columns: {...campaign?.aliases.columns, ...column},
    encoding,
    mailDomains: mailDomain.length > 0 ? mailDomain : (campaign?.mailDomains ?? []),
    withoutStances,
    parliamentName: parliament ?? campaign?.parliament?.code,
    country: country ?? campaign?.members.country,
    languages: language.length > 0 ? language : campaign?.members.languages,
    groupAliases: campaign?.aliases.groups,
    stanceAliases: campaign?.aliases.stances,
    stances: campaign?.stances?.map(({code}) => code),
  };
}

/** Shows how many members have been requested. Ctrl+C stops the requests, and keeps what has come. */
async function withProgress<T>(run: (parliament: NonNullable<ImportOptions['parliament']>) => Promise<T>): Promise<T> {
  const bar = new cliProgress.SingleBar(
    {
      format: 'requesting members from the Parliament {bar} {value}/{total} members, {eta_formatted} left',
      stream: process.stderr,
      hideCursor: true,
    },
    cliProgress.Presets.shades_classic,
  );
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  process.once('SIGINT', onSignal);
  try {
    return await run({
      signal: stop.signal,
      progress: (done, all) => {
        if (done === 0) bar.start(all, 0);
        else bar.update(done);
        if (done === all) bar.stop();
      },
    });
  } finally {
    process.off('SIGINT', onSignal);
    bar.stop();
  }
}

/** Campaign of the list, if the list is written into its folder: its words, stances and domains count. */
async function settingsBeside(out: string, problems: Problems): Promise<Settings | undefined> {
  const folder = dirname(out);
  if (!existsSync(join(folder, CAMPAIGN_FILE))) return undefined;
  // Errors in campaign.yaml are left to “check”; here a wrong value is just not used.
  const settings = await readSettings(await Folder.open(folder, new Problems()), new Problems());
  if (!settings)
    problems.warn(
      'campaign',
      {file: join(folder, CAMPAIGN_FILE)},
      'campaign.yaml cannot be read, so its aliases and domains are not used.',
    );
  return settings;
}

interface BuildOptions extends Safeguards {
  readonly json: boolean;
}

const today = (): string => new Date().toISOString().slice(0, 10);

function share(value: string): number {
  const found = readShare(value);
  if (found === undefined) throw new InvalidArgumentError('Write a share such as 10% or 0.1.');
  return found;
}

function collectColumn(value: string, all: Record<string, string>): Record<string, string> {
  const [, theirs, ours] = /^(.+)=(\w+)$/.exec(value) ?? [];
  if (theirs === undefined || ours === undefined) throw new InvalidArgumentError('Write THEIRS=OURS, such as "Full name=name".');
  return {...all, [theirs]: ours};
}

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
