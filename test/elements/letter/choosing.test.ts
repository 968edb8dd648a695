import {expect} from '@open-wc/testing';
import '../../../src/elements/letter/define.js';
import type {LeavexLetter} from '../../../src/elements/letter/leavex-letter.js';
import {heard, part, pause, place, seen, serveSite, until, untilStatus} from '../../support/page.js';
import {takeConsole} from '../../support/console.js';
import {letter, letters, paragraph} from './support/letters.js';

const TEXTS = {
  en: 'We ask you to leave.',
  fr: 'Nous vous demandons de partir.',
  de: 'Wir bitten Sie, zu gehen.',
  ar: 'نطلب منكم المغادرة.',
};

const article = (element: Element): HTMLElement => part(element, 'letter')!;
const languages = (element: Element): HTMLElement[] => Array.from(element.shadowRoot!.querySelectorAll('[part~=language]'));
const pick = (element: Element, name: string): void =>
  languages(element)
    .find(({textContent}) => textContent === name)!
    .click();
const shows = (element: Element, text: string): Promise<void> => until(() => seen(element).includes(text), `${text}, not ${seen(element)}`);

describe('the language of a letter', () => {
  it('is offered in words, without the edges of buttons', async () => {
    const site = await serveSite(letters(TEXTS));
    const element = place<LeavexLetter>(`<leavex-letter api="${site.url}"></leavex-letter>`);
    await shows(element, TEXTS.en);
    expect(languages(element).map((offered) => getComputedStyle(offered).borderTopWidth)).to.deep.equal(['0px', '0px', '0px', '0px']);
  });

  describe('is found', () => {
    it('with one request: letter/fr.json for fr-BE', async () => {
      const site = await serveSite(letters(TEXTS));
      const element = place<LeavexLetter>(`<leavex-letter api="${site.url}" lang="fr-BE"></leavex-letter>`);
      await shows(element, TEXTS.fr);
      expect(await site.requests()).to.deep.equal({'letter/fr.json': 1});
    });

    it('nearer when the first letter names a nearer one', async () => {
      const site = await serveSite(letters({...TEXTS, 'fr-CH': 'Nous, Suisses.'}));
      const element = place<LeavexLetter>(`<leavex-letter api="${site.url}" lang="fr-CH"></leavex-letter>`);
      await shows(element, 'Nous, Suisses.');
      expect(await site.requests()).to.deep.equal({'letter/fr.json': 1, 'letter/fr-CH.json': 1});
    });

    for (const attributes of ['lang="x-klingon"', 'letter-lang="x-klingon"', 'lang="not a language" letter-lang="-"'])
      it(`also by what is no language: ${attributes}`, async () => {
        const site = await serveSite(letters(TEXTS));
        const element = place<LeavexLetter>(`<div lang="fr"><leavex-letter api="${site.url}" ${attributes}></leavex-letter></div>`);
        await until(() => Object.values(TEXTS).some((text) => seen(element).includes(text)), 'a letter');
        expect(takeConsole()).to.have.length(attributes.includes('letter-lang') ? 1 : 0);
      });

    for (const lang of ['de-x-leicht', 'de-u-nu-latn', 'de-DE-x-leicht'])
      it(`without what only the page knows of its language: ${lang}`, async () => {
        const site = await serveSite(letters(TEXTS));
        const element = place<LeavexLetter>(`<div lang="${lang}"><leavex-letter api="${site.url}"></leavex-letter></div>`);
        await shows(element, TEXTS.de);
        expect(await site.requests()).to.deep.equal({'letter/de.json': 1});
      });

    it('apart from that of the interface', async () => {
      const site = await serveSite(letters(TEXTS));
      const element = place<LeavexLetter>(`<leavex-letter api="${site.url}" lang="de" letter-lang="fr"></leavex-letter>`);
      await shows(element, TEXTS.fr);
      await shows(element, 'Text kopieren');
      expect(article(element).lang).to.equal('fr');
      expect(part(element, 'base')!.lang).to.equal('de');
    });

    it('by the index when there is no such file, also by region: pt-PT for pt-BR', async () => {
      const site = await serveSite(letters({...TEXTS, 'pt-PT': 'Pedimos que saiam.'}));
      const element = place<LeavexLetter>(`<leavex-letter api="${site.url}" lang="pt-BR"></leavex-letter>`);
      await shows(element, 'Pedimos que saiam.');
      expect(await site.requests()).to.deep.equal({'letter/pt.json': 1, 'letter/index.json': 1, 'letter/pt-PT.json': 1});
    });

    it('as the default when nothing fits the reader', async () => {
      const site = await serveSite(letters({pl: 'Prosimy.', ar: TEXTS.ar}, 'pl'));
      const element = place<LeavexLetter>(`<leavex-letter api="${site.url}" lang="de" letter-lang="bg"></leavex-letter>`);
      await shows(element, 'Prosimy.');
      expect(article(element).lang).to.equal('pl');
    });

    it('as the default when one is listed but missing', async () => {
      const files = letters({...TEXTS, bg: 'Молим.'}, 'fr');
      delete files['letter/bg.json'];
      const site = await serveSite(files);
      const element = place<LeavexLetter>(`<leavex-letter api="${site.url}" lang="bg"></leavex-letter>`);
      await shows(element, TEXTS.fr);
    });

    it('and the event tells which file that is', async () => {
      const site = await serveSite(letters({fr: TEXTS.fr}, 'fr'));
      const events = heard<{resource: string}>('leavex-load');
      await shows(place(`<leavex-letter api="${site.url}" lang="xx"></leavex-letter>`), TEXTS.fr);
      expect(events.map(({detail}) => detail.resource)).to.deep.equal(['letter/fr.json']);
    });
  });

  describe('can be chosen', () => {
    it('from all there are, each in its own name and language', async () => {
      const site = await serveSite(letters({...TEXTS, ga: 'Iarraimid oraibh.', mt: 'Nitolbukom.'}));
      const element = place<LeavexLetter>(`<leavex-letter api="${site.url}" lang="en"></leavex-letter>`);
      await shows(element, TEXTS.en);
      expect(languages(element).map(({lang, textContent}) => [lang, textContent])).to.deep.equal([
        ['en', 'English'],
        ['fr', 'Français'],
        ['de', 'Deutsch'],
        ['ar', 'العربية'],
        ['ga', 'Gaeilge'],
        ['mt', 'Malti'],
      ]);
      expect(languages(element).map(({ariaCurrent}) => ariaCurrent === 'true')).to.deep.equal([true, false, false, false, false, false]);
    });

    it('and language, direction, heading and focus are right after', async () => {
      const site = await serveSite(letters(TEXTS));
      const told = heard<{lang: string}>('leavex-letter-language');
      const element = place<LeavexLetter>(`<leavex-letter api="${site.url}" lang="en"></leavex-letter>`);
      await shows(element, TEXTS.en);
      const button = languages(element).find(({lang}) => lang === 'ar')!;
      button.focus();
      button.click();
      await shows(element, TEXTS.ar);
      expect(article(element).lang).to.equal('ar');
      expect(getComputedStyle(article(element)).direction).to.equal('rtl');
      expect(getComputedStyle(part(element, 'footer')!).direction, 'the interface stays').to.equal('ltr');
      expect((element.shadowRoot!.activeElement as HTMLElement).lang).to.equal('ar');
      expect(told.map(({detail}) => detail)).to.deep.equal([{lang: 'ar'}]);
    });

    it('is said once, in words of the interface', async () => {
      const site = await serveSite(letters(TEXTS));
      const element = place<LeavexLetter>(`<leavex-letter api="${site.url}" lang="en"></leavex-letter>`);
      await shows(element, TEXTS.en);
      const status = part(element, 'status')!;
      expect(status.role ?? status.getAttribute('role')).to.equal('status');
      expect(status.textContent).to.equal('');
      const said: string[] = [];
      const observer = new MutationObserver(() => said.push(status.textContent ?? ''));
      observer.observe(status, {childList: true, characterData: true, subtree: true});
      pick(element, 'Français');
      await shows(element, TEXTS.fr);
      await until(() => said.length, 'the name of the language');
      await pause();
      observer.disconnect();
      expect(said).to.deep.equal(['French']);
    });

    it('the letter stays until the other is there, and only the last choice counts', async () => {
      const slow = {$behaviour: 'slow', ms: 300, body: JSON.stringify(letter({lang: 'fr', title: 'F', content: [paragraph(TEXTS.fr)]}))};
      const site = await serveSite({...letters(TEXTS), 'letter/fr.json': slow});
      const told = heard<{lang: string}>('leavex-letter-language');
      const element = place<LeavexLetter>(`<leavex-letter api="${site.url}" lang="en"></leavex-letter>`);
      await shows(element, TEXTS.en);
      pick(element, 'Français');
      await element.updateComplete;
      expect(seen(element)).to.contain(TEXTS.en);
      pick(element, 'Deutsch');
      await shows(element, TEXTS.de);
      await pause(400);
      expect(seen(element)).to.contain(TEXTS.de);
      expect(told.map(({detail}) => detail.lang)).to.deep.equal(['de']);
    });

    it('a language that cannot be loaded is named, the letter stays, and it can be tried again', async () => {
      const files = letters(TEXTS);
      const site = await serveSite({...files, 'letter/fr.json': {$behaviour: 'status', code: 404}});
      const element = place<LeavexLetter>(`<leavex-letter api="${site.url}" lang="en"></leavex-letter>`);
      await shows(element, TEXTS.en);
      pick(element, 'Français');
      await untilStatus(element, 'stale');
      expect(seen(part(element, 'error')!)).to.equal('French: this letter cannot be loaded at the moment. Try again');
      expect(seen(element)).to.contain(TEXTS.en);
      expect(takeConsole()).to.have.length(1);
      await site.put(files);
      part(element, 'retry')!.click();
      await shows(element, TEXTS.fr);
      expect(part(element, 'error')).to.equal(null);
    });

    it('going back to the letter that stands ends what is under way', async () => {
      const slow = {$behaviour: 'slow', ms: 200, body: JSON.stringify(letter({lang: 'fr', title: 'F', content: [paragraph(TEXTS.fr)]}))};
      const site = await serveSite({...letters(TEXTS), 'letter/fr.json': slow});
      const element = place<LeavexLetter>(`<leavex-letter api="${site.url}" lang="en"></leavex-letter>`);
      await shows(element, TEXTS.en);
      pick(element, 'Français');
      await element.updateComplete;
      pick(element, 'English');
      await pause(300);
      expect(seen(element)).to.contain(TEXTS.en);
    });

    it('is taken up again when the element left the page meanwhile', async () => {
      const slow = {$behaviour: 'slow', ms: 100, body: JSON.stringify(letter({lang: 'fr', title: 'F', content: [paragraph(TEXTS.fr)]}))};
      const site = await serveSite({...letters(TEXTS), 'letter/fr.json': slow});
      const element = place<LeavexLetter>(`<leavex-letter api="${site.url}" lang="en"></leavex-letter>`);
      const box = element.parentElement!;
      await shows(element, TEXTS.en);
      pick(element, 'Français');
      await element.updateComplete;
      element.remove();
      await pause(200);
      box.append(element);
      await shows(element, TEXTS.fr);
    });

    it('follows the page as long as the author says no other', async () => {
      const site = await serveSite(letters(TEXTS));
      const section = place<HTMLElement>(`<section lang="en"><leavex-letter api="${site.url}"></leavex-letter></section>`);
      const element = section.firstElementChild as LeavexLetter;
      await shows(element, TEXTS.en);
      section.lang = 'de';
      await shows(element, TEXTS.de);
    });

    it('keeps the reading position', async () => {
      const long = (lang: string, words: number): Record<string, unknown> =>
        letter({
          lang,
          content: Array.from({length: 60}, (_, i) => paragraph(`${lang} ${i} ${'word '.repeat(words)}`)),
          languages: ['en', 'fr'].map((tag) => ({lang: tag, title: 'A'})),
        });
      const site = await serveSite({'letter/en.json': long('en', 40), 'letter/fr.json': long('fr', 90)});
      const element = place<LeavexLetter>(`<leavex-letter api="${site.url}" lang="en"></leavex-letter>`);
      await shows(element, 'en 59');
      const blocks = (): HTMLElement[] => Array.from(part(element, 'text')!.children) as HTMLElement[];
      blocks()[30]!.scrollIntoView({block: 'start', behavior: 'instant'});
      const before = blocks()[30]!.getBoundingClientRect().top;
      pick(element, 'Français');
      await shows(element, 'fr 59');
      expect(blocks()[30]!.textContent).to.contain('fr 30');
      expect(Math.abs(blocks()[30]!.getBoundingClientRect().top - before)).to.be.below(2);
    });

    it('does not move the page while the reader is above the text', async () => {
      const site = await serveSite(letters(TEXTS));
      const element = place<LeavexLetter>(`<leavex-letter api="${site.url}" lang="en"></leavex-letter>`);
      await shows(element, TEXTS.en);
      const before = scrollY;
      pick(element, 'Français');
      await shows(element, TEXTS.fr);
      expect(scrollY).to.equal(before);
    });

    it('is not offered when there is one, or the author wants no choice', async () => {
      const one = await serveSite({'letter/en.json': letter()});
      const single = place<LeavexLetter>(`<leavex-letter api="${one.url}" lang="en"></leavex-letter>`);
      await untilStatus(single, 'ready');
      expect(part(single, 'languages')).to.equal(null);
      const many = await serveSite(letters(TEXTS));
      const quiet = place<LeavexLetter>(`<leavex-letter api="${many.url}" lang="en" no-switcher></leavex-letter>`);
      await untilStatus(quiet, 'ready');
      expect(part(quiet, 'languages')).to.equal(null);
    });

    it('many languages are folded up', async () => {
      const tags = ['en', 'fr', 'de', 'ar', 'pl', 'it', 'es', 'pt', 'nl', 'sv'];
      const site = await serveSite(letters(Object.fromEntries(tags.map((tag) => [tag, `In ${tag}`]))));
      const element = place<LeavexLetter>(`<leavex-letter api="${site.url}" lang="en"></leavex-letter>`);
      await untilStatus(element, 'ready');
      const details = element.shadowRoot!.querySelector('details')!;
      expect(details.open).to.equal(false);
      expect(details.querySelector('summary')!.textContent).to.equal('English');
      details.querySelector('summary')!.click();
      expect(details.open).to.equal(true);
      expect(languages(element)).to.have.length(10);
    });

    it('with a file of its own, other languages are links to pages, and nothing else is requested', async () => {
      const site = await serveSite({
        'letter.json': letter({
          languages: [
            {lang: 'en', title: 'A'},
            {lang: 'fr', title: 'B', url: 'https://campaign.example/fr/'},
            {lang: 'de', title: 'C'},
          ],
        }),
      });
      const element = place<LeavexLetter>(`<leavex-letter src="${site.url}letter.json" lang="en"></leavex-letter>`);
      await untilStatus(element, 'ready');
      expect(languages(element).map((link) => [link.textContent, (link as HTMLAnchorElement).href])).to.deep.equal([
        ['English', ''],
        ['Français', 'https://campaign.example/fr/'],
      ]);
    });

    it('languages that are no language are left out', async () => {
      const languages = [
        {lang: 'en', title: 'A'},
        {lang: 'abcd', title: 'B'},
        {lang: 'en-a', title: 'C'},
        {lang: '../../x', title: 'D'},
        {lang: 'fr', title: 'E'},
      ];
      const site = await serveSite({'letter/en.json': letter({languages})});
      const element = place<LeavexLetter>(`<leavex-letter api="${site.url}" lang="en"></leavex-letter>`);
      await untilStatus(element, 'ready');
      expect(seen(part(element, 'languages')!)).to.equal('English Français');
    });
  });
});
