import {httpUrl} from '../../text/http-url.js';

export interface Account {
  readonly network: string;
  readonly handle?: string;
  readonly url: string;
}

/** Hosts by network, as people write them. */
const HOSTS: Readonly<Record<string, string>> = {
  'x.com': 'x',
  'twitter.com': 'x',
  'mobile.twitter.com': 'x',
  'mobile.x.com': 'x',
  'bsky.app': 'bluesky',
  'threads.net': 'threads',
  'threads.com': 'threads',
  'instagram.com': 'instagram',
  'facebook.com': 'facebook',
  'fb.com': 'facebook',
  'm.facebook.com': 'facebook',
  'linkedin.com': 'linkedin',
  'youtube.com': 'youtube',
  'youtu.be': 'youtube',
  'tiktok.com': 'tiktok',
  't.me': 'telegram',
  'telegram.me': 'telegram',
  'whatsapp.com': 'whatsapp',
  'wa.me': 'whatsapp',
  'pixelfed.social': 'pixelfed',
  'gram.social': 'pixelfed',
  'flickr.com': 'flickr',
};

export const NETWORKS = [
  'x',
  'mastodon',
  'bluesky',
  'threads',
  'instagram',
  'facebook',
  'linkedin',
  'youtube',
  'tiktok',
  'telegram',
  'whatsapp',
  'pixelfed',
  'flickr',
  'website',
] as const;

const OTHER_NAMES: Readonly<Record<string, string>> = {
  twitter: 'x',
  'x/twitter': 'x',
  'x (twitter)': 'x',
  bsky: 'bluesky',
  fediverse: 'mastodon',
  fb: 'facebook',
  insta: 'instagram',
  web: 'website',
  site: 'website',
};

/** Paths of X that are no profiles. */
const X_PAGES = new Set([
  'i',
  'home',
  'search',
  'intent',
  'share',
  'hashtag',
  'login',
  'explore',
  'settings',
  'notifications',
  'messages',
  'compose',
  'tos',
  'privacy',
]);

/** Names of mirror bots: they repeat what somebody posts on X and are not the person. */
const MIRRORS = new Set(['respublicae.eu']);

export function networkName(name: string): string | undefined {
  const small = name.trim().toLowerCase();
  const known = OTHER_NAMES[small] ?? small;
  return (NETWORKS as readonly string[]).includes(known) ? known : undefined;
}

/** Name of an X account from any form in a spreadsheet, such as `@name`, or a profile, a post or a login page. */
export function xHandle(value: string): string | undefined {
  const text = value.trim();
  const bare = /^@?([A-Za-z0-9_]{1,15})$/.exec(text)?.[1];
  if (bare !== undefined) return X_PAGES.has(bare.toLowerCase()) ? undefined : bare;
  const url = webAddress(text);
  if (!url || HOSTS[plainHost(url)] !== 'x') return undefined;
  const wall = url.searchParams.get('redirect_after_login');
  if (wall) return xHandle(wall.startsWith('/') ? `https://x.com${wall}` : wall);
  const name = url.searchParams.get('screen_name') ?? url.pathname.split('/').find(Boolean)?.replace(/^@/, '');
  return name !== undefined && /^[A-Za-z0-9_]{1,15}$/.test(name) && !X_PAGES.has(name.toLowerCase()) ? name : undefined;
}

function xAccount(handle: string): Account {
  return {network: 'x', handle, url: `https://x.com/${handle}`};
}

/** Detects accounts of bots that mirror X. */
export function isMirror(account: Account): boolean {
  return account.network === 'mastodon' && MIRRORS.has(new URL(account.url).hostname);
}

/**
 * An account from a handle, an address, or both words of a list such as `mastodon:@name@host`. Undefined when it cannot be
 * told where it leads.
 */
export function account(value: string, named?: string): Account | undefined {
  const text = value.trim();
  const network = named === undefined ? undefined : networkName(named);
  if (named !== undefined && !network) return undefined;
  const fediverse = /^@?([\w.-]+)@((?:[\w-]+\.)+[a-z]{2,})$/i.exec(text);
  if (fediverse && (network ?? 'mastodon') === 'mastodon') return mastodon(fediverse[2]!, fediverse[1]!);
  if (/^https?:/i.test(text) || /^(?:[\w-]+\.)+[a-z]{2,}\//i.test(text)) {
    const url = webAddress(text);
    return url && fromUrl(url, network);
  }
  switch (network) {
    case 'x': {
      const handle = xHandle(text);
      return handle === undefined ? undefined : xAccount(handle);
    }
    case 'bluesky': {
      const handle = text.replace(/^@/, '').toLowerCase();
      const full = handle.includes('.') || !text.startsWith('@') ? handle : `${handle}.bsky.social`;
      return /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(full) ? {network, handle: `@${full}`, url: `https://bsky.app/profile/${full}`} : undefined;
    }
    case 'threads':
    case 'instagram':
    case 'tiktok':
    case 'telegram':
    case 'youtube': {
      const handle = text.replace(/^@/, '');
      const start = {
        threads: 'https://www.threads.net/@',
        instagram: 'https://www.instagram.com/',
        tiktok: 'https://www.tiktok.com/@',
        telegram: 'https://t.me/',
        youtube: 'https://www.youtube.com/@',
      }[network];
      return /^[\w.-]{1,60}$/.test(handle) && text.startsWith('@') ? {network, handle: `@${handle}`, url: start + handle} : undefined;
    }
    default:
      return undefined;
  }
}

function fromUrl(url: URL, named: string | undefined): Account | undefined {
  const host = plainHost(url);
  const steps = url.pathname.split('/').filter(Boolean);
  const network = HOSTS[host] ?? named;
  // `https://host/@user@otherhost`: how a server shows an account that lives elsewhere.
  const fediverse = /^@([\w.-]+)(?:@((?:[\w-]+\.)+[a-z]{2,}))?$/i.exec(steps[0] ?? '');
  if (network === 'x') {
    const handle = xHandle(url.href);
    return handle === undefined ? undefined : xAccount(handle);
  }
  if (network === 'bluesky' && steps[0] === 'profile' && steps[1])
    return {network, handle: `@${steps[1].toLowerCase()}`, url: `https://bsky.app/profile/${steps[1].toLowerCase()}`};
  if ((network === undefined || network === 'mastodon') && fediverse?.[1]) return mastodon(fediverse[2] ?? url.hostname, fediverse[1]);
  if ((network === undefined || network === 'mastodon') && steps[0] === 'users' && steps[1]) return mastodon(url.hostname, steps[1]);
  const clean = httpUrl(`https://${url.host}${url.pathname}`);
  if (!clean) return undefined;
  const handle = /^@[\w.-]+$/.exec(steps[0] ?? '')?.[0];
  return {network: network ?? 'website', ...(handle ? {handle} : {}), url: clean};
}

function mastodon(host: string, user: string): Account {
  return {network: 'mastodon', handle: `@${user}@${host.toLowerCase()}`, url: `https://${host.toLowerCase()}/@${user}`};
}

function webAddress(text: string): URL | undefined {
  const whole = /^https?:\/\//i.test(text) ? text : `https://${text.replace(/^\/+/, '')}`;
  return httpUrl(whole) === undefined ? undefined : new URL(whole);
}

const plainHost = (url: URL): string => url.hostname.replace(/^www\./, '');
