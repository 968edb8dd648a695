import '../../../src/elements/letter/define.js';
import {itIsAccessible} from '../../support/suites/it-is-accessible.js';
import {letter, paragraph, text} from './support/letters.js';

const languages = ['en', 'fr', 'de', 'ar'].map((lang) => ({lang, title: 'A'}));
const content = [
  paragraph({type: 'strong', children: [text('To everybody who holds an office in Europe')]}),
  {type: 'heading', depth: 2, children: [text('Was Bundestagsabgeordneteninnenverbindungsbüros angeht')]},
  paragraph('Read ', {type: 'link', url: 'https://campaign.example/why', children: [text('why')]}, '. ', {
    type: 'inlineCode',
    value: 'x'.repeat(80),
  }),
  {
    type: 'list',
    ordered: true,
    start: 3,
    children: [
      {type: 'listItem', children: [paragraph('First')]},
      {type: 'listItem', children: [paragraph('Second')]},
    ],
  },
  {type: 'blockquote', children: [paragraph('Democracy needs places of its own.')]},
  {type: 'thematicBreak'},
];
const whole = letter({
  content,
  languages,
  notice: {content: [paragraph('The petition is closed.')]},
  url: 'https://campaign.example/letter',
  publisher: {name: 'LeaveX', url: 'https://campaign.example/'},
  place: 'Berlin',
  date: '2025-01-06',
  signatories: [{name: 'Ada Example', role: 'Engineer', organisation: 'Example University', url: 'https://example.org/'}, {name: 'مثال'}],
  signatoriesTotal: 3230,
});
const files: Record<string, unknown> = Object.fromEntries(languages.map(({lang}) => [`letter/${lang}.json`, {...whole, lang}]));
files['letter/index.json'] = {languages, defaultLanguage: 'en'};

describe('leavex-letter for everybody', () => {
  describe('whole', () => itIsAccessible({tag: 'leavex-letter', files}));
  describe('under a heading of level 5', () =>
    itIsAccessible({
      tag: 'leavex-letter',
      files,
      attributes: 'heading-level="5"',
      exceptions: {'heading-order': 'The level is the page author’s.'},
    }));
});
