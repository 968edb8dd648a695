import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {runInNewContext} from 'node:vm';
import {compileCampaign} from '../../src/compile/compile.js';
import {framePages} from '../../src/compile/embed/frames.js';
import {encode} from '../../src/compile/encode.js';
import {writeOutput} from '../../src/compile/output.js';

async function compileYaml(yaml: string): Promise<Awaited<ReturnType<typeof compileCampaign>>> {
  const folder = await mkdtemp(join(tmpdir(), 'leavex-frames-'));
  try {
    await writeFile(join(folder, 'campaign.yaml'), yaml);
    return await compileCampaign(folder);
  } finally {
    await rm(folder, {recursive: true});
  }
}

const CAMPAIGN = `url: https://example.org/?a=1&b=2
title: {en: 'Trains "now" <b>', fr: Trains, hu: Vonatok}
languages: [en, fr, hu]
counter: {count: 1200, source: {name: Petition, url: 'https://petition.example/1'}}
`;
const EMBED = 'embed: {url: https://api.example.org/night, scripts: https://cdn.example.org/v0/leavex.js}\n';

test('a campaign with “embed” has a page and an oEmbed answer for each widget with data, in the languages of the widgets', async () => {
  const {files, problems} = await compileYaml(CAMPAIGN + EMBED);
  assert.deepEqual(problems.list(), []);
  assert.deepEqual(
    [...files.keys()].filter((path) => path.startsWith('embed/')),
    [
      'counter.en.html',
      'counter.en.oembed.json',
      'counter.fr.html',
      'counter.fr.oembed.json',
      'frame.css',
      'frame.js',
      'open.en.html',
      'open.fr.html',
      'open.js',
      'parent.js',
    ].map((name) => `embed/${name}`),
  );
  const text = (path: string): string => new TextDecoder().decode(files.get(path));
  const page = text('embed/counter.en.html');
  assert.match(
    page,
    /<link rel="alternate" type="application\/json\+oembed" href="https:\/\/api\.example\.org\/night\/embed\/counter\.en\.oembed\.json"/,
  );
  assert.match(
    page,
    /<script src="https:\/\/cdn\.example\.org\/v0\/leavex\.js" data-leavex-api="https:\/\/api\.example\.org\/night\/" defer>/,
  );
  assert.match(page, /<base target="_blank">/);
  assert.match(
    page,
    /default-src 'none'; script-src https:\/\/api\.example\.org\/night\/embed\/frame\.js https:\/\/cdn\.example\.org\/v0\/;/,
  );
  assert.match(page, /<a href="https:\/\/petition\.example\/1">1,200 signatures<\/a><\/leavex-counter>/);
  assert.deepEqual(JSON.parse(text('embed/counter.fr.oembed.json')), {
    version: '1.0',
    type: 'rich',
    provider_name: 'Trains',
    provider_url: 'https://example.org/?a=1&b=2',
    title: '1\u202f200 signatures',
    width: 600,
    height: 200,
    cache_age: 86_400,
    html: '<blockquote><a href="https://petition.example/1">1\u202f200 signatures</a></blockquote><iframe src="https://api.example.org/night/embed/counter.fr.html" width="600" height="200" title="1\u202f200 signatures" frameborder="0" scrolling="no"></iframe>',
  });
  assert.match(text('embed/open.en.html'), /Trains &quot;now&quot; &lt;b&gt;/);
  assert.doesNotMatch(text('embed/open.en.html'), /<b>/);
});

test('the button to write names MEPs only if the campaign writes to the European Parliament', async () => {
  const {files} = await compileYaml(CAMPAIGN);
  const addresses = {embed: 'https://api.example.org/embed/', api: 'https://api.example.org/', scripts: 'https://cdn.example.org/v0/'};
  const buttons = (parliament: object): string[] => {
    const index = {updated: '2026-02-04', total: 0, countries: [], groups: [], ...parliament};
    const pages = framePages(new Map([...files, ['meps/index.json', encode(index)]]), addresses);
    return ['en', 'fr'].map(
      (lang) => /class="button"[^>]*>([^<]*)/.exec(new TextDecoder().decode(pages.get(`contact-mep.${lang}.html`)))![1]!,
    );
  };
  assert.deepEqual(buttons({}), ['Write to your MEPs', 'Écrire à vos députés européens']);
  assert.deepEqual(buttons({parliament: 'Bundestag'}), ['Write to members of parliament', 'Écrire à des parlementaires']);
});

test('without “embed” there is no such page', async () => {
  const {files} = await compileYaml(CAMPAIGN);
  assert.deepEqual(
    [...files.keys()].filter((path) => path.startsWith('embed/')),
    [],
  );
});

test('says what is wrong with “embed”', async () => {
  const {problems} = await compileYaml(`${CAMPAIGN}embed: {url: http://api.example.org/, scirpts: https://cdn.example.org/}\n`);
  const messages = problems.list().map(({message}) => message);
  assert.ok(
    messages.some((message) => /“embed\.url” begins with http:/.test(message)),
    messages.join(),
  );
  assert.ok(
    messages.some((message) => /“embed\.scripts” is missing/.test(message)),
    messages.join(),
  );
  assert.ok(
    messages.some((message) => /scirpts/.test(message)),
    messages.join(),
  );
});

test('the next build replaces the pages of the last one', async () => {
  const out = join(await mkdtemp(join(tmpdir(), 'leavex-frames-')), 'api');
  try {
    await writeOutput(out, (await compileYaml(CAMPAIGN + EMBED)).files);
    await readFile(join(out, 'embed/counter.en.html'));
    await writeOutput(out, (await compileYaml(CAMPAIGN)).files);
    await assert.rejects(readFile(join(out, 'embed/counter.en.html')));
  } finally {
    await rm(out, {recursive: true});
  }
});

test('parent.js gives a height to frames of the campaign, and to no others of the page', async () => {
  const {files} = await compileYaml(CAMPAIGN + EMBED);
  const frames = [
    'https://api.example.org/night/embed/counter.en.html?lang=fr',
    'https://ads.example/',
    'https://api.example.org.ads.example/',
  ].map((src) => {
    const asked: unknown[] = [];
    return {src, asked, style: {height: ''}, contentWindow: {postMessage: (message: unknown) => asked.push(message)}};
  });
  let hear: (event: object) => void = () => undefined;
  runInNewContext(new TextDecoder().decode(files.get('embed/parent.js')), {
    document: {querySelectorAll: () => frames},
    addEventListener: (_type: string, listener: typeof hear) => (hear = listener),
  });
  for (const {contentWindow: source} of frames) hear({source, data: {type: 'leavex-height', height: 9_000}});
  assert.deepEqual(
    frames.map(({style, asked}) => [style.height, asked.length]),
    [
      ['9000px', 1],
      ['', 0],
      ['', 0],
    ],
  );
});
