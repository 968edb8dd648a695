import {expect} from '@open-wc/testing';
import type {LeavexContactMep} from '../../../src/elements/contact-mep/leavex-contact-mep.js';
import type {OutgoingMail} from '../../../src/index.js';
import {takeConsole} from '../../support/console.js';
import {heard, part, place, settle, until, type Widget} from '../../support/page.js';
import type {Site} from '../../support/site.js';
import {indexOf, members, messages} from './support/parliament.js';
import {visitorOf, type Visitor} from './support/visitor.js';

const FROM_APP = /^mailto:anna@example\.org\?subject=/;

/** A visitor who has written to Anna Coppens, with data of the page alone. */
async function sending(): Promise<Visitor> {
  const widget = place<LeavexContactMep & Widget>('<leavex-contact-mep lang="en" country="BE"></leavex-contact-mep>');
  widget.data = {index: indexOf(members), members, messages: [messages]};
  await settle(widget);
  const visitor = visitorOf(widget, undefined as unknown as Site);
  if (visitor.has('button', 'Show the list')) await visitor.press('button', 'Show the list');
  await visitor.press('button', /^Write to Anna Coppens/);
  await until(() => visitor.hasLoaded(), 'the building blocks');
  await visitor.type('textbox', 'Your name', 'Canary');
  await visitor.press('button', 'Choose how to send it');
  return visitor;
}

/** Listens as a page does that sends messages itself. */
function takeOver({widget}: Visitor): (OutgoingMail | undefined)[] {
  const mails: (OutgoingMail | undefined)[] = [];
  widget.addEventListener('leavex-contact', (event) => {
    event.preventDefault();
    mails.push((event.target as LeavexContactMep).mail);
  });
  return mails;
}

/** Notes for each click if it was left to the browser, and prevents it: nothing may open here. */
function watchLinks({widget}: Visitor): boolean[] {
  const followed: boolean[] = [];
  widget.addEventListener('click', (event) => {
    if (!(event.composedPath()[0] as Element).closest('a')) return;
    followed.push(!event.defaultPrevented);
    event.preventDefault();
  });
  return followed;
}

