import type {Addresses} from './snippets/snippet.js';

declare const __VERSION__: string;
/** Address that the build was told, or empty: then the site takes the one that it is opened at. */
declare const __SITE_URL__: string;

/** Version of the widgets that this site serves. */
export const VERSION = __VERSION__;

/** First page of the site, with a slash at its end. Scripts of pages lie in its folder `assets`. */
export const SITE = __SITE_URL__ || new URL('../', import.meta.url).href;

export const ADDRESSES: Addresses = {fresh: `${SITE}v0/`, pinned: `${SITE}${VERSION}/`, api: `${SITE}api/`, embed: `${SITE}embed/`};

/** Pages to frame name the address of the site, so there are none where the build was not told it. */
export const HAS_FRAMES = __SITE_URL__ !== '';
