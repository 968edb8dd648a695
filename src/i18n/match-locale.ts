/** A language tag in its canonical form (`fr_fr` becomes `fr-FR`), or undefined for what is none. */
export function canonicalTag(tag: string | null | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales((tag ?? '').replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/** What somebody reads, and what there is for them. */
export interface LocaleMatch {
  /** One of the available locales, as it is written there. */
  readonly locale: string;
  /** The tag that was asked for, canonical: it may say more (`fr-BE`), which matters for numbers and dates. */
  readonly tag: string;
}

/**
 * The first wanted tag for which there is a locale: the same tag, else without its last subtags (`fr-BE` takes `fr`), else
 * the first of the same language (`pt` takes `pt-PT`). Undefined when nothing fits.
 */
export function matchLocale(wanted: readonly (string | null | undefined)[], available: readonly string[]): LocaleMatch | undefined {
  const known = new Map(available.map((locale) => [locale.toLowerCase(), locale]));
  for (const tag of wanted.map(canonicalTag)) {
    if (!tag) continue;
    for (let part = tag.toLowerCase(); part; part = part.slice(0, Math.max(0, part.lastIndexOf('-')))) {
      const locale = known.get(part);
      if (locale) return {locale, tag};
    }
    const sameLanguage = available.find((locale) => locale.toLowerCase().startsWith(`${tag.toLowerCase()}-`) && !isPseudo(locale));
    if (sameLanguage) return {locale: sameLanguage, tag};
  }
  return undefined;
}

/** Pseudo-locales are for tests; nobody gets one without asking for it. */
const isPseudo = (locale: string): boolean => /-X[AB]$/i.test(locale);
