import {expect} from '@open-wc/testing';
import {takeConsole} from '../console.js';
import {isFirstEngine} from '../engines.js';
import {heard, pause, place, seen, serveSite, settle, until, untilLoading, untilStatus, type Widget} from '../page.js';

export interface Fetching {
  /** Tag of the element, which must be defined. */
  readonly tag: string;
  /** Attributes that every element of these tests needs. */
  readonly attributes?: string;
  /** Path of the file that the element asks for, under the base of the API. */
  readonly path: string;
  /** A good file, and what a reader then finds in the element. */
  readonly good: unknown;
  readonly text: RegExp;
  /** Another good file, told from the first by what a reader finds. */
  readonly other: unknown;
  readonly otherText: RegExp;
  /** Further requests if there is no such file. */
  readonly whenMissing?: readonly string[];
  /** JSON that is no such file. */
  readonly bad: readonly unknown[];
  /**
   * Every way in which an answer may fail, in every engine. One element does for all, since they share the client of the API.
   * The others see one failure of each kind, in the first engine.
   */
  readonly everyFailure?: boolean;
}

interface ErrorDetail {
  readonly resource: string;
  readonly kind: string;
  readonly status?: number;
}

const FALLBACK = 'What the author wrote';

/** The contract that all elements have with a campaign API, whatever it does. */
export function itFetches(fetching: Fetching): void {
  const contract = contractOf(fetching);
  describe('asks for its file', () => itRequestsItsFile(contract));
  describe('asks when it is told to', () => itWaits(contract));
  if (contract.everyFailure || isFirstEngine) describe('when the API fails', () => itBearsFailures(contract));
  describe('while it is moved and removed', () => itBearsMoves(contract));
  itIsAGoodNeighbour(contract);
}

interface Contract extends Required<Fetching> {
  /** Places an element with more attributes into the page. */
  readonly element: (more: string, content?: string) => Widget;
}

function contractOf(fetching: Fetching): Contract {
  const {tag, attributes = '', whenMissing = [], everyFailure = false} = fetching;
  const element = (more: string, content = FALLBACK): Widget => place(`<${tag} lang="en" ${attributes} ${more}>${content}</${tag}>`);
  return {...fetching, attributes, whenMissing, everyFailure, element};
}

function oneWarning(address = 'http'): void {
  const said = takeConsole();
  expect(said, `one warning for the owner of the page: ${said.join(' | ')}`).to.have.length(1);
  expect(said[0]).to.contain(`warn: leavex-widgets: ${address}`);
}

