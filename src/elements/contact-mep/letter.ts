import type {Messages, MessageText} from '../../api/schema/messages.js';
import {dependsOnWriter, evaluate, type Values} from './message-text.js';
import {draw} from './seeded.js';
import type {Purpose} from './stance.js';

/** What a writer has done to a letter; the rest is drawn. */
export interface Draft {
  /** Written by the writer instead of the drawn one. */
  subject?: string | undefined;
  /** Blocks in the letter, in their order; undefined as long as the writer has not chosen. */
  picked?: readonly string[] | undefined;
  /** Blocks that the writer has changed, by id. */
  readonly edited: Record<string, string>;
}

/** What a letter is made from. */
export interface LetterInput {
  /** Building blocks; undefined when there are none: then the letter is frame and own words. */
  readonly messages: Messages | undefined;
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

/** A paragraph that a writer may choose, move and change. */
export interface Block {
  readonly id: string;
  /** Words to choose by, in the letter's language; the element has its own for the ids that begin with `$`. */
  readonly label: string;
  readonly text: string;
  readonly isPicked: boolean;
}

export interface Letter {
  readonly subject: string;
  /** Those in the letter, in their order, then the others. */
  readonly blocks: readonly Block[];
  /** The whole letter, then shorter ones that lack nothing the writer has written. */
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

const paragraphs = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('\n\n');

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

export function composeLetter({messages, purpose, salutation, values, tag, seed, draft, own: typed, subjectBefore}: LetterInput): Letter {
  const texts = messages?.purposes[purpose];
  const say = (text: unknown): string | undefined => evaluate(text as MessageText, values, tag);
  /** One of the variants of which no value is missing. */
  const drawText = (
    variants: readonly unknown[] | undefined,
    name: string,
    unwanted?: string,
  ): {source: unknown; text: string} | undefined => {
    const possible = (variants ?? []).flatMap((source) => {
      const text = say(source);
      return text ? [{source, text}] : [];
    });
    const wanted = possible.filter(({text}) => text !== unwanted);
    return draw(wanted.length ? wanted : possible, seed, name);
  };

  const available: {id: string; label: string; text: string; source: unknown; short?: unknown}[] = [];
  const offer = (id: string, label: string, variants: readonly unknown[] | undefined, short?: unknown): void => {
    const drawn = drawText(variants, id);
    if (drawn) available.push({id, label, ...drawn, short});
  };
  offer(OPENING, '', texts?.openings);
  // Where the writer lives is always said when it is known; of the other sentences one is drawn.
  const about = messages?.about?.map(({text}) => text as unknown) ?? [];
  const ofPlace = about.filter((text) => JSON.stringify(text).includes('["place"]'));
  const sentences = [drawText(ofPlace, 'place'), drawText(texts && about.filter((text) => !ofPlace.includes(text)), ABOUT)];
  const said = sentences.flatMap((sentence) => (sentence ? [sentence.text] : []));
  if (said.length) available.push({id: ABOUT, label: '', text: said.join(' '), source: sentences.map((sentence) => sentence?.source)});
  const points = texts?.points ?? [];
  for (const {id, label, texts: variants, short} of points) offer(id, label, variants, short);
  offer(CLOSING, '', texts?.closings);

  const ids = points.map(({id}) => id);
  const first = draw(ids, seed, 'point');
  const drawn = first === undefined ? [] : [...ids, ...ids].slice(ids.indexOf(first)).slice(0, Math.min(POINTS, ids.length));
  const picked = (draft.picked ?? [OPENING, ABOUT, ...drawn, CLOSING]).flatMap((id) => available.find((block) => block.id === id) ?? []);
  const textOf = ({id, text}: {id: string; text: string}): string => draft.edited[id] ?? text;

  const own = typed.trim();
  const chosen = paragraphs(picked.map(textOf));
  const greeting = salutation ?? (messages && say(messages.salutation)) ?? (values['name'] && `${values['name']},`);
  const place = values['place'];
  const signoff = (messages && say(messages.signoff)) ?? values['sender'];
  const frame = (...body: (string | undefined)[]): string => {
    const text = paragraphs([greeting, ...body, signoff]);
    return place && !text.includes(place) ? `${text}\n${place}` : text;
  };

  const edited = picked.filter(({id}) => id in draft.edited);
  const brief = drawText(texts?.short, 'short')?.text;
  const mine = paragraphs([own, ...edited.map(textOf)]);
  const briefPoints = picked.filter(({id}) => !(id in draft.edited)).map(({short}) => (short === undefined ? undefined : say(short)));
  const bodies = [frame(own, chosen)];
  if (brief) bodies.push(frame(mine, brief, briefPoints.filter(Boolean).join(' ')), frame(mine, brief));
  const length = (text: string): number => words(text).length;
  const changed = edited.map(({id, text}) => words(draft.edited[id]!).filter((word) => !words(text).includes(word)).length);
  const ownLength = changed.reduce((sum, count) => sum + count, length(own));
  return {
    subject: draft.subject ?? drawText(texts?.subjects, 'subject', subjectBefore)?.text ?? '',
    blocks: [...picked, ...available.filter((block) => !picked.includes(block))].map((block) => ({
      id: block.id,
      label: block.label,
      text: textOf(block),
      isPicked: picked.includes(block),
    })),
    bodies: [...new Set(bodies)],
    ownShare: ownLength && ownLength / length(paragraphs([own, chosen])),
    isEmpty: !own && !chosen,
    dependsOnWriter: picked.some(({id, source}) => !(id in draft.edited) && dependsOnWriter(source as MessageText)),
  };
}
