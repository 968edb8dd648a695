/** Script before the page's own that answers for letter.md: the demo has no letter in Markdown. */
export const MARKDOWN_LETTER = `{
  const {fetch} = globalThis;
  globalThis.fetch = (url, options) =>
    String(url).endsWith('letter.md')
      ? Promise.resolve(new Response('---\\ntitle: Une lettre\\n---\\nUn *texte*.', {headers: {'content-type': 'text/markdown'}}))
      : fetch(url, options);
}`;
