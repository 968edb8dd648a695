// The number of signatures as pictures, for newsletters and everything else that takes no script, and as data for badges.
import type {Counter} from '../../api/schema/counter.js';

/** Words after the number by plural form; `other` is that of all that are not named. */
const SIGNATURES: Readonly<Record<string, Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & {other: string}>>> = {
  en: {one: 'signature', other: 'signatures'},
  fr: {one: 'signature', many: 'de signatures', other: 'signatures'},
  de: {one: 'Unterschrift', other: 'Unterschriften'},
  pl: {one: 'podpis', few: 'podpisy', many: 'podpisów', other: 'podpisu'},
  ar: {zero: 'توقيع', one: 'توقيع', two: 'من التوقيعات', few: 'توقيعات', many: 'توقيعًا', other: 'توقيع'},
};

const COLOURS = {
  light: {ground: '#ffffff', edge: '#dcd7ca', ink: '#14171f', quiet: '#575d6b'},
  dark: {ground: '#14171f', edge: '#3a404d', ink: '#f1eee6', quiet: '#a4a9b6'},
} as const;

/** Fonts that email apps and image proxies have. */
const FONTS = "system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

const WIDTH = 320;
const HEIGHT = 72;
const MARGIN = 16;
const ROOM = WIDTH - 2 * MARGIN;

const NUMBER_SIZE = 30;
const WORDS_SIZE = 16;
const SMALL_SIZE = 12;
/** Width of letters as a share of their size, in the widest of the fonts. */
const WIDTH_OF_LETTER = 0.56;
const WIDTH_OF_CAPITAL = 0.75;
const WIDTH_OF_IDEOGRAPH = 1;
const WIDTH_OF_BOLD_DIGIT = 0.7;
const WIDTH_OF_BOLD_SEPARATOR = 0.4;

/** Marks around a line from right to left. Not `direction`: the library that draws the PNG does not read it. */
const RIGHT_TO_LEFT = ['\u2067', '\u2069'] as const;
/** Marks around a name, whose direction nobody knows. */
const ANY_DIRECTION = ['\u2068', '\u2069'] as const;

/** Files below the API: `images/counter.fr.svg`, `images/counter.fr.dark.svg` and, for Shields, `images/counter.fr.json`. */
export function counterImages(counter: Counter, languages: readonly string[]): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const encoder = new TextEncoder();
  for (const lang of languages.filter((one) => Object.hasOwn(SIGNATURES, one))) {
    files.set(`images/counter.${lang}.svg`, encoder.encode(counterSvg(counter, lang, 'light')));
    files.set(`images/counter.${lang}.dark.svg`, encoder.encode(counterSvg(counter, lang, 'dark')));
    files.set(`images/counter.${lang}.json`, encoder.encode(JSON.stringify(badge(counter, lang))));
  }
  return files;
}

const numberText = (count: number, lang: string): string => new Intl.NumberFormat(lang).format(count);

const isRightToLeft = (lang: string): boolean => lang === 'ar';

/** True for a text that would turn the number of a date beside it. */
const hasRightToLeft = (text: string): boolean => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);

function label(count: number, lang: string): string {
  const forms = SIGNATURES[lang]!;
  return forms[new Intl.PluralRules(lang).select(count)] ?? forms.other;
}

/** Source and date: who counted, and when. A long name is cut. */
function smallPrint({source, updated}: Counter, lang: string): string {
  const tag = lang === 'en' ? 'en-GB' : lang;
  const date = updated?.length === 10 && new Intl.DateTimeFormat(tag, {dateStyle: 'long', timeZone: 'UTC'}).format(new Date(updated));
  const name = source && shortened(source.name, ROOM / SMALL_SIZE - (date ? widthOf(` · ${date}`) : 0));
  const isMarked = name && (isRightToLeft(lang) || hasRightToLeft(name));
  return [isMarked ? ANY_DIRECTION.join(name) : name, date].filter(Boolean).join(' · ');
}

/** Width of a text as a multiple of its size. */
const widthOf = (text: string): number => Array.from(text, widthOfLetter).reduce((a, b) => a + b, 0);

const widthOfLetter = (letter: string): number =>
  /[\p{Ideographic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}MW]/u.test(letter)
    ? WIDTH_OF_IDEOGRAPH
    : /[\p{Lu}mw…]/u.test(letter)
      ? WIDTH_OF_CAPITAL
      : WIDTH_OF_LETTER;

function shortened(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  const letters = Array.from(text);
  while (letters.length > 0 && widthOf(`${letters.join('')}…`) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

const boldWidth = (number: string): number =>
  Array.from(number, (sign) => NUMBER_SIZE * (/\p{Nd}/u.test(sign) ? WIDTH_OF_BOLD_DIGIT : WIDTH_OF_BOLD_SEPARATOR)).reduce(
    (a, b) => a + b,
  );

function counterSvg(counter: Counter, lang: string, scheme: keyof typeof COLOURS): string {
  const {ground, edge, ink, quiet} = COLOURS[scheme];
  const number = numberText(counter.count, lang);
  const words = label(counter.count, lang);
  const small = smallPrint(counter, lang);
  const scale = Math.min(1, ROOM / (boldWidth(number) + (words.length + 1) * WORDS_SIZE * WIDTH_OF_LETTER));
  const sized = (size: number): string => `font-size="${Math.floor(size * scale * 10) / 10}"`;
  const place = isRightToLeft(lang) ? `x="${WIDTH - MARGIN}" text-anchor="end"` : `x="${MARGIN}"`;
  const [start, end] = isRightToLeft(lang) ? RIGHT_TO_LEFT : ['', ''];
  const lines = [
    `<text ${place} y="${small ? 38 : 47}" fill="${ink}" ${sized(WORDS_SIZE)}>${start}<tspan ${sized(NUMBER_SIZE)} font-weight="700">${escapeXml(number)}</tspan> ${escapeXml(words)}${end}</text>`,
    ...(small ? [`<text ${place} y="59" fill="${quiet}" font-size="${SMALL_SIZE}">${start}${escapeXml(small)}${end}</text>`] : []),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" xml:lang="${lang}" font-family="${FONTS}"><title>${escapeXml(`${number} ${words}`)}</title><rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${HEIGHT - 1}" rx="8" fill="${ground}" stroke="${edge}"/>${lines.join('')}</svg>\n`;
}

/** The format of https://shields.io/badges/endpoint-badge. */
function badge(counter: Counter, lang: string): object {
  return {
    schemaVersion: 1,
    label: label(counter.count, lang),
    message: numberText(counter.count, lang),
    color: 'blue',
    cacheSeconds: 3600,
  };
}

const ESCAPES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

/** Text for XML, without the characters that it may not have. */
const escapeXml = (text: string): string =>
  text.replace(/[^\P{Cc}\t]|[\ufffe\uffff]/gu, '').replace(/[&<>"]/g, (character) => ESCAPES[character]!);
