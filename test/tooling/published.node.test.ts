// Facts that npm shows about the package come from the repository in which its release runs.
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {publishedPackage, publishedReadme, repositoryOf} from '../../scripts/published.js';

const github = repositoryOf({GITHUB_SERVER_URL: 'https://github.example', GITHUB_REPOSITORY: 'a/b'})!;
const gitlab = repositoryOf({CI_PROJECT_URL: 'https://gitlab.example/a/b'})!;

describe('published package.json', () => {
  it('names the repository, its page and where to report a problem', () => {
    const {repository, homepage, bugs} = JSON.parse(publishedPackage(readFileSync('package.json', 'utf8'), github)) as Record<
      string,
      unknown
    >;
    assert.deepEqual(repository, {type: 'git', url: 'git+https://github.example/a/b.git'});
    assert.equal(homepage, 'https://github.example/a/b#readme');
    assert.equal(bugs, 'https://github.example/a/b/issues');
  });

  it('names only files that are published', () => {
    const {sideEffects} = JSON.parse(publishedPackage(readFileSync('package.json', 'utf8'), github)) as {sideEffects: string[]};
    assert.ok(sideEffects.length > 0);
    for (const pattern of sideEffects) assert.match(pattern, /^\.\/dist\//);
  });

  it('names nothing where nothing is known: the source has no address', () => {
    assert.equal(repositoryOf({}), undefined);
    const source = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
    for (const field of ['repository', 'homepage', 'bugs']) assert.equal(source[field], undefined, field);
  });
});

describe('published README.md', () => {
  const source = readFileSync('README.md', 'utf8');

  it('has no link that leads nowhere on a page of its own', () => {
    const links = [...publishedReadme(source, github, '1.2.3').matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link!);
    assert.ok(links.length > 10);
    for (const link of links) assert.match(link, /^(https:|#)/);
  });

  it('links to the files of its version, and shows pictures', () => {
    const text = '![A](demo/a.png) [`<b>`](docs/b.md#c) [d](https://example.org/)';
    assert.equal(
      publishedReadme(text, github, '1.2.3'),
      '![A](https://github.example/a/b/raw/v1.2.3/demo/a.png) [`<b>`](https://github.example/a/b/blob/v1.2.3/docs/b.md#c) [d](https://example.org/)',
    );
    assert.match(publishedReadme(text, gitlab, '1.2.3'), /https:\/\/gitlab\.example\/a\/b\/-\/raw\/v1\.2\.3\/demo\/a\.png/);
  });

  it('its links lead to files that are there', () => {
    for (const [, path] of source.matchAll(/\]\((?![a-z]+:|#)([^)#]+)/g)) assert.ok(existsSync(path!), path);
  });
});
