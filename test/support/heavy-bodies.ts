// Answers below the size limits that are made to keep a page waiting: for the benchmark and for a test. Each once froze a tab
// for a second or more, or is what the largest honest API would send.

export interface HeavyBody {
  readonly name: string;
  /** Markup of the element that asks; `API` stands for the address of the campaign API, with its slash. */
  readonly markup: string;
  /** Bodies by path under the address; made when they are needed, since some have eight megabytes. */
  readonly files: Readonly<Record<string, () => string>>;
  /** Buttons to press after the data have come, one after the other, by their part or text. */
  readonly press?: readonly string[];
  /** Typed into the first text field after that. */
  readonly type?: string;
}

const repeat = <T>(count: number, make: (i: number) => T): T[] => Array.from({length: count}, (_, i) => make(i));
const json = JSON.stringify;
/** One character that becomes eighteen when it is folded. */
const LIGATURE = '\ufdfa';

const index = (more: object = {}): string =>
  json({
    updated: '2026-01-01',
    parliament: 'EP',
    term: 10,
    total: 5,
    countries: [{country: 'FR', total: 5, stances: {active: 5}}],
    groups: [{code: 'EPP', name: 'EPP', total: 3}],
    committees: [{code: 'A', name: 'A'}],
    ...more,
  });
const member = (i: number, more: object = {}): object => ({
  id: `m${i}`,
  name: `Name ${i}`,
  country: 'FR',
  group: 'EPP',
  languages: ['en'],
  email: `m${i}@europarl.europa.eu`,
  stance: {code: 'active', checkedOn: '2026-01-01'},
  ...more,
});
const purpose = (more: object = {}): object => ({
  subjects: ['Subject'],
  openings: ['an opening'],
  closings: ['Closing'],
  prompts: ['Why?'],
  points: [{id: 'p', label: 'Point', texts: ['A point.']}],
  ...more,
});
const messages = (more: object = {}): string =>
  json({
    lang: 'en',
    salutation: ['Dear ', ['name'], ','],
    signoff: ['Yours, ', ['sender']],
    purposes: {ask: purpose(more)},
  });
const letter = (more: object): string =>
  json({lang: 'en', title: 'Title', content: [{type: 'paragraph', children: [{type: 'text', value: 'x'}]}], ...more});
const paragraph = (value: string): object => ({type: 'paragraph', children: [{type: 'text', value}]});
const nested = (levels: number): object => {
  let node: object = {type: 'text', value: 'x'};
  for (let i = 0; i < levels; i++) node = {type: 'blockquote', children: [node]};
  return node;
};

const CONTACT = '<leavex-contact-mep lang="en" country="all" stance="any" api="API">fallback</leavex-contact-mep>';
const contact = (name: string, files: Record<string, () => string>, more: Partial<HeavyBody> = {}): HeavyBody => ({
  name,
  markup: CONTACT,
  files: {
    'meps/index.json': () => index(),
    'meps/all.json': () => json({members: repeat(5, (i) => member(i))}),
    'messages/en.json': () => messages(),
    ...files,
  },
  ...more,
});
const members = (name: string, make: () => unknown, indexed: () => string = index, more: Partial<HeavyBody> = {}): HeavyBody =>
  contact(`members: ${name}`, {'meps/index.json': indexed, 'meps/all.json': () => json({members: make()})}, {type: 'zz', ...more});
const writing = (name: string, file: () => string, more: Partial<HeavyBody> = {}, all = (): unknown => [member(1)]): HeavyBody =>
  contact(`writing: ${name}`, {'messages/en.json': file, 'meps/all.json': () => json({members: all()})}, {press: ['write'], ...more});
