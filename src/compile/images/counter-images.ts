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

function label(count: number, lang: string): string {
  const forms = SIGNATURES[lang]!;
  return forms[new Intl.PluralRules(lang).select(count)] ?? forms.other;
}

/** Source and date: who counted, and when. */
function smallPrint({source, updated}: Counter, lang: string): string {
  const tag = lang === 'en' ? 'en-GB' : lang;
  const date = updated?.length === 10 && new Intl.DateTimeFormat(tag, {dateStyle: 'long', timeZone: 'UTC'}).format(new Date(updated));
  return [source?.name, date].filter(Boolean).join(' · ');
}

function counterSvg(counter: Counter, lang: string, scheme: keyof typeof COLOURS): string {
  const {ground, edge, ink, quiet} = COLOURS[scheme];
  const number = numberText(counter.count, lang);
  const words = label(counter.count, lang);
  const small = smallPrint(counter, lang);
  const isRightToLeft = lang === 'ar';
  const place = isRightToLeft ? `x="${WIDTH - MARGIN}" direction="rtl"` : `x="${MARGIN}"`;
  const lines = [
    `<text ${place} y="${small ? 38 : 47}" fill="${ink}" font-size="16"><tspan font-size="30" font-weight="700">${escapeXml(number)}</tspan> ${escapeXml(words)}</text>`,
    ...(small ? [`<text ${place} y="59" fill="${quiet}" font-size="12">${escapeXml(small)}</text>`] : []),
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

/** Text for XML, without the control characters that it may not have. */
const escapeXml = (text: string): string => text.replace(/[^\P{Cc}\t]/gu, '').replace(/[&<>"]/g, (character) => ESCAPES[character]!);
