import type {LetterBlocks, MessageText} from '../../../api/schema/messages.js';
import type {Purpose} from '../members/stance.js';
import {dependsOnWriter, evaluate, type Values} from './message-text.js';
import {pick, stableRandom} from './stable-random.js';

/**
 * What a writer has done to a letter; the rest is drawn.
 *
 * @internal
 */
export interface Draft {
  /** Written by the writer instead of the drawn one. */
  subject?: string | undefined;
  /** Blocks in the letter, in their order; undefined as long as the writer has not chosen. */
  picked?: readonly string[] | undefined;
  /** Blocks that the writer has changed, by id. */
  readonly edited: Record<string, string>;
}

/**
 * What a letter is made from.
 *
 * @internal
 */
export interface MailInput {
  /** Building blocks; nothing when there are none: then the letter is frame and own words. */
  readonly messages: LetterBlocks | null | undefined;
  readonly purpose: Purpose;
  /** The member's own salutation, in the letter's language. */
  readonly salutation: string | undefined;
  readonly values: Values;
  /** Language of the building blocks, for plurals. */
  readonly tag: string;
  /** Decides which variants are drawn. */
  readonly seed: number;
  readonly draft: Draft;
  readonly own: string;
  /** Subject of the letter before, which is not drawn again while there are others. */
  readonly subjectBefore?: string | undefined;
}

/**
 * A paragraph that a writer may choose, move and change.
 *
 * @internal
 */
export interface Block {
  readonly id: string;
  /** Words to choose by, in the letter's language; the element has its own for the ids that begin with `$`. */
  readonly label: string;
  /** As it was drawn. */
  readonly source: MessageText;
  readonly text: string;
  readonly isPicked: boolean;
}

/**
 * A letter as it stands.
 *
 * @internal
 */
export interface ComposedMail {
  readonly subject: string;
  /** Those in the letter, in their order, then the others. */
  readonly blocks: readonly Block[];
  /** The whole letter, then a shorter one that lacks nothing the writer has written. */
  readonly bodies: readonly string[];
  /** How much of it is the writer's own, from 0 to 1. */
  readonly ownShare: number;
  /** Whether nobody has written or chosen anything. */
  readonly isEmpty: boolean;
  /** Whether a chosen text has forms for the writer's grammatical gender. */
  readonly dependsOnWriter: boolean;
}

/** Ids of what comes before and after the points; no point has an id with this sign. */
export const OPENING = '$opening';
export const ABOUT = '$about';
export const CLOSING = '$closing';

/** How many points are in a letter until the writer chooses. */
const POINTS = 2;

/** Those of the paragraphs that there are, with an empty line between them. */
export const paragraphs = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('\n\n');

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

export function composeMail({messages, purpose, salutation, values, tag, seed, draft, own: typed, subjectBefore}: MailInput): ComposedMail {
  const texts = messages?.purposes[purpose];
  const {edited} = draft;
  const own = typed.trim();
  // The schema knows texts level by level; the evaluator takes whatever came.
  const say = (text: unknown): string | undefined => (text ? evaluate(text as MessageText, values, tag) : undefined);
  /** One of the variants of which no value is missing. */
  const choose = (variants: readonly unknown[] = [], name: string, unwanted?: string): unknown => {
    const possible = variants.filter(say);
    const wanted = possible.filter((text) => say(text) !== unwanted);
    return pick(wanted[0] ? wanted : possible, seed, name);
  };

  // Where the writer lives is said whenever it is known; each of the other sentences is in every second letter.
  const about = messages?.about?.filter(
    ({id, text}) => say(text) && (JSON.stringify(text).includes('["place"]') || stableRandom(seed, id) < 0.5),
  );
  const points = texts?.points ?? [];
  const drawn: readonly (readonly [id: string, label: string, source: unknown])[] = [
    [OPENING, '', choose(texts?.openings, OPENING)],
    [ABOUT, '', about?.flatMap(({text}, i) => [i ? ' ' : '', ...text])],
    ...points.map((point) => [point.id, point.label, choose(point.texts, point.id)] as const),
    [CLOSING, '', choose(texts?.closings, CLOSING)],
  ];
  const byLot = points.map(({id}) => id).sort((a, b) => stableRandom(seed, a) - stableRandom(seed, b));
  const order = draft.picked ?? [OPENING, ABOUT, ...byLot.slice(0, POINTS), CLOSING];
  const all = drawn.flatMap(([id, label, source]): Block[] => {
    const text = say(source);
    return text ? [{id, label, source: source as MessageText, text: edited[id] ?? text, isPicked: order.includes(id)}] : [];
  });
  const picked = order.flatMap((id) => all.find((block) => block.id === id) ?? []);
  const changed = picked.filter(({id}) => id in edited);

  const greeting = salutation ?? say(messages?.salutation) ?? `${values['name']},`;
  const signoff = say(messages?.signoff) ?? values['sender'];
  const place = values['place'] ?? '';
  const frame = (...body: string[]): string => {
    const text = paragraphs([greeting, ...body, signoff]);
    return text.includes(place) ? text : `${text}\n${place}`;
  };
  // In German and other languages the sentence after the greeting begins with a small letter, and only that one.
  const texted = picked.map(({id, text}, i) =>
    id === OPENING && (own || i) ? text.charAt(0).toLocaleUpperCase(tag) + text.slice(1) : text,
  );
  const brief = say(choose(texts?.short, 'short'));
  const body = paragraphs([own, ...texted]);
  const ownWords = changed.reduce((count, {text, source}) => {
    const theirs = words(say(source)!);
    return count + words(text).filter((word) => !theirs.includes(word)).length;
  }, words(own).length);
  return {
    subject: draft.subject ?? say(choose(texts?.subjects, 'subject', subjectBefore)) ?? '',
    blocks: [...picked, ...all.filter(({isPicked}) => !isPicked)],
    bodies: [frame(body), ...(brief ? [frame(own, ...changed.map(({text}) => text), brief)] : [])],
    ownShare: ownWords && ownWords / words(body).length,
    isEmpty: !body,
    dependsOnWriter: picked.some(({id, source}) => !(id in edited) && dependsOnWriter(source)),
  };
}
