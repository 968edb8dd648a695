// Pages with Prototype.js, MooTools or scripts that extend Object.prototype. The npm packages called prototype (0.0.5) and
// mootools (1.5.2) are ports for servers: they replace nothing in a page. So what the files for browsers do is written here:
// Array.from of Prototype.js 1.4 to 1.7 and of MooTools 1.4.5, which call no function, and names on Object.prototype.
import {expect} from '@open-wc/testing';
import {read} from '../../src/api/schema/read.js';
import {windowOf} from '../../src/elements/departed/ticker-window.js';
import {eml} from '../../src/elements/contact-mep/mail/mail-links.js';
import {textForClipboard} from '../../src/elements/letter/text-for-clipboard.js';
import {place} from '../support/page.js';

const SCHEMA = {
  type: 'object',
  required: ['name'],
  properties: {
    name: {type: 'string'},
    count: {type: 'integer'},
    list: {type: 'array', items: {type: 'object', properties: {a: {type: 'string'}}}},
    open: {type: 'boolean'},
  },
} as const;
const DATA = {name: 'a', count: 3, list: [{a: 'b'}, {a: 'c'}], open: true};

describe('a page that extends Object.prototype', () => {
  for (const name of [
    'type',
    'required',
    'pattern',
    'enum',
    'maxLength',
    'maxItems',
    'minimum',
    'maximum',
    'items',
    'properties',
    'format',
    'additionalProperties',
    'anyOf',
    '$ref',
    'parse',
    'mode',
    'style',
  ]) {
    for (const value of [1, 'x', [], {}, () => 'x']) {
      it(`by ${name} = ${typeof value === 'function' ? 'a function' : JSON.stringify(value)} does not change what is read`, () => {
        const expected = JSON.stringify(read(structuredClone(SCHEMA), DATA));
        let found: string;
        Object.defineProperty(Object.prototype, name, {value, enumerable: true, configurable: true, writable: true});
        try {
          found = JSON.stringify(read(structuredClone(SCHEMA), JSON.parse(JSON.stringify(DATA))));
        } finally {
          delete (Object.prototype as Record<string, unknown>)[name];
        }
        expect(found).to.equal(expected);
      });
    }
  }
});

describe('a page with an Array.from of its own', () => {
  const original = Array.from;
  /** Prototype.js gives a list as it is; MooTools makes a list of what is none. */
  const replacements = {
    'Prototype.js': (value: Iterable<unknown>) => [
      ...('length' in value || Symbol.iterator in value ? (Array.prototype.slice.call(value) as unknown[]) : []),
    ],
    MooTools: (value: unknown) =>
      value == null
        ? []
        : typeof value === 'object' && 'length' in value && Symbol.iterator in value
          ? (Array.prototype.slice.call(value) as unknown[])
          : [value],
  } as unknown as Record<string, typeof Array.from>;

  for (const [name, from] of Object.entries(replacements)) {
    it(`as ${name} brings it has the ticker, the clipboard and letters right`, () => {
      const blocks = place<HTMLElement>('<div><p>One</p><ol start="2"><li>Two</li><li>Three</li></ol></div>').children;
      Array.from = from;
      let found: [string, number, string];
      try {
        found = [
          textForClipboard(blocks),
          windowOf(['a', 'b', 'c'], 0, 0).flatMap(({rows}) => rows).length,
          eml({to: 'a@b.eu', subject: 'Ä', body: 'Ö'}),
        ];
      } finally {
        Array.from = original;
      }
      expect(found[0]).to.equal('One\n\n2. Two\n3. Three');
      expect(found[1]).to.equal(9);
      expect(found[2]).to.contain(btoa('\xc3\x96'));
    });
  }
});
