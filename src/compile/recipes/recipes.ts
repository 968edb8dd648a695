import {chmod, mkdir, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {Folder, reason, UsageError} from '../folder.js';
import {readHugoSite} from '../hugo.js';
import {OutputError} from '../output.js';
import {Problems} from '../problems.js';
import {CRON_FILE, cronScript} from './cron.js';
import {FORGEJO_FILE, forgejoWorkflow} from './forgejo.js';
import {GITHUB_FILE, githubWorkflow} from './github.js';
import {GITLAB_FILE, gitlabPipeline} from './gitlab.js';
import {headersFile, SCRIPT_HEADERS} from './headers.js';
import {buildCommand, command, PUBLIC, type Publish, type RecipeOptions} from './shell.js';

export const RECIPES = ['github', 'gitlab', 'forgejo', 'cron'] as const;
export type Recipe = (typeof RECIPES)[number];
export const PUBLISH = ['pages', 'netlify', 'codeberg', 'folder'] as const;

interface Kind {
  readonly path: string;
  readonly text: (options: RecipeOptions) => string;
  /** Places where it can publish, the usual place first. */
  readonly publish: readonly Publish[];
  /** Steps that only a person can do. */
  readonly byHand: readonly string[];
}

const KINDS: Readonly<Record<Recipe, Kind>> = {
  github: {
    path: GITHUB_FILE,
    text: githubWorkflow,
    publish: ['pages', 'netlify'],
    byHand: [
      'Settings → Actions → General: let GitHub Actions create pull requests.',
      'Settings → Pages → Source: GitHub Actions, when it is published there.',
    ],
  },
  gitlab: {
    path: GITLAB_FILE,
    text: gitlabPipeline,
    publish: ['pages', 'netlify'],
    byHand: [
      'Build → Pipeline schedules: one run a day.',
      'Settings → CI/CD → Variables: CAMPAIGN_TOKEN, a project access token that may write to the repository.',
    ],
  },
  forgejo: {path: FORGEJO_FILE, text: forgejoWorkflow, publish: ['codeberg', 'netlify'], byHand: ['Settings → Units: turn Actions on.']},
  cron: {path: CRON_FILE, text: cronScript, publish: ['folder', 'netlify'], byHand: [`crontab -e: the lines at the top of ${CRON_FILE}.`]},
};

export interface WrittenRecipe {
  readonly written: readonly string[];
  /** Files that existed already and were left alone. */
  readonly kept: readonly string[];
  readonly byHand: readonly string[];
}

export interface RecipeWish {
  readonly ci: Recipe;
  readonly campaign: string;
  readonly api?: string | undefined;
  readonly publish?: Publish | undefined;
  readonly version: string;
}

/**
 * Writes what a scheduled job needs to keep a campaign published, into the current folder.
 *
 * @throws {UsageError} when the address is missing, or the place does not go with the job
 */
export async function writeRecipe({ci, campaign, api, publish, version}: RecipeWish): Promise<WrittenRecipe> {
  const kind = KINDS[ci];
  const target = publish ?? kind.publish[0]!;
  if (!kind.publish.includes(target)) throw new UsageError(`--ci ${ci} publishes to ${kind.publish.join(' or ')}, not to ${target}.`);
  const address = ci === 'cron' ? '' : readApi(api, ci);
  if (await readHugoSite(await Folder.open('.', new Problems())))
    throw new UsageError(
      `This is a Hugo site, which is published by a workflow of its own. Add to it, before “hugo”:\n` +
        `    ${command(version)} pull ${campaign}\n` +
        `    ${buildCommand(version)} ${campaign} --out static/api --max-loss 10%${address && ` --against ${address}`}`,
    );
  const path = address === '' ? '/api/' : new URL(address).pathname;
  const files = new Map([
    [kind.path, kind.text({campaign, api: address, version, publish: target})],
    ...(target === 'netlify' ? [[`${PUBLIC}/_headers`, headersFile(path) + SCRIPT_HEADERS] as const] : []),
    ...(target === 'pages' || target === 'codeberg' ? [[`${PUBLIC}/.nojekyll`, ''] as const] : []),
    ...(ci === 'cron' ? [] : [['.gitignore', `${PUBLIC}/api/\n`] as const]),
  ]);
  const [written, kept]: [string[], string[]] = [[], []];
  for (const [name, text] of files) {
    try {
      await mkdir(dirname(name), {recursive: true});
      await writeFile(name, text, {flag: 'wx'});
      written.push(name);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
        throw new OutputError(`${name} ${reason(error).replace('may not be read', 'may not be written')}.`, {cause: error});
      kept.push(name);
    }
  }
  if (ci === 'cron' && written.includes(CRON_FILE)) await chmod(CRON_FILE, 0o755);
  return {
    written,
    kept,
    byHand: [
      ...kind.byHand,
      ...(target === 'netlify' ? ['Secrets NETLIFY_AUTH_TOKEN and NETLIFY_SITE_ID, where the job finds them.'] : []),
      ...(kept.includes('.gitignore') ? [`.gitignore: add ${PUBLIC}/api/, which is made anew each time.`] : []),
    ],
  };
}

function readApi(api: string | undefined, ci: Recipe): string {
  const example = {
    github: 'https://you.github.io/campaign/api/',
    gitlab: 'https://you.gitlab.io/campaign/api/',
    forgejo: 'https://you.codeberg.page/campaign/api/',
  }[ci as Exclude<Recipe, 'cron'>];
  if (api === undefined) throw new UsageError(`Say with --api where the API will be published, such as --api ${example}`);
  if (!/^https:\/\//.test(api) || !URL.canParse(api)) throw new UsageError(`--api ${api} is no address with https, such as ${example}`);
  const {href} = new URL(api.endsWith('/') ? api : `${api}/`);
  if (!href.endsWith('/api/'))
    throw new UsageError(`--api must end in /api/, the folder that the job builds: ${new URL('api/', href).href}`);
  return href;
}
