import assert from 'node:assert/strict';
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Letter} from '../../../src/api/schema/letter.js';
import {compileCampaign} from '../../../src/compile/compile.js';
import {letterFromFile} from '../../../src/markdown/letter-file.js';
import {temporaryFolder} from '../../compile/support/campaign.js';

// A reader gets the same letter whether the page asks for the compiled one or for the Markdown file itself.

const DEMO = fileURLToPath(new URL('../../../demo/campaign/letter/', import.meta.url));

const HUGO = `---
title: "Un titre : avec deux-points"
date: 2025-01-06
url: https://campaign.example/fr/lettre/
---
{{< alert >}}
La *pétition* est [close](../close).
{{< /alert >}}

Un [lien](../pourquoi), ~~barré~~, \`code\`.\\
Deuxième ligne.

3. trois
3. quatre

> Citation

<p style="text-align: right;"><em>Berlin, 06.01.2025</em></p>
`;

/** Relative links are absolute in a compiled letter; the element resolves them when it shows them. */
const withLinks = (nodes: Letter['content'], base: string): unknown =>
  JSON.parse(JSON.stringify(nodes ?? []), (name, value: unknown) =>
    name === 'url' && typeof value === 'string' ? new URL(value, base).href : value,
  );

async function compiled(t: TestContext, source: string): Promise<Letter> {
  const campaign = await temporaryFolder(t);
  await mkdir(join(campaign, 'letter'), {recursive: true});
  await writeFile(
    join(campaign, 'campaign.yaml'),
    'id: test\nurl: https://campaign.example/\nlanguages: [fr]\ndefaultLanguage: fr\nstatus: open\ntitle: {fr: Test}\n',
  );
  await writeFile(join(campaign, 'letter', 'fr.md'), source);
  const {files, problems} = await compileCampaign(campaign);
  assert.equal(problems.errors, 0, JSON.stringify(problems.list()));
  return JSON.parse(new TextDecoder().decode(files.get('letter/fr.json'))) as Letter;
}

const corpus: [name: string, read: () => Promise<string>][] = [['hugo', () => Promise.resolve(HUGO)]];
for (const name of await readdir(DEMO)) corpus.push([`demo-${name}`, () => readFile(join(DEMO, name), 'utf8')]);

for (const [name, read] of corpus) {
  test(`${name}: the file and the compiled letter are the same`, async (t) => {
    const source = await read();
    const fromApi = await compiled(t, source);
    const fromFile = letterFromFile('https://campaign.example/letter/fr.md', source, []);
    const base = fromApi.url ?? 'https://campaign.example/';
    assert.deepEqual(withLinks(fromFile.content, base), withLinks(fromApi.content, base));
    assert.deepEqual(withLinks(fromFile.notice?.content, base), withLinks(fromApi.notice?.content, base));
    for (const field of ['title', 'lang', 'date', 'place', 'dateline', 'url'] as const)
      assert.equal(fromFile[field], fromApi[field], field);
    assert.ok(fromFile.content!.length >= 3);
  });
}
