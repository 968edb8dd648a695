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
 * The first wanted tag for which there is a locale: the same tag, else without its last subtags (`fr-BE` takes `fr`), else
 * the first of the same language (`pt` takes `pt-PT`, `pt-BR` too). Undefined when nothing fits.
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