const departures = (name: string, make: () => unknown, more: Partial<HeavyBody> = {}): HeavyBody => ({
  name: `departures: ${name}`,
  markup: '<leavex-departed lang="en" api="API">fallback</leavex-departed>',
  files: {'departures/all.json': () => json({departures: make()})},
  type: 'zz',
  ...more,
});
const jsonLetter = (name: string, make: () => object, more: Partial<HeavyBody> = {}): HeavyBody => ({
  name: `letter: ${name}`,
  markup: '<leavex-letter lang="en" api="API">fallback</leavex-letter>',
  files: {'letter/en.json': () => letter(make())},
  ...more,
});
const file = (name: string, make: () => string): HeavyBody => ({
  name,
  markup: '<leavex-letter lang="en" src="APIl.md">fallback</leavex-letter>',
  files: {'l.md': make},
});
const counter = (name: string, path: string, attributes: string, make: () => string): HeavyBody => ({
  name: `counter: ${name}`,
  markup: `<leavex-counter lang="en" api="API" ${attributes}>fallback</leavex-counter>`,
  files: {[path]: make},
});

const LONG_NAME = (): string => index({committees: [{code: 'A', name: 'a'.repeat(2_000)}]});
const LIGATURES = (): string => index({committees: [{code: 'A', name: LIGATURE.repeat(2_000)}]});
const codes = (count: number) => (): object[] => repeat(count, () => ({code: 'A'}));

const PIECES = [
  '* ',
  '**a',
  '_a ',
  '[',
  '![',
  '[a](',
  '[a][',
  '`',
  'a`',
  '<',
  '<a ',
  '<!--',
  '<?',
  '&',
  '&#',
  '\\',
  '> ',
  '- ',
  '1. ',
  '# ',
  '~~',
  '~~a',
  '***a',
  'a\n',
  '\n',
  'a\n\n',
  '|',
  '<br>',
  '<b>',
  '[a]: b\n',
  '\t',
  '\0',
  '\ufffd',
  '\u0301',
  '*a_ ',
  '[]()',
  '](',
  '<script>',
  '{{< ',
  '{{< a >}}',
  '{{< /a >}}',
  'a](<',
  '``` ',
  '```\n',
  '=',
  'a\n=\n',
  'https://a.b ',
  '<div>\n',
  '<p align=right>',
  '- a\n  ',
  '[a](b)',
  '![](b)',
  '**a**',
];
/** What the limit just lets through. */
const LONGEST = 59_000;
const fill = (piece: string, size: number): string => piece.repeat(Math.floor(size / new TextEncoder().encode(piece).length));

