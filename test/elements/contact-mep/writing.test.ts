import {expect} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {heard, part, pause, place, settle, until} from '../../support/page.js';
import {takeConsole} from '../../support/console.js';
import {filesFor, member, members, messages} from './support/parliament.js';
import {visit, type Visitor} from './support/visitor.js';

async function writingTo(
  name: string,
  attributes = 'country="BE" stance="any"',
  files: Record<string, unknown> = filesFor(),
): Promise<Visitor> {
  const visitor = await visit(attributes, files);
  await visitor.press('button', `Write to ${name}`);
  await until(() => visitor.hasLoaded(), 'the building blocks');
  return visitor;
}

/** The whole message as its sheet shows it. */
const message = (visitor: Visitor): string =>
  [...visitor.widget.shadowRoot!.querySelectorAll('[part~=salutation], [name=own], [name=text], [part~=signoff]')]
    .map((piece) => (piece instanceof HTMLTextAreaElement ? piece.value : piece.textContent))
    .filter(Boolean)
    .join('\n\n');
const value = (visitor: Visitor, name: string): string => (visitor.find('textbox', name) as HTMLInputElement).value;

describe('writing a letter', () => {
  it('helps with a question, and shows the message as it will be', async () => {
    const visitor = await writingTo('Anna Coppens');
    const own = visitor.find('textbox', 'Your own words') as HTMLTextAreaElement;
    expect(own.placeholder).to.equal('What have you seen on X?');
    await visitor.type('textbox', 'Your own words', 'I left and I miss nothing at all.');
    await visitor.type('textbox', 'Your name', 'Jo');
    expect(message(visitor)).to.match(/^Dear Ms Coppens,\n\nI left and I miss nothing at all\.\n\n[^]+\n\nYours sincerely,\nJo$/);
    expect(part(visitor.widget, 'preview')).to.equal(null);
  });

  it('has few stops on the way through it', async () => {
    const visitor = await writingTo('Anna Coppens');
    const stops = [...visitor.widget.shadowRoot!.querySelectorAll<HTMLElement>('a, button, input, select, textarea, summary')].filter(
      (control) => control.checkVisibility() && control.closest('details')?.open !== false,
    );
    expect(stops.length).to.be.at.most(15);
  });

  it('points are added and taken off, and the order is changed by buttons', async () => {
    const visitor = await writingTo('Anna Coppens');
    const order = (): string[] => [...visitor.widget.shadowRoot!.querySelectorAll('[part~=block] span')].map((label) => label.textContent);
    (visitor.find('textbox', 'Suggested paragraphs') as HTMLTextAreaElement).select();
    await sendKeys({press: 'Backspace'});
    await settle(visitor.widget);
    expect(order()).to.deep.equal([]);
    await visitor.press('checkbox', 'Weight');
    await visitor.press('checkbox', 'Opening');
    expect(order()).to.deep.equal(['Weight', 'Opening']);
    expect(visitor.has('checkbox', 'Opening')).to.equal(false);
    expect((visitor.find('checkbox', 'Weight') as HTMLInputElement).checked).to.equal(true);
    expect((visitor.find('checkbox', 'One owner') as HTMLInputElement).checked).to.equal(false);
    part(visitor.widget, 'wording')!.querySelector('summary')!.click();
    await visitor.press('button', 'Move up: Opening');
    expect(order()).to.deep.equal(['Opening', 'Weight']);
    expect(visitor.widget.shadowRoot!.activeElement).to.equal(visitor.find('button', 'Move up: Opening'));
    await visitor.press('button', 'Move up: Opening');
    expect(order()).to.deep.equal(['Opening', 'Weight']);
    await visitor.press('checkbox', 'Weight');
    expect(order()).to.deep.equal(['Opening']);
  });

  it('is one text to write in: what was changed stays, whatever else is reworded', async () => {
    const visitor = await writingTo('Anna Coppens');
    const text = visitor.find('textbox', 'Suggested paragraphs') as HTMLTextAreaElement;
    const changed = text.value.replace(/\n\n[^]*?\n\n/, '\n\nIn my words.\n\n');
    // As pasted: the driver of WebKit types no line breaks.
    text.value = changed;
    text.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    await settle(visitor.widget);
    expect(text.value).to.equal(changed);
    for (let i = 0; i < 5; i++) await visitor.press('button', 'Suggest other wording');
    expect(text.value).to.contain('\n\nIn my words.\n\n');
    text.focus();
    text.setSelectionRange(2, 2);
    await sendKeys({type: 'xy'});
    await settle(visitor.widget);
    expect([text.value.slice(2, 4), text.selectionStart]).to.deep.equal(['xy', 4]);
  });

  it('a single missing field has the focus and its message, which goes once something is done about it', async () => {
    const visitor = await writingTo('Anna Coppens');
    await visitor.press('button', 'Choose how to send it');
    const field = visitor.find('textbox', 'Your name');
    expect(visitor.widget.shadowRoot!.activeElement).to.equal(field);
    expect(field.getAttribute('aria-required')).to.equal('true');
    expect(part(visitor.widget, 'problems')).to.equal(null);
    expect(visitor.sees('Please fill in: Your name')).to.equal(true);
    await visitor.type('textbox', 'Your name', 'J');
    expect(visitor.sees('Please fill in')).to.equal(false);
    expect(field.getAttribute('aria-invalid')).to.equal(null);
  });

  it('leaving the page is asked about only with own words that have gone nowhere', async () => {
    const visitor = await writingTo('Anna Coppens');
    const leave = (): boolean => dispatchEvent(new Event('beforeunload', {cancelable: true}));
    expect(leave()).to.equal(true);
    await visitor.type('textbox', 'Your name', 'Jo');
    expect(leave()).to.equal(true);
    await visitor.type('textbox', 'Your own words', 'Mine.');
    expect(leave()).to.equal(false);
    const {widget} = visitor;
    const place = widget.parentElement!;
    widget.remove();
    expect(leave()).to.equal(true);
    place.append(widget);
    await settle(widget);
    expect(leave()).to.equal(false);
    await visitor.press('button', 'Choose how to send it');
    await visitor.press('radio', 'On paper');
    await visitor.press('button', 'Yes, I sent the message');
    expect(leave()).to.equal(true);
  });

  it('leaving the page is asked about with changed paragraphs, also once own words are deleted', async () => {
    const visitor = await writingTo('Anna Coppens');
    const leave = (): boolean => dispatchEvent(new Event('beforeunload', {cancelable: true}));
    await visitor.type('textbox', 'Suggested paragraphs', 'Changed.');
    await visitor.type('textbox', 'Your own words', 'M');
    await sendKeys({press: 'Backspace'});
    await settle(visitor.widget);
    expect(value(visitor, 'Your own words')).to.equal('');
    expect(leave()).to.equal(false);
  });

  it('leaving the page is asked about with paragraphs that were changed in another language, or for another member', async () => {
    const visitor = await writingTo('Anna Coppens');
    const leave = (): boolean => dispatchEvent(new Event('beforeunload', {cancelable: true}));
    await visitor.type('textbox', 'Suggested paragraphs', 'Changed.');
    await visitor.choose('Language of the message', 'Dutch');
    await visitor.type('textbox', 'Your own words', 'M');
    await sendKeys({press: 'Backspace'});
    await settle(visitor.widget);
    expect(leave()).to.equal(false);
    await visitor.press('button', 'Back');
    await visitor.press('button', 'Write to Guy Wouters');
    await visitor.type('textbox', 'Your own words', 'Mine.');
    await visitor.type('textbox', 'Your name', 'Jo');
    await visitor.press('button', 'Choose how to send it');
    await visitor.press('radio', 'On paper');
    await visitor.press('button', 'Yes, I sent the message');
    expect(leave()).to.equal(false);
  });

  it('says what is missing, all at once, and leads to each field', async () => {
    const visitor = await writingTo('Anna Coppens');
    (visitor.find('textbox', 'Subject') as HTMLInputElement).select();
    await sendKeys({press: 'Backspace'});
    await visitor.press('button', 'Choose how to send it');
    const problems = part(visitor.widget, 'problems')!;
    expect(visitor.widget.shadowRoot!.activeElement).to.equal(problems);
    expect(visitor.find('group', 'There is a problem')).to.equal(problems);
    expect(visitor.all('button', /^Please fill in/).map((button) => button.textContent)).to.deep.equal([
      'Please fill in: Subject',
      'Please fill in: Your name',
    ]);
    await visitor.press('button', 'Please fill in: Your name');
    const field = visitor.find('textbox', 'Your name');
    expect(visitor.widget.shadowRoot!.activeElement).to.equal(field);
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    const described = field
      .getAttribute('aria-describedby')!
      .split(' ')
      .map((id) => visitor.widget.shadowRoot!.getElementById(id)?.textContent);
    expect(described).to.include('Please fill in: Your name');
  });

  it('the name may be left out on purpose', async () => {
    const visitor = await writingTo('Anna Coppens');
    await visitor.press('checkbox', 'Leave out my name');
    await visitor.press('button', 'Choose how to send it');
    expect(visitor.has('heading', /Send your message to Anna/)).to.equal(true);
  });

  it('keeps what a form filler types into two fields at once', async () => {
    const visitor = await writingTo('Anna Coppens');
    for (const [name, text] of [
      ['Your name', 'Jo Maier'],
      ['Your town', 'Cork'],
    ] as const) {
      const field = visitor.find('textbox', name) as HTMLInputElement;
      field.value = text;
      field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    }
    await visitor.widget.updateComplete;
    expect(message(visitor)).to.contain('Jo Maier').and.to.contain('Cork');
    expect([value(visitor, 'Your name'), value(visitor, 'Your town')]).to.deep.equal(['Jo Maier', 'Cork']);
  });

  it('asks for grammatical gender only when a chosen sentence needs it', async () => {
    const visitor = await writingTo('Anna Coppens');
    if ((visitor.find('checkbox', 'Harm') as HTMLInputElement).checked) await visitor.press('checkbox', 'Harm');
    expect(visitor.has('combobox', /refer to you/)).to.equal(false);
    await visitor.press('checkbox', 'Harm');
    expect(message(visitor)).to.contain('\n\nI left.');
    await visitor.choose(/refer to you/, 'With feminine forms');
    expect(message(visitor)).to.contain('As a woman I left.');
  });

  it('who has left gets thanks, who has no account encouragement', async () => {
    const thanks = await writingTo('Clara Dumont');
    expect(value(thanks, 'Subject')).to.equal('Thank you for leaving X');
    const encouragement = await writingTo('Dirk Peeters');
    expect(value(encouragement, 'Subject')).to.equal('Working without X');
  });

  it('is in English when the visitor reads none of the member’s languages, and says why', async () => {
    const visitor = await writingTo('Guy Wouters');
    const select = visitor.find('combobox', 'Language of the message') as HTMLSelectElement;
    expect(select.selectedOptions[0]!.text).to.equal('English');
    expect(visitor.sees('Guy Wouters reads Latvian. Offices in the European Parliament understand English.')).to.equal(true);
    expect(message(visitor)).to.contain('Dear Guy Wouters,');

    await visitor.choose('Language of the message', 'Latvian');
    await until(() => visitor.hasLoaded(), 'the building blocks');
    expect(visitor.sees('Guy Wouters reads')).to.equal(false);
    // Nobody has written blocks in Latvian: a frame, and those of another language on request.
    await visitor.type('textbox', 'Your own words', 'Sveiki!');
    expect(message(visitor)).to.equal('Labdien!\n\nSveiki!');
    await visitor.press('button', 'Use suggested paragraphs in English');
    await until(() => visitor.has('textbox', 'Suggested paragraphs'), 'the paragraphs');
    expect(value(visitor, 'Your own words')).to.equal('Sveiki!');
    expect(visitor.find('textbox', 'Your own words').lang).to.equal('lv');
    expect(visitor.find('textbox', 'Suggested paragraphs').lang).to.equal('en');
    expect(takeConsole()).to.deep.equal([]);
  });

  for (const way of ['by mouse', 'by keyboard'] as const)
    it(`the language that is chosen ${way} is the one that is shown`, async () => {
      const visitor = await writingTo('Guy Wouters');
      const select = visitor.find('combobox', 'Language of the message') as HTMLSelectElement;
      select.focus();
      for (const name of ['Latvian', 'English', 'Latvian']) {
        if (way === 'by mouse') await visitor.choose('Language of the message', name);
        else {
          await sendKeys({type: name.slice(0, 3)});
          // Typing ahead ends after a pause.
          await pause(1_100);
        }
        await settle(visitor.widget);
        expect(visitor.find('combobox', 'Language of the message')).to.equal(select);
        const salutation = part(visitor.widget, 'salutation')!.lang;
        expect([select.selectedOptions[0]!.text, select.value]).to.deep.equal([name, salutation]);
      }
    });

  it('asks for no messages that the index does not name', async () => {
    const visitor = await visit('country="BE"', filesFor(undefined, {messages: ['en']}));
    await visitor.press('button', 'Write to Guy Wouters');
    await visitor.choose('Language of the message', 'Latvian');
    await visitor.press('button', 'Use suggested paragraphs in English');
    await until(() => visitor.has('textbox', 'Suggested paragraphs'), 'the paragraphs');
    expect(await visitor.site.requests()).to.deep.equal({'meps/index.json': 1, 'meps/BE.json': 1, 'messages/en.json': 1});
  });

  it('is in the member’s language when the page is, whatever the browser’s', async () => {
    const visitor = await visit('country="BE"', {...filesFor(), 'messages/lv.json': {...messages, lang: 'lv', salutation: 'Labdien!'}});
    visitor.widget.lang = 'lv';
    await visitor.type('searchbox', /Search/, 'guy');
    await visitor.press('button', 'Write to Guy Wouters');
    await until(() => visitor.has('textbox', 'Suggested paragraphs'), 'the paragraphs');
    expect(message(visitor)).to.contain('Labdien!');
  });

  it('is in English, and says why, when nobody knows what the member reads', async () => {
    const visitor = await writingTo('Ann A', 'country="PL"', filesFor([member('a', {name: 'Ann A', languages: [], country: 'PL'})]));
    expect(visitor.sees('We do not know which languages Ann A reads.')).to.equal(true);
    expect(message(visitor)).to.contain('Dear Ann A,');
    // Those of the country are offered.
    const select = visitor.find('combobox', 'Language of the message') as HTMLSelectElement;
    expect([...select.options].map(({text}) => text)).to.include.members(['Polish', 'English']);
  });

  it('fits into a low window, also with a long reason for its language', async () => {
    const visitor = await writingTo('Guy Wouters');
    // WebKit keeps the style sheets of a removed element as they were, so the window becomes low while this one is here.
    await setViewport({width: 640, height: 360});
    try {
      expect(visitor.sees('Guy Wouters reads Latvian.')).to.equal(true);
      const language = visitor.find('combobox', 'Language of the message');
      const subject = visitor.find('textbox', 'Subject');
      expect(subject.getBoundingClientRect().width).to.be.above(150);
      expect(document.documentElement.scrollWidth).to.be.at.most(640);
      /** Middle of a field, in pixels below its label’s: nothing where both stand in one line. */
      const drop = (field: HTMLElement): number => {
        const [label, box] = [(field as HTMLInputElement).labels![0]!, field].map((one) => one.getBoundingClientRect());
        return box!.top + box!.bottom - label!.top - label!.bottom;
      };
      await until(() => [language, subject].every((field) => Math.abs(drop(field)) < 6), 'labels beside fields');
      // A window that becomes higher has room for labels above their fields, which stay in one line.
      await setViewport({width: 640, height: 800});
      await until(() => drop(language) > 20 && drop(subject) > 20, 'labels above fields');
      expect(language.getBoundingClientRect().top).to.be.closeTo(subject.getBoundingClientRect().top, 2);
    } finally {
      await setViewport({width: 1280, height: 800});
    }
  });

  it('nobody is asked for a language where there is no choice', async () => {
    const choice = await writingTo('Guy Wouters');
    expect(choice.has('combobox', 'Language of the message')).to.equal(true);
    const none = await writingTo('Dirk Peeters');
    // Some browsers name “C” as a language.
    const read = navigator.languages.filter((tag) => /^[a-z]{2,3}(-|$)/i.test(tag) && !tag.startsWith('en'));
    expect(none.has('combobox', 'Language of the message')).to.equal(read.length > 0);
  });

  it('blocks are named in the visitor’s language, and written in the member’s', async () => {
    const french = {
      ...messages,
      lang: 'fr',
      purposes: {
        ...messages.purposes,
        ask: {
          ...messages.purposes.ask!,
          prompts: ['Et vous ?'],
          points: [{id: 'weight', label: 'Poids', texts: ['Cela lui donne du poids.']}],
        },
      },
    };
    const files = filesFor([member('a', {name: 'Ann A', languages: ['fr']})]);
    const visitor = await visit('country="BE"', {...files, 'messages/fr.json': french});
    await visitor.press('button', 'Write to Ann A');
    await visitor.choose('Language of the message', 'French');
    await visitor.until('Weight');
    expect((visitor.find('textbox', 'Your own words') as HTMLTextAreaElement).placeholder).to.equal('What have you seen on X?');
    expect(value(visitor, 'Suggested paragraphs')).to.contain('Cela lui donne du poids.');
    expect(visitor.find('textbox', 'Suggested paragraphs').lang).to.equal('fr');
  });

  for (const [reads, there] of [
    ['pt', 'pt-PT'],
    ['pt-PT', 'pt'],
    ['pt-BR', 'pt-PT'],
  ] as const)
    it(`a member who reads ${reads} finds messages in ${there}`, async () => {
      const salutation = {[there]: 'Caríssima colega,'};
      const rows = [member('a', {name: 'Ann A', languages: [reads]}), member('b', {name: 'Bea B', languages: [reads], salutation})];
      const files = filesFor(rows, {messages: ['en', there]});
      const visitor = await visit('country="BE"', {...files, [`messages/${there}.json`]: {...messages, lang: there, salutation: 'Cara,'}});
      for (const [name, greeting] of [
        ['Ann A', 'Cara,'],
        ['Bea B', 'Caríssima colega,'],
      ] as const) {
        await visitor.press('button', `Write to ${name}`);
        await visitor.choose('Language of the message', /Portuguese/);
        await until(() => message(visitor).startsWith(`${greeting}\n\n`), greeting);
        await visitor.press('button', 'Back');
      }
      expect(await visitor.site.requests()).to.include({[`messages/${there}.json`]: 1});
      expect(Object.keys(await visitor.site.requests())).not.to.include(`messages/${reads}.json`);
    });

  for (const [language, committee] of [
    ['en', 'Committee on Civil Liberties'],
    ['fr', 'LIBE'],
  ] as const)
    it(`a committee in a letter in ${language}: ${committee}`, async () => {
      const about = [{id: 'place', text: ['You sit on ', ['committee'], ', ', ['place'], '.']}];
      const rows = [
        member('a', {name: 'Ann A', languages: [language], committees: [{code: 'LIBE'}]}),
        member('b', {name: 'Bea B', languages: [language], committees: []}),
      ];
      const visitor = await visit('country="BE"', {...filesFor(rows), [`messages/${language}.json`]: {...messages, about}});
      await visitor.press('button', 'Write to Ann A');
      if (language === 'fr') await visitor.choose('Language of the message', 'French');
      await until(() => visitor.has('textbox', 'Suggested paragraphs'), 'the paragraphs');
      await visitor.type('textbox', 'Your town', 'Gent');
      expect(message(visitor)).to.contain(`You sit on ${committee}, Gent.`);
      await visitor.press('button', 'Back');
      await visitor.press('button', 'Write to Bea B');
      if (language === 'fr') await visitor.choose('Language of the message', 'French');
      await until(() => visitor.has('textbox', 'Suggested paragraphs'), 'the paragraphs');
      expect(message(visitor)).not.to.contain('You sit on');
    });

  it('what was typed survives a look at the list, a move, and an API that fails', async () => {
    const visitor = await writingTo('Anna Coppens', 'country="BE"', {...filesFor(), 'messages/en.json': {$behaviour: 'status', code: 500}});
    expect(visitor.sees('The suggested paragraphs could not be loaded.')).to.equal(true);
    expect(takeConsole()).to.have.length(1);
    await visitor.type('textbox', 'Your own words', 'Kept.');
    await visitor.type('textbox', 'Your name', 'Jo');
    await visitor.press('button', 'Choose how to send it');
    expect(visitor.sees('Please fill in: Subject')).to.equal(true);
    place<HTMLElement>('<section></section>').append(visitor.widget);
    await settle(visitor.widget);
    expect(value(visitor, 'Your own words')).to.equal('Kept.');
    await visitor.press('button', 'Back');
    await visitor.press('button', 'Write to Anna Coppens');
    await visitor.site.put(filesFor());
    await visitor.press('button', 'Try again');
    await visitor.until('Suggested paragraphs');
    expect([value(visitor, 'Your own words'), value(visitor, 'Your name')]).to.deep.equal(['Kept.', 'Jo']);
    // The subject has come with the paragraphs.
    expect(visitor.sees('Please fill in')).to.equal(false);
  });

  it('texts with unknown values are not offered', async () => {
    const odd = {
      ...messages,
      purposes: {ask: {...messages.purposes.ask!, subjects: [['About ', ['nothing']], 'Fine'], openings: [['Hello ', ['__proto__']]]}},
    };
    const visitor = await writingTo('Anna Coppens', 'country="BE"', {...filesFor(), 'messages/en.json': odd});
    expect(value(visitor, 'Subject')).to.equal('Fine');
    expect(message(visitor)).not.to.contain('Hello');
  });

  it('inside a form of the page, nothing of the page is submitted', async () => {
    const visitor = await visit();
    const form = place<HTMLFormElement>('<form></form>');
    let submitted = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted++;
    });
    form.append(visitor.widget);
    await settle(visitor.widget);
    await visitor.type('searchbox', /Search/, 'anna');
    await sendKeys({press: 'Enter'});
    await visitor.press('button', 'Write to Anna Coppens');
    await visitor.until('Suggested paragraphs');
    await visitor.type('textbox', 'Your name', 'Jo');
    await sendKeys({press: 'Enter'});
    await settle(visitor.widget);
    expect(visitor.has('heading', /Send your message/)).to.equal(true);
    expect(submitted).to.equal(0);
  });
});

