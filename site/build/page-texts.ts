/**
 * Fills the empty elements of a page that name their text, such as `<h1 data-text="title"></h1>`.
 *
 * @throws when a name has no text, or when an element that names one is not empty
 */
export function withTexts(page: string, texts: Readonly<Record<string, string>>): string {
  return page.replace(/(<[^<>]*\sdata-text="([\w-]+)"[^<>]*>)(<\/)?/g, (_, tag: string, name: string, end: string | undefined) => {
    const text = texts[name];
    if (text === undefined || end === undefined)
      throw new Error(`data-text="${name}": there is no such text, or the element is not empty.`);
    return `${tag}${text}${end}`;
  });
}
