import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {ApiError} from '../../../api/errors.js';
import type {Member, MembersIndex} from '../../../api/schema/members.js';
import type {LetterBlocks} from '../../../api/schema/messages.js';
import {formatNumber} from '../../../i18n/format.js';
import {formatter} from '../../../i18n/intl-cache.js';
import {direction} from '../../../i18n/language-controller.js';
import {fillPlaceholders, placeholder} from '../../../i18n/placeholders.js';
import {renderFrame, renderLoading} from '../../../ui/frame.js';
import {renderHeading} from '../../../ui/heading.js';
import * as texts from '../contact-texts.js';
import type {ComposedMail} from '../mail/compose-mail.js';
import type {Counts, Matches} from '../members/member-list.js';
import type {Purpose} from '../members/stance.js';
import type {ContactState, Step} from '../state.js';

/** Reason why nobody can write to a member: campaign over, mail unwanted, address unknown, or nothing to write about. */
export type Obstacle = 'closed' | 'paused' | 'address' | 'purpose';

/** A file of the campaign API. Its value is `null` if there is no such file. The error says why it could not be loaded. */
export interface FileState<T> {
  readonly value: T | null | undefined;
  readonly error: ApiError | undefined;
}

/** Facts that are known of the members of a list. */
export interface MemberFacts {
  readonly parties: boolean;
  readonly committees: boolean;
  /** Each of them has a constituency. */
  readonly constituencies: boolean;
}

/**
 * Data and actions for the views of the steps.
 *
 * @internal
 */
export interface StepContext {
  readonly tag: string;
  readonly headingLevel: number;
  readonly index: MembersIndex;
  readonly state: ContactState;
  readonly members: FileState<unknown>;
  readonly matches: Matches;
  /** Numbers in the filters, of the last time that typing came to rest. */
  readonly counts: Counts;
  /** Day on which most of the members have been looked up. */
  readonly asOf: string | undefined;
  readonly holds: MemberFacts;
  /** The counts if nothing was searched. */
  readonly unsearched: Counts;
  readonly suggested: Member | undefined;
  /** The mail that is being written, in the steps where there is one. */
  readonly mail: ComposedMail;
  /** Building blocks of the mail. */
  readonly blocks: FileState<unknown>;
  /** Texts in the visitor's language, if there are any: they have the questions and the names of blocks. */
  readonly help: LetterBlocks['purposes'][Purpose];
  /** Languages that the visitor reads: that of the interface, of the page, of the browser; without countries. */
  readonly readers: readonly string[];
  readonly address: string | undefined;
  /** True once the visitor has stopped typing: then the number of results is said, once. */
  readonly isSettled: boolean;
  /** Address of a file of the API; undefined where none is known. */
  urlOf(path: string): string | undefined;
  obstacleOf(member: Member): Obstacle | undefined;
  /**
   * A listener that changes the state and shows it.
   *
   * @param focus selectors of what then has the focus: the first that is there
   */
  on(change: (event: Event) => void, ...focus: readonly string[]): (event: Event) => void;
  /**
   * Begins a mail.
   *
   * @param origin selector of the button, which has the focus again on return
   */
  write(member: Member, origin: string): void;
  copy(text: string): void;
  /** Asks again for files that have not come. */
  retry(): void;
  /**
   * Tells the page that the mail goes to a channel. Returns false when the page sends it itself.
   *
   * @param href what would be opened
   */
  contact(channel: string, href?: string): boolean;
  print(): void;
}

/** The value of the field that an event is about. */
export const valueOf = (event: Event): string => (event.currentTarget as HTMLInputElement).value;

/** Selector of the heading, which takes the focus when a step begins. */
export const HEADING = '[part~=heading]';

/**
 * A listener that leads to another step.
 *
 * @param target selector of what has the focus there, if it is there; else the heading
 */
export const goTo = (view: StepContext, step: Step, target = HEADING): ((event: Event) => void) =>
  view.on(() => (view.state.step = step), target, HEADING);

/** A sentence with a name in it, which may be written in another direction. */
export const withName = (text: (name: string) => string, name: string): unknown[] =>
  fillPlaceholders<unknown>(text(placeholder(0)), [html`<bdi>${name}</bdi>`]);

/** The heading of a step. */
export function heading({tag, headingLevel}: StepContext, text: unknown, step?: number): TemplateResult {
  const number =
    step && html` <small part="step" data-step=${step}>${texts.stepText(formatNumber(tag, step), formatNumber(tag, 3))}</small>`;
  return renderHeading(headingLevel, 'heading', html`<span>${text}</span>${number ?? nothing}`, {isFocusable: true});
}

/** The heading of a step to which another one has led, with the way back. */
export const headingWithBack = (view: StepContext, text: unknown, step: number, back: (event: Event) => void): TemplateResult =>
  html`<div class="top">${heading(view, text, step)}${button(texts.backText(), back, {rank: 'text-button', part: 'back'})}</div>`;

export const subheading = ({headingLevel}: StepContext, text: string, id?: string): TemplateResult =>
  renderHeading(Math.min(6, headingLevel + 1), 'subheading', text, {id});

export const paragraph = (text: unknown): unknown => (text ? html`<p>${text}</p>` : nothing);

/** Notice beside the text. */
export const notice = (text: string): TemplateResult => html`<div part="notice">${text}</div>`;

interface ButtonOptions {
  readonly rank?: 'primary' | 'secondary' | 'text-button';
  /** Name of its own for style sheets. */
  readonly part?: string;
  /** Name for screen readers, where the label alone does not say enough. */
  readonly name?: string;
}

export const button = (
  label: unknown,
  click: (event: Event) => void,
  {rank = 'secondary', part = '', name}: ButtonOptions = {},
): TemplateResult =>
  html`<button part="button ${rank} ${part}" type="button" aria-label=${name ?? nothing} @click=${click}>${label}</button>`;

/** Says that a text was copied, or `otherwise` where it could not be. */
export const copyStatus = ({state: {copied}}: StepContext, text: string, otherwise: string): TemplateResult =>
  html`<span role="status">${copied?.text !== text ? '' : copied.isDone ? texts.copiedNotice() : otherwise}</span>`;

export const outward = (url: string, label: unknown, part?: string): TemplateResult =>
  html`<a part=${part ?? nothing} href=${url} target="_blank" rel="noopener noreferrer">${label}</a>`;

/** Placeholder or error in place of a file that has not come. */
export const waiting = (view: StepContext, {error}: FileState<unknown>, sentence: string): TemplateResult =>
  error ? renderFrame('error', sentence, {label: texts.retryText(), handle: () => view.retry()}) : renderLoading();

/** For what holds the text of the mail. */
export const directionOf = ({language}: ContactState): string => direction(language ?? '');

type Entry = readonly [value: string, label: string];

/** In the order of the reader's alphabet. */
export const sorted = (tag: string, entries: Entry[]): Entry[] => entries.sort((a, b) => formatter(Intl.Collator, tag).compare(a[1], b[1]));

/**
 * The entries of a select. The property is set, not the attribute: a select that somebody has touched ignores that one.
 * Without a choice, a placeholder is selected, to which nobody can return.
 */
export const options = (chosen = '', entries: readonly Entry[], unchosen?: string): unknown => [
  unchosen === undefined ? nothing : html`<option value="" disabled hidden .selected=${live(!chosen)}>${unchosen}</option>`,
  entries.map(([value, label]) => html`<option value=${value} .selected=${live(value === chosen)}>${label}</option>`),
];
