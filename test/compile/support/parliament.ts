import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {TestContext} from 'node:test';

const AUTHORITY = 'http://publications.europa.eu/resource/authority';
const CONTEXT = [{data: '@graph', '@base': 'https://data.europarl.europa.eu/'}, 'https://data.europarl.europa.eu/api/v2/context.jsonld'];

/** An invented member as the Parliament's Open Data API tells of one. */
export function person(id: number, more: object = {}): Record<string, unknown> {
  return {
    id: `person/${id}`,
    type: 'Person',
    identifier: String(id),
    label: `Ada FICTION${id}`,
    givenName: 'Ada',
    familyName: `Fiction${id}`,
    hasEmail: `mailto:ada${id}@europarl.europa.eu`,
    hasGender: `${AUTHORITY}/human-sex/FEMALE`,
    hasMembership: [mandate(id, 9, '2019-07-02', '2024-07-15', '+32111'), mandate(id, 10, '2024-07-16', undefined, '+32222')],
    ...more,
  };
}

export function mandate(id: number, term: number, startDate: string, endDate: string | undefined, phone: string): object {
  return {
    identifier: `${id}-m-${term}`,
    organization: `org/ep-${term}`,
    role: 'def/ep-roles/MEMBER_PARLIAMENT',
    represents: [`${AUTHORITY}/country/BEL`],
    memberDuring: {startDate, ...(endDate ? {endDate} : {})},
    contactPoint: [
      {hasTelephone: {hasValue: 'tel:+33388'}, hasSite: `${AUTHORITY}/site/LOW`},
      {hasTelephone: {hasValue: `tel:${phone}`}, hasSite: `${AUTHORITY}/site/ASP`},
    ],
  };
}

export function committee(organization: string | undefined, role: string, more: object = {}): object {
  return {
    ...(organization ? {organization} : {}),
    role: `def/ep-roles/${role}`,
    membershipClassification: 'def/ep-entities/COMMITTEE_PARLIAMENTARY_STANDING',
    memberDuring: {startDate: '2024-07-19'},
    ...more,
  };
}

export interface Parliament {
  readonly url: string;
  /** Requests, in order. */
  readonly asked: string[];
}

/** A server that answers like the Parliament's; `before` may answer first, by returning true. */
export async function parliament(
  t: TestContext,
  people: readonly Record<string, unknown>[],
  before?: (request: IncomingMessage, response: ServerResponse, count: number) => boolean,
): Promise<Parliament> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://local');
    asked.push(url.pathname + url.search);
    if (before?.(request, response, asked.length)) return;
    const send = (data: unknown[]): void => {
      response.writeHead(200, {'content-type': 'application/ld+json'}).end(JSON.stringify({data, '@context': CONTEXT}));
    };
    if (url.pathname === '/api/v2/meps/show-current') {
      const offset = Number(url.searchParams.get('offset'));
      const rows = people.map(({id, type, identifier, label, givenName, familyName, group = 'Verts/ALE', country = 'BE'}) => ({
        id,
        type,
        identifier,
        label,
        givenName,
        familyName,
        'api:country-of-representation': country,
        'api:political-group': group,
      }));
      send(rows.slice(offset, offset + Number(url.searchParams.get('limit'))));
      return;
    }
    const found = people.find(({identifier}) => url.pathname === `/api/v2/meps/${String(identifier)}`);
    if (found) send([Object.fromEntries(Object.entries(found).filter(([name]) => name !== 'group' && name !== 'country'))]);
    else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v2`, asked};
}