/** Opens nothing: a mail program would take the test with it. */
function holdLinks({widget}: Visitor): void {
  widget.addEventListener('click', (event) => {
    if ((event.composedPath()[0] as Element).closest('a')) event.preventDefault();
  });
}

/** Takes the place of the clipboard; gives it back when called. */
function clipboard(writeText: (text: string) => Promise<void>): () => void {
  const original = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
  Object.defineProperty(navigator, 'clipboard', {configurable: true, value: {writeText}});
  return () => {
    if (original) Object.defineProperty(navigator, 'clipboard', original);
    else delete (navigator as {clipboard?: unknown}).clipboard;
  };
}

describe('sending a letter', () => {
  async function sending(name = 'Anna Coppens', own = '', files = filesFor()): Promise<Visitor> {
    const visitor = await writingTo(name, 'country="BE"', files);
    if (own) {
      const field = visitor.find('textbox', 'Your own words') as HTMLTextAreaElement;
      field.value = own;
      field.dispatchEvent(new Event('input', {bubbles: true}));
    }
    await visitor.type('textbox', 'Your name', 'Canary');
    await visitor.press('button', 'Choose how to send it');
    return visitor;
  }
  const link = (visitor: Visitor, name: string | RegExp): HTMLAnchorElement => visitor.find('link', name) as HTMLAnchorElement;

  it('has the mail app chosen, says what happens and who receives it, and offers four other ways', async () => {
    const visitor = await sending();
    expect(visitor.all('radio').map((radio) => (radio as HTMLInputElement).labels![0]!.textContent.trim())).to.deep.equal([
      'Email app on this device',
      'Gmail',
      'Outlook',
      'Another email website (copy and paste)',
      'On paper',
    ]);
    expect((visitor.find('radio', 'Email app on this device') as HTMLInputElement).checked).to.equal(true);
    expect(visitor.sees('Your email app opens with the message. Press Send there.')).to.equal(true);
    expect(visitor.sees(/To: Anna Coppens anna@example\.org/)).to.equal(true);
    expect(link(visitor, 'Open the email app').target).to.equal('_top');
    expect(decodeURIComponent(link(visitor, /eml/).href))
      .to.contain('To: anna@example.org\r\n')
      .and.to.contain('X-Unsent: 1');
    await visitor.press('radio', 'Gmail');
    expect(visitor.sees('Gmail opens in a new tab with the message.')).to.equal(true);
    expect(link(visitor, 'Open Gmail').href).to.match(/^https:\/\/mail\.google\.com\/.*to=anna%40example\.org&su=.*&body=Dear%20Ms/);
    expect(link(visitor, 'Open Gmail').rel).to.contain('noreferrer');
    await visitor.press('radio', 'Another email website (copy and paste)');
    expect(visitor.all('listitem')).to.have.length(3);
    expect(value(visitor, 'Email address')).to.equal('anna@example.org');
    await visitor.press('radio', 'On paper');
    expect(part(visitor.widget, 'preview')!.textContent).to.match(/^Anna Coppens\nParlement européen\nRue Wiertz[^]*Dear Ms Coppens/);
  });

  it('asks whether the mail app opened, has copied the text meanwhile, and shows another way when it did not', async () => {
    const visitor = await sending();
    holdLinks(visitor);
    const copied: string[] = [];
    const free = clipboard((text) => Promise.resolve(void copied.push(text)));
    const app = link(visitor, 'Open the email app');
    expect(visitor.has('button', 'Yes, I sent the message')).to.equal(false);
    await visitor.press('link', 'Open the email app');
    await visitor.until('Your message has been copied.');
    free();
    expect(copied).to.have.length(1);
    expect(copied[0]).to.match(/^Dear Ms Coppens,/);
    expect(visitor.find('group', 'Did your email app open?')).to.equal(visitor.widget.shadowRoot!.activeElement);
    // Had the link been taken out of the page, some browsers would not follow it.
    expect(link(visitor, 'Open the email app')).to.equal(app);
    await visitor.press('button', 'No, show another way');
    const copying = visitor.find('radio', 'Another email website (copy and paste)') as HTMLInputElement;
    expect([copying.checked, visitor.widget.shadowRoot!.activeElement === copying]).to.deep.equal([true, true]);
    expect(value(visitor, 'Email address')).to.equal('anna@example.org');
  });

  it('leaving the page is asked about again once the visitor says that nothing was sent', async () => {
    const visitor = await sending();
    holdLinks(visitor);
    const leave = (): boolean => dispatchEvent(new Event('beforeunload', {cancelable: true}));
    await visitor.press('button', 'Back');
    await visitor.type('textbox', 'Your own words', 'Mine.');
    expect(leave()).to.equal(false);
    await visitor.press('link', 'Open the email app');
    await visitor.until('Did your email app open?');
    expect(leave()).to.equal(true);
    await visitor.press('button', 'No, show another way');
    expect(leave()).to.equal(false);
    await visitor.press('button', 'Yes, I sent the message');
    expect(leave()).to.equal(true);
  });

  it('says nothing of a copy where there is none', async () => {
    const visitor = await sending();
    holdLinks(visitor);
    const free = clipboard(() => Promise.reject(new Error('denied')));
    await visitor.press('link', 'Open the email app');
    await pause(50);
    free();
    expect(visitor.sees('is copied')).to.equal(false);
  });

  it('the way that was used is chosen for the next letter of this visit', async () => {
    const visitor = await sending('Anna Coppens', 'Mine.');
    await visitor.press('radio', 'Gmail');
    holdLinks(visitor);
    await visitor.press('link', 'Open Gmail');
    await visitor.press('button', 'Yes, I sent the message');
    await visitor.press('button', /^Write to /);
    await visitor.press('button', 'Choose how to send it');
    expect(visitor.has('link', 'Open Gmail')).to.equal(true);
    expect(visitor.has('button', 'Yes, I sent the message')).to.equal(false);
  });

  it('what is too long for the link is copied, and the page says so', async () => {
    const visitor = await sending('Anna Coppens', 'λ'.repeat(2000));
    await visitor.press('radio', 'Email app on this device');
    expect(visitor.sees('Your message is too long for the link')).to.equal(true);
    // It is not in the email that opens, so nobody is told to send that as it is.
    expect(visitor.sees('opens with the message')).to.equal(false);
    expect(link(visitor, 'Open the email app').href).to.match(/^mailto:anna@example\.org\?subject=[^&]*$/);
  });

  it('copies, or selects where copying is not allowed', async () => {
    const visitor = await sending();
    await visitor.press('radio', 'Another email website (copy and paste)');
    const copied: string[] = [];
    const freeFirst = clipboard((text) => Promise.resolve(void copied.push(text)));
    const contacted = heard<{channel: string}>('leavex-contact');
    await visitor.press('button', 'Copy: Email address');
    await visitor.until('Copied');
    expect(copied).to.deep.equal(['anna@example.org']);
    freeFirst();
    const free = clipboard(() => Promise.reject(new Error('denied')));
    await visitor.press('button', 'Copy: Message');
    await visitor.until('Your browser did not allow copying');
    expect(contacted.map(({detail}) => detail.channel)).to.deep.equal(['copy']);
    const field = visitor.find('textbox', 'Message') as HTMLTextAreaElement;
    expect(field.selectionEnd - field.selectionStart).to.equal(field.value.length);
    free();
  });

  it('goes on from member to member, and knows when it is enough', async () => {
    const many = Array.from({length: 12}, (_, i) => member(`m${i}`, {name: `Name ${i}`, languages: ['en']}));
    const visitor = await sending('Name 3', 'Mine.', filesFor(many));
    const subjects: string[] = [];
    holdLinks(visitor);
    for (let letters = 1; letters <= 10; letters++) {
      subjects.push(new URLSearchParams(link(visitor, 'Open the email app').href.split('?')[1]).get('subject')!);
      await visitor.press('link', 'Open the email app');
      await visitor.press('button', 'Yes, I sent the message');
      expect(visitor.sees(/Your message to Name \d+ is on its way\./)).to.equal(true);
      expect(visitor.sees(`You have sent ${letters} message${letters > 1 ? 's' : ''}.`)).to.equal(true);
      expect(visitor.sees('Time for a break?')).to.equal(letters >= 3 && letters < 10);
      expect(visitor.sees('Ten messages are plenty.')).to.equal(letters === 10);
      expect(visitor.has('button', /^Write to Name/)).to.equal(letters < 10);
      if (letters === 10) break;
      await visitor.press('button', /^Write to Name/);
      await until(() => visitor.hasLoaded(), 'the building blocks');
      expect(value(visitor, 'Your own words')).to.equal('Mine.');
      await visitor.press('button', 'Choose how to send it');
    }
    for (const [i, subject] of subjects.entries()) expect(subject).not.to.equal(subjects[i + 1]);
    await visitor.press('button', 'Show MEPs');
    expect(visitor.sees('(message sent)')).to.equal(true);
  });

  it('has room for the page’s own request after a letter', async () => {
    const visitor = await sending();
    visitor.widget.insertAdjacentHTML('beforeend', '<p slot="after">Our newsletter</p>');
    const own = visitor.widget.lastElementChild as HTMLElement;
    expect(own.assignedSlot).to.equal(null);
    await visitor.press('radio', 'On paper');
    await visitor.press('button', 'Yes, I sent the message');
    expect(own.assignedSlot?.name).to.equal('after');
  });

  it('tells others without telling them who writes', async () => {
    const visitor = await sending();
    await visitor.press('radio', 'On paper');
    await visitor.press('button', 'Yes, I sent the message');
    expect(new URL(link(visitor, 'WhatsApp').href).searchParams.get('text')).to.match(/^I have written .* http/);
    expect(link(visitor, 'Email').href).to.match(/^mailto:\?subject=Find%20your%20MEPs&body=I%20have%20written/);
    expect(new URL(link(visitor, 'Bluesky').href).searchParams.get('text')).to.match(/^I have written .* http/);
    expect(visitor.has('link', 'Mastodon')).to.equal(false);
    part(visitor.widget, 'mastodon')!.querySelector('summary')!.click();
    await visitor.type('textbox', 'Your Mastodon server', '@me@social.example');
    expect(link(visitor, 'Mastodon').href).to.match(/^https:\/\/social\.example\/share\?text=/);
    for (const {href} of visitor.widget.shadowRoot!.querySelectorAll('a'))
      expect(decodeURIComponent(href)).not.to.match(/Canary|Coppens|@me/);
  });

  it('nothing that is typed reaches events, requests of our own, the console or storage', async () => {
    const names = ['leavex-load', 'leavex-error', 'leavex-select', 'leavex-contact'];
    const events = names.map((name) => heard(name));
    const visitor = await sending('Anna Coppens', 'Canary words');
    holdLinks(visitor);
    await visitor.press('link', 'Open the email app');
    const told = events.flat().map(({detail}) => detail);
    expect(told.length).to.be.above(3);
    expect(JSON.stringify(told)).not.to.contain('Canary');
    const asked = performance.getEntriesByType('resource').map(({name}) => decodeURIComponent(name));
    expect(asked.filter((name) => name.includes('Canary'))).to.deep.equal([]);
    expect(JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])).not.to.contain('Canary');
  });

  it('one member of many is addressed, however hostile the others are', async () => {
    const rows = [
      ...members,
      ...['a@b.eu,c@d.eu', 'a@b.eu?bcc=c@d.eu', 'a@b.eu\nBcc: c@d.eu', 'a@b.eu&cc=c@d.eu'].map((email, i) =>
        member(`h${i}`, {name: `Hostile ${i}`, email}),
      ),
    ];
    const visitor = await visit('country="BE"', filesFor(rows));
    for (let i = 0; i < 4; i++) expect(visitor.has('button', `Write: Hostile ${i}`)).to.equal(false);
    expect(visitor.all('button', /^Write to Anna/).length).to.be.above(0);
  });
});
