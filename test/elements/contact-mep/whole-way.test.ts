import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {heard, settle, until} from '../../support/page.js';
import {visit, type Visitor} from './support/visitor.js';

/** Opens nothing: a mail program would take the test with it. */
function holdLinks(visitor: Visitor): void {
  visitor.widget.addEventListener('click', (event) => {
    if ((event.composedPath()[0] as Element).closest('a')) event.preventDefault();
  });
}

const bodyOf = (href: string): string => new URLSearchParams(href.split('?')[1]!.replaceAll('+', '%2B')).get('body')!;

describe('leavex-contact-mep, the whole way', () => {
  it('from the country to a letter in the mail program, by role and name', async () => {
    const visitor = await visit('');
    holdLinks(visitor);
    const selected = heard<{id: string}>('leavex-select');
    const contacted = heard<{id: string; channel: string}>('leavex-contact');

    expect(visitor.find('heading', /Find your MEPs/).textContent).to.contain('Step 1 of 3');
    await visitor.choose('Your country', 'Belgium');
    await visitor.press('button', 'Show MEPs');
    await visitor.until('Anna Coppens');
    expect(visitor.widget.shadowRoot!.activeElement).to.equal(visitor.find('heading', /Who do you want to write to/));

    await visitor.type('searchbox', /Search/, 'coppens');
    expect(visitor.all('listitem')).to.have.length(1);
    await visitor.press('button', 'Write to Anna Coppens');
    await visitor.until('Suggested paragraphs');
    expect(visitor.widget.shadowRoot!.activeElement).to.equal(visitor.find('heading', /Your message to Anna Coppens/));

    await visitor.type('textbox', 'Your own words', 'I am a nurse & I left.');
    await visitor.type('textbox', 'Your name', 'Zoë Janssens');
    await visitor.type('textbox', 'Your town', 'Gent');
    await visitor.press('button', 'Choose how to send it');
    expect(visitor.widget.shadowRoot!.activeElement).to.equal(visitor.find('heading', /Send your message to Anna Coppens/));

    const link = visitor.find('link', 'Open the email app') as HTMLAnchorElement;
    expect(link.href).to.match(/^mailto:anna@example\.org\?subject=/);
    expect(bodyOf(link.href)).to.match(/^Dear Ms Coppens,\r\n\r\nI am a nurse & I left\.\r\n\r\n/);
    expect(bodyOf(link.href)).to.match(/I write from Gent\.[^]*Yours sincerely,\r\nZoë Janssens$/);
    await visitor.press('link', 'Open the email app');
    expect(visitor.sees('You have sent')).to.equal(false);

    await visitor.press('button', 'Yes, I sent the message');
    expect(visitor.sees('You have sent 1 message.')).to.equal(true);
    expect(visitor.find('heading', 'Thank you!')).to.equal(visitor.widget.shadowRoot!.activeElement);
    expect(selected.map(({detail}) => detail)).to.deep.equal([{id: 'anna'}]);
    expect(contacted.map(({detail}) => detail)).to.deep.equal([{id: 'anna', channel: 'app'}]);
  });

  it('straight from the sheet into the mail program, once nothing is missing', async () => {
    const visitor = await visit();
    const followed: boolean[] = [];
    visitor.widget.addEventListener('click', (event) => {
      if ((event.composedPath()[0] as Element).closest('a')) followed.push(!event.defaultPrevented);
    });
    holdLinks(visitor);
    const contacted = heard<{channel: string}>('leavex-contact');
    await visitor.press('button', 'Write to Anna Coppens');
    await visitor.until('Suggested paragraphs');
    await visitor.press('link', 'Open the email app');
    expect(visitor.sees('Please fill in: Your name')).to.equal(true);
    expect(visitor.widget.shadowRoot!.activeElement).to.equal(visitor.find('textbox', 'Your name'));
    await visitor.type('textbox', 'Your name', 'Zoë Janssens');
    expect(followed).to.deep.equal([false]);
    expect(contacted).to.deep.equal([]);

    const link = visitor.find('link', 'Open the email app') as HTMLAnchorElement;
    expect(bodyOf(link.href)).to.match(/Zoë Janssens$/);
    await visitor.press('link', 'Open the email app');
    await visitor.until('Did your email app open?');
    expect(followed).to.deep.equal([false, true]);
    expect(contacted.map(({detail}) => detail.channel)).to.deep.equal(['app']);
    expect(visitor.widget.shadowRoot!.activeElement?.textContent).to.contain('Did your email app open?');

    // Nothing has opened: the next sheet does not offer it again.
    await visitor.press('button', 'No, show another way');
    await visitor.press('button', 'Back');
    expect(visitor.has('link', 'Open the email app')).to.equal(false);
    expect(visitor.has('button', 'Choose how to send it')).to.equal(true);
  });

  it('not straight into the mail program where the message does not fit into a link', async () => {
    const visitor = await visit();
    await visitor.press('button', 'Write to Anna Coppens');
    await visitor.until('Suggested paragraphs');
    expect(visitor.has('link', 'Open the email app')).to.equal(true);
    const own = visitor.find('textbox', 'Your own words') as HTMLTextAreaElement;
    own.value = 'word '.repeat(2_000);
    own.dispatchEvent(new Event('input', {bubbles: true}));
    await settle(visitor.widget);
    expect(visitor.has('link', 'Open the email app')).to.equal(false);
    own.value = '';
    own.dispatchEvent(new Event('input', {bubbles: true}));
  });

  it('by the keyboard alone', async () => {
    const visitor = await visit('');
    holdLinks(visitor);
    const {widget} = visitor;
    const at = (): string => {
      const active = widget.shadowRoot!.activeElement;
      return (
        active?.getAttribute('aria-label') ??
        (active as HTMLInputElement | null)?.labels?.[0]?.textContent?.trim() ??
        active?.textContent?.trim() ??
        ''
      );
    };
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let i = 0; i < 60 && !name.test(at()); i++) await sendKeys({press: 'Tab'});
      expect(at()).to.match(name);
    };
    (visitor.find('combobox', 'Your country') as HTMLSelectElement).focus();
    await sendKeys({type: 'Belgium'});
    await tabTo(/^Show MEPs/);
    await sendKeys({press: 'Enter'});
    await visitor.until('Anna Coppens');
    await tabTo(/^Write to Anna/);
    await sendKeys({press: 'Enter'});
    await visitor.until('Suggested paragraphs');
    await tabTo(/^Your own words/);
    await sendKeys({type: 'My own words.'});
    await tabTo(/^Your name/);
    await sendKeys({type: 'Jo'});
    await sendKeys({press: 'Enter'});
    await settle(widget);
    await tabTo(/^Open the email app/);
    expect((widget.shadowRoot!.activeElement as HTMLAnchorElement).href).to.contain('My%20own%20words');
    await sendKeys({press: 'Enter'});
    await settle(widget);
    await tabTo(/^Yes, I sent the message/);
    await sendKeys({press: 'Enter'});
    await until(() => visitor.sees('Thank you!'), 'thanks');
  });
});
