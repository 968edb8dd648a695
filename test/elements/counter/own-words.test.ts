// Words of the page's author: a label of their own, and a page in a language that we do not speak.
import {expect} from '@open-wc/testing';
import '../../../src/elements/counter/define.js';
import {mountAll} from '../../../src/registration/mount.js';
import {likeliestNumber} from '../../../src/elements/counter/author-words.js';
import {takeConsole} from '../../support/console.js';
import {part, place, seen, serveSite, settle, until, untilStatus} from '../../support/page.js';

describe('label', () => {
  it('stands after the number, in a sentence of the page', async () => {
    const sentence = place<HTMLElement>(
      '<p lang="en">Signed by <leavex-counter count="3230" label="people">3,230 people</leavex-counter> so far.</p>',
    );
    await until(() => seen(sentence) === 'Signed by 3,230 people so far.', seen(sentence));
  });

  it('also in a div, where the sentence of the author stands on error', async () => {
    mountAll();
    const box = place<HTMLElement>(
      '<div lang="fr" data-leavex="counter" data-leavex-count="3230" data-leavex-label="personnes ont signé">3230 personnes ont signé.</div>',
    );
    await until(() => seen(box) === '3 230 personnes ont signé', seen(box));
    const site = await serveSite({});
    const failed = place<HTMLElement>(
      `<leavex-counter lang="en" api="${site.url}" label="people">3,230 people have <a href="https://example.org/">signed</a>.</leavex-counter>`,
    );
    await until(() => seen(failed) === '3,230 people have signed.' && takeConsole().length > 0, seen(failed));
  });
});

describe('a page in a language that we do not speak', () => {
  for (const [lang, words, expected] of [
    ['it', 'Finora 3.230 firme', 'Finora 12.345 firme'],
    ['nl-BE', '3.230 mensen tekenden sinds 2025.', '12.345 mensen tekenden sinds 2025.'],
    ['sv', 'Nu 3 230 av 20 000 underskrifter', 'Nu 12 345 av 20 000 underskrifter'],
    ['fa', '۳٬۲۳۰ امضا', '۱۲٬۳۴۵ امضا'],
    ['cs', 'Podepište dopis.', 'Podepište dopis.'],
  ] as const) {
    it(`${lang}: keeps the words, and writes the number as that language does`, async () => {
      const widget = place(`<leavex-counter lang="${lang}" count="12345" closed>${words}</leavex-counter>`);
      await settle(widget);
      expect(seen(widget)).to.equal(expected);
      expect(part(widget, 'sentence')!.lang).to.equal(lang);
    });
  }

  it('keeps the links of the author', async () => {
    const widget = place('<leavex-counter lang="it" count="12345" closed>Le <a href="/firme">3.230 firme</a> finora</leavex-counter>');
    await settle(widget);
    expect(part(widget, 'sentence')!.querySelector('a')!.textContent).to.equal('12.345 firme');
    expect(part(widget, 'number')!.textContent).to.equal('12.345');
  });

  it('does so in a div, too', async () => {
    mountAll();
    const box = place<HTMLElement>('<div lang="it" data-leavex="counter" data-leavex-count="12345">Finora <b>3.230</b> firme</div>');
    await until(() => seen(box) === 'Finora 12.345 firme', seen(box));
  });

  it('without words of the author, it speaks English and says so', async () => {
    const site = await serveSite({'counter.json': {count: 8}});
    const widget = place(`<leavex-counter lang="it" api="${site.url}"></leavex-counter>`);
    await untilStatus(widget, 'ready');
    expect(seen(widget)).to.equal('8 signatures');
    expect(part(widget, 'base')!.lang).to.match(/^en/);
  });
});

describe('the number in words', () => {
  const found = (text: string, count: number): string | undefined => {
    const place = likeliestNumber(text, count);
    return place && text.slice(place.start, place.end);
  };
  it('is the one that is most like the count, and never a year', () => {
    expect(found('3,230 of 5,000 by 2025', 3300)).to.equal('3,230');
    expect(found('6 January 2025: 412 people', 2031)).to.equal('412');
    expect(found('since 2025', 2030)).to.equal(undefined);
    expect(found('no number', 1)).to.equal(undefined);
    expect(found('3’230 Personen', 3230)).to.equal('3’230');
    expect(found('٣٬٢٣٠', 3230)).to.equal('٣٬٢٣٠');
  });
});
