/** Headers in the form that Netlify and Cloudflare Pages read. Other hosts have their own: docs/embedding.md names them. */
export function hostHeaders(versions: readonly string[]): string {
  const forEverybody = ['Access-Control-Allow-Origin: *', 'Cross-Origin-Resource-Policy: cross-origin'];
  const rules: readonly (readonly [path: string, ...headers: string[]])[] = [
    ['/*', 'X-Content-Type-Options: nosniff', 'Referrer-Policy: no-referrer'],
    ['/v0/*', 'Cache-Control: public, max-age=3600', ...forEverybody],
    ...versions.map((version) => [`/${version}/*`, 'Cache-Control: public, max-age=31536000, immutable', ...forEverybody] as const),
    ['/api/*', 'Cache-Control: public, max-age=3600', ...forEverybody],
    ['/api/counter.json', '! Cache-Control', 'Cache-Control: public, max-age=300'],
  ];
  return rules.map(([path, ...headers]) => [path, ...headers.map((header) => `  ${header}`)].join('\n')).join('\n') + '\n';
}
