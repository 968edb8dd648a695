// Choices of the page “Get the code”, and their form in its address.
import {SYSTEMS, type System} from '../snippets/snippet.js';
import {LANGUAGES, optionsOf, valuesOf, WIDGETS, type Attributes, type Language, type Widget} from '../snippets/widgets.js';

export const STYLES = ['newspaper', 'blog', 'dark'] as const;
export type Style = (typeof STYLES)[number];

export interface BuilderState {
  readonly ui: Language;
  readonly widget: Widget;
  readonly system: System;
  /** Empty: the language of the page. */
  readonly lang: Language | '';
  readonly attributes: Attributes;
  /** Empty: the sentence that is offered. */
  readonly words: string;
  readonly link: string;
  readonly accent: string;
  readonly integrity: boolean;
  readonly style: Style;
  readonly phone: boolean;
}

const oneOf = <T extends string>(all: readonly T[], value: string | null): T | undefined => all.find((one) => one === value);

/** Parameters that are no attributes. */
const OWN = ['ui', 'widget', 'system', 'lang', 'words', 'link', 'accent', 'integrity', 'style', 'phone'];

/** State that an address asks for. What it does not say, or says wrongly, is as at first. */
export function readState(search: string, first: BuilderState): BuilderState {
  const query = new URLSearchParams(search);
  const widget = oneOf(WIDGETS, query.get('widget')) ?? first.widget;
  const attributes = Object.fromEntries([...query].filter(([name]) => !OWN.includes(name)));
  const accent = query.get('accent') ?? '';
  return {
    ui: oneOf(LANGUAGES, query.get('ui')) ?? first.ui,
    widget,
    system: oneOf(SYSTEMS, query.get('system')) ?? first.system,
    lang: oneOf(LANGUAGES, query.get('lang')) ?? '',
    attributes: usefulAttributes(widget, attributes),
    words: query.get('words') ?? '',
    link: query.get('link') ?? first.link,
    accent: /^#[\da-f]{6}$/i.test(accent) ? accent : '',
    integrity: query.has('integrity'),
    style: oneOf(STYLES, query.get('style')) ?? first.style,
    phone: query.has('phone'),
  };
}

/** Attributes that the widget has and that say something else than its defaults. */
export function usefulAttributes(widget: Widget, attributes: Attributes): Attributes {
  const offered = optionsOf(widget, attributes);
  return Object.fromEntries(
    offered.flatMap(({name, kind}) => {
      const value = attributes[name]?.trim();
      if (value === undefined || (value === '' && kind !== 'switch')) return [];
      if (kind === 'choice' && (value === valuesOf(widget, name)[0] || !valuesOf(widget, name).includes(value))) return [];
      if (kind === 'number' && !/^\d{1,15}$/.test(value)) return [];
      return [[name, kind === 'switch' ? '' : value]];
    }),
  );
}

/** Query that stands for a state: only what differs from the first one. */
export function writeState(state: BuilderState, first: BuilderState): string {
  const query = new URLSearchParams();
  for (const name of ['ui', 'widget', 'system', 'lang', 'words', 'link', 'accent', 'style'] as const)
    if (state[name] !== first[name]) query.set(name, state[name]);
  for (const [name, value] of Object.entries(state.attributes)) query.set(name, value);
  for (const name of ['integrity', 'phone'] as const) if (state[name]) query.set(name, '1');
  const text = query.toString();
  return text && `?${text}`;
}
