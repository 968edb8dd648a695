/** Characters as readers count them that a post on Bluesky holds. */
const BLUESKY_LIMIT = 300;

/** A text with an address behind it, cut so that both fit: the address stays whole. Characters are counted as readers see them. */
export function fitPost(text: string, url: string, limit: number): string {
  const segmenter = new Intl.Segmenter();
  const segments = (part: string): string[] => Array.from(segmenter.segment(part), ({segment}) => segment);
  const room = limit - segments(url).length - 1;
  const all = segments(text);
  const kept = all.length > room ? `${all.slice(0, Math.max(0, room - 1)).join('')}…` : text;
  return `${kept} ${url}`;
}

export const blueskyLink = (text: string, url: string): string =>
  `https://bsky.app/intent/compose?text=${encodeURIComponent(fitPost(text, url, BLUESKY_LIMIT))}`;

/** The address of a Mastodon server in what somebody typed: `mastodon.social`, `https://mastodon.social/`, `@me@mastodon.social`. */
export function mastodonHost(typed: string): string | undefined {
  const host = typed
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/.*$/, '')
    .replace(/^.*@/, '');
  try {
    const url = new URL(`https://${host}`);
    return /^[^\s:?#]+\.[^\s:?#.]+$/.test(host) ? url.host : undefined;
  } catch {
    return undefined;
  }
}

export const mastodonLink = (host: string, text: string, url: string): string =>
  `https://${host}/share?text=${encodeURIComponent(`${text} ${url}`)}`;
