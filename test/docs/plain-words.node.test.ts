// Documents that people read first use the usual word, and their headings are the words of a search.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {it} from 'node:test';

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'locales/README.md',
  ...readdirSync('docs', {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`),
];

/** Words that we do not use, with the usual ones. */
const USUAL: readonly (readonly [unusual: RegExp, usual: string])[] = [
  [/(?<!\bto )\bwhom\b/i, 'who'],
  [/\bshall\b/i, 'will, must or should'],
  [/\bwholly\b/i, 'in full'],
  [/\bby lot\b/i, 'at random'],
  [/\bfor ever\b/i, 'for a year, always'],
  [/\banew\b/i, 'again'],
  [/\bparted by\b/i, 'separated by'],
  [/\bmends?\b/i, 'fix'],
  [/\bis no (?:web|e-?mail|valid|JSON|country|language|date|account)\b/i, 'is not a valid …'],
  [/\b(?:is|are) there twice\b/i, 'is a duplicate'],
  [/\be-mail\b(?!.*\|)/i, 'email'],
  [/\bmail (?:program|app|website)\b/i, 'email app'],
  [/\bmembers? of the European Parliament\b/i, 'MEP'],
];

/** Prose alone: no blocks of code, no code in lines. */
const prose = (document: string): string[] =>
  readFileSync(document, 'utf8')
    .replace(/```[^]*?```/g, (block) => block.replace(/[^\n]/g, ''))
    .replace(/`[^`\n]*`/g, '')
    .split('\n');

it('documents use the usual word', () => {
  const inEnglish = DOCUMENTS.filter((document) => !/^docs\/(fr|de)\//.test(document));
  const found = inEnglish.flatMap((document) =>
    prose(document).flatMap((line, i) =>
      USUAL.filter(([unusual]) => unusual.test(line)).map(
        ([unusual, usual]) => `${document}:${i + 1}: “${unusual.exec(line)![0]}” → ${usual}`,
      ),
    ),
  );
  assert.deepEqual(found, []);
});

it('headings are what people look for', () => {
  const headings = DOCUMENTS.flatMap((document) => prose(document).filter((line) => line.startsWith('#'))).join('\n');
  for (const wanted of [
    'WordPress',
    'Content Security Policy',
    'Subresource Integrity',
    'Avoid layout shift',
    'Change the colours',
    'Dark mode',
    'Supported browsers',
    'Download size',
    'Report a vulnerability',
  ])
    assert.match(headings, new RegExp(`^#+ ${wanted}$`, 'm'));
});

it('links to headings lead somewhere', () => {
  const anchor = (heading: string): string =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .trim()
      .replaceAll(' ', '-');
  for (const document of DOCUMENTS)
    for (const [, path, wanted] of readFileSync(document, 'utf8').matchAll(/\]\(([\w./-]*\.md)?#([\w-]+)\)/g)) {
      const target = path ? new URL(path, `file:///${document}`).pathname.slice(1) : document;
      const anchors = readFileSync(target, 'utf8')
        .split('\n')
        .filter((line) => /^#+ /.test(line))
        .map((line) => anchor(line.replace(/^#+ /, '')));
      assert.ok(anchors.includes(wanted!), `${document}: ${target} has no heading “${wanted}”`);
    }
});
