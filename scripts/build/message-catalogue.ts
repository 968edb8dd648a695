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

const MAGIC = 0x950412de;
const HEADER_BYTES = 28;

/** The binary file in which WordPress reads translations (`.mo` of gettext): two tables of sorted texts, without a hash table. */
export function messageCatalogue({locale, pluralForms, messages}: Catalogue): Uint8Array {
  const header = `Language: ${locale}\nContent-Type: text/plain; charset=UTF-8\nPlural-Forms: ${pluralForms}\n`;
  const pairs = [
    ['', header] as const,
    ...messages.map(
      ({text, plural, context, translation}) =>
        [
          (context === undefined ? '' : `${context}\u0004`) + text + (plural === undefined ? '' : `\0${plural}`),
          translation.join('\0'),
        ] as const,
    ),
  ]
    .map((pair) => pair.map((text) => Buffer.from(text)))
    .sort(([a], [b]) => Buffer.compare(a!, b!));

  const tables = Buffer.alloc(HEADER_BYTES + pairs.length * 16);
  [MAGIC, 0, pairs.length, HEADER_BYTES, HEADER_BYTES + pairs.length * 8, 0, tables.length].forEach((value, index) =>
    tables.writeUInt32LE(value, index * 4),
  );
  const texts: Buffer[] = [];
  let end = tables.length;
  for (const side of [0, 1])
    pairs.forEach((pair, index) => {
      const text = pair[side]!;
      const entry = HEADER_BYTES + (side * pairs.length + index) * 8;
      tables.writeUInt32LE(text.length, entry);
      tables.writeUInt32LE(end, entry + 4);
      texts.push(text, Buffer.alloc(1));
      end += text.length + 1;
    });
  return Buffer.concat([tables, ...texts]);
}
