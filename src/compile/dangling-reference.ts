import {quote, type Place, type Problems} from './problems.js';

/**
 * First words that point at something said before, by language. A paragraph is drawn by lot, so what stands before it is not
 * known. English "there is" and "it is time" point at nothing.
 */
const POINTING: Readonly<Record<string, RegExp>> = {
  ar: /^(هو|هي|هم|هنا)$/u,
  bg: /^(там|тук|той|тя|те|това|тези)$/u,
  de: /^(dort|dorthin|hier|dies|diese|dieser|dieses|diesen|diesem)$/u,
  el: /^(εκεί|εδώ|αυτό|αυτή|αυτοί|αυτές|αυτά)$/u,
  en: /^(there|here|they|this|that|these|those|it)$/u,
  es: /^(allí|allá|ahí|aquí|esto|eso|ellos|ellas)$/u,
  fr: /^(y|là|là-bas|ici|ils|elles|elle|cela|ça|celui-ci|celle-ci|ceux-ci)$/u,
  it: /^(lì|là|qui|questo|quello|essi|esse)$/u,
  nl: /^(daar|hier|dit|dat|zij)$/u,
  pl: /^(tam|tu|on|ona|oni|one|ten|ta|te)$/u,
  pt: /^(lá|ali|aqui|isto|isso|eles|elas)$/u,
};
const POINTS_AT_NOTHING = /^(there|it)('s|’s| (is|are|was|were|will|would|has|have|takes?|costs?|matters?|seems?|needs?))\b/iu;

/** Warns about a paragraph that begins with a word such as "there" or "they". Alone, it would point at the wrong thing. */
export function reportDanglingReference(text: string, lang: string, place: Place, problems: Problems): void {
  const [, word = ''] = /^\P{L}*([\p{L}-]+)/u.exec(text) ?? [];
  const pointing = POINTING[lang.split('-', 1)[0]!];
  if (!pointing?.test(word.toLocaleLowerCase(lang)) || POINTS_AT_NOTHING.test(text)) return;
  problems.warn(
    'reference',
    place,
    `This paragraph begins with ${quote(word)}, which points at something before it. Paragraphs are combined at random.`,
    'Name what you mean, for example “X”.',
  );
}
