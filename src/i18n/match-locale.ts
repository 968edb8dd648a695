/** A language tag in its canonical form (`fr_fr` becomes `fr-FR`), or an empty string for what is none. */
export function canonicalTag(tag: string | null | undefined): string {
  try {
    return Intl.getCanonicalLocales((tag ?? '').replaceAll('_', '-'))[0]!;
  } catch {
    return '';
  }
}

/** Pair of a wanted language and the available locale that serves it. */
export interface LocaleMatch {
  /** One of the available locales, as it is written there. */
  readonly locale: string;
  /** The tag that was asked for, canonical: it may say more (`fr-BE`), which matters for numbers and dates. */
  readonly tag: string;
}

/**
 * Finds a locale for the first wanted tag that has one. It prefers the same tag, then the tag without its last subtags (`fr-BE`
 * takes `fr`). The last choice is the first locale of the same language (`pt` and `pt-BR` take `pt-PT`). Undefined when nothing
 * fits.
 *
 * @param available canonical tags
 */
export function matchLocale(wanted: readonly (string | null | undefined)[], available: readonly string[]): LocaleMatch | undefined {
  for (const tag of wanted.map(canonicalTag)) {
    for (let part = tag; part; part = part.replace(/-?[^-]*$/, '')) {
      const locale =
        available.find((name) => name === part) ?? (part.includes('-') ? undefined : available.find((name) => name.startsWith(`${part}-`)));
      if (locale) return {locale, tag};
    }
  }
  return undefined;
}
