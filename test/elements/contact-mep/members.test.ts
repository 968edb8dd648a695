import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {part, pause, settle, until} from '../../support/page.js';
import {takeConsole} from '../../support/console.js';
import {filesFor, member, members} from './support/parliament.js';
import {arrive, visit, type Visitor} from './support/visitor.js';

const names = (visitor: Visitor): string[] =>
  [...visitor.widget.shadowRoot!.querySelectorAll('[part~=member] [part~=name] bdi:first-child')].map((name) => name.textContent);

describe('the list of members', () => {
  it('begins with those who have an account, and asks for no more than the index and the country', async () => {
    const visitor = await visit();
    expect(names(visitor)).to.have.members(['Anna Coppens', 'Bruno Ștefănescu', 'Eva Lambert', 'Femke Maes', 'Guy Wouters']);
    expect(await visitor.site.requests()).to.deep.equal({'meps/index.json': 1, 'meps/BE.json': 1});
  });

  it('says what is known, since when, and whether that is old', async () => {
    const visitor = await visit('country="BE" stance="any"');
    expect(visitor.sees(/as of \d+ \w+ \d{4}/)).to.equal(true);
    expect(visitor.sees(/Bruno.*has an account on X · checked 3 February 2020 \(more than 30 days ago\)/)).to.equal(true);
    expect(part(visitor.widget, 'member')!.textContent).to.contain('Anna').and.not.contain('checked');
    expect(visitor.sees('left X: January 2025')).to.equal(true);
    expect(visitor.sees('no known account on X')).to.equal(true);
    expect((visitor.find('link', 'Source') as HTMLAnchorElement).href).to.equal('https://example.org/proof');
    expect(visitor.sees('Клара Дюмон')).to.equal(true);
    await visitor.press('button', 'Details: Clara Dumont');
    expect(visitor.widget.shadowRoot!.querySelector('blockquote')!.textContent).to.equal('I have closed my account.');
  });

  it('shows committees and other networks on request, but no way to X, and once where to correct', async () => {
    const visitor = await visit();
    await visitor.press('button', 'Details: Anna Coppens');
    expect(visitor.sees('Committee on Civil Liberties (chair)')).to.equal(true);
    expect(visitor.has('link', 'Mastodon')).to.equal(true);
    expect(visitor.all('link', 'Report a mistake')).to.have.length(1);
    expect((visitor.find('link', 'Report a mistake') as HTMLAnchorElement).href).to.equal('https://example.org/correct');
    expect([...visitor.widget.shadowRoot!.querySelectorAll('a')].filter(({href}) => /\/\/x\.com/.test(href))).to.deep.equal([]);
  });

  it('who wants no letters, or has no address, cannot be written to', async () => {
    const visitor = await visit();
    expect(visitor.has('button', 'Write to Eva Lambert')).to.equal(false);
    expect(visitor.sees('Not taking messages at the moment. You can write again from March 2099.')).to.equal(true);
    await visitor.press('button', 'Details: Eva Lambert');
    expect(visitor.sees('On leave')).to.equal(true);
    expect(visitor.has('button', 'Write to Femke Maes')).to.equal(false);
    expect((visitor.find('link', '+32 2 000 00 00') as HTMLAnchorElement).href).to.equal('tel:+3220000000');
  });

  it('addresses at other domains are never offered', async () => {
    const visitor = await visit('country="BE" mail-domains="europa.eu"');
    expect(visitor.all('button', /^Write/)).to.deep.equal([]);
    expect(visitor.widget.shadowRoot!.innerHTML).not.to.contain('@example.org');
  });

  it('is searched while typing, and the number of results is said once', async () => {
    const visitor = await visit('country="BE" stance="any"');
    const status = visitor.widget.shadowRoot!.querySelector('[part~=count] [role=status]')!;
    await until(() => status.textContent === '7 MEPs', 'the first number');
    const said: string[] = [];
    new MutationObserver(() => status.textContent && said.push(status.textContent)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    await visitor.type('searchbox', /Search/, 'STEFANESCU');
    expect(names(visitor)).to.deep.equal(['Bruno Ștefănescu']);
    await until(() => said.length, 'the number of results');
    await pause(100);
    expect(said).to.deep.equal(['1 MEP']);
  });

  it('filters say how many they would leave', async () => {
    const visitor = await visit('country="BE" stance="any"');
    const texts = (name: string): string[] => [...(visitor.find('combobox', name) as HTMLSelectElement).options].map(({text}) => text);
    expect(texts('Political group')).to.deep.equal([
      'All groups',
      'European People’s Party (EPP) (5)',
      'Socialists and Democrats (S&D) (2)',
    ]);
    expect(texts('Constituency')).to.deep.equal(['All constituencies', 'Dutch-speaking (1)', 'French-speaking (2)']);
    await visitor.choose('Political group', /S&D/);
    expect(names(visitor)).to.have.members(['Bruno Ștefănescu', 'Clara Dumont']);
    expect(part(visitor.widget, 'filters')!.querySelector('summary')!.textContent).to.match(/Socialists and Democrats \(S&D\) \(2\)/);
    expect(texts('Status')).to.deep.equal(['Any status', 'has an account on X (1)', 'has left X (1)']);
  });

  it('a filter shows what it filters by, also when nobody is left', async () => {
    const visitor = await visit('country="BE" stance="any"');
    await visitor.choose('Political group', /S&D/);
    await visitor.type('searchbox', /Search/, 'anna');
    const group = visitor.find('combobox', 'Political group') as HTMLSelectElement;
    await until(() => group.selectedOptions[0]!.text === 'Socialists and Democrats (S&D) (0)', 'the numbers once typing has come to rest');
    expect(part(visitor.widget, 'filters')!.querySelector('summary')!.textContent).to.contain('(0)');
    await visitor.choose('Political group', 'All groups');
    expect(names(visitor)).to.deep.equal(['Anna Coppens']);
    expect(visitor.sees('Outside the filter')).to.equal(false);
  });

  it('nobody found leads back to all', async () => {
    const visitor = await visit();
    await visitor.type('searchbox', /Search/, 'qqq');
    expect(visitor.sees('No MEPs match your search.')).to.equal(true);
    await visitor.press('button', 'Clear filters');
    expect(names(visitor)).to.have.length(7);
    expect(visitor.widget.shadowRoot!.activeElement).to.equal(visitor.find('searchbox', /Search/));
  });

  it('begins as the page wants', async () => {
    const visitor = await visit('country="be" group="S&D" stance="any"');
    expect(names(visitor)).to.have.members(['Bruno Ștefănescu', 'Clara Dumont']);
  });

  it('somebody else is suggested when asked, until there is nobody, and nobody is marked', async () => {
    const visitor = await visit();
    const suggested = (): string => part(visitor.widget, 'suggestion')?.querySelector('bdi')?.textContent ?? '';
    const seen = new Set<string>();
    while (suggested()) {
      expect(seen.has(suggested())).to.equal(false);
      seen.add(suggested());
      await visitor.press('button', 'Suggest someone else');
      if (suggested()) expect(part(visitor.widget, 'suggestion')!.querySelector('[role=status]')!.textContent).to.contain(suggested());
    }
    expect([...seen]).to.have.members(['Anna Coppens', 'Bruno Ștefănescu', 'Guy Wouters']);
    expect(visitor.sees('That was everyone we can suggest.')).to.equal(true);
    expect(visitor.sees('(')).to.equal(visitor.sees('(more than 30 days ago)'));
  });

  it('committees have their name in the reader’s language, else in English, and say so', async () => {
    const committees = [
      {code: 'AGRI', name: 'Committee on Agriculture'},
      {code: 'LIBE', name: 'Committee on Civil Liberties', names: {fr: 'Commission des libertés civiles'}},
    ];
    const visitor = await visit(undefined, filesFor(undefined, {committees}));
    visitor.widget.lang = 'fr';
    await until(() => visitor.sees(/Détails/), 'French');
    const committeeOf = async (name: string): Promise<unknown[]> => {
      await visitor.press('button', new RegExp(`^Détails.*${name}`));
      const {textContent, lang} = visitor.widget.shadowRoot!.querySelector<HTMLElement>('[part~=details] bdi')!;
      return [textContent, lang];
    };
    expect(await committeeOf('Anna Coppens')).to.deep.equal(['Commission des libertés civiles', '']);
    expect(await committeeOf('Bruno Ștefănescu')).to.deep.equal(['Committee on Agriculture', 'en']);
    await visitor.type('searchbox', /Rechercher/, 'libertes civiles');
    expect(names(visitor)).to.deep.equal(['Anna Coppens']);
  });

  it('a search finds everybody, says whom the filters would hide, and puts the suggestion aside', async () => {
    const visitor = await visit();
    const suggested = (): string | undefined => part(visitor.widget, 'suggestion')?.querySelector('bdi')?.textContent;
    const before = suggested();
    await visitor.type('searchbox', /Search/, 'clara');
    expect(suggested()).to.equal(undefined);
    expect(names(visitor)).to.deep.equal(['Clara Dumont']);
    expect(visitor.sees(/1 MEP\b.*Outside the filter: 1.*Clara Dumont/)).to.equal(true);
    expect(visitor.has('button', 'Write to Clara Dumont')).to.equal(true);
    (visitor.find('searchbox', /Search/) as HTMLInputElement).select();
    await sendKeys({press: 'Backspace'});
    await settle(visitor.widget);
    expect(suggested()).to.equal(before);
    expect(visitor.sees('Outside the filter')).to.equal(false);
  });

  it('the label of the search promises what the data hold', async () => {
    const rows = members.map(({party: _party, committees: _committees, ...rest}) => rest);
    expect((await visit('country="BE"', filesFor(rows))).has('searchbox', 'Search by name')).to.equal(true);
    expect((await visit()).has('searchbox', 'Search by name, party or committee')).to.equal(true);
  });

  it('a country in which everybody has a constituency asks for it, and suggests somebody from there', async () => {
    const rows = members.map((row, i) => ({...row, constituency: i % 2 ? 'North' : 'South'}));
    const visitor = await visit('country="BE"', filesFor(rows));
    expect(visitor.find('combobox', 'Constituency').closest('details')).to.equal(null);
    await visitor.choose('Constituency', /North/);
    expect(part(visitor.widget, 'suggestion')!.textContent).to.contain('North');
  });

  it('a portrait comes from the campaign’s own API, late and without saying from where; initials stay where it fails', async () => {
    const rows = [member('a', {name: 'Ann A', photo: 'photos/a.webp'}), member('b', {name: 'Bea B', photo: '../../evil.webp'})];
    const visitor = await visit('country="BE"', filesFor(rows));
    const pictures = [...visitor.widget.shadowRoot!.querySelectorAll('img')];
    expect([...new Set(pictures.map(({src}) => src))]).to.deep.equal([`${visitor.site.url}photos/a.webp`]);
    expect([pictures[0]!.loading, pictures[0]!.referrerPolicy, pictures[0]!.alt]).to.deep.equal(['lazy', 'no-referrer', '']);
    // No cookies, neither sent nor taken.
    expect(pictures[0]!.crossOrigin).to.equal('anonymous');
    await until(() => pictures.every((picture) => picture.hidden), 'the pictures that fail');
  });

  it('the way back from a letter leads to the row where it began', async () => {
    const visitor = await visit('country="BE" stance="any"');
    await visitor.press('button', 'Write to Guy Wouters');
    await visitor.press('button', 'Back');
    expect(visitor.widget.shadowRoot!.activeElement!.closest('[part~=member]')!.textContent).to.contain('Guy Wouters');
  });

  it('is shown at once when it is short, else on request: 25, and 25 more with the focus on the first of them', async () => {
    const many = Array.from({length: 60}, (_, i) => member(`m${i}`, {name: `Name ${String(i).padStart(3, '0')}`}));
    const few = await arrive('country="BE"', filesFor(many.slice(0, 5)));
    expect([names(few).length, few.has('button', 'Show the list')]).to.deep.equal([5, false]);
    const visitor = await arrive('country="BE"', filesFor(many));
    expect(visitor.sees('60 MEPs')).to.equal(true);
    expect(names(visitor)).to.deep.equal([]);
    await visitor.press('button', 'Show the list');
    expect(names(visitor)).to.have.length(25);
    expect(visitor.widget.shadowRoot!.activeElement?.closest('li')?.textContent).to.contain('Name 000');
    await visitor.press('button', 'Show 25 more');
    expect(names(visitor)).to.have.length(50);
    expect(visitor.widget.shadowRoot!.activeElement?.closest('li')?.textContent).to.contain('Name 025');
    await visitor.press('button', 'Show 10 more');
    expect(names(visitor)).to.have.length(60);
  });

  it('shows as many rows as fill a screen while somebody types, and the rest of the 25 once they pause', async () => {
    const many = Array.from({length: 60}, (_, i) => member(`m${i}`, {name: `Name ${i}`, stance: {code: i < 30 ? 'active' : 'left'}}));
    const visitor = await visit('country="BE"', filesFor(many));
    const type = async (text: string): Promise<void> => {
      const field = visitor.find('searchbox', /Search/) as HTMLInputElement;
      field.value = text;
      field.dispatchEvent(new Event('input'));
      await visitor.widget.updateComplete;
    };
    await type('name');
    // Of those that the filter shows, and of those that it hides.
    expect(names(visitor)).to.have.length(8 + 8);
    expect(visitor.has('button', 'Show 22 more')).to.equal(true);
    await until(() => names(visitor).length === 25 + 25, 'the rest of the rows');
    expect(visitor.has('button', 'Show 5 more')).to.equal(true);
    await visitor.press('button', 'Show 5 more');
    await type('name 1');
    await visitor.press('button', 'Show 3 more');
    expect(visitor.widget.shadowRoot!.activeElement?.closest('li')?.textContent).to.contain('Name 17');
    await until(() => visitor.widget.shadowRoot!.querySelector('[part~=count] [role=status]')!.textContent === '11 MEPs', 'the number');
    expect(names(visitor)).to.have.length(11);
  });

  it('as many members as a country may have are searched without a list of them all', async () => {
    const many = Array.from({length: 5_000}, (_, i) => member(`m${i}`, {name: `Name ${i}`}));
    const visitor = await visit('country="BE"', filesFor(many));
    await visitor.type('searchbox', /Search/, '4999');
    expect(names(visitor)).to.deep.equal(['Name 4999']);
  });

  it('a country with one member, and all of Europe with a word about voters', async () => {
    const visitor = await visit('country="MT"', filesFor([...members, member('z', {country: 'MT', name: 'Zeta Borg'})]));
    expect(names(visitor)).to.deep.equal(['Zeta Borg']);
    await visitor.press('button', 'Change country');
    await visitor.choose(/country$/, 'All countries');
    await visitor.press('button', 'Show MEPs');
    await visitor.press('button', 'Show the list');
    await visitor.until('Anna Coppens');
    expect(visitor.sees('MEPs usually reply only to people from their own country.')).to.equal(true);
    expect(visitor.sees(/Zeta Borg.*Malta/)).to.equal(true);
  });

  it('a country that may not be the reader’s: it asks, since the browser’s may be wrong', async () => {
    const visitor = await visit('country="MT"', filesFor([...members, member('z', {country: 'MT', name: 'Zeta Borg'})]));
    expect(visitor.sees('MEPs usually reply')).to.equal(false);
    visitor.widget.country = 'BE';
    await visitor.until('Anna Coppens');
    expect(visitor.sees('Not your country? MEPs usually reply only to people from their own country.')).to.equal(true);
    await visitor.press('button', 'Write to Anna Coppens');
    expect(visitor.sees('MEPs usually reply')).to.equal(false);
  });

  it('says it when nobody has an account, and shows all then', async () => {
    const visitor = await visit('country="BE"', filesFor([member('a', {stance: {code: 'left'}}), member('b', {stance: {code: 'none'}})]));
    expect(visitor.sees('As far as we know, no one in this list has an account on X.')).to.equal(true);
    expect(names(visitor)).to.have.length(2);
  });

  it('a campaign about something else has its own words', async () => {
    const stances = [
      {code: 'against', label: {en: 'is against the bill', fr: 'est contre'}, purpose: 'ask' as const},
      {code: 'unknown', label: {en: 'has not said'}},
    ];
    const rows = [member('a', {name: 'Ann A', stance: {code: 'against'}}), member('b', {name: 'Bob B', stance: {code: 'unknown'}})];
    const visitor = await visit('country="BE"', filesFor(rows, {stances}));
    expect(names(visitor)).to.deep.equal(['Ann A']);
    expect(visitor.sees('is against the bill')).to.equal(true);
    expect(visitor.sees(/\bX\b/)).to.equal(false);
    await visitor.choose('Status', 'Any status');
    expect(visitor.has('button', 'Write to Ann A')).to.equal(true);
    expect(visitor.has('button', 'Write to Bob B')).to.equal(false);
  });

  it('a closed campaign is for looking', async () => {
    const visitor = await visit('country="BE"', filesFor(members, {closed: true}));
    expect(visitor.sees('This campaign has ended.')).to.equal(true);
    expect(visitor.all('button', /^Write/)).to.deep.equal([]);
  });

  it('hostile names are text, and every optional field may be missing', async () => {
    const evil = '<img src=x onerror=alert(1)>\u202e\n';
    const rows = [
      member('a', {
        name: `${evil}Ann`,
        given: evil,
        family: evil,
        party: evil,
        group: evil,
        constituency: evil,
        committees: [{code: evil, role: evil}],
        gender: undefined!,
      }),
      {id: 'b', name: 'Bob', country: 'BE', group: 'X', languages: [], stance: {code: 'active'}} as never,
    ];
    const visitor = await visit('country="BE"', filesFor(rows));
    expect(names(visitor)).to.have.length(2);
    expect(visitor.widget.shadowRoot!.querySelector('img')).to.equal(null);
    expect(visitor.sees(/\u202e/)).to.equal(false);
    expect(visitor.sees(/undefined|null|NaN/)).to.equal(false);
    await visitor.press('button', /^Write to .*Ann/);
    expect(visitor.sees(/\u202e|undefined|null/)).to.equal(false);
  });

  it('a country that does not come can be asked for again', async () => {
    const files = filesFor();
    const visitor = await visit('country="BE"', {...files, 'meps/BE.json': {$behaviour: 'status', code: 500}});
    expect(visitor.sees('The list of MEPs could not be loaded.')).to.equal(true);
    expect(takeConsole()).to.have.length(1);
    await visitor.site.put(files);
    await visitor.press('button', 'Try again');
    await visitor.until('Anna Coppens');
  });

  it('keys that are typed are no shortcuts of the page, but Escape and Tab are', async () => {
    const visitor = await visit();
    const keys: string[] = [];
    const listen = ({key}: KeyboardEvent): void => void keys.push(key);
    document.addEventListener('keydown', listen);
    visitor.find('searchbox', /Search/).focus();
    await sendKeys({type: 's/'});
    await sendKeys({press: 'Escape'});
    await sendKeys({press: 'Tab'});
    document.removeEventListener('keydown', listen);
    await settle(visitor.widget);
    expect(keys).to.deep.equal(['Escape', 'Tab']);
  });
});