export const HEAVY_BODIES: readonly HeavyBody[] = [
  members('honest, 720', () => repeat(720, (i) => member(i))),
  members('honest, 5,000', () =>
    repeat(5_000, (i) => member(i, {given: 'Anna', family: `Müller ${i}`, constituency: `Place ${i % 600}`, party: 'A party of many'})),
  ),
  members('20,000', () => repeat(20_000, (i) => member(i))),
  members('20,000 committees of one, long name in the index', () => [member(1, {committees: codes(20_000)()})], LONG_NAME),
  members('20,000 committees of one, ligatures', () => [member(1, {committees: codes(20_000)()})], LIGATURES),
  members('500 × 500 committees, long name', () => repeat(500, (i) => member(i, {committees: codes(500)()})), LONG_NAME),
  members('names of ligatures, 8 MB', () => repeat(1_250, (i) => member(i, {name: LIGATURE.repeat(2_000)}))),
  members('short names of ligatures, 8 MB', () => repeat(9_000, (i) => member(i, {name: i + LIGATURE.repeat(190)}))),
  members('Greek names, 8 MB', () => repeat(12_000, (i) => member(i, {name: `${i}${'αυ'.repeat(95)}`}))),
  members('accents, 8 MB', () => repeat(12_000, (i) => member(i, {name: `${i}${'\u1f82'.repeat(150)}`}))),
  members('5,000 × 50 committees of their own', () =>
    repeat(5_000, (i) => member(i, {committees: repeat(50, (k) => ({code: `${i}-${k}`}))})),
  ),
  members('20 × 20,000 committees of their own', () =>
    repeat(20, (i) => member(i, {committees: repeat(20_000, (k) => ({code: `${i}-${k}`}))})),
  ),
  members('20,000 constituencies', () => repeat(20_000, (i) => member(i, {constituency: `c${i}`}))),
  members('20,000 stances', () => repeat(20_000, (i) => member(i, {stance: {code: `s${i}`}}))),
  members(
    '20,000 accounts each',
    () => repeat(8, (i) => member(i, {accounts: repeat(18_000, (k) => ({network: 'm', url: `https://a.eu/${k}`}))})),
    index,
    {press: ['more']},
  ),
  members('5,000 with every field', () =>
    repeat(5_000, (i) =>
      member(i, {
        committees: repeat(10, (k) => ({code: `C${k}`, role: 'member'})),
        languages: repeat(20, () => 'en'),
        accounts: repeat(8, (k) => ({network: 'mastodon', handle: `@a${k}`, url: `https://a.eu/${k}`})),
      }),
    ),
  ),
  contact('members: 1.6 million strings beside them', {'meps/all.json': () => `{"x":[${'"a",'.repeat(1_600_000)}"a"],"members":[]}`}),
  contact('members: 2.6 million empty objects beside them', {'meps/all.json': () => `{"x":[${'{},'.repeat(2_600_000)}{}],"members":[]}`}),
  contact('members: nested 4 million deep', {'meps/all.json': () => `{"members":${'['.repeat(3_900_000)}${']'.repeat(3_900_000)}}`}),
  {
    ...contact('index: 64 kB of countries', {
      'meps/index.json': () =>
        index({countries: repeat(1_700, (i) => ({country: `${String.fromCharCode(65 + (i % 26), 65 + ((i / 26) % 26))}`, total: 1}))}),
    }),
    markup: '<leavex-contact-mep lang="en" api="API">fallback</leavex-contact-mep>',
  },
  writing('an honest letter', () => messages()),
  writing(
    'an opening of 20,000 names',
    () => messages({openings: [repeat(20_000, () => ['name'])]}),
    {},
    () => [member(1, {name: 'a'.repeat(2_000)})],
  ),
  writing(
    '20 openings of 900 names',
    () => messages({openings: repeat(50, () => repeat(900, () => ['name']))}),
    {},
    () => [member(1, {name: 'a'.repeat(200)})],
  ),
  writing(
    '50 points of 50 texts of 1,000 names',
    () => messages({points: repeat(50, (i) => ({id: `p${i}`, label: 'P', texts: repeat(50, () => repeat(40, () => ['name']))}))}),
    {},
    () => [member(1, {name: 'a'.repeat(200)})],
  ),
  writing('20,000 points', () => messages({points: repeat(10_000, (i) => ({id: `p${i}`, label: 'P', texts: ['A point.']}))})),
  writing('50 points of 20,000 characters', () =>
    messages({points: repeat(49, (i) => ({id: `p${i}`, label: 'P', texts: ['word '.repeat(3_990)]}))}),
  ),
  writing('20,000 questions', () => messages({prompts: repeat(20_000, () => 'Why?')})),
  writing('plurals in plurals', () => {
    let text: unknown = 'x';
    for (let i = 0; i < 13; i++) text = [['plural', 'count', {one: text, other: text}]];
    return messages({openings: [text]});
  }),
  writing(
    '20,000 languages of the member',
    () => messages(),
    {},
    () => [member(1, {languages: repeat(20_000, () => 'en')})],
  ),
  writing(
    '20,000 languages of their own',
    () => messages(),
    {},
    () => [member(1, {languages: repeat(17_000, (i) => String.fromCharCode(97 + ((i / 676) % 26), 97 + ((i / 26) % 26), 97 + (i % 26)))})],
  ),
  writing('own words of 20 kB', () => messages(), {type: 'a word '.repeat(2_900)}),
  writing('own words of 100 kB', () => messages(), {type: 'a word '.repeat(14_500)}),
  departures('honest, 10,000', () =>
    repeat(10_000, (i) => ({id: `d${i}`, name: `Name ${i}`, kind: 'ngo', country: 'FR', leftOn: '2025-01-20'})),
  ),
  departures('20,000', () => repeat(20_000, (i) => ({id: `d${i}`, name: `Name ${i}`, kind: 'ngo', country: 'FR', leftOn: '2025-01-20'}))),
  departures('names of ligatures', () => repeat(1_250, (i) => ({id: `d${i}`, name: i + LIGATURE.repeat(1_990)}))),
  departures('short names of ligatures', () => repeat(12_000, (i) => ({id: `d${i}`, name: i + LIGATURE.repeat(190)}))),
  departures('short names of accents', () => repeat(12_000, (i) => ({id: `d${i}`, name: i + '\u1f82'.repeat(180)}))),
  departures('400,000 networks', () => repeat(20, (i) => ({id: `d${i}`, name: `N ${i}`, movedTo: repeat(20_000, () => ({network: 'm'}))}))),
  departures('20 networks each of 10,000', () =>
    repeat(10_000, (i) => ({id: `d${i}`, name: `N ${i}`, movedTo: repeat(20, () => ({network: 'm'}))})),
  ),
  departures('120,000 networks with addresses', () =>
    repeat(10, (i) => ({id: `d${i}`, name: `N ${i}`, movedTo: repeat(12_000, (k) => ({network: 'm', url: `https://a.eu/${k}`}))})),
  ),
  departures('20,000 rows of junk', () => repeat(20_000, (i) => ({id: i, x: 'y'.repeat(300)}))),
  departures('dates', () => repeat(60_000, (i) => ({id: `d${i}`, name: `${i}`, leftOn: '2025-01-20', returnedOn: '2025-01-20T10:00:00Z'}))),
  {
    ...departures('1.6 million strings beside them', () => []),
    files: {'departures/all.json': () => `{"x":[${'"a",'.repeat(1_600_000)}"a"],"departures":[{"id":"a","name":"b"}]}`},
  },
  jsonLetter('honest, 30 pages', () => ({
    content: repeat(300, () => paragraph('Two years have passed since Twitter was bought. '.repeat(5))),
  })),
  jsonLetter('20,000 languages', () => ({
    languages: repeat(17_000, (i) => ({lang: String.fromCharCode(97 + ((i / 676) % 26), 97 + ((i / 26) % 26), 97 + (i % 26)), title: 'a'})),
  })),
  jsonLetter('20,000 languages, all English', () => ({languages: repeat(20_000, () => ({lang: 'en', title: 'a'}))})),
  jsonLetter('20,000 signatories, all shown', () => ({signatories: repeat(20_000, (i) => ({name: `a${i}`}))}), {press: ['show-all']}),
  jsonLetter(
    '5,000 signatories with addresses, all shown',
    () => ({
      signatories: repeat(5_000, (i) => ({
        name: `Name ${i}`,
        role: 'Professor of something',
        organisation: 'A university',
        url: `https://a.eu/${i}`,
      })),
    }),
    {press: ['show-all']},
  ),
  jsonLetter('2,000 × 25 breaks', () => ({
    content: repeat(2_000, () => ({type: 'paragraph', children: repeat(17, () => ({type: 'break'}))})),
  })),
  jsonLetter('4,900 nodes', () => ({content: repeat(2_450, () => ({type: 'paragraph', children: [{type: 'text', value: 'a'}]}))})),
  jsonLetter('4,900 links', () => ({
    content: [
      {
        type: 'paragraph',
        children: repeat(2_450, (i) => ({type: 'link', url: `https://a.eu/${i}`, children: [{type: 'text', value: 'a '}]})),
      },
    ],
  })),
  jsonLetter('46 levels of quotes', () => ({content: repeat(600, () => nested(46))})),
  jsonLetter('46 levels of quotes, below the limit', () => ({content: repeat(106, () => nested(46))})),
  jsonLetter('1 MB in one text', () => ({content: [paragraph('a '.repeat(490_000))]})),
  jsonLetter('200 kB in one text', () => ({content: [paragraph('a '.repeat(99_000))]})),
  jsonLetter('1 MB of one word', () => ({content: [paragraph('a'.repeat(980_000))]})),
  jsonLetter('200 kB of one word', () => ({content: [paragraph('a'.repeat(199_000))]})),
  jsonLetter('1 MB of accents', () => ({content: [paragraph('\u0301'.repeat(490_000))]})),
  jsonLetter('200,000 accents', () => ({content: [paragraph('\u0301'.repeat(199_000))]})),
  jsonLetter('200,000 lost characters', () => ({content: [paragraph('\ufffd'.repeat(199_000))]})),
  jsonLetter('200,000 Chinese characters', () => ({content: [paragraph('\u4e2d'.repeat(199_000))]})),
  jsonLetter('200,000 unassigned characters', () => ({content: [paragraph('\u{e123}'.repeat(199_000))]})),
  jsonLetter('emoji', () => ({content: [paragraph('👩\u200d👧'.repeat(39_000))]})),
  jsonLetter('French signs', () => ({content: [paragraph('« ! '.repeat(49_000))]})),
  jsonLetter('digits', () => ({content: [paragraph('1 '.repeat(99_000))]})),
  jsonLetter('Markdown in JSON, 990 kB of brackets', () => ({content: undefined, markdown: '['.repeat(990_000)})),
  ...PIECES.map((piece) => file(`Markdown: 59 kB of ${json(piece)}`, () => fill(piece, LONGEST))),
  ...['[', '\0', 'a\n\n'].map((piece) => file(`Markdown: 990 kB of ${json(piece)}`, () => fill(piece, 990_000))),
  file('Markdown: backticks of growing length', () => repeat(340, (i) => `e${'`'.repeat(i)}`).join('')),
  file('Markdown: nested lists', () => repeat(1_400, (i) => `${' '.repeat((i % 40) * 2)}- a\n`).join('')),
  file('Markdown: references', () => repeat(3_000, (i) => `[a${i}]: /u\n`).join('') + repeat(2_000, (i) => `[a${i}] `).join('')),
  file('front matter: a name and 19,000 spaces', () => `---\na${' '.repeat(19_000)}b\n---\nText`),
  file('front matter: a name and 200,000 spaces', () => `---\na${' '.repeat(200_000)}b\n---\nText`),
  file('front matter: a list of 6,000 spaces', () => `---\nt: [${' '.repeat(6_000)}{\n---\nText`),
  file('front matter: a TOML list of 6,000 spaces', () => `+++\nt = [${' '.repeat(6_000)}{\n+++\nText`),
  file('front matter: 400,000 empty lines', () => `---\ntitle: |\n x\n${'\n'.repeat(400_000)} y\n---\nText`),
  file('front matter: a folded text', () => `---\ntitle: >\n x\n${'\n'.repeat(400_000)}\t\n  y\n---\nText`),
  file('HTML: breaks first', () => `<div>${'<br>'.repeat(14_000)}x</div>`),
  file('HTML: breaks last', () => `<div>x${'<br>'.repeat(14_000)}</div>`),
  file('HTML: spaces and breaks', () => `<div>${'<br> '.repeat(11_000)}x</div>`),
  file('shortcodes: escaped quotes', () => `{{< a ${'"\\'.repeat(490)} >}}\n`.repeat(58)),
  file('shortcodes: nested', () => '{{< a >}}'.repeat(3_300) + '{{< /a >}}'.repeat(2_900)),
  file('shortcodes: an alert with a long text', () => `{{< alert >}}${'[x](y) '.repeat(8_000)}{{< /alert >}}`),
  counter('8 MB of somebody else’s JSON', 'counter.json', 'pointer="/n"', () => `{"n":5,"x":[${'"a",'.repeat(1_900_000)}"a"]}`),
  counter('8 MB of empty objects', 'counter.json', 'pointer="/n"', () => `{"n":5,"x":[${'{},'.repeat(2_600_000)}{}]}`),
  counter('64 kB of countries', 'meps/index.json', 'of="members"', () =>
    index({countries: repeat(2_000, () => ({country: 'FR', total: 1}))}),
  ),
];
