import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {filesFor} from '../../elements/contact-mep/support/parliament.js';
import {answer as departuresFile, FILE as DEPARTURES, six} from '../../elements/departed/support/departures.js';
import {letters} from '../../elements/letter/support/letters.js';
import {takeConsole} from '../console.js';
import {pause, place, seen, serveSite, settle, until, type Site, type Widget} from '../page.js';
import {installPrinter} from '../printer.js';

// Random walks. The API fails in every way from one moment to the next, the page moves the element around, and a visitor
// presses, chooses and types. Nothing is thrown, and no promise is left rejected. There is always something to read, and a good
// API is shown in the end.

interface Chaotic {
  readonly tag: string;
  readonly attributes?: string;
  readonly files: Readonly<Record<string, unknown>>;
  /** Path of the file that the element cannot do without. */
  readonly path: string;
  /** Visible text if all is well. */
  readonly good: RegExp;
  /** More than the file may have. */
  readonly tooLarge: number;
  /** Attributes that take anything in a tag. */
  readonly names: readonly string[];
}

const FALLBACK = 'What the author wrote';

export const CHAOTIC: readonly Chaotic[] = [
  {
    tag: 'leavex-counter',
    files: {
      'counter.json': {count: 3230, goal: 5000, updated: '2025-01-06', source: {name: 'Source', url: 'https://a.eu/'}},
      'meps/index.json': {total: 5, countries: [{country: 'BE', total: 5, stances: {active: 3}}]},
      'departures/index.json': {total: 34},
    },
    path: 'counter.json',
    good: /3,230 signatures/,
    tooLarge: 70_000,
    names: [
      'count',
      'goal',
      'updated-at',
      'updated',
      'closed',
      'of',
      'country',
      'stance',
      'href',
      'variant',
      'live',
      'pointer',
      'goal-pointer',
    ],
  },
  {
    tag: 'leavex-letter',
    files: letters({en: 'We ask you to leave.', fr: 'Nous vous demandons de partir.'}),
    path: 'letter/en.json',
    good: /We ask you to leave\.|Nous vous demandons de partir\./,
    tooLarge: 1_100_000,
    names: ['letter-lang', 'collapsed', 'no-switcher'],
  },
  {
    tag: 'leavex-departed',
    files: {[DEPARTURES]: departuresFile(six)},
    path: DEPARTURES,
    good: /Le Monde/,
    tooLarge: 8_100_000,
    names: ['variant', 'country', 'kind', 'since', 'limit', 'speed'],
  },
  {
    tag: 'leavex-contact-mep',
    attributes: 'country="BE"',
    files: filesFor(),
    path: 'meps/index.json',
    good: /Anna Coppens|Belgium/,
    tooLarge: 70_000,
    names: ['country', 'group', 'committee', 'stance', 'mail-domains'],
  },
];

/** Ways of a server to fail, of each file at its turn. */
const failure = (tooLarge: number): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constantFrom<unknown>(
      {$behaviour: 'status', code: 404},
      {$behaviour: 'status', code: 429, 'retry-after': '2592000'},
      {$behaviour: 'status', code: 429, 'retry-after': '1e999'},
      {$behaviour: 'status', code: 500},
      {$behaviour: 'html'},
      {$behaviour: 'truncated'},
      {$behaviour: 'nothing'},
      {$behaviour: 'empty'},
      {$behaviour: 'reset'},
      {$behaviour: 'broken-json'},
      {$behaviour: 'utf16'},
      {$behaviour: 'redirect'},
      {$behaviour: 'huge', bytes: tooLarge},
      {$behaviour: 'slow', ms: 60},
      null,
    ),
    fc.integer().map((count) => ({count})),
    fc.json({maxDepth: 3}).map((text) => JSON.parse(text) as unknown),
  );

const words = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'en',
    'fr',
    'ar',
    'xx',
    'FR',
    'all',
    '0',
    '7',
    '-1',
    '1e9',
    '2025-01',
    'ticker',
    'bar',
    '/count',
    'a@b.eu',
    '\u202e',
  ),
  fc.string({maxLength: 12}),
);

