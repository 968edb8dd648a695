import {html, nothing, type TemplateResult} from 'lit';
import type {Member, MembersIndex} from '../../api/schema/members.js';
import {formatter} from '../../i18n/intl-cache.js';
import {direction} from '../../i18n/language-controller.js';
import {atMarks, mark} from '../../i18n/marks.js';
import {formatNumber} from '../../i18n/format.js';
import type {ContactState} from './contact-state.js';
import * as texts from './contact-texts.js';
import type {Letter} from './letter.js';
import type {Matches, Row} from './member-list.js';

/** Why nobody can write to a member: the campaign is over, letters are not wanted, no address is known, there is nothing to write about. */
export type Obstacle = 'closed' | 'paused' | 'address' | 'purpose';

/** What a file of the campaign API is up to. */
export interface FileState<T> {
  readonly value: T | undefined;
  readonly error: unknown;
}

/** What the views of the steps are given: what there is to show, and what can be done. */
export interface View {
  readonly tag: string;
  readonly headingLevel: number;
  readonly index: MembersIndex;
  readonly state: ContactState;
  readonly rows: FileState<readonly Row[]>;
  readonly matches: Matches;
  readonly suggested: Member | undefined;
  /** Members of the list who can be written to, those written to included. */
  readonly goal: number;
  readonly letter: Letter;
  /** Building blocks of the letter: `null` when there are none in that language. */
  readonly blocks: FileState<unknown>;
  /** Questions and labels in the visitor's language. */
  readonly prompts: readonly string[];
  readonly labels: ReadonlyMap<string, string>;
  /** Languages that the visitor reads. */
  readonly readers: readonly string[];
  readonly address: string | undefined;
  /** Whether the page may not open other apps. */
  readonly isConfined: boolean;
  /** The text that was copied last, or that is selected because it could not be. */
  readonly copied: {readonly text: string; readonly isDone: boolean} | undefined;
  readonly server: string;
  /** Whether the visitor has stopped typing: then the number of results is said, once. */
  readonly isSettled: boolean;
  obstacleOf(member: Member): Obstacle | undefined;
  /** A listener that changes the state and shows it. */
  on<E extends Event>(change: (event: E) => void): (event: E) => void;
  /** What is to have the focus once the change is shown. */
  focus(selector: string): void;
  write(member: Member): void;
  copy(text: string): void;
  retry(): void;
  contacted(channel: string): void;
  print(): void;
  setServer(server: string): void;
}

/** The value of the field that an event is about. */
export const valueOf = (event: Event): string => (event.currentTarget as HTMLInputElement).value;

/** Where the focus goes when a step begins. */
export const HEADING = '[part=heading]';

const STEPS = 3;

/** The heading of a step. Its level is the page's choice, so it cannot be an `h2`. */
export const heading = ({tag, headingLevel}: View, text: unknown, step?: number): TemplateResult =>
  html`<div part="heading" role="heading" aria-level=${headingLevel} tabindex="-1">${text}${step ? html` <small part="step">${texts.stepText(formatNumber(tag, step), formatNumber(tag, STEPS))}</small>` : nothing}</div>`;

export const subheading = ({headingLevel}: View, text: string, id?: string): TemplateResult =>
  html`<div part="subheading" id=${id ?? nothing} role="heading" aria-level=${Math.min(6, headingLevel + 1)}>${text}</div>`;

export const button = (label: unknown, click: (event: Event) => void, name: unknown = nothing): TemplateResult =>
  html`<button type="button" aria-label=${name} @click=${click}>${label}</button>`;

export const outward = (url: string, label: unknown): TemplateResult =>
  html`<a href=${url} target="_blank" rel="noopener noreferrer">${label}</a>`;

/** A sentence with a name in it, which may be written in the other direction. */
export const withName = (sentence: (name: string) => string, {name}: Member): unknown =>
  atMarks(sentence(mark(0)), [html`<bdi>${name}</bdi>`]);

/** A name of a region or a language, in a language. */
export const displayName = (tag: string, type: 'region' | 'language', code: string): string => {
  try {
    return formatter<Intl.DisplayNames, Intl.DisplayNamesOptions>(Intl.DisplayNames, tag, {type}).of(code) ?? code;
  } catch {
    return code;
  }
};

/** What a letter is written in, for what holds its text. */
export const directionOf = (lang: string | undefined): string => direction(lang ?? '');

/** A list to choose from; what is chosen stays where it is even when it is not in the list any more. */
export const options = (chosen: string | undefined, entries: readonly (readonly [value: string, label: string])[]): unknown =>
  entries.map(([value, label]) => html`<option value=${value} ?selected=${value === (chosen ?? '')}>${label}</option>`);
