import {mo} from 'gettext-parser';

/** Translations of the WordPress plugin in one language. */
export interface Catalogue {
  /** As WordPress names it, such as `fr_FR`. */
  readonly locale: string;
  /** As gettext writes it: `nplurals=2; plural=n > 1;`. */
  readonly pluralForms: string;
  readonly messages: readonly {
    readonly text: string;
    readonly plural?: string;
    readonly context?: string;
    /** One text, or one for each plural form. */
    readonly translation: readonly string[];
  }[];
}

/** The binary file in which WordPress reads translations (`.mo` of gettext). */
export function messageCatalogue({locale, pluralForms, messages}: Catalogue): Uint8Array {
  const translations: Parameters<typeof mo.compile>[0]['translations'] = {};
  for (const {text, plural, context = '', translation} of messages)
    (translations[context] ??= {})[text] = {
      msgid: text,
      msgstr: [...translation],
      ...(context && {msgctxt: context}),
      ...(plural && {msgid_plural: plural}),
    };
  return mo.compile({
    charset: 'utf-8',
    headers: {Language: locale, 'Content-Type': 'text/plain; charset=UTF-8', 'Plural-Forms': pluralForms},
    translations,
  });
}