const step = ({files, tooLarge, names}: Chaotic) =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('fail' as const),
        path: fc.constantFrom(...Object.keys(files)),
        answer: failure(tooLarge),
      }),
    },
    {weight: 1, arbitrary: fc.record({do: fc.constant('mend' as const)})},
    {weight: 4, arbitrary: fc.record({do: fc.constant('reload' as const), waits: fc.boolean()})},
    {weight: 1, arbitrary: fc.record({do: fc.constant('move' as const)})},
    {weight: 1, arbitrary: fc.record({do: fc.constant('leave' as const)})},
    {weight: 1, arbitrary: fc.record({do: fc.constant('come back from the cache' as const)})},
    {weight: 1, arbitrary: fc.record({do: fc.constant('other address' as const)})},
    {weight: 1, arbitrary: fc.record({do: fc.constant('language' as const), lang: fc.constantFrom('en', 'fr', 'de', 'ar', 'xx', '')})},
    {weight: 2, arbitrary: fc.record({do: fc.constant('attribute' as const), name: fc.constantFrom(...names), value: fc.option(words)})},
    {weight: 4, arbitrary: fc.record({do: fc.constant('press' as const), which: fc.nat()})},
    {weight: 2, arbitrary: fc.record({do: fc.constant('choose' as const), which: fc.nat()})},
    {weight: 2, arbitrary: fc.record({do: fc.constant('type' as const), which: fc.nat(), text: words})},
  );
type Step = FromArbitrary<ReturnType<typeof step>>;
type FromArbitrary<A> = A extends fc.Arbitrary<infer T> ? T : never;

