import {html, type TemplateResult} from 'lit';

const TAG = /<[^<>]*>/g;
const IN_TAG = /(^<\/?[\w-]+|>$)|("[^"]*")|([^\s"=]+)/g;

type Piece = string | TemplateResult;

/** Code with its tags, attributes and values in colours. Text between tags keeps its own direction. */
export function highlight(code: string): Piece[] {
  return pieces(code, TAG, ([tag]) => pieces(tag, IN_TAG, colour), text);
}

const text = (words: string): Piece => (words.trim() ? html`<bdi>${words}</bdi>` : words);

const colour = ([token, tag, value]: RegExpExecArray): Piece[] => [
  html`<span class=${tag ? 'tag' : value ? 'value' : 'attribute'}>${token}</span>`,
];

/** Text cut at the matches of a pattern. */
function pieces(
  whole: string,
  pattern: RegExp,
  ofMatch: (match: RegExpExecArray) => Piece[],
  ofRest: (rest: string) => Piece = (rest) => rest,
): Piece[] {
  const all: Piece[] = [];
  let at = 0;
  for (const match of whole.matchAll(pattern)) {
    if (match.index > at) all.push(ofRest(whole.slice(at, match.index)));
    all.push(...ofMatch(match));
    at = match.index + match[0].length;
  }
  if (at < whole.length) all.push(ofRest(whole.slice(at)));
  return all;
}
