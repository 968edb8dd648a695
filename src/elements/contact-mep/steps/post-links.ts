/** Maximum length of a Bluesky post, in graphemes. */
const BLUESKY_LIMIT = 300;

/**
 * Text with an address at its end, cut so that both fit. The address stays whole. If it is too long, that of the site replaces
 * it. A character for the reader is one code point or more, so that the limit holds.
 */
export function fitPost(text: string, url: string, limit: number): string {
  const address = url.length < limit ? url : new URL(url).origin;
  return `${[...text].slice(0, limit - 1 - address.length).join('')} ${address}`;
}

export const blueskyLink = (text: string, url: string): string =>
  `https://bsky.app/intent/compose?text=${encodeURIComponent(fitPost(text, url, BLUESKY_LIMIT))}`;

/** The address of a Mastodon server in what somebody typed: `mastodon.social`, `https://mastodon.social/`, `@me@mastodon.social`. */
export const mastodonHost = (typed: string): string | undefined =>
  /^(?:https?:\/\/)?(?:[^/\\]*@)?((?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]+)(?:\/|$)/iu.exec(typed.trim())?.[1];

export const mastodonLink = (host: string, text: string, url: string): string =>
  `https://${host}/share?text=${encodeURIComponent(`${text} ${url}`)}`;

export const whatsappLink = (text: string, url: string): string => `https://wa.me/?text=${encodeURIComponent(`${text} ${url}`)}`;

/** An email without a recipient, which the visitor chooses. */
export const mailShareLink = (subject: string, text: string, url: string): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(`${text}\r\n${url}`)}`;
