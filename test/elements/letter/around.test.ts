import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../../src/elements/letter/define.js';
import type {LeavexLetter} from '../../../src/elements/letter/leavex-letter.js';
import {part, pause, place, seen, serveSite, until, untilStatus} from '../../support/page.js';
import {installPrinter, type Printer} from '../../support/printer.js';
import {letter, paragraph, text} from './support/letters.js';

const show = async (parts: Record<string, unknown> = {}, attributes = '', content = ''): Promise<LeavexLetter> => {
  const site = await serveSite({'letter/en.json': letter(parts)});
  const element = place<LeavexLetter>(`<leavex-letter api="${site.url}" lang="en" ${attributes}>${content}</leavex-letter>`);
  await untilStatus(element, 'ready');
  return element;
};

const paragraphs = (count: number): unknown[] =>
  Array.from({length: count}, (_, i) => paragraph(`Paragraph ${i}. ${'More words. '.repeat(20)}`));

describe('around the letter', () => {
  it('stands what the campaign has to say, who published it, and where', async () => {
    const element = await show({
      notice: {content: [paragraph('The petition is ', {type: 'strong', children: [text('closed')]}, '.')]},
      publisher: {name: 'LeaveX', url: 'https://campaign.example/'},
      url: 'https://campaign.example/letter',
    });
    const notice = part(element, 'notice')!;
    expect(notice.getAttribute('role')).to.equal('note');
    expect(seen(notice)).to.equal('The petition is closed.');
    expect((part(element, 'publisher') as HTMLAnchorElement).href).to.equal('https://campaign.example/');
    expect(part(element, 'publisher')!.textContent).to.equal('Published by LeaveX');
    const original = part(element, 'original') as HTMLAnchorElement;
    expect([original.textContent, original.href, original.rel]).to.deep.equal([
      'Read this letter on campaign.example',
      'https://campaign.example/letter',
      'noopener noreferrer',
    ]);
  });

  it('stands nothing that is not known', async () => {
    const element = await show();
    for (const name of ['notice', 'publisher', 'original', 'signatories', 'languages', 'dateline', 'read-all', 'error'])
      expect(part(element, name), name).to.equal(null);
    expect(seen(element)).to.not.match(/undefined|null|NaN|false/);
  });

  it('the author’s actions stand below, in the page’s own style', async () => {
    const element = await show({}, '', '<p slot="actions" id="action">Sign</p>');
    const action = document.getElementById('action')!;
    expect(action.getBoundingClientRect().top).to.be.at.least(part(element, 'base')!.getBoundingClientRect().bottom);
    expect(action.assignedSlot!.closest('.root')).to.equal(null);
  });

  describe('signatories', () => {
    const signatories = Array.from({length: 250}, (_, i) => ({name: `Name ${i}`, organisation: `Organisation ${i}`}));
    const items = (element: LeavexLetter): HTMLElement[] => Array.from(part(element, 'signatories')!.querySelectorAll('li'));

    it('are a hundred, then all, and the focus goes on where the new ones begin', async () => {
      const element = await show({signatories, signatoriesTotal: 3230});
      expect(items(element)).to.have.length(100);
      expect(seen(part(element, 'signatories')!.firstElementChild!)).to.equal('Signatories (3,230)');
      const button = part(element, 'show-all')!;
      button.focus();
      button.click();
      await until(() => items(element).length === 250, 'all of them');
      expect(part(element, 'show-all')).to.equal(null);
      await until(() => (element.shadowRoot!.activeElement as HTMLElement | null)?.innerText.startsWith('Name 100'), 'the focus');
    });

    it('are no more than those who are named', async () => {
      const element = await show({signatories: signatories.slice(0, 2), signatoriesTotal: 1});
      expect(seen(part(element, 'signatories')!)).to.equal('Signatories (2) Name 0 Organisation 0 Name 1 Organisation 1');
    });

    it('keep their own direction, and their links are not recommended', async () => {
      const element = await show({signatories: [{name: 'مثال', role: 'Writer', url: 'https://example.org/'}]});
      expect(Array.from(items(element)[0]!.querySelectorAll('bdi'), ({textContent}) => textContent)).to.deep.equal(['مثال', 'Writer']);
      expect(items(element)[0]!.querySelector('a')!.rel).to.equal('nofollow ugc noopener noreferrer');
    });
  });

  describe('copying', () => {
    let copied: string | undefined;
    let refuses = false;
    const original = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');
    before(() => {
      const writeText = (value: string): Promise<void> => {
        if (refuses) return Promise.reject(new DOMException('', 'NotAllowedError'));
        copied = value;
        return Promise.resolve();
      };
      Object.defineProperty(navigator, 'clipboard', {configurable: true, value: {writeText}});
    });
    after(() => {
      delete (navigator as {clipboard?: unknown}).clipboard;
      if (original) expect(navigator.clipboard).to.not.equal(undefined);
    });

    it('takes title, text, numbers, dateline and address, also of a collapsed letter', async () => {
      refuses = false;
      const item = (words: string): unknown => ({type: 'listItem', children: [paragraph(words)]});
      const element = await show(
        {
          content: [
            paragraph('First.', {type: 'break'}, 'Second line.'),
            {type: 'list', ordered: true, start: 2, children: [item('two'), item('three')]},
            ...paragraphs(30),
          ],
          place: 'Berlin',
          date: '2025',
          url: 'https://campaign.example/letter',
        },
        'collapsed',
      );
      part(element, 'copy')!.click();
      await until(() => seen(part(element, 'status')!) === 'The text has been copied.', 'the status');
      expect(copied).to.match(/^An open letter\n\nBerlin, 2025\n\nFirst\.\nSecond line\.\n\n2\. two\n3\. three\n\nParagraph 0\./);
      expect(copied).to.match(/Paragraph 29\.[^]*\n\nhttps:\/\/campaign\.example\/letter$/);
    });

    it('says so when it is not allowed', async () => {
      refuses = true;
      const element = await show();
      part(element, 'copy')!.click();
      await until(() => seen(part(element, 'status')!) === 'The text cannot be copied here. Select it to copy it yourself.', 'the status');
    });
  });

  describe('printing', () => {
    let printer: Printer;
    before(() => (printer = installPrinter()));
    after(() => printer.remove());

    it('prints the letter alone, and leaves nothing behind', async () => {
      const element = await show({content: paragraphs(30), url: 'https://campaign.example/letter'}, 'collapsed');
      part(element, 'print')!.click();
      const frame = element.shadowRoot!.querySelector('iframe')!;
      await until(() => printer.printed === 1, 'the printer');
      const sheet = frame.contentDocument!;
      expect(sheet.title).to.equal('An open letter');
      expect(sheet.body.shadowRoot!.querySelector('[part~=text]')!.textContent).to.contain('Paragraph 29.');
      expect(sheet.body.shadowRoot!.adoptedStyleSheets.length).to.be.above(1);
      frame.contentWindow!.dispatchEvent(new Event('afterprint'));
      expect(element.shadowRoot!.querySelector('iframe')).to.equal(null);
    });
  });
});

