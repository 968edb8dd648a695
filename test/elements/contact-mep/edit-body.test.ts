import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {editBody, type Paragraph} from '../../../src/elements/contact-mep/mail/edit-body.js';

const body = (...texts: string[]): Paragraph[] => texts.map((text, i) => ({id: `p${i}`, text}));
const whole = (some: readonly Paragraph[]): string => some.map(({text}) => text).join('\n\n');
const edit = (before: readonly Paragraph[], text: string): Record<string, string> =>
  Object.fromEntries(editBody(before, text, 'free').map((paragraph) => [paragraph.id, paragraph.text]));

describe('paragraphs that are edited as one text', () => {
  it('change one by one', () => {
    expect(edit(body('One.', 'Two.', 'Three.'), 'One.\n\nTwo and more.\n\nThree.')).to.deep.equal({
      p0: 'One.',
      p1: 'Two and more.',
      p2: 'Three.',
    });
  });

  it('may be parted: the new one belongs to the old one', () => {
    expect(edit(body('One. Two.', 'Three.'), 'One.\n\nTwo.\n\nThree.')).to.deep.equal({p0: 'One.\n\nTwo.', p1: 'Three.'});
  });

  it('may be joined', () => {
    expect(edit(body('One.', 'Two.', 'Three.'), 'One. Two.\n\nThree.')).to.deep.equal({p0: 'One. Two.', p2: 'Three.'});
  });

  it('go when they are deleted, and the others stay what they are', () => {
    expect(edit(body('One.', 'Two.', 'Three.'), 'Two.\n\nThree.')).to.deep.equal({p1: 'Two.', p2: 'Three.'});
    expect(edit(body('One.', 'Two.', 'Three.'), 'One.\n\nThree.')).to.deep.equal({p0: 'One.', p2: 'Three.'});
    expect(edit(body('One.', 'Two.'), '')).to.deep.equal({});
  });

  it('come where there were none', () => {
    expect(edit([], 'Mine.')).to.deep.equal({free: 'Mine.'});
  });

  it('are together what was typed, whatever it was', () => {
    const text = fc.string({unit: fc.constantFrom('a', 'b', ' ', '\n', 'ё')});
    fc.assert(
      fc.property(fc.array(text, {maxLength: 5}), fc.nat(), fc.nat(), text, (texts, from, length, typed) => {
        const before = body(...texts);
        const old = whole(before);
        const start = Math.min(from % 40, old.length);
        const changed = old.slice(0, start) + typed + old.slice(start + (length % 20));
        const after = editBody(before, changed, 'free');
        expect(whole(after)).to.equal(changed);
        expect(new Set(after.map(({id}) => id)).size).to.equal(after.length);
      }),
      {numRuns: 2_000},
    );
  });
});
