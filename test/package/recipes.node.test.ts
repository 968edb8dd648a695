// Jobs that keep a campaign published: their files are sound, and their steps are run here, against a repository and servers of our own.
import assert from 'node:assert/strict';
import {chmod, mkdir, readFile, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import {parse} from 'yaml';
import {compileCampaign} from '../../src/compile/compile.js';
import {headersFile} from '../../src/compile/recipes/headers.js';
import {DRAWING} from '../../src/compile/recipes/shell.js';
import {campaignFolder, MINIMAL, temporaryFolder} from '../compile/support/campaign.js';
import {builtCommand, start, type Run} from '../compile/support/cli.js';
import {sources, type Answer} from '../compile/support/sources.js';

const command = builtCommand();
const API = 'https://you.example/campaign/api/';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Record<string, string>;
}
interface Workflow {
  readonly on: Record<string, unknown>;
  readonly permissions?: object;
  readonly env: Record<string, string>;
  readonly jobs: Record<
    string,
    {readonly permissions?: Record<string, string>; readonly if?: string; readonly needs?: string | string[]; readonly steps: Step[]}
  >;
}
interface Pipeline {
  readonly default: {readonly image: string};
  readonly variables: Record<string, string>;
  readonly [job: string]: {readonly script?: string[]} | object;
}

const KINDS = [
  ['github', 'pages', '.github/workflows/campaign.yml'],
  ['github', 'netlify', '.github/workflows/campaign.yml'],
  ['gitlab', 'pages', '.gitlab-ci.yml'],
  ['gitlab', 'netlify', '.gitlab-ci.yml'],
  ['forgejo', 'codeberg', '.forgejo/workflows/campaign.yml'],
  ['forgejo', 'netlify', '.forgejo/workflows/campaign.yml'],
  ['cron', 'folder', 'update-campaign.sh'],
  ['cron', 'netlify', 'update-campaign.sh'],
] as const;
type Kind = (typeof KINDS)[number];

const init = async (cwd: string, [ci, publish]: Kind | readonly [string, string]): Promise<Run> =>
  command.run(['init', '--ci', ci, '--publish', publish, ...(ci === 'cron' ? [] : ['--api', API])], {cwd});

for (const kind of KINDS)
  test(`one command writes a campaign and its job: ${kind[0]}, ${kind[1]}`, async (t) => {
    const folder = await temporaryFolder(t);
    const {code, out, err} = await init(folder, kind);
    assert.equal(code, 0, err);
    assert.match(out, /wrote campaign\/campaign\.yaml/);
    assert.match(out, /By hand:\n {2}\S/);
    const text = await readFile(join(folder, kind[2]), 'utf8');
    const {version} = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {version: string};
    // The build brings libraries along.
    const plain = text.replace(/npx --yes --package (leavex-widgets@\S+)(?: --package @\S+)+ -- leavex-widgets /g, 'npx --yes $1 ');
    const calls = [...plain.matchAll(/npx --yes ([\w-]+)@(\S+) (.*)/g)];
    for (const [, name, pinned, rest] of calls) {
      assert.match(pinned!, /^\d+\.\d+\.\d+$/, 'one version, not whatever is newest');
      if (name !== 'leavex-widgets') continue;
      assert.equal(pinned, version);
      const words = rest!.split(' ');
      const help = await command.run(['help', words[0]!]);
      assert.equal(help.code, 0, `there is a command ${words[0]!}`);
      for (const option of words.filter((word) => word.startsWith('--'))) assert.ok(help.out.includes(option), option);
    }
    const wanted = kind[0] === 'cron' ? ['pull', 'build'] : ['check', 'pull', 'build'];
    assert.deepEqual(
      calls.filter(([, name]) => name === 'leavex-widgets').map(([, , , rest]) => rest!.split(' ')[0]),
      wanted,
    );
    assert.equal(
      calls.some(([, name]) => name === 'netlify-cli'),
      kind[1] === 'netlify',
    );
    assert.equal((await command.run(['check', 'campaign', '--max-loss', '10%'], {cwd: folder})).code, 0, 'what was written can be built');
    const again = await init(folder, kind);
    assert.deepEqual([again.code, /wrote/.test(again.out)], [0, false], 'nothing that is there is touched');
  });