describe('when the letter takes the place of the fallback', () => {
  it('a reader who is in the midst of it stays there', async () => {
    const words = Array.from({length: 60}, (_, i) => `Paragraph ${i}. ${'More words. '.repeat(30)}`);
    const file = letter({content: words.map((value) => paragraph(value)), notice: {content: [paragraph('Closed.')]}, date: '2025'});
    const site = await serveSite({'letter/en.json': {$behaviour: 'slow', ms: 300, body: JSON.stringify(file)}});
    const element = place<LeavexLetter>(
      `<leavex-letter api="${site.url}" lang="en"><h2>An open letter</h2>${words.map((value) => `<p>${value}</p>`).join('')}</leavex-letter>`,
    );
    await element.updateComplete;
    const before = element.children[30]!;
    before.scrollIntoView({block: 'start', behavior: 'instant'});
    expect(before.textContent).to.match(/^Paragraph 29\./);
    const {top} = before.getBoundingClientRect();
    await untilStatus(element, 'ready');
    const now = Array.from(part(element, 'text')!.children).find(({textContent}) => textContent.startsWith('Paragraph 29.'))!;
    // Lines are as wide, not as high: half a line is nothing.
    expect(Math.abs(now.getBoundingClientRect().top - top)).to.be.below(12);
  });
});

describe('a collapsed letter', () => {
  const clipped = (element: LeavexLetter): boolean => part(element, 'text')!.clientHeight < part(element, 'text')!.scrollHeight - 1;

  it('shows its first paragraphs, and all of it is still there', async () => {
    const element = await show({content: paragraphs(30)}, 'collapsed');
    expect(clipped(element)).to.equal(true);
    expect(part(element, 'text')!.innerText).to.contain('Paragraph 29.');
    await expect(element).to.be.accessible();
  });

  it('opens without a jump, and reading goes on in the text', async () => {
    const element = await show({content: paragraphs(30)}, 'collapsed');
    const {top} = part(element, 'text')!.getBoundingClientRect();
    const button = part(element, 'read-all')!;
    button.focus({preventScroll: true});
    await sendKeys({press: 'Enter'});
    await until(() => !clipped(element), 'the whole letter');
    expect(part(element, 'read-all')).to.equal(null);
    expect(Math.abs(part(element, 'text')!.getBoundingClientRect().top - top)).to.be.below(1);
    expect(element.shadowRoot!.activeElement).to.equal(part(element, 'text'));
    expect(element.collapsed).to.equal(false);
  });

  it('opens when the focus comes into it', async () => {
    const link = {type: 'link', url: 'https://example.org/', children: [text('last link')]};
    const element = await show({content: [...paragraphs(30), paragraph(link)]}, 'collapsed');
    part(element, 'text')!.querySelector('a')!.focus();
    await until(() => !clipped(element), 'the whole letter');
    const {top, bottom} = part(element, 'text')!.querySelector('a')!.getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
  });

  it('opens when a find in the page moves the text, and what was found stays in view', async () => {
    const element = await show({content: paragraphs(30)}, 'collapsed');
    const found = part(element, 'text')!.children[20]!;
    found.scrollIntoView({block: 'center', behavior: 'instant'});
    await until(() => !clipped(element), 'the whole letter');
    await pause(100);
    const isInView = (): boolean => found.getBoundingClientRect().top >= 0 && found.getBoundingClientRect().bottom <= innerHeight;
    await until(isInView, 'what was found to be in view');
  });

  it('that is short has no button', async () => {
    const element = await show({content: paragraphs(1)}, 'collapsed');
    await element.updateComplete;
    expect(part(element, 'read-all')).to.equal(null);
    expect(clipped(element)).to.equal(false);
  });

  it('stays open in another language', async () => {
    const languages = ['en', 'fr'].map((lang) => ({lang, title: 'A'}));
    const files = Object.fromEntries(
      ['en', 'fr'].map((lang) => [`letter/${lang}.json`, letter({lang, languages, content: paragraphs(30)})]),
    );
    const site = await serveSite(files);
    const element = place<LeavexLetter>(`<leavex-letter api="${site.url}" lang="en" collapsed></leavex-letter>`);
    await untilStatus(element, 'ready');
    part(element, 'read-all')!.click();
    element.letterLang = 'fr';
    await until(() => part(element, 'letter')!.lang === 'fr', 'French');
    expect(clipped(element)).to.equal(false);
  });
});
