const LENGTH = 100_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(LENGTH / piece.length));

/** Inputs that made other parsers slow or crash, 100 kB each. */
export const HOSTILE_MARKDOWN: readonly (readonly [name: string, source: string])[] = [
  ['open emphasis', fill('*a_')],
  ['nested quotes', fill('>')],
  ['nested lists', fill('- ')],
  ['open images', fill('![[]()')],
  ['open brackets', fill('[')],
  ['short paragraphs', fill('a\n\n')],
  ['open code', fill('`a``')],
  ['open links', fill('[a](')],
  ['autolinks', fill('<a@b')],
  ['open HTML', fill('<div ')],
  ['open comments', fill('<!--')],
  ['open shortcodes', fill('{{< a ')],
  ['nested shortcodes', fill('{{< a >}}')],
  ['nested alerts', `${'{{< alert >}}'.repeat(4_000)}${'{{< /alert >}}'.repeat(4_000)}`],
  ['closing shortcodes', fill('{{< /a >}}')],
  ['shortcode arguments', `{{< a ${fill('b="c" ')} >}}`],
  ['front matter', `---\n${fill('a: b\n')}`],
  ['front matter lists', `---\na: [${fill('"b",')}\n---\n`],
  ['escapes in front matter', `---\na: "${fill('\\"')}\n---\n`],
  ['entities', fill('&#35;')],
  ['backslashes', fill('\\')],
  ['references', fill('[a]: b\n')],
  ['strikethrough', fill('~~a~')],
];
