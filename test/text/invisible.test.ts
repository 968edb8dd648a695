import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {foldForSearch} from '../../src/text/fold.js';
import {spacedLine, visibleLine, visibleText} from '../../src/text/invisible.js';

/** Characters that nobody can see, or that turn the text around them. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const UNWANTED = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffd]|\p{Cs}/u;

const hostile = fc.oneof(
  fc.string({unit: 'binary'}),
  fc
    .array(fc.constantFrom('a', ' ', '\n', '\r\n', '\0', '\u202e', '\ufffd', '\ud83d', '\ude00', '😀', '\u2028', '\u200d', 'é', 'ع'))
    .map((parts) => parts.join('')),
);

describe('a text from data', () => {
  it('keeps its lines and loses what nobody can see', () => {
    fc.assert(fc.property(hostile, (text) => !UNWANTED.test(visibleText(text))));
    expect(visibleText('a\n\tb\u202ec\0\ufffd')).to.equal('a\n\tbc');
  });

  it('in one line has no line breaks either', () => {
    fc.assert(fc.property(hostile, (text) => !UNWANTED.test(visibleLine(text)) && !/[\n\r\t\u2028\u2029]/.test(visibleLine(text))));
    expect(visibleLine(' Anna\r\nBcc: e@x.eu\u202e ')).to.equal('Anna Bcc: e@x.eu');
  });

  it('cleaned once is clean', () => {
    fc.assert(
      fc.property(
        hostile,
        (text) => visibleLine(visibleLine(text)) === visibleLine(text) && visibleText(visibleText(text)) === visibleText(text),
      ),
    );
  });

  it('gives way to a space where it may stand between two words', () => {
    expect(spacedLine('a\u200bb\u202ec\r\nd\0e')).to.equal('a b c d e');
    expect(spacedLine('می\u200cخواهم')).to.equal('می\u200cخواهم');
  });

  it('keeps what scripts and emoji need', () => {
    for (const text of [
      'می\u200cخواهم',
      '👩\u200d👩\u200d👧',
      '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
      'e\u0301',
      'שלום\u200f',
      '\u061cعربي',
      'soft\u00adhyphen',
    ])
      expect(visibleLine(text)).to.equal(text);
  });

  it('is searched by its first words, however long it would become', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('\ufdfa', '\u3300', 'ﬃ', 'ά', 'я', '\u0301'),
        (sign) => foldForSearch(sign.repeat(5_000)).length <= 5_000,
      ),
    );
  });
});
