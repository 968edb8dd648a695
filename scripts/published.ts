// prepack and postpack: README.md and package.json as they are published, from where the release runs. The source names no
// address, since a fork has another.
import {copyFile, mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {existsSync} from 'node:fs';
import {pathToFileURL} from 'node:url';

const FILES = ['package.json', 'README.md'] as const;
/** Folder in which the files of the source wait meanwhile. */
const KEPT = '.cache/source';

export interface Repository {
  readonly url: string;
  /** Path between the address and a commit or tag, for a file to read and for one to show. */
  readonly page: string;
  readonly raw: string;
}

/** The repository whose release this is: on GitHub, Forgejo or Gitea, or on GitLab. */
export function repositoryOf(env: NodeJS.ProcessEnv): Repository | undefined {
  const {GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, CI_PROJECT_URL: project} = env;
  if (server && name) return {url: `${server}/${name}`, page: 'blob', raw: 'raw'};
  return project ? {url: project, page: '-/blob', raw: '-/raw'} : undefined;
}

/** Fields that npm shows beside the package, and checks when it is published with its provenance. */
export function publishedPackage(source: string, {url}: Repository): string {
  const json = JSON.parse(source) as {sideEffects: string[]; [field: string]: unknown};
  const sideEffects = json.sideEffects.filter((pattern) => pattern.startsWith('./dist/'));
  const about = {homepage: `${url}#readme`, bugs: `${url}/issues`, repository: {type: 'git', url: `git+${url}.git`}};
  return `${JSON.stringify({...json, ...about, sideEffects}, null, 2)}\n`;
}

/** Sites that show packages have no other files: links and pictures name the repository. */
export function publishedReadme(source: string, {url, page, raw}: Repository, version: string): string {
  return source.replace(/(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\((?![a-z]+:|#)([^)]+)\)/g, (_, picture: string, text: string, path: string) => {
    return `${picture}[${text}](${url}/${picture ? raw : page}/v${version}/${path})`;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--undo')) {
    for (const file of FILES) if (existsSync(`${KEPT}/${file}`)) await copyFile(`${KEPT}/${file}`, file);
    await rm(KEPT, {recursive: true, force: true});
  } else {
    const repository = repositoryOf(process.env);
    if (!repository) console.warn('No GITHUB_REPOSITORY or CI_PROJECT_URL: the package names no repository.');
    else {
      await mkdir(KEPT, {recursive: true});
      for (const file of FILES) await copyFile(file, `${KEPT}/${file}`);
      const source = await readFile('package.json', 'utf8');
      const {version} = JSON.parse(source) as {version: string};
      await writeFile('package.json', publishedPackage(source, repository));
      await writeFile('README.md', publishedReadme(await readFile('README.md', 'utf8'), repository, version));
    }
  }
}
