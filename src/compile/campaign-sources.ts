import type {Fields} from './fields.js';

/** A number that somebody else counts. */
export interface CounterSource {
  readonly name: string;
  readonly url: string;
  /** JSON Pointer to the number. */
  readonly pointer: string;
  /** Key for those who must show one: the header it goes in, and the environment variable that has it. */
  readonly key?: {readonly header: string; readonly from: string};
}

export interface ListSource {
  readonly url: string;
}

/** Sources that “leavex-widgets pull” fetches. */
export interface Sources {
  readonly counter: readonly CounterSource[];
  readonly members?: ListSource | undefined;
  readonly departures?: ListSource | undefined;
}

interface KnownCounter {
  readonly url: (id: string) => string;
  readonly pointer: string;
  readonly id: RegExp;
  /** Header for the key, where they answer nobody without. */
  readonly header?: string;
}

const PROCA_QUERY = 'query getCount($actionPage:Int!){actionPage(id:$actionPage){campaign{stats{supporterCount}}}}';

/** Addresses at which well-known petition sites publish their number. */
const COUNTERS: Readonly<Record<string, KnownCounter>> = {
  'uk-petition': {
    url: (id) => `https://petition.parliament.uk/petitions/${id}.json`,
    pointer: '/data/attributes/signature_count',
    id: /^\d{1,12}$/,
  },
  'citizens-initiative': {
    url: (id) => `https://register.eci.ec.europa.eu/core/api/register/details/${id}`,
    pointer: '/sosReport/totalSignatures',
    id: /^\d{4}\/\d{1,8}$/,
  },
  // As the widget of Proca itself asks (fixthestatusquo/proca, src/lib/server.js).
  proca: {
    url: (id) => `https://api.proca.app/api?${new URLSearchParams({query: PROCA_QUERY, variables: `{"actionPage":${id}}`}).toString()}`,
    pointer: '/data/actionPage/campaign/stats/supporterCount',
    id: /^\d{1,12}$/,
  },
  // https://actionnetwork.org/docs/v2/petitions
  'action-network': {
    url: (id) => `https://actionnetwork.org/api/v2/petitions/${id}`,
    pointer: '/total_signatures',
    id: /^[\da-f-]{1,50}$/i,
    header: 'OSDI-API-Token',
  },
};

/** The key of a counter: never itself, since campaign.yaml is published, but the environment variable that has it. */
function readKey(row: Fields, known: KnownCounter | undefined, url: string | undefined): CounterSource['key'] {
  const from = row.text('keyFrom');
  const header = known?.header ?? row.text('header');
  if (known?.header !== undefined && !row.has('keyFrom'))
    row.missing('keyFrom', 'Write the name of the environment variable that has your key, such as LEAVEX_KEY_ACTION_NETWORK.');
  if (from === undefined) return undefined;
  // The prefix keeps other secrets of the machine out of reach of whoever may write this file.
  if (!/^LEAVEX_KEY_[A-Z0-9_]{1,80}$/.test(from)) {
    row.error(
      'keyFrom',
      'key',
      'This is not the name of an environment variable for keys.',
      'Write a name in capitals that begins with LEAVEX_KEY_, such as LEAVEX_KEY_ACTION_NETWORK. Never write the key itself: it would be published.',
    );
    return undefined;
  }
  if (known && known.header === undefined) {
    row.error('keyFrom', 'key', '“keyFrom” has no effect: this source needs no key.', 'Remove it.');
    return undefined;
  }
  if (header === undefined) row.missing('header', 'Write the name of the header for the key, as the source documents it.');
  else if (!/^[A-Za-z][\w-]{0,99}$/.test(header)) row.error('header', 'key', `“${header}” is not the name of a header.`);
  if (url !== undefined && !/^https:|^http:\/\/(?:localhost|127\.0\.0\.1)[:/]/.test(url))
    row.error('url', 'key', 'A key is sent over https only.', 'Write the address with https://.');
  return header === undefined ? undefined : {header, from};
}

export function readSources(fields: Fields | undefined): Sources {
  const counter = (fields?.rows('counter') ?? []).flatMap((row): CounterSource[] => {
    const kind = row.choice('from', Object.keys(COUNTERS));
    const id = row.text('id');
    const known = kind === undefined ? undefined : COUNTERS[kind];
    if (known && !row.has('id')) row.missing('id', 'Write the petition number, such as 700143 or 2024/000007.');
    const isValid = id !== undefined && (known?.id ?? /^[\w/-]{1,50}$/).test(id);
    if (id !== undefined && !isValid)
      row.error('id', 'id', `“${id}” is not a valid petition number.`, 'Copy it from the page of the petition.');
    const url = row.url('url') ?? (known && isValid ? known.url(id) : undefined);
    const key = readKey(row, known, url);
    if (!known && !row.has('url'))
      row.missing('url', `Write the address of a JSON file, or “from:” with ${Object.keys(COUNTERS).join(' or ')}.`);
    const pointer = row.text('pointer') ?? known?.pointer;
    if (pointer === undefined) row.missing('pointer', 'Write the JSON Pointer to the number, such as /data/count.');
    const name = row.text('name') ?? (url === undefined ? '' : new URL(url).hostname);
    row.done();
    return url === undefined || pointer === undefined ? [] : [{name, url, pointer, ...(key ? {key} : {})}];
  });
  const list = (name: string): ListSource | undefined => {
    if (typeof fields?.raw(name) === 'string') {
      const url = fields.url(name);
      return url === undefined ? undefined : {url};
    }
    const inner = fields?.fields(name);
    const url = inner?.url('url');
    if (inner && !inner.has('url')) inner.missing('url', 'Write the address of the list.');
    inner?.done();
    return url === undefined ? undefined : {url};
  };
  const sources = {counter, members: list('members'), departures: list('departures')};
  fields?.done();
  return sources;
}
