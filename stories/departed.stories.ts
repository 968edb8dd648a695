import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent, waitFor} from 'storybook/test';
import '../src/elements/departed/define.js';
import type {LeavexDeparted} from '../src/elements/departed/leavex-departed.js';
import {answering, never} from './support/campaign-api.js';
import {renderElement, type ElementArgs} from './support/render-element.js';

type Story = StoryObj<ElementArgs>;

const meta: Meta<ElementArgs> = {
  title: 'Departed',
  component: 'leavex-departed',
  tags: ['autodocs'],
  render: renderElement('leavex-departed'),
};
export default meta;

const FILE = 'departures/all.json';
const departedIn = (canvas: HTMLElement): LeavexDeparted => canvas.querySelector('leavex-departed')!;
const partIn = (canvas: HTMLElement, name: string): HTMLElement | null => departedIn(canvas).shadowRoot!.querySelector(`[part~=${name}]`);
const textIn = (canvas: HTMLElement): string => departedIn(canvas).shadowRoot!.textContent.replace(/\s+/g, ' ').trim();

/** Waits until the element has come to a state, then looks at what it says. */
const shows =
  (status: LeavexDeparted['status'], ...texts: readonly (string | RegExp)[]): NonNullable<Story['play']> =>
  async ({canvasElement}) => {
    await waitFor(() => expect(departedIn(canvasElement).status).toBe(status));
    await waitFor(() => {
      for (const text of texts) void expect(textIn(canvasElement)).toMatch(text);
    });
    await expect(textIn(canvasElement)).not.toMatch(/false|true|undefined|null|NaN|\[object/);
  };

/** As `shows`; then the pointer rests on the line, so that who looks at the story, or tests it, has a line that stands. */
const showsLine =
  (...texts: readonly (string | RegExp)[]): NonNullable<Story['play']> =>
  async (context) => {
    await shows('ready', ...texts)(context);
    await waitFor(() => expect(partIn(context.canvasElement, 'strip')!.getAnimations()).toHaveLength(1));
    await userEvent.hover(partIn(context.canvasElement, 'strip')!);
    await expect(partIn(context.canvasElement, 'strip')!.getAnimations()).toHaveLength(0);
  };

const KINDS = ['university', 'ngo', 'media', 'union', 'municipality', 'culture', 'sports'];
const COUNTRIES = ['FR', 'DE', 'ES', 'AT', 'NL', 'FI', 'EU'];

const few = [
  {
    id: 'guardian',
    name: 'The Guardian',
    country: 'GB',
    kind: 'media',
    leftOn: '2024-11-13',
    movedTo: [{network: 'bluesky', url: 'https://bsky.app/profile/theguardian.com'}],
    source: 'https://www.theguardian.com/media/2024/nov/13/why-the-guardian-is-no-longer-posting-on-x',
  },
  {id: 'monde', name: 'Le Monde', country: 'FR', kind: 'media', leftOn: '2025-01', source: 'https://example.org/le-monde'},
  {
    id: 'wien',
    name: 'Universität Wien',
    country: 'AT',
    kind: 'university',
    how: 'dormant',
    leftOn: '2024-11-25',
    source: 'https://example.org/wien',
  },
  {id: 'associations', name: '87 associations', country: 'FR', kind: 'ngo', members: 87, leftOn: '2025', source: 'https://example.org/87'},
];

const many = (count: number): object[] =>
  Array.from({length: count}, (_, i) => ({
    id: `n${i}`,
    name: `Organisation ${i + 1}`,
    country: COUNTRIES[i % COUNTRIES.length],
    kind: KINDS[i % KINDS.length],
    leftOn: new Date(Date.UTC(2025, 0, 31) - i * 3 * 86_400_000).toISOString().slice(0, 10),
    source: `https://example.org/${i}`,
    ...(i % 4 === 0 && {movedTo: [{network: 'mastodon', url: `https://social.example/@n${i}`}]}),
  }));

const longNames = [
  {
    id: 'a',
    name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    country: 'AT',
    kind: 'union',
    leftOn: '2025-01-06',
  },
  {id: 'b', name: 'Organisation '.repeat(15).trim(), country: 'EU', kind: 'other', leftOn: '2024'},
  {id: 'c', name: 'جامعة القاهرة', country: 'EG', kind: 'university', leftOn: '2024-12', source: 'https://example.org/cairo'},
];

const answer = (departures: readonly object[]): object => ({
  updated: '2026-02-04',
  addUrl: 'https://example.org/add',
  correctionUrl: 'https://example.org/correct',
  departures,
});

const api = (name: string): string => `https://${name}.departures.example/`;
const from = (name: string, departures: readonly object[]): Pick<Story, 'beforeEach'> => ({
  beforeEach: answering(api(name), {[FILE]: answer(departures)}),
});

export const Few: Story = {
  args: {api: api('few')},
  ...from('few', few),
  play: shows(
    'ready',
    '89 organisations have left X',
    'The Guardian',
    'now on Bluesky',
    'January 2025',
    'account no longer used',
    '87 organisations',
  ),
};

export const One: Story = {args: {api: api('one')}, ...from('one', few.slice(0, 1)), play: shows('ready', '1 organisation has left X')};

/** Checks that everything that can be pressed has a line around or under it. */
async function seenWithoutColour(canvas: HTMLElement): Promise<void> {
  const root = departedIn(canvas).shadowRoot!;
  const lines = (style: CSSStyleDeclaration): boolean =>
    style.textDecorationLine.includes('underline') || (style.borderTopStyle !== 'none' && parseFloat(style.borderTopWidth) > 0);
  const controls = [...root.querySelectorAll('a, button, input, select')];
  await expect(controls.length).toBeGreaterThan(2);
  for (const control of controls) await expect(lines(getComputedStyle(control)), control.outerHTML).toBe(true);
}

/** Empty list. */
export const Nobody: Story = {
  args: {api: api('none')},
  ...from('none', []),
  play: shows('empty', 'No one is listed yet', 'Tell us who else has left'),
};

/** List with only dormant accounts: the headline has no number, not a zero. */
export const NobodyWholly: Story = {
  args: {api: api('dormant')},
  ...from('dormant', few.slice(2, 3)),
  play: shows('ready', 'Who has left X'),
};

/** List with search, filters, sorting and “Show more”. */
export const Many: Story = {
  args: {api: api('many')},
  ...from('many', many(200)),
  play: async (context) => {
    await shows('ready', '200 organisations have left X', 'Search')(context);
    const field = departedIn(context.canvasElement).shadowRoot!.querySelector<HTMLInputElement>('[name=query]')!;
    await userEvent.type(field, 'organisation 19');
    await shows('ready', '11 entries found', 'Organisation 190')(context);
  },
};

export const OfOneCountry: Story = {
  args: {api: api('country'), country: 'FR', limit: 5},
  ...from('country', many(70)),
  play: shows('ready', '10 organisations have left X', 'France'),
};

/** Ticker: readers can pause it, drag it and open it as a list. */
export const Ticker: Story = {
  args: {api: api('ticker'), variant: 'ticker'},
  ...from('ticker', many(40)),
  play: showsLine('40 organisations have left X', 'Show all', 'Pause'),
};

export const TickerPaused: Story = {
  args: {api: api('paused'), variant: 'ticker'},
  ...from('paused', many(40)),
  play: async (context) => {
    await shows('ready', 'Show all')(context);
    await waitFor(() => expect(partIn(context.canvasElement, 'pause')).not.toBeNull());
    await userEvent.click(partIn(context.canvasElement, 'pause')!);
    await shows('ready', 'Resume')(context);
    await expect(partIn(context.canvasElement, 'strip')!.getAnimations()).toHaveLength(0);
  },
};

export const TickerOpened: Story = {
  args: {api: api('opened'), variant: 'ticker'},
  ...from('opened', many(40)),
  play: async (context) => {
    await shows('ready', 'Show all')(context);
    await userEvent.click(partIn(context.canvasElement, 'all')!);
    await shows('ready', 'Show less', 'Search', 'Show more')(context);
  },
};

/** Ticker whose entries fit into one line: it does not move. */
export const TickerOfTwo: Story = {
  args: {api: api('two'), variant: 'ticker'},
  ...from('two', few.slice(0, 2)),
  play: async (context) => {
    await shows('ready', 'The Guardian')(context);
    await waitFor(() => expect(partIn(context.canvasElement, 'pause')).toBeNull());
  },
};

/** Ticker with `speed="0"`: it has several lines and does not move. */
export const TickerThatStands: Story = {
  args: {api: api('stands'), variant: 'ticker', speed: 0},
  ...from('stands', many(40)),
  play: async (context) => {
    await shows('ready', 'Organisation 12')(context);
    await expect(partIn(context.canvasElement, 'pause')).toBeNull();
  },
};

/** Ticker with reduced motion (a setting of the system or of the browser’s tools): it shows all entries and does not move. */
export const TickerReducedMotion: Story = {
  args: {api: api('calm'), variant: 'ticker'},
  ...from('calm', many(40)),
  parameters: {media: {'prefers-reduced-motion': 'reduce'}},
  play: async (context) => {
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    await (isCalm ? shows('ready', 'Organisation 11', 'Show all') : showsLine('Organisation 11', 'Show all'))(context);
    await expect(partIn(context.canvasElement, 'pause') === null).toBe(isCalm);
    await expect(partIn(context.canvasElement, 'strip')!.getAnimations()).toHaveLength(0);
  },
};

/** Forced colours (a contrast theme of the system or a setting of the browser’s tools): lines, links and buttons stay visible. */
export const ForcedColours: Story = {
  args: {api: api('forced')},
  ...from('forced', [...few, ...many(20)]),
  parameters: {media: {'forced-colors': 'active'}},
  play: async (context) => {
    await shows('ready', 'Search', 'Le Monde')(context);
    await seenWithoutColour(context.canvasElement);
  },
};

export const TickerForcedColours: Story = {
  args: {api: api('ticker-forced'), variant: 'ticker'},
  ...from('ticker-forced', many(40)),
  parameters: {media: {'forced-colors': 'active'}},
  play: async (context) => {
    await showsLine('Show all', 'Pause')(context);
    await seenWithoutColour(context.canvasElement);
  },
};

export const TickerDark: Story = {
  ...Ticker,
  args: {api: api('ticker-dark'), variant: 'ticker'},
  ...from('ticker-dark', many(40)),
  globals: {theme: 'dark'},
};

export const TickerRightToLeft: Story = {
  args: {api: api('ticker-ar'), variant: 'ticker'},
  ...from('ticker-ar', [...few, ...many(20)]),
  globals: {locale: 'ar'},
  play: showsLine('Le Monde', 'عرض الكل'),
};

export const Dark: Story = {args: {api: api('dark')}, ...from('dark', many(30)), globals: {theme: 'dark'}, play: shows('ready', 'Search')};

export const RightToLeft: Story = {
  args: {api: api('ar')},
  ...from('ar', [...few, ...many(20)]),
  globals: {locale: 'ar'},
  play: shows('ready', 'بحث', 'Le Monde'),
};

export const LongNames: Story = {args: {api: api('long')}, ...from('long', longNames), play: shows('ready', 'جامعة القاهرة')};

export const Narrow: Story = {
  args: {api: api('narrow')},
  ...from('narrow', [...few, ...longNames, ...many(20)]),
  decorators: [(story) => html`<div style="inline-size: 180px">${story()}</div>`],
  play: async (context) => {
    await shows('ready', 'Search')(context);
    const {scrollWidth, clientWidth} = context.canvasElement.querySelector('div')!;
    await expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  },
};

export const TickerNarrow: Story = {
  args: {api: api('ticker-narrow'), variant: 'ticker'},
  ...from('ticker-narrow', [...few, ...many(20)]),
  decorators: Narrow.decorators!,
  play: showsLine('Show all'),
};

/** Loading: empty lines reserve the space. */
export const Loading: Story = {
  args: {api: api('loading')},
  beforeEach: answering(api('loading'), {[FILE]: never}),
  play: async ({canvasElement}) => {
    await waitFor(() => expect(departedIn(canvasElement).status).toBe('loading'));
    await expect(departedIn(canvasElement).getBoundingClientRect().height).toBeGreaterThan(400);
  },
};

/** Error without a fallback: a sentence and a button to try again. */
export const Error: Story = {
  args: {api: api('error')},
  beforeEach: answering(api('error'), {[FILE]: 503}),
  parameters: {warnings: [/error\.departures\.example/]},
  play: shows('error', 'cannot be shown', 'Try again'),
};

/** Nothing is requested before the visitor presses the button. */
export const AskFirst: Story = {
  args: {api: api('ask'), load: 'click'},
  ...from('ask', few),
  play: async (context) => {
    const departed = departedIn(context.canvasElement);
    await departed.updateComplete;
    await userEvent.click(departed.shadowRoot!.querySelector('button')!);
    await shows('ready', '89 organisations')(context);
  },
};

/** Invalid rows are left out, with one message on the console. Valid rows are shown. */
export const BrokenRows: Story = {
  args: {api: api('broken')},
  ...from('broken', [...few, {id: 'no name'}, {...few[0]}, {id: 'x', name: 'In the future', leftOn: '2999-01-01'}]),
  parameters: {warnings: [/3 rows left out/]},
  play: shows('ready', '89 organisations have left X'),
};