describe('a page that sends messages itself', () => {
  it('takes the message in its listener, and nothing opens', async () => {
    const visitor = await sending();
    const mails = takeOver(visitor);
    const followed = watchLinks(visitor);
    await visitor.press('link', 'Open the email app');
    expect(followed).to.deep.equal([false]);
    expect(mails).to.have.length(1);
    const [mail] = mails;
    expect(mail!.to).to.equal('anna@example.org');
    expect(mail!.subject).to.be.a('string').and.not.equal('');
    expect(mail!.body).to.match(/^Dear Ms Coppens,[^]*Canary/);
    expect(mail!.href).to.match(FROM_APP);
    expect(visitor.sees('Did your email app open?')).to.equal(false);

    await visitor.press('radio', 'Another email website (copy and paste)');
    await visitor.press('button', 'Copy: Message');
    expect(visitor.sees('Copied')).to.equal(false);
    await visitor.press('radio', 'On paper');
    await visitor.press('button', 'Print it, then sign and post it');
    expect(mails.map((one) => one!.href === undefined)).to.deep.equal([false, true, true]);
  });

  it('takes the message straight from the sheet, which stays', async () => {
    const visitor = await sending();
    await visitor.press('button', 'Back');
    const mails = takeOver(visitor);
    const followed = watchLinks(visitor);
    await visitor.press('link', 'Open the email app');
    expect(followed).to.deep.equal([false]);
    expect(mails).to.have.length(1);
    expect(mails[0]!.href).to.match(FROM_APP);
    expect(visitor.has('textbox', 'Your name')).to.equal(true);
    visitor.widget.confirmSent();
    await visitor.until('You have sent 1 message.');
  });

  it('takes what would be saved as a draft or copied below the link, too', async () => {
    const visitor = await sending();
    const mails = takeOver(visitor);
    const followed = watchLinks(visitor);
    part(visitor.widget, 'whole')!.querySelector('summary')!.click();
    await visitor.press('link', 'Save as a draft (.eml)');
    expect(followed).to.deep.equal([false]);
    expect(visitor.sees('Have you sent it?')).to.equal(false);
    await visitor.press('button', 'Copy: Message');
    expect(visitor.sees('Copied')).to.equal(false);
    expect(mails.map((mail) => mail!.body.includes('Canary'))).to.deep.equal([true, true]);
  });

  it('says that it has sent it: what comes next is shown', async () => {
    const visitor = await sending();
    takeOver(visitor);
    watchLinks(visitor);
    await visitor.press('link', 'Open the email app');
    visitor.widget.confirmSent();
    await settle(visitor.widget);
    expect(visitor.sees('Your message to Anna Coppens is on its way.')).to.equal(true);
    expect(visitor.widget.shadowRoot!.activeElement?.getAttribute('part')).to.contain('heading');
  });

  it('says so after the visitor has copied the text, which the page leaves to the element', async () => {
    const visitor = await sending();
    visitor.widget.addEventListener('leavex-contact', (event) => {
      if ((event as CustomEvent<{channel: string}>).detail.channel === 'app') event.preventDefault();
    });
    watchLinks(visitor);
    await visitor.press('link', 'Open the email app');
    part(visitor.widget, 'whole')!.querySelector('summary')!.click();
    await visitor.press('button', 'Copy: Message');
    visitor.widget.confirmSent();
    await settle(visitor.widget);
    expect(visitor.sees('Your message to Anna Coppens is on its way.')).to.equal(true);
  });

  it('says so when the visitor already writes to somebody else: they go on writing', async () => {
    const visitor = await sending();
    takeOver(visitor);
    watchLinks(visitor);
    await visitor.press('link', 'Open the email app');
    await visitor.press('button', /^Back/);
    await visitor.press('button', /^Back/);
    await visitor.press('button', /^Write to (?!Anna)/);
    visitor.widget.confirmSent();
    await settle(visitor.widget);
    expect(visitor.sees('is on its way')).to.equal(false);
    expect(visitor.has('button', 'Choose how to send it')).to.equal(true);
  });

  it('says so for nothing: the console says when to', async () => {
    const visitor = await sending();
    visitor.widget.confirmSent();
    await settle(visitor.widget);
    expect(visitor.sees('is on its way')).to.equal(false);
    expect(takeConsole().join()).to.match(/Call it once after preventDefault\(\) on leavex-contact/);
  });
});

describe('a page that only listens', () => {
  it('is told of no words, and finds none outside its listener', async () => {
    const visitor = await sending();
    const followed = watchLinks(visitor);
    const events = heard<object>('leavex-contact');
    expect(visitor.widget.mail).to.equal(undefined);
    await visitor.press('link', 'Open the email app');
    expect(followed).to.deep.equal([true]);
    expect(visitor.widget.mail).to.equal(undefined);
    expect(events.map(({detail}) => Object.keys(detail))).to.deep.equal([['id', 'channel']]);
    expect(visitor.sees('Did your email app open?')).to.equal(true);
  });

  it('hears of each way to take the message away, by its name', async () => {
    const visitor = await sending();
    const followed = watchLinks(visitor);
    const events = heard<{channel: string}>('leavex-contact');
    part(visitor.widget, 'whole')!.querySelector('summary')!.click();
    await visitor.press('link', 'Save as a draft (.eml)');
    // Nobody can know whether they send it from their email app.
    expect(visitor.sees('Have you sent it?')).to.equal(true);
    expect(visitor.sees('Did your email app open?')).to.equal(false);
    await visitor.press('button', 'Copy: Message');
    await visitor.press('link', 'Open the email app');
    expect(visitor.sees('Did your email app open?')).to.equal(true);
    await visitor.press('radio', 'Gmail');
    await visitor.press('link', 'Open Gmail');
    expect(followed).to.deep.equal([true, true, true]);
    expect(events.map(({detail}) => detail.channel)).to.deep.equal(['draft', 'copy', 'app', 'gmail']);
  });
});
