import type {LetterBlocks, MessagePart, MessageText} from '../../../api/schema/messages.js';
import type {Purpose} from '../members/stance.js';
import {dependsOnWriter, evaluate, usesArgument, type Values} from './message-text.js';
import {defaultSalutation} from './salutations.js';
import {pick, stableRandom} from './stable-random.js';

/**
 * Changes of the writer. Everything else is chosen at random, by a seed.
 *
 * @internal
 */
export interface Draft {
  /** Written by the writer instead of the drawn one. */
  subject?: string | undefined;
  /** Blocks in the mail, in their order; undefined as long as the writer has not chosen. */
  picked?: readonly string[] | undefined;
  /** Blocks that the writer has changed, by id. */
  readonly edited: Record<string, string>;
}

/**
 * Parts from which a mail is made.
 *
 * @internal
 */
export interface MailInput {
  /** Building blocks; nothing when there are none: then the mail is frame and own words. */
  readonly messages: LetterBlocks | null | undefined;
  readonly purpose: Purpose;
  /** The member's own salutation, in the mail's language. */
  readonly salutation: string | undefined;
  readonly values: Values;
  /** Language of the building blocks, for plurals. */
  readonly tag: string;
  /** Decides which variants are drawn. */
  readonly seed: number;
  readonly draft: Draft;
  readonly own: string;
  /** Subject of the mail before, which is not drawn again while there are others. */
  readonly subjectBefore?: string | undefined;
}

/**
 * A paragraph that a writer may choose, move and change.
 *
 * @internal
 */
export interface Block {
  readonly id: string;
  /** Words to choose by, in the mail's language; the element has its own for the ids that begin with `$`. */
  readonly label: string;
  /** As it was drawn. */
  readonly source: MessageText;
  readonly text: string;
  readonly isPicked: boolean;
}

/**
 * A mail as it stands.
 *
 * @internal
 */
export interface ComposedMail {
  readonly subject: string;
  /** Those in the mail, in their order, then the others. */
  readonly blocks: readonly Block[];
  /** Blocks that can be added and removed, always in the same order. They are the points, and a deleted opening or closing. */
  readonly choices: readonly Block[];
  /** The whole mail, then a shorter one that lacks nothing the writer has written. */
  readonly bodies: readonly string[];
  /** First line, above the text. */
  readonly salutation: string;
  /** Last lines, under the text. */
  readonly signoff: string;
  /** True while nothing has been written or chosen. */
  readonly isEmpty: boolean;
  /** True if a chosen text has forms for the writer's grammatical gender. */
  readonly dependsOnWriter: boolean;
}

/** Ids of what comes before and after the points; no point has an id with this sign. */
export const OPENING = '$opening';
export const CLOSING = '$closing';

/** Id of what a writer has written into an empty mail. */
export const FREE = '$free';

/** The point that comes last: after it, a reader is asked to go somewhere. */
const LAST_POINT = 'alternatives';

/** Number of words up to which points are added. Shorter mails say little, and offices do not read much longer ones. */
const ENOUGH_WORDS = 90;
const MANY_WORDS = 130;
const MIN_POINTS = 2;
const MAX_POINTS = 4;

/** Those of the paragraphs that there are, with an empty line between them. */
export const paragraphs = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('\n\n');

export const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0;

