import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent, waitFor} from 'storybook/test';
import '../src/elements/counter/define.js';
import type {LeavexCounter} from '../src/elements/counter/leavex-counter.js';
import {answering, never} from './support/campaign-api.js';
import {renderElement, type ElementArgs} from './support/render-element.js';

type Story = StoryObj<ElementArgs>;

const meta: Meta<ElementArgs> = {
  title: 'Counter',
  component: 'leavex-counter',
  tags: ['autodocs'],
  render: renderElement('leavex-counter'),
};
export default meta;

const counterIn = (canvas: HTMLElement): LeavexCounter => canvas.querySelector('leavex-counter')!;

/** Visible text: that of the element, or the fallback if it is shown. */
const visibleText = (element: LeavexCounter): string => {
  const fallback = element.shadowRoot!.querySelector<HTMLSlotElement>('slot:not([name])');
  const own = element.shadowRoot!.querySelector('[part~=base]')?.textContent ?? '';
  return (fallback?.hidden ? own : `${element.textContent} ${own}`).replace(/\s+/g, ' ').trim();
};

/** Waits until the element has come to a state, then looks at what it says. */
const shows =
  (status: LeavexCounter['status'], ...texts: readonly (string | RegExp)[]): NonNullable<Story['play']> =>
  async ({canvasElement}) => {
    const counter = counterIn(canvasElement);
    await waitFor(() => expect(counter.status).toBe(status));
    await waitFor(() => {
      for (const text of texts) void expect(visibleText(counter)).toMatch(text);
    });
    await expect(visibleText(counter)).not.toMatch(/false|true|undefined|null|NaN/);
  };

const api = (name: string): string => `https://${name}.campaign.example/`;
const answer = {count: 3230, goal: 5000, updated: '2025-01-06', source: {name: 'LeaveX', url: 'https://leavex.eu/'}};

/** All values are in the tag: the element requests nothing. */
export const Static: Story = {
  args: {count: 3230, 'updated-at': '2025-01-06'},
  play: shows('ready', '3,230 signatures', '6 January 2025'),
};

/** Loading: the fallback is shown. */
export const Loading: Story = {
  args: {api: api('loading'), fallback: 'More than 3,000 people have signed.'},
  beforeEach: answering(api('loading'), {'counter.json': never}),
  play: shows('loading', 'More than 3,000 people have signed.'),
};

export const ReadyWithGoal: Story = {
  args: {api: api('goal'), variant: 'bar'},
  beforeEach: answering(api('goal'), {'counter.json': answer}),
  play: shows('ready', '3,230 signatures', '5,000', 'Source: LeaveX'),
};

export const Closed: Story = {
  args: {api: api('closed')},
  beforeEach: answering(api('closed'), {'counter.json': {...answer, goal: undefined, closed: true}}),
  play: shows('ready', '3,230 signatures', 'closed'),
};

export const OverGoal: Story = {
  args: {api: api('over'), variant: 'bar'},
  beforeEach: answering(api('over'), {'counter.json': {...answer, count: 6100}}),
  play: shows('ready', '6,100 signatures', /reached/),
};

/** Error: the number in the tag stays. */
export const Stale: Story = {
  args: {api: api('stale'), count: 3000, 'updated-at': '2024-12-20'},
  beforeEach: answering(api('stale'), {'counter.json': 503}),
  parameters: {warnings: [/stale\.campaign\.example/]},
  play: shows('stale', '3,000 signatures'),
};

/** Error without a fallback: one sentence. */
export const Error: Story = {
  args: {api: api('error')},
  beforeEach: answering(api('error'), {'counter.json': 503}),
  parameters: {warnings: [/error\.campaign\.example/]},
  play: shows('error', /cannot be shown/),
};

/** Nothing is requested before the visitor presses the button. */
export const AskFirst: Story = {
  args: {api: api('ask'), load: 'click'},
  beforeEach: answering(api('ask'), {'counter.json': answer}),
  play: async (context) => {
    const counter = counterIn(context.canvasElement);
    await counter.updateComplete;
    await userEvent.click(counter.shadowRoot!.querySelector('button')!);
    await shows('ready', '3,230 signatures')(context);
  },
};

export const Dark: Story = {...ReadyWithGoal, args: {...ReadyWithGoal.args, goal: 5000}, globals: {theme: 'dark'}};

export const RightToLeft: Story = {
  args: {count: 3230, goal: 5000, closed: true},
  globals: {locale: 'ar'},
  play: async ({canvasElement}) => {
    const counter = counterIn(canvasElement);
    await waitFor(() => expect(getComputedStyle(counter.shadowRoot!.querySelector('[part~=base]')!).direction).toBe('rtl'));
  },
};

export const Narrow: Story = {
  args: {count: 3230, goal: 5000, 'updated-at': '2025-01-06', closed: true},
  decorators: [(story) => html`<div style="inline-size: 180px">${story()}</div>`],
  play: async ({canvasElement}) => {
    const counter = counterIn(canvasElement);
    await counter.updateComplete;
    await waitFor(() => expect(visibleText(counter)).toMatch('3,230 signatures'));
    await expect(counter.scrollWidth).toBeLessThanOrEqual(180);
  },
};
