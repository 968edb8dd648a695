import {networkName} from '../../../text/network-name.js';
import type {Member, MembersIndex} from '../../../api/schema/members.js';

/** Purpose of a mail. */
export type Purpose = 'ask' | 'thank' | 'encourage';

const PURPOSES: Readonly<Record<string, Purpose>> = {active: 'ask', left: 'thank', none: 'encourage'};

/** Purpose of a mail to a member with this stance; undefined when there is nothing to write about. */
export const purposeOf = (code: string, stances: MembersIndex['stances']): Purpose | undefined =>
  stances ? stances.find((stance) => stance.code === code)?.purpose : Object.hasOwn(PURPOSES, code) ? PURPOSES[code] : undefined;

const DAY = 86_400_000;

/** True if a stance may be out of date: looked up more than thirty days ago. */
export const isOld = (checkedOn: string, now: number): boolean => now - Date.parse(checkedOn) > 30 * DAY;

/** True if a member receives no mails: for good, or until a day that has not come. */
export const isPaused = ({paused}: Member, now: number): boolean => !!paused && !(paused.until && Date.parse(paused.until) <= now);

/** Accounts of a member on networks other than X, by their names. */
export const otherNetworks = ({accounts = []}: Member): {name: string; url: string}[] =>
  accounts.filter(({network}) => !/^(x|twitter)$/i.test(network)).map(({network, url}) => ({name: networkName(network), url}));

const domainsIn = (list: string): string[] =>
  list
    .toLowerCase()
    .split(/[\s,;]+/)
    .map((name) => name.replace(/^[@.]+/, ''));

/** True for a name with a dot: “eu” alone would allow addresses of everybody. */
const isDomain = (name: string): boolean => /^[^/:@]+\.[^/:@]+$/.test(name);

/** True for a list with nothing but domains. A mistake in it may allow no address at all. */
export const areDomains = (list: string): boolean => domainsIn(list.trim()).every(isDomain);

/**
 * A member's address, if it is at one of the domains or below them; at any when none are named. An attribute that is there
 * and names none allows none: a template may have left it empty.
 *
 * @param limits lists of domains, all of which have to allow the address
 */
export function addressOf({email = ''}: Member, ...limits: readonly (string | null | undefined)[]): string | undefined {
  const [local = '', domain = ''] = email.toLowerCase().split('@');
  // Old mail servers take these for a way to another server.
  if (!domain || /[%!]/.test(local)) return undefined;
  const isAllowed = (domains: string): boolean => domainsIn(domains).some((name) => isDomain(name) && `.${domain}`.endsWith(`.${name}`));
  return limits.every((domains) => domains == null || isAllowed(domains)) ? email : undefined;
}
