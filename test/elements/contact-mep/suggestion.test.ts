import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {stableRandom} from '../../../src/elements/contact-mep/mail/stable-random.js';
import {suggest} from '../../../src/elements/contact-mep/members/suggestion.js';

const candidates = (weights: readonly (number | undefined)[]): {id: string; weight: number | undefined}[] =>
  weights.map((weight, i) => ({id: `m-${i}`, weight}));

describe('whom to write to', () => {
  it('1,000 writers: nobody gets more than three times the share of their weight', () => {
    for (const weights of [Array<undefined>(96).fill(undefined), Array.from({length: 60}, (_, i) => 1 + (i % 4)), [1, 1, 1, 1, 1, 5]]) {
      const all = candidates(weights);
      const total = all.reduce((sum, {weight = 1}) => sum + weight, 0);
      const letters = new Map<string, number>();
      for (let writer = 0; writer < 1000; writer++) {
        // Seeds as browsers make them: far apart.
        const {id} = suggest(all, Math.floor(stableRandom(writer, 'seed') * 2 ** 32))!;
        letters.set(id, (letters.get(id) ?? 0) + 1);
      }
      for (const {id, weight = 1} of all) expect(letters.get(id) ?? 0, id).to.be.below((3 * 1000 * weight) / total);
    }
  });

  it('the same for the same seed, whatever the order', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer({min: 0, max: 9}), {minLength: 1}), (seed, weights) => {
        const all = candidates(weights);
        expect(suggest([...all].reverse(), seed)).to.equal(suggest(all, seed));
      }),
    );
  });

  it('whoever is suggested stays so when somebody else goes', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer({min: 1, max: 9}), {minLength: 2}), fc.nat(), (seed, weights, gone) => {
        const all = candidates(weights);
        const first = suggest(all, seed)!;
        const others = all.filter((candidate, i) => candidate === first || i !== gone % all.length);
        expect(suggest(others, seed)).to.equal(first);
      }),
    );
  });

  it('never somebody without weight, and nobody of none', () => {
    expect(suggest(candidates([0, 0]), 1)).to.equal(undefined);
    expect(suggest([], 1)).to.equal(undefined);
    for (let seed = 0; seed < 200; seed++) expect(suggest(candidates([0, 1]), seed)!.id).to.equal('m-1');
  });

  it('numbers of a seed are spread evenly', () => {
    const tenths = Array<number>(10).fill(0);
    for (let i = 0; i < 10_000; i++) tenths[Math.floor(stableRandom(i, 'x') * 10)]!++;
    for (const count of tenths) expect(count).to.be.within(850, 1150);
  });
});