function itRequestsItsFile({tag, attributes, path, good, text, other, otherText, element}: Contract): void {
  it('and shows what arrives instead of the fallback', async () => {
    const site = await serveSite({[path]: good});
    const events = heard<{resource: string}>('leavex-load');
    const widget = element(`api="${site.url}"`);
    await widget.updateComplete;
    expect(seen(widget)).to.contain(FALLBACK);
    await untilStatus(widget, 'ready');
    expect(seen(widget)).to.match(text).and.not.contain(FALLBACK);
    expect(events.map(({detail}) => detail)).to.deep.equal([{resource: path}]);
    expect(events[0]!.bubbles && events[0]!.composed).to.equal(true);
  });

  it('once, however many elements want it', async () => {
    const site = await serveSite({[path]: good});
    const widgets = Array.from({length: 10}, () => element(`api="${site.url}"`));
    for (const widget of widgets) await untilStatus(widget, 'ready');
    expect(await site.requests()).to.deep.equal({[path]: 1});
  });

  it('at src when that is given', async () => {
    const site = await serveSite({'elsewhere.json': good});
    const widget = element(`src="${site.url}elsewhere.json"`);
    await untilStatus(widget, 'ready');
    expect(seen(widget)).to.match(text);
  });

  it('below a base without a slash at its end, and without its query', async () => {
    const site = await serveSite({[path]: good});
    const widget = element(`api="${site.url.slice(0, -1)}?x=1#y"`);
    await untilStatus(widget, 'ready');
    expect(seen(widget)).to.match(text);
  });

  it('where an ancestor says, also across shadow trees', async () => {
    const site = await serveSite({[path]: good});
    const outer = place<HTMLElement>(`<section data-leavex-api="${site.url}"><div></div></section>`);
    const root = outer.firstElementChild!.attachShadow({mode: 'open'});
    root.innerHTML = `<${tag} lang="en" ${attributes}></${tag}>`;
    await untilStatus(root.firstElementChild as Widget, 'ready');
  });

  it('where the page says', async () => {
    const site = await serveSite({[path]: good});
    const meta = document.createElement('meta');
    meta.name = 'leavex-api';
    meta.content = site.url;
    document.head.append(meta);
    const widget = element('');
    try {
      await untilStatus(widget, 'ready');
    } finally {
      widget.remove(); // First: an element that updates once more would miss the address.
      meta.remove();
    }
  });

  it('when its address comes later, and another when that changes', async () => {
    const first = await serveSite({[path]: good});
    const second = await serveSite({[path]: other});
    const widget = document.createElement(tag) as Widget;
    widget.lang = 'en';
    for (const [, name, , value] of attributes.matchAll(/([\w-]+)(="([^"]*)")?/g)) widget.setAttribute(name!, value ?? '');
    place<HTMLElement>('<div></div>').append(widget);
    widget.setAttribute('api', first.url);
    await until(() => text.test(seen(widget)), 'the first file');
    widget.setAttribute('api', second.url);
    await until(() => otherText.test(seen(widget)), 'the second file');
    takeConsole(); // Without an address it says that it needs one.
  });
}

function itWaits({tag, attributes, path, good, element}: Contract): void {
  it('only when it is about to be seen', async () => {
    const site = await serveSite({[path]: good});
    const far = place<HTMLElement>('<div style="block-size: 5000px"></div>');
    const widget = element(`api="${site.url}" load="visible"`);
    await pause(100);
    expect(await site.requests()).to.deep.equal({});
    expect(widget.status).to.equal('idle');
    far.remove();
    await untilStatus(widget, 'ready');
  });

  it('only when the visitor asks, and nothing before, in the visitor’s language', async () => {
    const site = await serveSite({[path]: good});
    const asked = (): string[] =>
      performance
        .getEntriesByType('resource')
        .map(({name}) => name)
        .filter((name) => (name.startsWith(site.url) && name !== site.url) || name.includes('/locales/'));
    const before = asked();
    const widget = place(`<${tag} lang="fr" ${attributes} api="${site.url}" load="click">${FALLBACK}</${tag}>`);
    await settle(widget);
    await pause(50);
    expect(asked(), 'requests before the click').to.deep.equal(before);
    expect(seen(widget)).to.contain(FALLBACK).and.contain('Charger');
    const button = widget.shadowRoot!.querySelector('button')!;
    button.focus();
    button.click();
    await untilStatus(widget, 'ready');
    // The language may come after the data.
    await until(() => !seen(widget).includes(FALLBACK), 'something better than the fallback');
    await until(() => widget.shadowRoot!.activeElement?.matches('.root'), 'the focus to go where the button was');
  });
}

type Failure = readonly [name: string, file: unknown, kind: string, status: number | undefined];

const failuresOf = (good: unknown, bad: readonly unknown[]): readonly Failure[] => [
  ['404', {$behaviour: 'status', code: 404}, 'http', 404],
  ['500', {$behaviour: 'status', code: 500}, 'http', 500],
  ['HTML with 200', {$behaviour: 'html'}, 'invalid', 200],
  ['JSON called HTML', {$behaviour: 'mislabelled', body: JSON.stringify(good)}, 'invalid', 200],
  ['text that is no JSON', {$behaviour: 'broken-json'}, 'invalid', 200],
  ['an answer cut off', {$behaviour: 'truncated'}, 'invalid', 200],
  ['an answer without content', {$behaviour: 'nothing'}, 'invalid', 200],
  ['204', {$behaviour: 'empty'}, 'invalid', 204],
  ['UTF-16', {$behaviour: 'utf16', body: JSON.stringify(good)}, 'invalid', 200],
  ['20 MB', {$behaviour: 'huge'}, 'invalid', 200],
  ['a closed connection', {$behaviour: 'reset'}, 'offline', undefined],
  ['a redirect to another origin', {$behaviour: 'redirect'}, 'blocked', undefined],
  ['a redirect to the same origin', {$behaviour: 'redirect', to: '/test-api/json/x?body={}'}, 'blocked', undefined],
  ...bad.map((file): [string, unknown, string, undefined] => [`${JSON.stringify(file)?.slice(0, 60)} as file`, file, 'invalid', undefined]),
];

function itBearsFailures({path, good, text, whenMissing, bad, everyFailure, element}: Contract): void {
  const oneOfEach = ['404', 'text that is no JSON', 'a closed connection'];
  for (const [name, file, kind, status] of failuresOf(good, bad)) {
    if (!everyFailure && !bad.includes(file) && !oneOfEach.includes(name)) continue;
    it(`${name}: the fallback stays, one event, one warning`, async () => {
      const site = await serveSite({[path]: file});
      const errors = heard<ErrorDetail>('leavex-error');
      const loads = heard('leavex-load');
      const widget = element(`api="${site.url}"`);
      await untilStatus(widget, 'error');
      expect(seen(widget)).to.contain(FALLBACK);
      expect(errors.map(({detail}) => detail)).to.deep.equal([{resource: path, kind, ...(status && {status})}]);
      expect(loads).to.deep.equal([]);
      oneWarning(`${site.url}${path}: ${kind}`);
    });
  }

  it('at src, the warning names that', async () => {
    const site = await serveSite({});
    const widget = element(`src="${site.url}elsewhere/${path}"`);
    await untilStatus(widget, 'error');
    oneWarning(`${site.url}elsewhere/${path}: http`);
  });

  it('without a fallback, a sentence says so', async () => {
    const site = await serveSite({});
    const widget = element(`api="${site.url}"`, '');
    await untilStatus(widget, 'error');
    expect(seen(widget)).to.match(/\w+ \w+ \w+/);
    oneWarning();
  });

  it('ten elements make ten events and one warning', async () => {
    const site = await serveSite({});
    const errors = heard('leavex-error');
    const widgets = Array.from({length: 10}, () => element(`api="${site.url}"`));
    for (const widget of widgets) await untilStatus(widget, 'error');
    expect(errors).to.have.length(10);
    expect(await site.requests()).to.deep.equal(Object.fromEntries([path, ...whenMissing].map((file) => [file, 1])));
    oneWarning();
  });

  it('the failure is not kept: asked again, it comes', async () => {
    const site = await serveSite({});
    const widget = element(`api="${site.url}"`);
    await untilStatus(widget, 'error');
    await site.put({[path]: good});
    await widget.reload();
    await untilStatus(widget, 'ready');
    expect(seen(widget)).to.match(text);
    oneWarning();
  });

  it('what was good stays', async () => {
    const site = await serveSite({[path]: good});
    const widget = element(`api="${site.url}"`);
    await untilStatus(widget, 'ready');
    await site.put({[path]: {$behaviour: 'status', code: 503}});
    await widget.reload();
    await untilStatus(widget, 'stale');
    expect(seen(widget)).to.match(text).and.not.contain(FALLBACK);
    oneWarning();
  });

  it('a later element still gets what was good before', async () => {
    const site = await serveSite({[path]: good});
    const widget = element(`api="${site.url}"`);
    await untilStatus(widget, 'ready');
    await site.put({});
    await widget.reload();
    await untilStatus(element(`api="${site.url}"`), 'ready');
    oneWarning();
  });

  it('nothing is thrown and no promise is left rejected', async () => {
    const site = await serveSite({[path]: {$behaviour: 'reset'}});
    const thrown: unknown[] = [];
    const note = (event: Event): void => void thrown.push(event);
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
    const widget = element(`api="${site.url}"`);
    await untilStatus(widget, 'error');
    await pause(50);
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
    expect(thrown).to.deep.equal([]);
    oneWarning();
  });
}

function itBearsMoves({path, good, element}: Contract): void {
  it('a move neither ends the request nor asks again', async () => {
    const site = await serveSite({[path]: {$behaviour: 'slow', ms: 150, body: JSON.stringify(good)}});
    const widget = element(`api="${site.url}"`);
    await untilLoading(widget);
    place<HTMLElement>('<div></div>').append(widget);
    await untilStatus(widget, 'ready');
    expect(await site.requests()).to.deep.equal({[path]: 1});
  });

  it('leaving the page ends it silently, coming back takes it up', async () => {
    const site = await serveSite({[path]: {$behaviour: 'slow', ms: 150, body: JSON.stringify(good)}});
    const loads = heard('leavex-load');
    const widget = element(`api="${site.url}"`);
    const box = widget.parentElement!;
    await untilLoading(widget);
    widget.remove();
    await pause(300);
    expect(loads).to.deep.equal([]);
    box.append(widget);
    await untilStatus(widget, 'ready');
    expect(loads).to.have.length(1);
  });

  it('one element that leaves takes nothing from another', async () => {
    const site = await serveSite({[path]: {$behaviour: 'slow', ms: 150, body: JSON.stringify(good)}});
    const leaves = element(`api="${site.url}"`);
    const stays = element(`api="${site.url}"`);
    await untilLoading(leaves);
    leaves.remove();
    await untilStatus(stays, 'ready');
  });
}

function itIsAGoodNeighbour({tag, attributes, path, good, element}: Contract): void {
  it('is the same whether properties come before it is in the page or after', async () => {
    const site = await serveSite({[path]: good});
    const before = document.createElement(tag) as Widget & {api: string};
    for (const [, name, , value] of attributes.matchAll(/([\w-]+)(="([^"]*)")?/g)) before.setAttribute(name!, value ?? '');
    before.lang = 'en';
    before.api = site.url;
    place<HTMLElement>('<div></div>').append(before);
    await untilStatus(before, 'ready');
    const after = element(`api="${site.url}"`, '');
    await untilStatus(after, 'ready');
    expect(seen(before)).to.equal(seen(after));
  });

  it('tells its status to style sheets', async () => {
    const site = await serveSite({[path]: good});
    const widget = element(`api="${site.url}"`);
    await untilStatus(widget, 'ready');
    expect(widget.matches(':state(ready)')).to.equal(true);
    expect(widget.matches(':state(loading)')).to.equal(false);
  });

  it('hides where the page hides it', async () => {
    const site = await serveSite({[path]: good});
    const widget = element(`api="${site.url}" hidden`);
    await untilStatus(widget, 'ready');
    expect(getComputedStyle(widget).display).to.equal('none');
  });

  it('never touches what the author wrote between the tags', async () => {
    const site = await serveSite({[path]: good});
    const widget = element(`api="${site.url}"`, '<b>One</b> <i slot="unknown">two</i>');
    const markup = widget.innerHTML;
    await untilStatus(widget, 'ready');
    expect(widget.innerHTML).to.equal(markup);
    // Once on a page, whatever other tests have placed.
    takeConsole();
  });
}
