/**
 * Fixtures of the campaign API, and a `fetch` that answers with them. They are for tests of applications in Vitest or Jest, with
 * jsdom or happy-dom. Nothing here is meant for pages.
 */
import type {ContactData} from '../elements/contact-mep/contact-data.js';
import type {CounterData} from '../elements/counter/counter-data.js';
import type {DepartedData} from '../elements/departed/departed-data.js';
import type {LetterData} from '../elements/letter/letter-data.js';
import * as fixtures from './fixtures.js';

export {contact, counter, departed, letter} from './fixtures.js';

/** Data to answer with, by element. Those left out are the fixtures. With `null` there is no such file: status 404. */
export interface CampaignAnswers {
  readonly counter?: CounterData | null;
  readonly letter?: LetterData | null;
  readonly contact?: ContactData | null;
  readonly departed?: DepartedData | null;
}

/** Members of one file: a country, or all. */
function membersAt({members}: ContactData, path: string): object | undefined {
  const country = /^meps\/([A-Za-z]+)\.json$/.exec(path)?.[1];
  const chosen = members.filter((member) => country === 'all' || member.country === country);
  return chosen.length ? {members: chosen} : undefined;
}

/** Content of a file; undefined where there is none. */
function fileAt(path: string, {counter, letter, contact, departed}: CampaignAnswers): object | null | undefined {
  switch (path) {
    case 'counter.json':
      return counter;
    case 'letter/index.json':
      return letter && {defaultLanguage: letter.lang, languages: [{lang: letter.lang, title: letter.title}]};
    case 'meps/index.json':
      return contact?.index;
    case 'departures/all.json':
      return departed;
    case 'departures/index.json':
      return departed && {total: departed.departures.length, updated: departed.updated};
  }
  if (letter && path === `letter/${letter.lang}.json`) return letter;
  return contact?.messages?.find(({lang}) => path === `messages/${lang}.json`) ?? (contact ? membersAt(contact, path) : undefined);
}

/**
 * A `fetch` for `configure({api, fetch: campaignFetch()})`. It answers each request for a file of the campaign API, whatever
 * its base, and makes none itself.
 */
export function campaignFetch(answers: CampaignAnswers = {}): (url: string, init?: RequestInit) => Promise<Response> {
  return (url) => {
    const path = /(?:(?:letter|meps|messages|departures)\/)?[^/]+\.json$/.exec(url.replace(/[?#].*/, ''));
    const file = path && fileAt(path[0], {...fixtures, ...answers});
    return Promise.resolve(respond(file ? JSON.stringify(file) : undefined));
  };
}

/** A Response; where an environment has none (Jest with jsdom), what the elements read of one. */
function respond(body: string | undefined): Response {
  const status = body === undefined ? 404 : 200;
  const type = 'application/json';
  if (typeof Response === 'function') return new Response(body ?? '', {status, headers: {'content-type': type}});
  const headers = {get: (name: string) => (name === 'content-type' ? type : null)};
  return {status, ok: body !== undefined, headers, text: () => Promise.resolve(body ?? '')} as unknown as Response;
}
