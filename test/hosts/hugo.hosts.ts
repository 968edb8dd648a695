import assert from 'node:assert/strict';
import {appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {buildSite} from '../../site/build/index.js';
import {launchChromium} from '../../scripts/browsers.js';
import {startDemoServer, type DemoServer} from '../../fixtures/demo-site/demo-server.js';
import {serveFolder} from '../../scripts/dev/serve-files.js';
import {ELEMENT_NAMES} from '../../scripts/elements.js';
import {makeSnippet} from '../../site/snippets/snippet.js';
import {buildExample, copyExample, shownOn, type Built} from './support/example.js';
import {takeCode} from './support/take-code.js';

const PICTURES = '.cache/hosts/pictures';

describe('Hugo', () => {
  let demo: DemoServer;
  let browser: Browser;
  before(async () => {
    mkdirSync(PICTURES, {recursive: true});
    demo = await startDemoServer();
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await demo?.close();
  });

  const copy = (): string => {
    const folder = copyExample('hugo', demo);
    cpSync('integrations/hugo', join(folder, 'themes/leavex'), {recursive: true});
    return folder;
  };
  const build = (folder: string): Promise<Built> =>
    buildExample(folder, 'public', 'hugo', ['--cacheDir', join(process.cwd(), folder, 'cache'), '--ignoreCache']);

  for (const unsafe of [false, true])
    it(`shows every widget in three languages, with unsafe = ${unsafe}`, async () => {
      const folder = copy();
      appendFileSync(join(folder, 'hugo.toml'), `\n[markup.goldmark.renderer]\n  unsafe = ${unsafe}\n`);
      const {read, output} = await build(folder);
      assert.doesNotMatch(output, /WARN/);
      const english = read('campaign/index.html');
      for (const name of ELEMENT_NAMES) assert.match(english, new RegExp(`<leavex-${name}[ >]`));
      assert.equal(english.match(/<script/g)?.length, 1);
      assert.match(
        english,
        /<leavex-counter goal="5000"><strong>3,230<\/strong> people signed on <a href="https:\/\/openpetition\.eu\/leavex">openPetition<\/a><\/leavex-counter>/,
      );
      assert.match(english, /<leavex-letter collapsed="" letter-lang="en">/);
      assert.match(english, /Signed by \(<leavex-counter[^]*<\/leavex-counter>\)/);
      assert.match(
        read('fr/campaign/index.html'),
        /Déjà .*<a href="https:\/\/openpetition\.eu\/leavex">3\s230 signatures<\/a><\/leavex-counter> !/,
      );
      assert.match(read('pl/campaign/index.html'), />3\s230 podpisów<\/a>.*\.<\/p>/);

      const shown = await shownOn(browser, join(folder, 'public'), 'fr/campaign/');
      assert.match(shown[0]!, /^leavex-counter: 3\s230 signatures/);
      assert.match(shown[1]!, /^leavex-letter: .*Lettre ouverte/i);
    });

  it('feeds get words with a link, and no tag', async () => {
    const folder = copy();
    writeFileSync(
      join(folder, 'layouts/index.rss.xml'),
      '<rss><channel>{{ range .Site.RegularPages }}<item>{{ .Content | html }}</item>{{ end }}</channel></rss>',
    );
    const feed = (await build(folder)).read('index.xml');
    assert.match(feed, /3,230 signatures/);
    assert.doesNotMatch(feed, /leavex-counter|&lt;script/);
  });

  it('takes the one file and the line of “Get the code”', async () => {
    const folder = copyExample('hugo', demo);
    rmSync(join(folder, 'content'), {recursive: true});
    const addresses = {fresh: `${demo.url}cdn/`, pinned: `${demo.url}cdn/`, api: `${demo.url}api/`, embed: `${demo.url}embed/`};
    const [file, line] = makeSnippet(
      {
        widget: 'counter',
        system: 'hugo',
        attributes: {variant: 'bar', label: 'people & "more"'},
        lang: 'fr',
        words: '3 230 [personnes]',
        link: 'https://leavex.eu/',
        accent: '',
        integrity: '',
        imageLanguage: 'fr',
      },
      addresses,
    );
    for (const [path, text] of [
      ['hugo.toml', "baseURL = 'https://example.org/'"],
      ['layouts/shortcodes/leavex.html', file!.code],
      ['content/campaign.md', `---\ntitle: Campaign\n---\n${line!.code}\n`],
    ] as const) {
      mkdirSync(dirname(join(folder, path)), {recursive: true});
      writeFileSync(join(folder, path), text);
    }
    const page = (await build(folder)).read('campaign/index.html');
    assert.match(page, /<script src="[^"]+\/cdn\/leavex\.js" data-leavex-api="[^"]+\/api\/" defer><\/script>/);
    assert.match(
      page,
      /<div data-leavex="counter" data-leavex-label="people &amp; more" data-leavex-lang="fr" data-leavex-variant="bar">3 230 <a href="https:\/\/leavex\.eu\/">personnes<\/a><\/div>/,
    );
  });

  it('builds while the campaign is down, says so, and invents no number', async () => {
    const folder = copy();
    const file = join(folder, 'hugo.toml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(`${demo.url}api/`, `${demo.url}nowhere/`));
    const {read, output} = await build(folder);
    assert.match(output, /counter\.json cannot be loaded/);
    assert.match(read('campaign/index.html'), /<leavex-counter>LeaveX<\/leavex-counter>/);
  });

  it('takes no script from the campaign', async () => {
    const url = 'javascript:alert(1)';
    const title = {en: '<script>alert(1)</script>'};
    const answer = JSON.stringify({title, defaultLanguage: 'en', url, letterUrl: url, count: 3230, total: 5, source: {name: 'A', url}});
    const server = createServer((_, response) => response.setHeader('Content-Type', 'application/json').end(answer)).listen(0);
    try {
      const folder = copy();
      const file = join(folder, 'hugo.toml');
      const address = `http://localhost:${(server.address() as AddressInfo).port}/`;
      writeFileSync(file, readFileSync(file, 'utf8').replace(`${demo.url}api/`, address));
      const page = (await build(folder)).read('campaign/index.html');
      assert.match(page, /3,230 signatures<\/leavex-counter>/);
      assert.doesNotMatch(page, /javascript:|<script>/);
    } finally {
      server.close();
    }
  });

  it('calls the members of another parliament as the campaign does, else neutrally', async () => {
    const files: Record<string, object> = {
      '/campaign.json': {title: {en: 'Leave X', fr: 'Quittez X'}, defaultLanguage: 'en', url: 'https://campaign.example/'},
      '/meps/index.json': {total: 2, parliament: 'DE', parliamentText: {members: {en: 'members of the Bundestag'}}},
    };
    const server = createServer(({url = ''}, response) => {
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(files[url] ?? {count: 1, total: 1}));
    }).listen(0);
    try {
      const folder = copy();
      const file = join(folder, 'hugo.toml');
      const address = `http://localhost:${(server.address() as AddressInfo).port}/`;
      writeFileSync(file, readFileSync(file, 'utf8').replace(`${demo.url}api/`, address));
      for (const language of ['en', 'fr'])
        writeFileSync(
          join(folder, `content/${language}/members.md`),
          '---\ntitle: Members\n---\n{{< leavex-contact-mep />}} {{< leavex-counter of="members" />}}',
        );
      const {read} = await build(folder);
      assert.equal(read('members/index.html').match(/">Members of the Bundestag: write to them<\/a>/g)?.length, 2);
      assert.match(read('fr/members/index.html'), /Écrire aux parlementaires\s: Quittez X/);
    } finally {
      server.close();
    }
  });

  it('from the first page of the site to a page of Hugo', async (context) => {
    const site = mkdtempSync(join(tmpdir(), 'leavex-walk-'));
    await buildSite({out: site});
    const serve = serveFolder(site);
    const server = createServer((request, response) => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      serve(request, response, () => void response.writeHead(404).end());
    }).listen(0);
    const page = await browser.newPage();
    try {
      const url = `http://localhost:${(server.address() as AddressInfo).port}/`;
      // A site of its own, without anything of ours.
      const folder = copy();
      rmSync(join(folder, 'themes'), {recursive: true});
      writeFileSync(join(folder, 'hugo.toml'), "title = 'Parish'\n");
      rmSync(join(folder, 'content'), {recursive: true});
      mkdirSync(join(folder, 'content'));
      mkdirSync(join(folder, 'layouts/shortcodes'));
      for (const [widget, link] of [
        ['counter', 'Get the code'],
        ['letter', 'Get the open letter'],
      ] as const) {
        const {codes, clicks} = await takeCode(page, url, link, 'hugo');
        const [shortcode, markdown] = codes;
        assert.ok(clicks <= 5, `${clicks} clicks`);
        writeFileSync(join(folder, 'layouts/shortcodes/leavex.html'), shortcode!);
        writeFileSync(join(folder, `content/${widget}.md`), `---\ntitle: A page\n---\nWords of mine.\n\n${markdown!}\n`);
        context.diagnostic(`${widget}: ${clicks} clicks`);
      }
      await build(folder);
      assert.match((await shownOn(browser, join(folder, 'public'), 'counter/', `${PICTURES}/hugo-counter.png`))[0]!, /3,230 signatures/);
      assert.match(
        (await shownOn(browser, join(folder, 'public'), 'letter/', `${PICTURES}/hugo-letter.png`))[0]!,
        /An open letter to Europe/,
      );
    } finally {
      await page.close();
      server.close();
      server.closeAllConnections();
      rmSync(site, {recursive: true, force: true});
    }
  });

  it('says what is missing or wrong', async () => {
    const folder = copy();
    const file = join(folder, 'hugo.toml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('[params.leavex]', '[params.other]'));
    await assert.rejects(build(folder), /LeaveX needs two addresses in hugo\.toml/);
    const other = copy();
    writeFileSync(join(other, 'content/en/wrong.md'), '---\ntitle: Wrong\n---\n{{< leavex-letter collapsed />}}');
    await assert.rejects(build(other), /write name="value" in .*leavex-letter.*wrong\.md:4/);
  });
});
