import {httpUrl} from '../text/http-url.js';

/** An absolute web address that may be published: one with a user name or password in it must not be. */
export function publicUrl(value: string): string | undefined {
  // A space ends an address: two in one cell are not one.
  const url = /\s/.test(value.trim()) ? undefined : httpUrl(value);
  return url === undefined || hasCredentials(url) ? undefined : url;
}

/** Hint for an address that `publicUrl` refuses. */
export const urlAdvice = (value: unknown): string =>
  typeof value === 'string' && hasCredentials(value)
    ? 'Remove the user name and password before the @: everybody could read them.'
    : typeof value === 'string' && /\s/.test(value.trim())
      ? 'Write one address, without spaces.'
      : 'Write the full address, starting with https://.';

function hasCredentials(value: string): boolean {
  const url = httpUrl(value.trim());
  if (url === undefined) return false;
  const {username, password} = new URL(url);
  return username !== '' || password !== '';
}