test('jobs draw images with the libraries that this version is tested with', async () => {
  const {devDependencies} = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  for (const library of DRAWING) {
    const [, name, pinned] = /^(.+)@(.+)$/.exec(library)!;
    assert.equal(devDependencies[name!], pinned, library);
  }
});

test('jobs have the least rights, and actions that nobody can change', async (t) => {
  for (const kind of KINDS.filter(([ci]) => ci === 'github' || ci === 'forgejo')) {
    const folder = await temporaryFolder(t);
    await init(folder, kind);
    const workflow = parse(await readFile(join(folder, kind[2]), 'utf8')) as Workflow;
    assert.deepEqual(Object.keys(workflow.on).sort(), ['pull_request', 'push', 'schedule', 'workflow_dispatch']);
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    for (const {uses} of steps) if (uses !== undefined) assert.match(uses, /@[0-9a-f]{40}$/);
    for (const {run} of steps) assert.doesNotMatch(run ?? '', /\$\{\{/, 'what others write is no part of a script');
    for (const job of Object.values(workflow.jobs)) assert.doesNotMatch(JSON.stringify(job), /pull_request_target|write-all/);
    assert.doesNotMatch(workflow.jobs['check']!.steps.map(({run}) => run).join(), /push|netlify/, 'a pull request publishes nothing');
    if (kind[0] !== 'github') continue;
    assert.deepEqual(workflow.permissions, {});
    assert.deepEqual(workflow.jobs['check']!.permissions, {contents: 'read'});
    assert.deepEqual(workflow.jobs['update']!.permissions, {contents: 'write', 'pull-requests': 'write'});
    assert.deepEqual(workflow.jobs['tell']!.permissions, {});
    if (kind[1] === 'pages') assert.deepEqual(workflow.jobs['publish']!.permissions, {pages: 'write', 'id-token': 'write'});
  }
});

test('a file of an API is under one rule for how long it may be kept', async (t) => {
  const {files} = await compileCampaign(
    await campaignFolder(t, {
      'campaign.yaml': `${MINIMAL}counter: {count: 1}\n`,
      'letter/en.md': '# T\n\nT\n',
      'departures.csv': 'name,source\nA,https://a.org/\n',
    }),
  );
  const rules: {path: string; headers: string[]}[] = [];
  for (const line of headersFile('/api/').split('\n'))
    if (line.startsWith('  ')) rules.at(-1)!.headers.push(line.trim());
    else if (line) rules.push({path: line, headers: []});
  for (const path of [...files.keys(), 'changes.json', 'feeds/en.xml', 'photos/ada.webp', 'messages/en.json', 'meps/FR.json']) {
    const applied = rules
      .filter((rule) => (rule.path.endsWith('*') ? `/api/${path}`.startsWith(rule.path.slice(0, -1)) : `/api/${path}` === rule.path))
      .flatMap(({headers}) => headers);
    assert.deepEqual(
      applied.filter((header) => header.startsWith('Cache-Control')),
      [`Cache-Control: public, max-age=${path === 'counter.json' ? 300 : 3600}`],
      path,
    );
    assert.ok(applied.includes('Access-Control-Allow-Origin: *'), path);
  }
});

for (const [args, words] of [
  [['--ci', 'github'], /Say with --api where the API will be published, such as --api https:\/\/you\.github\.io\/campaign\/api\//],
  [['--ci', 'github', '--api', 'http://you.example/api/'], /is no address with https/],
  [['--ci', 'github', '--api', 'https://you.example/'], /--api must end in \/api\/.* https:\/\/you\.example\/api\//],
  [['--ci', 'gitlab', '--api', API, '--publish', 'codeberg'], /--ci gitlab publishes to pages or netlify, not to codeberg/],
  [['--ci', 'jenkins'], /argument 'jenkins' is invalid\. Allowed choices are github, gitlab, forgejo, cron/],
  [['--api', API], /need --ci/],
] as const)
  test(`wrong use: init ${args.join(' ')}`, async (t) => {
    const {code, err} = await command.run(['init', ...args], {cwd: await temporaryFolder(t)});
    assert.equal(code, 2);
    assert.match(err, words);
  });

test('a Hugo site has a workflow of its own, and is told what to add to it', async (t) => {
  const site = await temporaryFolder(t);
  await writeFile(join(site, 'hugo.toml'), 'title = "Site"\n');
  const {code, err} = await command.run(['init', '.', '--ci', 'github', '--api', API], {cwd: site});
  assert.equal(code, 2);
  assert.match(
    err,
    /before “hugo”:\n +npx --yes leavex-widgets@\S+ pull \.\n +npx .* build \. --out static\/api --max-loss 10% --against https/,
  );
  await assert.rejects(stat(join(site, '.github')));
});

/** A repository on a server, a checkout of it, servers for sources and for what is published, and commands that CI systems have. */
async function world(
  t: TestContext,
  kind: Kind,
  answers: Record<string, string | Answer>,
): Promise<{
  checkout: string;
  steps: (names?: RegExp) => Promise<Run[]>;
  git: (...args: string[]) => Promise<string>;
  log: () => Promise<string>;
  url: string;
}> {
  const folder = await temporaryFolder(t);
  const [checkout, server, bin] = [join(folder, 'checkout'), join(folder, 'server.git'), join(folder, 'bin')];
  const log = join(folder, 'log.txt');
  const {url} = await sources(t, answers);
  const git = async (...args: string[]): Promise<string> => {
    const run = await start('git', args, {cwd: checkout, env});
    assert.equal(run.code, 0, `git ${args.join(' ')}: ${run.err}`);
    return run.out.trim();
  };
  const env: Record<string, string> = {
    PATH: `${bin}:${process.env['PATH'] ?? ''}`,
    HOME: folder,
    GIT_CONFIG_COUNT: '3',
    GIT_CONFIG_KEY_0: `url.${server}.insteadOf`,
    GIT_CONFIG_VALUE_0: 'https://campaign:token@gitlab.example/you/campaign.git',
    GIT_CONFIG_KEY_1: 'init.defaultBranch',
    GIT_CONFIG_VALUE_1: 'main',
    GIT_CONFIG_KEY_2: 'commit.gpgsign',
    GIT_CONFIG_VALUE_2: 'false',
    GITHUB_OUTPUT: join(folder, 'output.txt'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary.txt'),
    GITHUB_SERVER_URL: 'https://codeberg.example',
    GITHUB_REPOSITORY: 'you/campaign',
    GITHUB_RUN_NUMBER: '7',
    CI_SERVER_HOST: 'gitlab.example',
    CI_PROJECT_PATH: 'you/campaign',
    CI_DEFAULT_BRANCH: 'main',
    CI_JOB_URL: 'https://gitlab.example/job/7',
    CAMPAIGN_TOKEN: 'token',
  };
  for (const path of [checkout, bin]) await mkdir(path);
  await writeFile(log, '');
  const program = async (name: string, lines: string): Promise<void> => {
    await writeFile(join(bin, name), `#!/bin/sh\n${lines}\n`);
    await chmod(join(bin, name), 0o755);
  };
  await program(
    'npx',
    // Packages, a name and arguments; or a name with its version, and arguments.
    `shift\nwhile [ "$1" = --package ]; do shift 2; done\ncase "$1" in --) shift 2;; leavex-widgets@*) shift;; *) echo "$@" >> "${log}"; exit;; esac\nexec "${process.execPath}" "${command.path()}" "$@"`,
  );
  await program('gh', `echo gh "$@" >> "${log}"`);
  await init(checkout, kind);
  await writeFile(
    join(checkout, 'campaign/campaign.yaml'),
    `${MINIMAL}counter: {goal: 9000}\nsources: {counter: [{url: "${url}/n", pointer: /n}]}\n`,
  );
  await writeFile(
    join(checkout, 'campaign/counter.json'),
    JSON.stringify({count: 100, updated: '2026-01-01', sources: [{name: 'n', url: `${url}/n`, count: 100, updated: '2026-01-01'}]}),
  );
  await git('init', '-q');
  await start('git', ['init', '-q', '--bare', server], {env});
  await start('git', ['-C', server, 'config', 'receive.advertisePushOptions', 'true'], {env});
  await writeFile(join(server, 'hooks/pre-receive'), `#!/bin/sh\nenv | grep '^GIT_PUSH_OPTION_[0-9]' >> "${log}"\nexit 0\n`);
  await chmod(join(server, 'hooks/pre-receive'), 0o755);
  await git('remote', 'add', 'origin', server);
  await git('add', '--all');
  await git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '-q', '-m', 'Campaign');
  await git('push', '-q', 'origin', 'HEAD:main');

  const steps = async (): Promise<Run[]> => {
    const text = await readFile(join(checkout, kind[2]), 'utf8');
    if (kind[0] === 'cron') return [await start('sh', [kind[2]], {cwd: checkout, env})];
    const runs: Run[] = [];
    const outputs: Record<string, string> = {};
    for (const {run, env: own = {}, job} of stepsOf(kind, text)) {
      // A failed job ends the run.
      if (runs.some(({code}) => code !== 0)) break;
      if (job === 'tell' && kind[0] === 'github' && outputs['kept'] === '0') continue;
      const values = Object.fromEntries(
        Object.entries(own).map(([name, value]) => [
          name,
          value.replace(/\$\{\{ *steps\.update\.outputs\.(\w+) *\}\}/, (_, output: string) => outputs[output] ?? ''),
        ]),
      );
      await writeFile(env['GITHUB_OUTPUT']!, '');
      runs.push(
        await start('sh', ['-e', '-c', run], {
          cwd: checkout,
          env: {...env, ...variables(kind, text), API: `${url}/api/`, MAX_LOSS: '10%', ...values, ...outputs},
        }),
      );
      for (const file of [env['GITHUB_OUTPUT']!, join(checkout, 'update.env')])
        for (const [, name, value] of (await readFile(file, 'utf8').catch(() => '')).matchAll(/^(\w+)=(.*)$/gm)) outputs[name!] = value!;
    }
    return runs;
  };
  return {checkout, steps, git, log: () => readFile(log, 'utf8'), url};
}

interface Script {
  readonly job: string;
  readonly run: string;
  readonly env?: Record<string, string>;
}

/** The scripts of a scheduled run, in order. */
function stepsOf([ci]: Kind, text: string): Script[] {
  if (ci === 'gitlab') {
    const {check: _check, default: _image, variables: _variables, ...jobs} = parse(text) as Pipeline;
    return Object.entries(jobs).flatMap(([job, {script}]: [string, {script?: string[]}]) => (script ?? []).map((run) => ({job, run})));
  }
  const {jobs} = parse(text) as Workflow;
  return Object.entries(jobs)
    .filter(([job]) => job !== 'check')
    .flatMap(([job, {steps}]) => steps.flatMap(({run, env = {}}) => (run === undefined ? [] : [{job, run, env}])));
}

function variables([ci]: Kind, text: string): Record<string, string> {
  const file = parse(text) as Workflow & Pipeline;
  return ci === 'gitlab' ? file.variables : file.env;
}

const departures = (rows: number): string =>
  `name,source\n${Array.from({length: rows}, (_, i) => `Org ${i},https://a.org/${i}\n`).join('')}`;
const published = async (t: TestContext, rows: number): Promise<Record<string, string>> => {
  const {files} = await compileCampaign(await campaignFolder(t, {'departures.csv': departures(rows)}));
  return Object.fromEntries([...files].map(([path, bytes]) => [`/api/${path}`, new TextDecoder().decode(bytes)]));
};

for (const kind of KINDS) {
  // Losses are refused in the same way on every host.
  const isUsual = kind[1] !== 'netlify';
  const named = `${kind[0]}, ${kind[1]}`;
  test(`what comes in is kept and published: ${named}`, async (t) => {
    const {checkout, steps, git, log} = await world(t, kind, {'/n': '{"n": 120}'});
    const runs = await steps();
    assert.deepEqual([...new Set(runs.map(({code}) => code))], [0], runs.map(({out, err}) => out + err).join('\n'));
    assert.equal((JSON.parse(await readFile(join(checkout, 'public/api/counter.json'), 'utf8')) as {count: number}).count, 120);
    if (kind[0] === 'cron') assert.equal(runs[0]!.out + runs[0]!.err, '', 'cron mails what is said');
    else await git('fetch', '-q', 'origin', 'main');
    if (kind[0] !== 'cron') assert.match(await git('show', 'FETCH_HEAD:campaign/counter.json'), /"count": 120/, 'kept for the next run');
    assert.equal(/netlify-cli@\S+ deploy --prod --no-build --dir public/.test(await log()), kind[1] === 'netlify');
    if (kind[1] === 'codeberg') {
      const names = (await git('ls-tree', '-r', '--name-only', 'origin/pages')).split('\n');
      assert.ok(names.includes('api/counter.json') && names.includes('.nojekyll'), names.join());
      assert.equal(await git('rev-list', '--count', 'origin/pages'), '1');
    }
  });

  if (isUsual)
    test(`a source that gives no good answer keeps nothing else from being published, and is told: ${named}`, async (t) => {
      const {checkout, steps} = await world(t, kind, {});
      const runs = await steps();
      const said = runs.map(({out, err}) => out + err).join('\n');
      assert.equal(runs.at(-1)!.code, 1, said);
      assert.match(said, /answered 404\. The old value is kept/);
      assert.equal((JSON.parse(await readFile(join(checkout, 'public/api/counter.json'), 'utf8')) as {count: number}).count, 100);
    });

  test(`a build that is refused publishes nothing, and is proposed or mailed: ${named}`, async (t) => {
    const {checkout, steps, git, log} = await world(t, kind, {'/n': '{"n": 120}', ...(await published(t, 20))});
    if (kind[0] === 'cron') {
      await writeFile(join(checkout, 'campaign/departures.csv'), departures(20));
      await steps();
    }
    await writeFile(join(checkout, 'campaign/departures.csv'), departures(10));
    const runs = await steps();
    const said = runs.map(({out, err}) => out + err).join('\n');
    assert.equal(runs.at(-1)!.code, 1, said);
    assert.match(said, /There were 20 departures, now there are 10\. This is a loss of more than 10%/);
    assert.doesNotMatch(await log(), kind[0] === 'cron' ? /^(?:.*\n){2,}/ : /netlify-cli/);
    if (kind[0] === 'cron') return;
    assert.doesNotMatch(await git('show', 'origin/main:campaign/counter.json'), /"count": 120/);
    const proposed = {github: /gh pr create --head campaign-update/, gitlab: /merge_request\.create/, forgejo: /topic=campaign-update/}[
      kind[0]
    ];
    assert.match(await log(), proposed);
    const ref = kind[0] === 'forgejo' ? 'refs/for/main' : 'refs/heads/campaign-update';
    await git('fetch', '-q', 'origin', `${ref}:refs/proposed`);
    assert.match(await git('show', 'refs/proposed:campaign/counter.json'), /"count": 120/);
  });
}