/** Words that no reader understands, and that none of these files have. */
const NONSENSE = /\bNaN\b|\bundefined\b|\bnull\b|\[object|Infinity|\$\{/;

const inside = <E extends Element>(widget: Widget, selector: string, which: number): E | undefined => {
  const all = widget.shadowRoot?.querySelectorAll<E>(selector) ?? [];
  return all[which % (all.length || 1)];
};

/** One element in a page, with an API, on a random walk. */
class Walk {
  readonly widget: Widget;
  site: Site;
  readonly #chaotic: Chaotic;
  readonly #box: HTMLElement;
  #files: Record<string, unknown>;

  static async begin(chaotic: Chaotic, hasFallback: boolean): Promise<Walk> {
    return new Walk(chaotic, await serveSite(chaotic.files), hasFallback);
  }

  private constructor(chaotic: Chaotic, site: Site, hasFallback: boolean) {
    const {tag, attributes = '', files} = chaotic;
    this.#chaotic = chaotic;
    this.#files = {...files};
    this.site = site;
    this.widget = place<Widget>(`<${tag} lang="en" ${attributes} api="${site.url}">${hasFallback ? FALLBACK : ''}</${tag}>`);
    this.#box = this.widget.parentElement!;
  }

  async take(step: Step): Promise<void> {
    const {widget} = this;
    switch (step.do) {
      case 'fail':
        return this.#put({...this.#files, [step.path]: step.answer});
      case 'mend':
        return this.#put({...this.#chaotic.files});
      case 'reload': {
        const asked = widget.reload();
        return step.waits ? asked : undefined;
      }
      case 'move':
        this.#box.append(widget);
        return undefined;
      case 'leave':
        widget.remove();
        await pause(5);
        this.#box.append(widget);
        return undefined;
      case 'come back from the cache':
        dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
        return undefined;
      case 'other address':
        this.site = await serveSite(this.#files);
        widget.setAttribute('api', this.site.url);
        return undefined;
      case 'language':
        widget.lang = step.lang;
        return undefined;
      case 'attribute':
        if (step.value === null) widget.removeAttribute(step.name);
        else widget.setAttribute(step.name, step.value);
        return undefined;
      case 'press':
        inside<HTMLElement>(widget, 'button, a, summary, [type=radio], [type=checkbox]', step.which)?.click();
        return undefined;
      case 'choose':
        return choose(inside<HTMLSelectElement>(widget, 'select', step.which), step.which);
      case 'type':
        return type(inside(widget, 'textarea:not([readonly]), input:not([type=radio], [type=checkbox])', step.which), step.text);
    }
  }

  /** All is well again, and so is the element. A page that has changed its attributes takes them back. */
  async mendAll(): Promise<void> {
    const {widget, site} = this;
    const {files, names, attributes = ''} = this.#chaotic;
    await site.put(files);
    for (const name of names) {
      // First set: what the reader has picked is a property without its attribute, and would stay.
      widget.setAttribute(name, '');
      widget.removeAttribute(name);
    }
    for (const [, name, value] of attributes.matchAll(/([\w-]+)="([^"]*)"/g)) widget.setAttribute(name!, value!);
    widget.lang = 'en';
    // A request that is under way is joined, so the first answer may be of before.
    for (let times = 0; times < 3 && (times === 0 || widget.status !== 'ready'); times++) {
      await widget.reload();
      await settle(widget);
    }
  }

  end(): void {
    this.#box.remove();
  }

  #put(files: Record<string, unknown>): Promise<void> {
    this.#files = files;
    return this.site.put(files);
  }
}

function choose(select: HTMLSelectElement | undefined, which: number): void {
  const options = [...(select?.options ?? [])].filter(({disabled}) => !disabled);
  if (!select || !options.length) return;
  options[which % options.length]!.selected = true;
  select.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
  select.dispatchEvent(new Event('change', {bubbles: true}));
}

function type(field: HTMLInputElement | undefined, text: string): void {
  if (!field) return;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}

/** @param seed of the sequences; by default, others each time */
export function itSurvivesChaos(chaotic: Chaotic, runs: number, seed?: number): void {
  const {tag, path, good} = chaotic;

  it(`${tag} throws nothing and always has something to read, in ${runs} sequences`, async function () {
    this.timeout(runs * 20_000);
    const failures: string[] = [];
    const note = (event: ErrorEvent | PromiseRejectionEvent): void => {
      const cause = ('reason' in event ? event.reason : event.error) as unknown;
      // An observer that misses a change in one frame is told in the next.
      if ('message' in event && event.message.includes('ResizeObserver')) return;
      failures.push(cause instanceof Error ? String(cause.stack) : String(cause));
    };
    const stay = (event: Event): void => {
      if ((event.composedPath()[0] as Element | undefined)?.closest?.('a')) event.preventDefault();
    };
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
    addEventListener('click', stay, true);
    const printer = installPrinter();
    let heard: string[] = [];
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(step(chaotic), {minLength: 1, maxLength: 14}), fc.boolean(), async (steps, hasFallback) => {
          const walk = await Walk.begin(chaotic, hasFallback);
          const {widget} = walk;
          for (const action of steps) {
            await walk.take(action);
            await settle(widget);
            if (widget.status === 'loading') await until(() => widget.status !== 'loading', 'an answer');
            await settle(widget);
            expect(failures, 'what nobody has caught').to.deep.equal([]);
            // Without a fallback there is nothing to read until the words have come.
            await until(() => seen(widget), `words in status ${widget.status}`);
            const text = seen(widget);
            const typed = [...widget.shadowRoot!.querySelectorAll('textarea')].length > 0;
            if (!typed) expect(text, 'words').not.to.match(NONSENSE);
            if (widget.status === 'error' && hasFallback) expect(text).to.contain(FALLBACK);
          }

          await walk.mendAll();
          expect(widget.status, takeConsole().join('\n')).to.equal('ready');
          if (tag !== 'leavex-contact-mep') await until(() => good.test(seen(widget)), `${good} in ${seen(widget)}`);
          expect((await walk.site.requests())[path], 'the good file was asked for').to.be.at.least(1);
          expect(failures).to.deep.equal([]);
          walk.end();
          heard.push(...takeConsole());
        }),
        {numRuns: runs, ...(seed === undefined ? {} : {seed}), endOnFailure: true, includeErrorInReport: true},
      );
    } finally {
      printer.remove();
      removeEventListener('error', note);
      removeEventListener('unhandledrejection', note);
      removeEventListener('click', stay, true);
      heard.push(...takeConsole());
    }
    // The console of somebody else's page has warnings for its owner, never an error, and never the same twice.
    heard = heard.filter((line) => !/^warn: leavex-widgets: /.test(line));
    expect(heard).to.deep.equal([]);
  });
}
