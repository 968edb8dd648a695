import type {LetterBlocks, MessagePart, MessageText} from '../../../api/schema/messages.js';
import type {Purpose} from '../members/stance.js';
import {dependsOnWriter, evaluate, usesArgument, type Values} from './message-text.js';
import {primary} from '../reader-languages.js';
import {defaultSalutation} from './salutations.js';
import {pick, stableRandom} from './stable-random.js';

/**
 * Changes of the writer. Everything else is chosen at random, by a seed.
 *
 * @internal
 */
export interface Draft {
  /** Written by the writer instead of the drawn one. */
  readonly subject?: string | undefined;
  /** Blocks in the mail, in their order; undefined as long as the writer has not chosen. */
  readonly picked?: readonly string[] | undefined;
  /** Blocks that the writer has changed, by id. */
  readonly edited: Readonly<Record<string, string>>;
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
  /** Blocks in the mail, in their order, then the others. */
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

/** Joins the paragraphs that are not empty, with an empty line between them. */
export const paragraphs = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('\n\n');

/** First letter of a sentence. In Greek, only words of capitals lose their accents. */
const capital = (letter: string, tag: string): string => (primary(tag) === 'el' ? letter.toUpperCase() : letter.toLocaleUpperCase(tag));

export const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** Mail as it stands: drawn by a seed, then changed by the writer. */
export function composeMail(input: MailInput): ComposedMail {
  return new Composer(input).compose();
}

/** Paragraph of a draw: its text before the values of a member are filled in, and after. */
interface Paragraph {
  readonly id: string;
  readonly label: string;
  readonly source: unknown;
  /** Undefined if a value is missing. */
  readonly text: string | undefined;
}

/** Draw for a mail that nobody has changed. */
interface Drawn {
  readonly paragraphs: readonly Paragraph[];
  /** Ids of the paragraphs in the mail. */
  readonly order: readonly string[];
  readonly words: number;
}

const anyText = (): boolean => true;

// The schema knows texts level by level; the evaluator takes whatever came.
const saysPlace = (text: unknown): boolean => usesArgument(text as MessageText, 'place');

class Composer {
  readonly #input: MailInput;
  readonly #texts: LetterBlocks['purposes'][Purpose];
  readonly #greeting: string;
  readonly #own: string;

  constructor(input: MailInput) {
    const {messages, purpose, salutation, tag, values, own} = input;
    this.#input = input;
    this.#texts = messages?.purposes[purpose];
    this.#greeting = salutation ?? this.#say(messages?.salutation) ?? defaultSalutation(tag, values['name'] ?? '');
    this.#own = own.trim();
  }

