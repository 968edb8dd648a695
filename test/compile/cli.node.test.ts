import assert from 'node:assert/strict';
import {chmod, mkdir, readdir, readFile, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import {DEMO_CAMPAIGN} from '../../scripts/dev/demo-files.js';
import {campaignFolder, MINIMAL, temporaryFolder} from './support/campaign.js';
import {builtCommand, start} from './support/cli.js';
import {parliament, person} from './support/parliament.js';

const command = builtCommand();

test('the command is one file that can be run, with every library inside', async (t) => {
  const text = await readFile(command.path(), 'utf8');
  assert.match(text, /^#!\/usr\/bin\/env node\n/);
  const imported = [...text.matchAll(/^import [^;]*?from "([^"]+)"|\brequire\("([^"]+)"\)/gm)].map(([, a, b]) => a ?? b!);
  assert.deepEqual(
    imported.filter(
      (name) =>
        !/^(?:node:)?(?:async_hooks|buffer|child_process|crypto|events|fs|https?|module|os|path|process|readline|stream|string_decoder|timers|tty|url|util|zlib)(?:\/|$)/.test(
          name,
        ),
    ),
    [],
  );
  assert.ok((await stat(command.path())).mode & 0o100, 'it can be executed');
  const folder = await temporaryFolder(t);
  const {code, out} = await start(command.path(), ['--version'], {cwd: folder});
  const {version} = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {version: string};
  assert.deepEqual([code, out.trim()], [0, version]);
});

test('build writes the API and says what it wrote', async (t) => {
  const out = join(await temporaryFolder(t), 'api');
  const {code, out: text, err} = await command.run(['build', DEMO_CAMPAIGN, '--out', out]);
  assert.equal(code, 0, err);
  assert.match(text, /^meps\/ +29 +720 .*meps\/all\.json/m);
  assert.match(text, /members: 420 active, 286 none, 14 left|members: .*420 active/);
  assert.match(text, /There is no earlier output to compare with/);
  assert.match(text, /0 errors, \d+ warnings?\. Written to/);
  assert.deepEqual((await readdir(out)).sort(), [
    'campaign.json',
    'changes.json',
    'counter.json',
    'departures',
    'feeds',
    'images',
    'letter',
    'meps',
    'messages',
  ]);
  const again = await command.run(['build', DEMO_CAMPAIGN, '--out', out]);
  assert.match(again.out, /Nothing that readers see has changed/);
});

test('build says how to get PNG images where it cannot draw them', async (t) => {
  // Beside the command there are no libraries.
  const folder = await campaignFolder(t, {'campaign.yaml': `${MINIMAL}counter: {count: 3230}\n`});
  const out = join(await temporaryFolder(t), 'api');
  const {code, out: said} = await command.run(['build', folder, '--out', out, '--strict']);
  assert.equal(code, 0, said);
  assert.match(said, /no PNG images.*“npm install @resvg\/resvg-wasm @fontsource\/dejavu-sans”/);
  const {note} = JSON.parse((await command.run(['build', folder, '--out', out, '--json'])).out) as {note: string};
  assert.match(note, /no PNG images/);
  assert.deepEqual((await readdir(join(out, 'images'))).sort(), ['counter.en.dark.svg', 'counter.en.json', 'counter.en.svg']);
});

test('check writes nothing, and compares where it is asked to', async (t) => {
  const folder = await campaignFolder(t, {'campaign.yaml': `${MINIMAL}counter: {count: 1}\n`});
  const out = join(folder, '../', `${folder.split('/').at(-1)}-api`);
  await command.run(['build', folder, '--out', out]);
  await writeFile(join(folder, 'campaign.yaml'), `${MINIMAL}counter: {count: 2}\n`);
  const {code, out: text} = await command.run(['check', folder, '--out', out]);
  assert.equal(code, 0);
  assert.match(text, /counter: 1 → 2/);
  assert.equal(await readFile(join(out, 'counter.json'), 'utf8'), '{"count":1}');
  t.after(() => start('rm', ['-r', out]));
});

test('content errors: exit code 1, every error with file, line and advice, nothing written', async (t) => {
  const folder = await campaignFolder(t, {'campaign.yaml': 'id: t\ntitle: T\nurl: nowhere\ncounter: {count: "3 230"}\n'});
  const out = join(folder, '../', `${folder.split('/').at(-1)}-api`);
  const {code, out: text, err} = await command.run(['build', folder, '--out', out]);
  assert.equal(code, 1);
  assert.equal(text, '');
  assert.match(err, /^campaign\.yaml:3: error: .*\n {4}→ Write the full address/m);
  assert.match(err, /^campaign\.yaml:4: error: .*\n {4}→ Write 3230/m);
  assert.match(err, /2 errors, 0 warnings\. Nothing was written\./);
  await assert.rejects(stat(out));
});

for (const [args, words] of [
  [[], /Usage/],
  [['build', '--out', 'x'], /missing required argument/],
  [['build', 'x'], /required option '--out/],
  [['build', '/nowhere', '--out', 'y'], /campaign folder \/nowhere does not exist/],
  [['bild', 'x'], /unknown command 'bild'|Did you mean build/],
  [['check', 'x', '--what'], /unknown option/],
  [['meps', 'x.json'], /required option '--out/],
  [['meps', 'x.csv', '--out', 'y', '--column', 'name'], /Write THEIRS=OURS/],
  [['meps', 'x.csv', '--out', 'y', '--as-of', 'today'], /not a valid date/],
] as const) {
  test(`wrong use: leavex-widgets ${args.join(' ')}`, async (t) => {
    const {code, err} = await command.run(args, {cwd: await temporaryFolder(t)});
    assert.equal(code, 2);
    assert.match(err, words);
  });
}

test('help is no error', async () => {
  for (const args of [['--help'], ['build', '--help'], ['help', 'meps']]) {
    const {code, out} = await command.run(args);
    assert.equal(code, 0);
    assert.match(out, /Usage: leavex-widgets/);
  }
});

test('--json is for machines: one object, errors included', async (t) => {
  const good = JSON.parse((await command.run(['check', DEMO_CAMPAIGN, '--json'])).out) as {
    ok: boolean;
    files: {path: string; bytes: number; compressed: number}[];
    counts: {members: number};
    problems: {severity: string; file: string}[];
  };
  assert.equal(good.ok, true);
  assert.equal(good.counts.members, 720);
  assert.ok(good.files.every(({bytes, compressed}) => compressed > 0 && compressed < bytes + 20));
  assert.ok(good.problems.every(({severity}) => severity === 'warning'));
  const folder = await campaignFolder(t, {'campaign.yaml': 'url: x\n'});
  const {code, out} = await command.run(['check', folder, '--json']);
  const bad = JSON.parse(out) as {ok: boolean; errors: number; problems: {file: string; line: number; code: string; hint: string}[]};
  assert.deepEqual([code, bad.ok, bad.errors], [1, false, bad.problems.length]);
  assert.ok(bad.problems.some(({file, line, code, hint}) => file === 'campaign.yaml' && line === 1 && code === 'link' && hint));
});

test('many warnings of a kind are cut short on the screen, and say so', async (t) => {
  const folder = await campaignFolder(t, {'departures.csv': `name,source\n${Array.from({length: 40}, (_, i) => `O${i},`).join('\n')}\n`});
  const {err} = await command.run(['check', folder]);
  assert.equal(err.match(/has no source/g)?.length, 12);
  assert.match(err, /… and 28 more of the kind “unsourced” \(warning\)/);
});

test('init makes a folder that can be built at once', async (t) => {
  const folder = await temporaryFolder(t);
  const made = await command.run(['init'], {cwd: folder});
  assert.equal(made.code, 0, made.err);
  const checked = await command.run(['build', 'campaign', '--out', 'api'], {cwd: folder});
  assert.equal(checked.code, 0, checked.err);
  assert.match(
    checked.err,
    /^campaign\.yaml:9: warning: “My campaign” is a placeholder of “init”(?:.*\n)+messages\/en\.yaml:\d+: warning: These messages have no reviewer/,
  );
  const again = await command.run(['init'], {cwd: folder});
  assert.deepEqual([again.code, again.out], [2, '']);
  assert.match(again.err, /exists already/);
});

test('init in a Hugo site takes its letters, name, address and language', async (t) => {
  const site = await temporaryFolder(t);
  await writeFile(join(site, 'hugo.toml'), 'baseURL = "https://site.example/"\ntitle = "Our site"\ndefaultContentLanguage = "fr"\n');
  await mkdir(join(site, 'content'));
  await writeFile(join(site, 'content/_index.fr.md'), '---\ntitle: Lettre\n---\n\nTexte.\n');
  await writeFile(join(site, 'content/_index.de.md'), '---\ntitle: Brief\n---\n\nText.\n');
  const {code, out, err} = await command.run(['init'], {cwd: site});
  assert.equal(code, 0, err);
  assert.match(out, /found content\/_index\.de\.md\nfound content\/_index\.fr\.md/);
  const built = await command.run(['build', '.', '--out', 'public/api'], {cwd: site});
  assert.equal(built.code, 0, built.err);
  const campaign = JSON.parse(await readFile(join(site, 'public/api/campaign.json'), 'utf8')) as {
    title: object;
    url: string;
    defaultLanguage: string;
  };
  assert.deepEqual([campaign.title, campaign.url, campaign.defaultLanguage], [{fr: 'Our site'}, 'https://site.example/', 'fr']);
});

test('init in a Hugo site finds the letters in a section, and settings that stand in a folder', async (t) => {
  const site = await temporaryFolder(t);
  for (const [path, text] of [
    ['hugo.toml', ''],
    ['config/_default/config.toml', 'baseURL = "https://site.example/"\ntitle = "Our site"\n'],
    ['content/_index.en.md', '---\ntitle: Home\n---\n\nHome.\n'],
    ['content/letter/_index.en.md', '---\ntitle: Letter\n---\n\nText.\n'],
    ['content/letter/_index.fr.md', '---\ntitle: Lettre\n---\n\nTexte.\n'],
  ] as const) {
    await mkdir(join(site, path, '..'), {recursive: true});
    await writeFile(join(site, path), text);
  }
  const {out, err} = await command.run(['init'], {cwd: site});
  assert.match(out, /found content\/letter\/_index\.en\.md\nfound content\/letter\/_index\.fr\.md/, err);
  const yaml = await readFile(join(site, 'campaign.yaml'), 'utf8');
  assert.match(yaml, /^letters: content\/letter$/m);
  assert.match(yaml, /^url: https:\/\/site\.example\/$/m);
  assert.match(yaml, /"Our site"/);
});

test('meps brings members in over the network and says what has changed since', async (t) => {
  const folder = await temporaryFolder(t);
  const {url} = await parliament(t, [person(1, {account: [{id: 'https://x.com/ada'}]}), person(2)]);
  const first = await command.run(['meps', url, '--out', 'meps.json', '--as-of', '2026-02-04'], {cwd: folder});
  assert.equal(first.code, 0, first.err);
  assert.match(first.out, /2 members written to meps\.json/);
  await writeFile(join(folder, 'fix.yaml'), '- {id: 2, email: other@europarl.europa.eu}\n');
  const second = await command.run(['meps', url, 'fix.yaml', '--out', 'meps.json', '--as-of', '2026-02-05'], {cwd: folder});
  assert.match(second.out, /Ada Fiction2 \(BE\): ada2@europarl\.europa\.eu → other@europarl\.europa\.eu/);
  const failed = await command.run(['meps', 'nowhere.json', '--out', 'meps.json'], {cwd: folder});
  assert.equal(failed.code, 1);
  assert.match(await readFile(join(folder, 'meps.json'), 'utf8'), /other@europarl/, 'the old list is untouched');
});

test('a file that may not be read is said, by whoever runs the command', async (t) => {
  const folder = await campaignFolder(t, {'letter/en.md': '# T\n\nText'});
  await chmod(join(folder, 'letter/en.md'), 0o000);
  await chmod(folder, 0o755);
  await chmod(join(folder, 'letter'), 0o755);
  // Root may read everything: then the command runs as nobody.
  const {code, err} = await command.run(['check', folder], {cwd: '/', ...asNobody()});
  assert.equal(code, 1, err);
  assert.match(err, /letter\/en\.md: error: The file may not be read: permission denied/);
});

test('an output folder that may not be written is said, and the old output stays', async (t) => {
  const folder = await campaignFolder(t, {});
  const parent = await temporaryFolder(t);
  await command.run(['build', folder, '--out', join(parent, 'api')]);
  for (const path of [folder, parent]) await chmod(path, 0o755);
  if (process.getuid?.() !== 0) await chmod(parent, 0o555);
  const {code, err} = await command.run(['build', folder, '--out', join(parent, 'api')], {cwd: '/', ...asNobody()});
  await chmod(parent, 0o755);
  assert.equal(code, 1, err);
  assert.match(err, /permission denied\. The old output is untouched/);
  assert.ok((await stat(join(parent, 'api/campaign.json'))).isFile());
});

function asNobody(): {uid?: number; gid?: number} {
  return process.getuid?.() === 0 ? {uid: 65_534, gid: 65_534} : {};
}
