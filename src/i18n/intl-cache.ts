// Making a formatter takes up to a tenth of a millisecond and a few kilobytes. A list of a thousand dates needs only one. The
// oldest go, since a page may show more languages in its life than it needs at once.
const MAX_FORMATTERS = 50;
const formatters = new Map<string, unknown>();

interface IntlClass<T, Options> {
  new (locale: string, options: Options): T;
  supportedLocalesOf(locale: string): string[];
}

/** A formatter for a language, made once. A language without data falls back to a known one, never to the visitor's. */
export function formatter<T, Options>(type: IntlClass<T, Options>, tag: string, options?: Options): T {
  const key = type.name + tag + JSON.stringify(options);
  let found = formatters.get(key) as T | undefined;
  if (!found) {
    // Formatters read inherited options, and scripts of the page may have added names to Object.prototype.
    const own = {__proto__: null, ...options} as Options;
    found = new type(type.supportedLocalesOf(tag)[0] ?? englishOf(tag), own);
    if (formatters.size >= MAX_FORMATTERS) formatters.delete(formatters.keys().next().value!);
    formatters.set(key, found);
  }
  return found;
}

/** Chromium has no data for Irish and Maltese: then as in English of Ireland or Malta. */
const englishOf = (tag: string): string => `en-${new Intl.Locale(tag).maximize().region ?? 'GB'}`;