export function composeMail({messages, purpose, salutation, values, tag, seed, draft, own: typed, subjectBefore}: MailInput): ComposedMail {
  const texts = messages?.purposes[purpose];
  const {edited} = draft;
  // Ids come from the campaign; one of them may be called toString.
  const isEdited = (id: string): boolean => Object.hasOwn(edited, id);
  const own = typed.trim();
  // The schema knows texts level by level; the evaluator takes whatever came.
  const say = (text: unknown): string | undefined => (text ? evaluate(text as MessageText, values, tag) : undefined);
  const saysPlace = (text: unknown): boolean => usesArgument(text as MessageText, 'place');
  /** One of the variants of which no value is missing; of the wanted ones, if there are any. */
  const choose = (variants: readonly unknown[] = [], name: string, isWanted: (text: unknown) => boolean = () => true): unknown => {
    const possible = variants.filter(say);
    const wanted = possible.filter(isWanted);
    return pick(wanted[0] ? wanted : possible, seed, name);
  };

  const greeting = salutation ?? say(messages?.salutation) ?? defaultSalutation(tag, values['name'] ?? '');
  const place = values['place'] ?? '';
  const frame = (...parts: string[]): string => {
    const text = paragraphs([greeting, ...parts, say(messages?.signoff) ?? values['sender']]);
    return text.includes(place) ? text : `${text}\n${place}`;
  };

  const points = texts?.points ?? [];
  const byLot = points.map(({id}) => id).sort((one, other) => stableRandom(seed, one) - stableRandom(seed, other));
  /** Draws the sentences of a mail that nobody has changed. */
  const draw = (isFull: boolean): Drawn => {
    // The first paragraph names the writer's town whenever it is known. Alone, the sentence would lead nowhere, and "there" in
    // the next paragraph would point at it. Each of the other sentences is in every second mail.
    const opening = choose(texts?.openings, OPENING, saysPlace);
    const about = (messages?.about ?? []).filter(({id, text}) => {
      if (!say(text)) return false;
      return saysPlace(text) ? !(opening && saysPlace(opening)) : isFull || stableRandom(seed, id) < 0.5;
    });
    const first = [opening, ...about.map(({text}) => text)].filter(Boolean);
    const drawn: Drawn['drawn'] = [
      [
        OPENING,
        '',
        first[0] && first.flatMap((text, i) => [i ? ' ' : '', ...(typeof text === 'string' ? [text] : (text as MessagePart[]))]),
      ],
      ...points.map((point) => [point.id, point.label, choose(point.texts, point.id)] as const),
      [CLOSING, '', choose(texts?.closings, CLOSING)],
    ];
    const said = new Map(drawn.map(([id, , source]) => [id, say(source)]));
    const count = (ids: readonly string[]): number => countWords(frame(...ids.map((id) => said.get(id) ?? '')));
    const order = drawnOrder(byLot, count);
    return {drawn, said, order, words: count(order)};
  };
  const usual = draw(false);
  const {drawn, said, order: drawnIds} = usual.words < ENOUGH_WORDS ? draw(true) : usual;
  const order = draft.picked ?? drawnIds;
  const all = [...drawn, [FREE, '', ''] as const].flatMap(([id, label, source]): Block[] => {
    const text = isEdited(id) ? edited[id] : said.get(id);
    return text !== undefined ? [{id, label, source: source as MessageText, text, isPicked: order.includes(id)}] : [];
  });
  // In German and other languages, only the sentence after the greeting begins with a small letter. Campaigns write every
  // paragraph that way.
  const capitalised = (block: Block): Block => {
    const [firstWord = ''] = /^\S+/.exec(said.get(block.id) ?? '') ?? [];
    return block.text.split(/\s/, 1)[0] === firstWord
      ? {...block, text: block.text.charAt(0).toLocaleUpperCase(tag) + block.text.slice(1)}
      : block;
  };
  const picked = order
    .flatMap((id) => all.find((block) => block.id === id) ?? [])
    .map((block, i) => (own || i ? capitalised(block) : block));
  const changed = picked.filter(({id}) => isEdited(id));
  const brief = say(choose(texts?.short, 'short'));
  const body = paragraphs([own, ...picked.map(({text}) => text)]);
  const whole = frame(body);
  return {
    salutation: greeting,
    signoff: body ? whole.slice(whole.lastIndexOf(body) + body.length).trim() : '',
    subject: draft.subject ?? say(choose(texts?.subjects, 'subject', (text) => say(text) !== subjectBefore)) ?? '',
    blocks: [...picked, ...all.filter(({isPicked}) => !isPicked)],
    choices: all.filter(({id, isPicked}) => id !== FREE && !(isPicked && (id === OPENING || id === CLOSING))),
    bodies: [whole, ...(brief ? [frame(own, ...changed.map(({text}) => text), brief)] : [])],
    isEmpty: !body,
    dependsOnWriter: picked.some(({id, source}) => !isEdited(id) && dependsOnWriter(source)),
  };
}

/** Result of the draw for a mail. */
interface Drawn {
  readonly drawn: readonly (readonly [id: string, label: string, source: unknown])[];
  /** The texts, by id. */
  readonly said: ReadonlyMap<string, string | undefined>;
  readonly order: readonly string[];
  readonly words: number;
}

/** A mail that nobody has changed: opening, points and closing. There are as many points as the length allows. */
function drawnOrder(byLot: readonly string[], count: (ids: readonly string[]) => number): readonly string[] {
  const whole = (points: readonly string[]): readonly string[] => [OPENING, ...withLastPoint(points), CLOSING];
  let points: readonly string[] = [];
  for (const id of byLot) {
    const isEnough = points.length >= MIN_POINTS && count(whole(points)) >= ENOUGH_WORDS;
    if (isEnough || points.length >= MAX_POINTS) break;
    const more = [...points, id];
    if (!points.length || count(whole(more)) <= MANY_WORDS) points = more;
  }
  // If each of the others is too long, a long mail is better than one that says little.
  const skipped = count(whole(points)) < ENOUGH_WORDS ? byLot.filter((id) => !points.includes(id)) : [];
  return whole([...points, ...skipped.slice(0, Math.max(0, MIN_POINTS - points.length))]);
}

const withLastPoint = (ids: readonly string[]): string[] => [
  ...ids.filter((id) => id !== LAST_POINT),
  ...ids.filter((id) => id === LAST_POINT),
];

/** The paragraphs with one more point: before the alternatives, which end the points, and before the closing. */
export function withPoint(picked: readonly string[], id: string): readonly string[] {
  const end = picked.findIndex((other) => other === CLOSING || (other === LAST_POINT && id !== LAST_POINT));
  return end < 0 ? [...picked, id] : [...picked.slice(0, end), id, ...picked.slice(end)];
}
