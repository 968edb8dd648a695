import type {Departure} from '../../../../src/api/schema/departures.js';
import {part, place, serveSite, settle, until, untilStatus, type Widget} from '../../../support/page.js';

export const FILE = 'departures/all.json';

/** Six who left, of every sort that matters. */
export const six: readonly Departure[] = [
  {
    id: 'guardian',
    name: 'The Guardian',
    country: 'GB',
    kind: 'media',
    leftOn: '2024-11-13',
    movedTo: [{network: 'bluesky', url: 'https://bsky.app/profile/theguardian.com'}, {network: 'mastodon'}],
    source: 'https://news.example/guardian',
  },
  {id: 'monde', name: 'Le Monde', country: 'FR', kind: 'media', leftOn: '2025-01', source: 'https://news.example/monde'},
  {
    id: 'wien',
    name: 'Universität Wien',
    country: 'AT',
    kind: 'university',
    how: 'dormant',
    leftOn: '2024-11-25',
    source: 'https://news.example/wien',
  },
  {id: 'many', name: '87 associations', country: 'FR', kind: 'ngo', members: 87, leftOn: '2025', source: 'https://news.example/many'},
  {id: 'one', name: 'Emmaüs', country: 'FR', kind: 'ngo', partOf: 'many', leftOn: '2025', source: 'https://news.example/one'},
  {
    id: 'back',
    name: 'Zurück e. V.',
    country: 'DE',
    kind: 'other',
    leftOn: '2023-05-01',
    returnedOn: '2024-02',
    source: 'https://news.example/back',
  },
];

/** Many who left, each known by its number. */
export const many = (count: number): Departure[] =>
  Array.from({length: count}, (_, i) => ({
    id: `n${i}`,
    name: `Organisation ${i}`,
    country: ['FR', 'DE', 'PL', 'ES', 'IT'][i % 5]!,
    kind: ['university', 'ngo', 'media'][i % 3]!,
    leftOn: new Date(Date.UTC(2025, 0, 31) - i * 86_400_000).toISOString().slice(0, 10),
    source: `https://news.example/${i}`,
  }));

export const answer = (departures: readonly unknown[], more: object = {}): object => ({
  updated: '2026-02-04',
  addUrl: 'https://campaign.example/add',
  correctionUrl: 'https://campaign.example/correct',
  departures,
  ...more,
});

/** An element that shows such departures. */
export async function show(departures: readonly unknown[], attributes = '', style = ''): Promise<Widget> {
  const site = await serveSite({[FILE]: answer(departures)});
  const widget = place<Widget>(`<leavex-departed api="${site.url}" ${attributes} lang="en" style="${style}"></leavex-departed>`);
  await untilStatus(widget, 'ready', 'empty');
  // The words may come after the data.
  await until(() => part(widget, 'head') ?? part(widget, 'empty'), 'the words');
  await settle(widget);
  return widget;
}

/** Names in the list, in the order in which they stand. */
export const names = (widget: Widget): string[] =>
  [...widget.shadowRoot!.querySelectorAll('[part~=entry] [part~=name] bdi')].map(({textContent}) => textContent);

/** The line that moves, once it does. */
export async function line(widget: Widget): Promise<{readonly box: HTMLElement; readonly track: HTMLElement}> {
  await until(() => part(widget, 'strip')?.getAnimations().length, 'the line to move');
  return {box: part(widget, 'window')!, track: part(widget, 'strip')!};
}

/** Chooses in a choice or types into a field, as a visitor does. */
export async function fill(widget: Widget, name: string, value: string): Promise<void> {
  const field = widget.shadowRoot!.querySelector<HTMLInputElement>(`[name=${name}]`)!;
  field.value = value;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await widget.updateComplete;
}
