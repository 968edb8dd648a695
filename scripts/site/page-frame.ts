const LINKS = [
  ['get/', 'Get the code'],
  ['check/', 'Check a page'],
  ['gallery/', 'Gallery'],
  ['docs/', 'Guides'],
  ['https://leavex.eu/', 'The campaign'],
] as const;

/** A page with the head and foot that all pages of the site have in common. `base` leads from the page to the first one. */
export function withFrame(page: string, base: string): string {
  const address = (path: string): string => (path.startsWith('https:') ? path : `${base}/${path}`);
  const top = `<header class="top" lang="en">
      <p class="name"><a href="${base}/">LeaveX widgets</a></p>
      <nav aria-label="This site">${LINKS.map(([path, text]) => `<a href="${address(path)}">${text}</a>`).join(' ')}</nav>
    </header>`;
  const foot = `<footer class="foot" lang="en" dir="ltr">
      <p>The numbers, the letter and the list of who has left X come from the campaign. This site sets no cookies and stores nothing. MIT licence.</p>
    </footer>`;
  return page.replace('<!-- top -->', () => top).replace('<!-- foot -->', () => foot);
}
