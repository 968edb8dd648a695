import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../../src/elements/departed/define.js';
import {takeConsole} from '../../support/console.js';
import {part, place, seen, serveSite, until, untilStatus, type Widget} from '../../support/page.js';
import {answer, FILE, fill, many, names, show, six} from './support/departures.js';

const headline = (widget: Widget): string => part(widget, 'headline')!.textContent;
const links = (widget: Widget, name: string): HTMLAnchorElement[] => {
  const entry = [...widget.shadowRoot!.querySelectorAll('[part~=entry]')].find((one) => one.textContent.includes(name))!;
  return [...entry.querySelectorAll('a')];
};
const options = (widget: Widget, name: string): string[] =>
  [...widget.shadowRoot!.querySelectorAll(`[name=${name}] option`)].map(({textContent}) => textContent);

describe('leavex-departed as a list', () => {
  it('says how many have left, in the right plural', async () => {
    expect(headline(await show(six))).to.equal('89 organisations have left X');
    expect(headline(await show(six.slice(0, 1)))).to.equal('1 organisation has left X');
  });

  it('never says that nobody has left: all dormant is no zero', async () => {
    expect(headline(await show([six[2]]))).to.equal('Who has left X');
  });

  it('is a heading of the level that the author wants, groups one below', async () => {
    const levels = async (attributes: string): Promise<string[]> =>
      [...(await show(six, attributes)).shadowRoot!.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({localName}) => localName).slice(0, 2);
    expect(await levels('')).to.deep.equal(['h2', 'h3']);
    expect(await levels('heading-level="4"')).to.deep.equal(['h4', 'h5']);
    expect(await levels('heading-level="6"'), 'there is no 7').to.deep.equal(['h6', 'h6']);
    expect(await levels('heading-level="1"')).to.deep.equal(['h2', 'h3']);
    expect(await levels('heading-level="none"')).to.deep.equal(['h2', 'h3']);
    expect(takeConsole().join()).to.match(/heading-level="none" is not a whole number/);
  });

  it('says of each what is known, and links to the proof', async () => {
    const widget = await show(six);
    const text = seen(widget);
    expect(text).to.match(/The Guardian United Kingdom Media 13 November 2024 now on Bluesky Mastodon/);
    expect(text, 'the month stands in the heading').to.match(/January 2025 1 Le Monde France Media 2025 2/);
    expect(text).to.match(/Universität Wien Austria University account no longer used 25 November 2024/);
    expect(text).to.match(/87 associations France NGO 87 organisations 2025/);
    expect(text).to.match(/Emmaüs France NGO part of 87 associations 2025/);
    expect(text).to.match(/Zurück e\. V\. Germany Other returned to X: February 2024 1 May 2023/);
    const [source, bluesky, ...more] = links(widget, 'The Guardian');
    expect(more, 'Mastodon has no address').to.deep.equal([]);
    expect(bluesky!.href).to.equal('https://bsky.app/profile/theguardian.com');
    expect(source!.href).to.equal('https://news.example/guardian');
    expect(source!.textContent, 'the name is the link').to.equal('The Guardian');
    expect(bluesky!.ariaLabel).to.equal('Bluesky: The Guardian');
    expect(source!.rel).to.equal('noreferrer');
  });

  it('groups by month, and says when the list was made and where to write', async () => {
    const widget = await show(six);
    const groups = [...widget.shadowRoot!.querySelectorAll('[part~=group]')].map(({textContent}) => textContent);
    expect(groups, 'each with its number').to.deep.equal(['January 2025 1', '2025 2', 'November 2024 2', 'May 2023 1']);
    const meta = [...part(widget, 'meta')!.querySelectorAll('a')].map(({textContent, href}) => [textContent, href]);
    expect(seen(part(widget, 'meta')!)).to.contain('as of 4 February 2026');
    expect(meta).to.deep.equal([
      ['Tell us who else has left', 'https://campaign.example/add'],
      ['Report a mistake', 'https://campaign.example/correct'],
    ]);
  });

  it('a short list has nothing to search with', async () => {
    expect(!part(await show(six), 'tools')).to.equal(true);
    expect(!part(await show(many(11)), 'tools')).to.equal(false);
  });

  it('searches while one types, and says what it has found', async () => {
    const widget = await show([...six, ...many(30)]);
    expect(seen(part(widget, 'found')!)).to.equal('');
    widget.shadowRoot!.querySelector<HTMLInputElement>('[name=query]')!.focus();
    await sendKeys({type: 'wien uni'});
    await until(() => names(widget).join() === 'Universität Wien', 'the one');
    expect(seen(part(widget, 'found')!)).to.equal('1 entry found');
    expect(part(widget, 'found')!.getAttribute('role')).to.equal('status');
    await sendKeys({type: 'q'});
    await until(() => names(widget).length === 0, 'nobody');
    expect(seen(part(widget, 'found')!)).to.equal('0 entries found');
    expect(headline(widget), 'a search changes no fact').to.equal('119 organisations have left X');
    part(widget, 'clear')!.click();
    await until(() => names(widget).length > 1, 'all again');
    expect(widget.shadowRoot!.querySelector<HTMLInputElement>('[name=query]')!.value).to.equal('');
    expect(!part(widget, 'clear'), 'nothing to clear').to.equal(true);
    expect(seen(part(widget, 'found')!)).to.equal('');
  });

  it('a filter that nobody fits any more still shows what is chosen', async () => {
    const widget = await show([...six, ...many(30)]);
    await fill(widget, 'country', 'AT');
    await fill(widget, 'query', 'guardian');
    const country = widget.shadowRoot!.querySelector<HTMLSelectElement>('[name=country]')!;
    expect(country.selectedOptions[0]!.textContent).to.equal('Austria (0)');
    expect(names(widget)).to.deep.equal([]);
    expect(seen(part(widget, 'found')!)).to.equal('0 entries found');
    part(widget, 'clear')!.click();
    await until(() => names(widget).length === 20, 'all again');
    expect(country.value).to.equal('');
  });

  it('explains why there are more or fewer entries than the headline says', async () => {
    const explanation = async (departures: readonly unknown[], attributes = ''): Promise<string | undefined> =>
      part(await show(departures, attributes), 'explanation')?.textContent;
    expect(await explanation(six)).to.equal(
      '3 of 6 entries are not counted: they are not full departures, or belong to another entry. One entry can stand for several organisations.',
    );
    expect(await explanation(six.slice(0, 3))).to.equal(
      '1 of 3 entries is not counted: it is not a full departure, or belongs to another entry.',
    );
    expect(await explanation(six.slice(0, 2))).to.equal(undefined);
    expect(await explanation(six, 'limit="2"'), 'a list that is cut').to.equal(undefined);
  });

  it('keeps what is typed from the shortcuts of the page', async () => {
    const widget = await show(many(12));
    const heard: string[] = [];
    const listen = ({key}: KeyboardEvent): void => void heard.push(key);
    for (const type of ['keydown', 'keypress', 'keyup'] as const) document.addEventListener(type, listen);
    widget.shadowRoot!.querySelector<HTMLInputElement>('[name=query]')!.focus();
    await sendKeys({press: 's'});
    await sendKeys({press: 'Escape'});
    for (const type of ['keydown', 'keypress', 'keyup'] as const) document.removeEventListener(type, listen);
    expect(heard).to.deep.equal(['Escape', 'Escape']);
  });

  it('filters by country and kind, each with how many it would show', async () => {
    const widget = await show([...many(30), ...six]);
    expect(options(widget, 'kind')).to.deep.equal(['All types', 'Media (12)', 'NGO (12)', 'Other (1)', 'University (11)']);
    expect(options(widget, 'country')).to.deep.equal([
      'All countries',
      'Austria (1)',
      'France (9)',
      'Germany (7)',
      'Italy (6)',
      'Poland (6)',
      'Spain (6)',
      'United Kingdom (1)',
    ]);
    await fill(widget, 'country', 'FR');
    expect(names(widget)).to.have.length(9);
    expect(options(widget, 'kind'), 'of France').to.deep.equal(['All types', 'Media (3)', 'NGO (4)', 'University (2)']);
    expect(options(widget, 'country')).to.have.length(8);
    await fill(widget, 'kind', 'ngo');
    expect(names(widget)).to.have.length(4);
    expect(widget.shadowRoot!.querySelector<HTMLSelectElement>('[name=country]')!.value).to.equal('FR');
    await fill(widget, 'country', '');
    expect(names(widget)).to.have.length(12);
  });

  it('offers no country that there is not', async () => {
    const widget = await show([...many(12), {...six[0], country: 'QQ'}]);
    expect(options(widget, 'country').join()).to.equal('All countries,France (3),Germany (3),Italy (2),Poland (2),Spain (2)');
  });

  it('sorts by date, name and country, in the order of the language', async () => {
    const list = ['Öko', 'Zebra', 'Apfel'].map((name, i) => ({id: `${i}`, name, country: ['SE', 'AT', 'DE'][i], leftOn: `202${i}`}));
    const widget = await show([...list, ...many(10)], 'lang="de"');
    expect(names(widget)[0]).to.equal('Organisation 0');
    await fill(widget, 'sort', 'name');
    expect(names(widget)[0]).to.equal('Apfel');
    expect(names(widget).slice(1, 2), 'Ö is an O').to.deep.equal(['Öko']);
    await fill(widget, 'sort', 'country');
    const groups = [...widget.shadowRoot!.querySelectorAll('[part~=group]')].map(({textContent}) => textContent);
    expect(groups.map((group) => group.replace(/ \d+$/, ''))).to.deep.equal([
      'Deutschland',
      'Frankreich',
      'Italien',
      'Österreich',
      'Polen',
      'Schweden',
      'Spanien',
    ]);
  });

  it('shows more when asked, and the reader goes on at the first that came', async () => {
    const widget = await show(many(50));
    expect(names(widget)).to.have.length(20);
    part(widget, 'more')!.click();
    await widget.updateComplete;
    expect(names(widget)).to.have.length(40);
    expect(widget.shadowRoot!.activeElement!.textContent).to.contain('Organisation 20');
    part(widget, 'more')!.click();
    await widget.updateComplete;
    expect(names(widget)).to.have.length(50);
    expect(!part(widget, 'more')).to.equal(true);
    expect(widget.shadowRoot!.activeElement!.textContent).to.contain('Organisation 40');
  });

  it('shows only what the author wants, and says so', async () => {
    const widget = await show(six, 'country="FR" kind="media ngo" since="2025-01"');
    expect(names(widget)).to.deep.equal(['Le Monde', '87 associations', 'Emmaüs']);
    expect(headline(widget)).to.equal('88 organisations have left X');
    expect(part(widget, 'scope')!.textContent).to.equal('France · Media · NGO · since January 2025');
    expect(!part(await show(six), 'scope')).to.equal(true);
    expect(!part(await show(six, 'kind="constructor" country="__"'), 'scope')).to.equal(true);
    expect(takeConsole(), 'of a kind and a country that are none').to.have.length(2);
  });

  it('a limit shortens the list, not the number', async () => {
    const widget = await show(six, 'limit="2"');
    expect(names(widget)).to.deep.equal(['Le Monde', '87 associations']);
    expect(headline(widget)).to.equal('89 organisations have left X');
    for (const limit of ['0', '-1', 'many', '']) expect(names(await show(six, `limit="${limit}"`)), limit).to.have.length(6);
    expect(takeConsole(), 'of three that are no limits').to.have.length(3);
  });

  it('follows when the author changes that, and moves nothing else', async () => {
    const widget = await show(many(60));
    const field = widget.shadowRoot!.querySelector<HTMLInputElement>('[name=query]')!;
    field.focus();
    const {top} = field.getBoundingClientRect();
    widget.setAttribute('kind', 'ngo');
    await until(() => part(widget, 'headline')!.textContent.startsWith('20 '), 'the twenty');
    expect(widget.shadowRoot!.activeElement === field).to.equal(true);
    widget.removeAttribute('kind');
    await until(() => part(widget, 'headline')!.textContent.startsWith('60 '), 'all');
    expect(field.getBoundingClientRect().top).to.equal(top);
  });

  it('a name begins where all lines of the list begin, whatever its script', async () => {
    for (const [lang, side] of [
      ['ar', 'right'],
      ['en', 'left'],
    ] as const) {
      const widget = await show(
        [
          {...six[0]!, name: 'The Guardian'},
          {...six[1]!, name: 'جامعة القاهرة'},
        ],
        '',
        'display: block; inline-size: 600px',
      );
      widget.lang = lang;
      await until(() => widget.shadowRoot!.querySelector('.root')!.getAttribute('lang') === lang, 'the language');
      await widget.updateComplete;
      for (const entry of widget.shadowRoot!.querySelectorAll('[part~=entry]')) {
        const range = document.createRange();
        range.selectNodeContents(entry.querySelector('bdi')!);
        expect(range.getBoundingClientRect()[side], entry.textContent).to.be.closeTo(entry.getBoundingClientRect()[side], 1);
      }
    }
  });

  it('the focus stays with its organisation when others come or go, and is nowhere when that has gone', async () => {
    for (const variant of ['list', 'ticker']) {
      const widget = await show(six, `variant="${variant}" kind="media university"`, 'display: block; inline-size: 300px');
      const link = (name: string): HTMLAnchorElement =>
        [...widget.shadowRoot!.querySelectorAll<HTMLAnchorElement>('li:not([inert]) a')].find(({href}) => href.endsWith(`/${name}`))!;
      const focused = (): string => (widget.shadowRoot!.activeElement as HTMLAnchorElement | null)?.href.replace(/.*\//, '') ?? '';
      link('wien').focus();
      for (const kind of ['university', '', 'university ngo', 'media university']) {
        widget.setAttribute('kind', kind);
        await widget.updateComplete;
        expect(focused(), `${variant}, ${kind}`).to.equal('wien');
      }
      widget.setAttribute('kind', 'media');
      await widget.updateComplete;
      expect(focused(), `${variant}, gone`).to.equal('');
      widget.remove();
    }
  });

  it('an empty list is no error', async () => {
    const widget = await show([]);
    expect(widget.status).to.equal('empty');
    expect(seen(widget)).to.match(/^No one is listed yet\. as of 4 February 2026 Tell us who else has left/);
    expect((await show(six, 'country="IS"')).status).to.equal('empty');
  });

  it('after a failure one can try again', async () => {
    const site = await serveSite({});
    const widget = place<Widget>(`<leavex-departed lang="en" api="${site.url}"></leavex-departed>`);
    await untilStatus(widget, 'error');
    expect(seen(widget)).to.equal('The list cannot be shown at the moment. Try again');
    await site.put({[FILE]: answer(six)});
    part(widget, 'retry')!.click();
    await untilStatus(widget, 'ready');
    expect(names(widget)).to.have.length(6);
    takeConsole();
  });

  it('under the author’s own text, a failure is a sentence with its button', async () => {
    const site = await serveSite({});
    const widget = place<Widget>(`<leavex-departed lang="en" api="${site.url}">See our page.</leavex-departed>`);
    await untilStatus(widget, 'error');
    expect(seen(widget)).to.equal('See our page. The list cannot be shown at the moment. Try again');
    takeConsole();
  });

  it('a sudden nothing takes no list away', async () => {
    const site = await serveSite({[FILE]: answer(six)});
    const widget = place<Widget>(`<leavex-departed lang="en" api="${site.url}"></leavex-departed>`);
    await untilStatus(widget, 'ready');
    await site.put({[FILE]: answer([])});
    await widget.reload();
    expect(names(widget)).to.have.length(6);
  });
});
