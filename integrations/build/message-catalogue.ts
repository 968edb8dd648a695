import {mo, po} from 'gettext-parser';

/** A text in the code of the WordPress plugin. */
export interface PluginText {
  readonly text: string;
  readonly plural?: string;
  readonly context?: string;
}

/** Translations of the WordPress plugin in one language. */
export interface Catalogue {
  /** As WordPress names it, such as `fr_FR`. */
  readonly locale: string;
  /** As gettext writes it: `nplurals=2; plural=n > 1;`. */
  readonly pluralForms: string;
  readonly messages: readonly (PluginText & {
    /** One text, or one for each plural form. */
    readonly translation: readonly string[];
  })[];
}

type Translations = Parameters<typeof mo.compile>[0]['translations'];

function gettext(messages: readonly (PluginText & {readonly translation?: readonly string[]})[]): Translations {
  const translations: Translations = {};
  for (const {text, plural, context = '', translation = plural ? ['', ''] : ['']} of messages)
    (translations[context] ??= {})[text] = {
      msgid: text,
      msgstr: [...translation],
      ...(context && {msgctxt: context}),
      ...(plural && {msgid_plural: plural}),
    };
  return translations;
}

const headers = ({locale, pluralForms}: Catalogue): Record<string, string> => ({
  Language: locale,
  'Content-Type': 'text/plain; charset=UTF-8',
  'Plural-Forms': pluralForms,
});

/** The binary file in which WordPress reads translations (`.mo` of gettext). */
export function messageCatalogue(catalogue: Catalogue): Uint8Array {
  return mo.compile({charset: 'utf-8', headers: headers(catalogue), translations: gettext(catalogue.messages)});
}

/** All texts without a translation, for translators (`.pot` of gettext). */
export function messageTemplate(texts: readonly PluginText[]): Uint8Array {
  return po.compile(
    {charset: 'utf-8', headers: {'Content-Type': 'text/plain; charset=UTF-8'}, translations: gettext(texts)},
    {sort: true, foldLength: 0},
  );
}

const key = ({text, context}: PluginText): string => (context ? `${context}\u0004${text}` : text);

/** The same translations as PHP, which WordPress 6.5 and newer reads without parsing (`.l10n.php`). */
export function phpCatalogue({locale, pluralForms, messages}: Catalogue): string {
  const entries = messages.map((message) => `${phpText(key(message))}=>${phpText(message.translation.join('\0'))}`);
  return `<?php\nreturn ['domain'=>'leavex-widgets','language'=>${phpText(locale)},'plural-forms'=>${phpText(pluralForms)},'messages'=>[${entries.join(',')}]];\n`;
}

/** Only a quotation mark and a backslash mean something in PHP between single quotation marks; a NUL stands between plural forms. */
function phpText(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`.replaceAll('\0', `'."\\0".'`);
}

/** The translations of texts in a script, as `wp_set_script_translations()` wants them (Jed 1). */
export function scriptCatalogue(catalogue: Catalogue, texts: readonly (PluginText & {readonly inScript: boolean})[]): string {
  const inScript = new Set(texts.filter((text) => text.inScript).map(key));
  const messages = Object.fromEntries(
    catalogue.messages.filter((message) => inScript.has(key(message))).map((message) => [key(message), message.translation]),
  );
  return JSON.stringify({
    domain: 'messages',
    locale_data: {
      messages: {'': {domain: 'messages', lang: catalogue.locale, 'plural-forms': catalogue.pluralForms}, ...messages},
    },
  });
}
