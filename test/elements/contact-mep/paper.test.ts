import {expect} from '@open-wc/testing';
import {heard, part, seen, until} from '../../support/page.js';
import {installPrinter, type Printer} from '../../support/printer.js';
import {filesFor} from './support/parliament.js';
import {visit} from './support/visitor.js';

describe('a letter on paper', () => {
  let printer: Printer;
  before(() => (printer = installPrinter()));
  after(() => printer.remove());

  it('is the letter alone: address, place and date, subject, text, signature', async () => {
    const visitor = await visit('country="BE"', filesFor(undefined, {committees: []}));
    const contacted = heard<{id: string; channel: string}>('leavex-contact');
    await visitor.press('button', 'Write to Anna Coppens');
    await visitor.until('Points in your message');
    await visitor.type('textbox', 'Your own words', 'I left.');
    await visitor.type('textbox', 'Your name', 'Zoë Janssens');
    await visitor.type('textbox', 'Your town', 'Gent');
    await visitor.press('button', 'Choose how to send it');
    await visitor.press('radio', 'On paper');
    await visitor.press('button', 'Print it, then sign and post it');
    const frame = visitor.widget.shadowRoot!.querySelector('iframe')!;
    await until(() => printer.printed === 1, 'the printer');

    const sheet = frame.contentDocument!.body.shadowRoot!;
    const today = new Intl.DateTimeFormat('en-GB', {dateStyle: 'long'}).format(new Date());
    const paragraphs = sheet.textContent.split('\n\n');
    expect(paragraphs.slice(0, 2)).to.deep.equal([
      'Anna Coppens\nParlement européen\nRue Wiertz / Wiertzstraat 60\nB-1047 Bruxelles/Brussel\nBELGIQUE/BELGIË',
      `Gent, ${today}`,
    ]);
    expect(paragraphs[2]).to.match(/^(Please leave X|A request|Where I would read you)$/);
    expect(paragraphs.slice(3, 5)).to.deep.equal(['Dear Ms Coppens,', 'I left.']);
    expect(paragraphs.at(-1)).to.equal('Yours sincerely,\nZoë Janssens');
    expect(sheet.textContent).to.equal(part(visitor.widget, 'preview')!.textContent);
    expect(sheet.querySelectorAll('button, a, input, select, textarea')).to.have.length(0);
    // The lines are those of the mail, and there is no box around them.
    const {whiteSpace, borderStyle} = frame.contentWindow!.getComputedStyle(sheet.querySelector('div')!);
    expect([whiteSpace, borderStyle]).to.deep.equal(['pre-wrap', 'none']);
    expect(frame.contentDocument!.title).to.equal('');

    expect(contacted.map(({detail}) => detail)).to.deep.equal([{id: 'anna', channel: 'paper'}]);
    frame.contentWindow!.dispatchEvent(new Event('afterprint'));
    expect(visitor.widget.shadowRoot!.querySelector('iframe')).to.equal(null);
    expect(seen(visitor.widget)).to.contain('Have you sent it?');
  });

  it('has no empty line for a place that is not known, and no address of the European Parliament in another', async () => {
    const visitor = await visit('country="BE"', filesFor(undefined, {parliament: 'NL'}));
    await visitor.press('button', 'Write to Anna Coppens');
    await visitor.until('Points in your message');
    await visitor.press('checkbox', 'Leave out my name');
    await visitor.press('button', 'Choose how to send it');
    await visitor.press('radio', 'On paper');
    const lines = part(visitor.widget, 'preview')!.textContent.split('\n');
    expect(lines[0]).to.equal('Anna Coppens');
    expect(lines[1]).to.equal('');
    expect(lines[2]).to.match(/^\d+ \w+ \d{4}$/);
  });

  it('goes to the address of the parliament that the campaign names', async () => {
    const parliamentText = {name: {en: 'the Lower House'}, address: ['Lower House', '1 Main Street']};
    const visitor = await visit('country="BE"', filesFor(undefined, {parliament: 'Lower House', parliamentText}));
    await visitor.press('button', 'Write to Anna Coppens');
    await visitor.until('Points in your message');
    await visitor.press('checkbox', 'Leave out my name');
    await visitor.press('button', 'Choose how to send it');
    await visitor.press('radio', 'On paper');
    expect(part(visitor.widget, 'preview')!.textContent).to.match(/^Anna Coppens\nLower House\n1 Main Street\n\n/);
  });
});