  compose(): ComposedMail {
    const {draft} = this.#input;
    const drawn = this.#drawLongEnough();
    const order = draft.picked ?? drawn.order;
    const all = this.#blocks(drawn, order);
    const picked = this.#pickedBlocks(all, order, drawn);
    const body = paragraphs([this.#own, ...picked.map(({text}) => text)]);
    const whole = this.#frame(body);
    return {
      salutation: this.#greeting,
      signoff: body ? whole.slice(whole.lastIndexOf(body) + body.length).trim() : '',
      subject: draft.subject ?? this.#drawSubject() ?? '',
      blocks: [...picked, ...all.filter(({isPicked}) => !isPicked)],
      choices: all.filter(({id, isPicked}) => id !== FREE && !(isPicked && (id === OPENING || id === CLOSING))),
      bodies: [whole, ...this.#briefBodies(picked)],
      isEmpty: !body,
      dependsOnWriter: picked.some(({id, source}) => !this.#isEdited(id) && dependsOnWriter(source)),
    };
  }

  #say(text: unknown): string | undefined {
    return text ? evaluate(text as MessageText, this.#input.values, this.#input.tag) : undefined;
  }

  /** One of the variants of which no value is missing; of the wanted ones, if there are any. */
  #choose(variants: readonly unknown[] = [], name: string, isWanted: (text: unknown) => boolean = anyText): unknown {
    const possible = variants.filter((text) => this.#say(text));
    const wanted = possible.filter(isWanted);
    return pick(wanted[0] ? wanted : possible, this.#input.seed, name);
  }

  /** Salutation, parts, closing lines, and the town of the writer if no part says it. */
  #frame(...parts: readonly string[]): string {
    const {messages, values} = this.#input;
    const place = values['place'] ?? '';
    const text = paragraphs([this.#greeting, ...parts, this.#say(messages?.signoff) ?? values['sender']]);
    return text.includes(place) ? text : `${text}\n${place}`;
  }

  /** Ids come from the campaign; one of them may be called toString. */
  #isEdited(id: string): boolean {
    return Object.hasOwn(this.#input.draft.edited, id);
  }

  #drawLongEnough(): Drawn {
    const usual = this.#draw(false);
    return usual.words < ENOUGH_WORDS ? this.#draw(true) : usual;
  }

  /** @param isFull takes every sentence about the campaign, instead of half of them */
  #draw(isFull: boolean): Drawn {
    const {seed} = this.#input;
    const points = this.#texts?.points ?? [];
    const drawn = [
      this.#drawn(OPENING, this.#drawOpening(isFull)),
      ...points.map(({id, label, texts}) => this.#drawn(id, this.#choose(texts, id), label)),
      this.#drawn(CLOSING, this.#choose(this.#texts?.closings, CLOSING)),
    ];
    const textById = new Map(drawn.map(({id, text}) => [id, text]));
    const count = (ids: readonly string[]): number => countWords(this.#frame(...ids.map((id) => textById.get(id) ?? '')));
    const byLot = points.map(({id}) => id).sort((one, other) => stableRandom(seed, one) - stableRandom(seed, other));
    const order = drawnOrder(byLot, count);
    return {paragraphs: drawn, order, words: count(order)};
  }

  #drawn(id: string, source: unknown, label = ''): Paragraph {
    return {id, label, source, text: this.#say(source)};
  }

  /**
   * The first paragraph: an opening, which names the writer's town whenever it is known, and sentences about the campaign.
   * Sentences that name the town as well are left out. So is one without an opening, where it would lead nowhere.
   */
  #drawOpening(isFull: boolean): MessageText | undefined {
    const {messages, seed} = this.#input;
    const opening = this.#choose(this.#texts?.openings, OPENING, saysPlace);
    const about = (messages?.about ?? []).filter(({id, text}) => {
      if (!this.#say(text)) return false;
      return saysPlace(text) ? !(opening && saysPlace(opening)) : isFull || stableRandom(seed, id) < 0.5;
    });
    const sentences = [opening, ...about.map(({text}) => text)].filter(Boolean);
    if (!sentences[0]) return undefined;
    return sentences.flatMap((text, i) => [i ? ' ' : '', ...(typeof text === 'string' ? [text] : (text as MessagePart[]))]);
  }

  #drawSubject(): string | undefined {
    const {subjectBefore} = this.#input;
    return this.#say(this.#choose(this.#texts?.subjects, 'subject', (text) => this.#say(text) !== subjectBefore));
  }

  /** All paragraphs that can be in the mail, as drawn or as the writer has changed them. */
  #blocks({paragraphs: drawn}: Drawn, order: readonly string[]): Block[] {
    const {edited} = this.#input.draft;
    return [...drawn, {id: FREE, label: '', source: '', text: undefined}].flatMap(({id, label, source, text: asDrawn}) => {
      const text = this.#isEdited(id) ? edited[id] : asDrawn;
      return text === undefined ? [] : [{id, label, source: source as MessageText, text, isPicked: order.includes(id)}];
    });
  }

  /**
   * The blocks in the mail, in their order. In German and other languages, only the sentence after the greeting begins with a
   * small letter. Campaigns write every paragraph that way.
   */
  #pickedBlocks(all: readonly Block[], order: readonly string[], {paragraphs: drawn}: Drawn): Block[] {
    const {tag} = this.#input;
    return order
      .flatMap((id) => all.find((block) => block.id === id) ?? [])
      .map((block, i) => {
        const asDrawn = drawn.find(({id}) => id === block.id)?.text;
        const isAfterGreeting = !this.#own && i === 0;
        return isAfterGreeting || firstWord(block.text) !== firstWord(asDrawn ?? '')
          ? block
          : {...block, text: capital(block.text.charAt(0), tag) + block.text.slice(1)};
      });
  }

  /** A shorter mail, if the campaign has one. It lacks nothing that the writer has written. */
  #briefBodies(picked: readonly Block[]): string[] {
    const brief = this.#say(this.#choose(this.#texts?.short, 'short'));
    const changed = picked.filter(({id}) => this.#isEdited(id));
    return brief ? [this.#frame(this.#own, ...changed.map(({text}) => text), brief)] : [];
  }
}

const firstWord = (text: string): string => text.split(/\s/, 1)[0]!;

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
