/** Control characters, zero-width spaces, and what turns the direction of the text around them: nothing that a letter needs. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const HIDDEN = /[\0-\x08\v-\x1f\x7f\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g;

/** Where a line must not break, by language: the space to replace, and what stands there instead. */
const SPACES: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  // French sets a space before these signs, which may not stand at the beginning of a line.
  fr: [
    [/ (?=[;!?])/g, '\u202f'],
    [/ (?=[:»])|(?<=«) /g, '\xa0'],
  ],
  // A preposition of one letter does not stand at the end of a line.
  pl: [[/(?<=(^|[\s(„])[aiouwz]) /gi, '\xa0']],
};

/** A text of somebody else's, as it may stand in the page: without hidden characters, with the spaces of its language. */
export function typeset(text: string, lang: string): string {
  return (SPACES[lang.slice(0, 2)] ?? []).reduce((set, [space, instead]) => set.replace(space, instead), text.replace(HIDDEN, ''));
}
