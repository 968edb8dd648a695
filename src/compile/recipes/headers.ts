/** Time that browsers may cache files, in seconds. */
const KEPT = {counter: 300, others: 3_600, forEver: 31_536_000} as const;

/** Other files of an output than counter.json. */
const OTHERS = ['campaign.json', 'changes.json', 'letter/*', 'messages/*', 'meps/*', 'departures/*', 'feeds/*', 'photos/*', 'images/*'];

/**
 * `_headers` of Netlify, Cloudflare Pages and others, for an API at a path such as /api/. No file is under two rules for
 * Cache-Control: hosts join what is said twice.
 */
export function headersFile(path: string): string {
  const cached = (names: readonly string[], seconds: number): string =>
    names.map((name) => `${path}${name}\n  Cache-Control: public, max-age=${seconds}\n`).join('');
  return `${path}*
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff
${cached(['counter.json'], KEPT.counter)}${cached(OTHERS, KEPT.others)}`;
}

/** Headers for the files of the widgets, which never change under their version: /leavex/0.1.0/leavex.js. */
export const SCRIPT_HEADERS = `/leavex/*
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff
  Cache-Control: public, max-age=${KEPT.forEver}, immutable
`;
