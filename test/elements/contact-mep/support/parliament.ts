import type {Member, MembersIndex} from '../../../../src/api/schema/members.js';
import type {LetterBlocks} from '../../../../src/api/schema/messages.js';

// A parliament of invented people, small enough to be read here.

const today = new Date().toISOString().slice(0, 10);

/** A member with nothing but what every member has. */
export function member(id: string, more: Partial<Member> = {}): Member {
  return {
    id,
    name: `Member ${id}`,
    country: 'BE',
    group: 'EPP',
    languages: ['fr'],
    email: `${id}@example.org`,
    stance: {code: 'active', checkedOn: today},
    ...more,
  };
}

export const members: readonly Member[] = [
  member('anna', {
    name: 'Anna Coppens',
    given: 'Anna',
    family: 'Coppens',
    gender: 'f',
    languages: ['en', 'nl'],
    group: 'EPP',
    party: 'Parti du Marché',
    constituency: 'Dutch-speaking',
    committees: [{code: 'LIBE', role: 'chair'}],
    url: 'https://example.org/anna',
    accounts: [
      {network: 'mastodon', handle: '@anna@example.org', url: 'https://example.org/@anna'},
      {network: 'x', handle: 'annaonx', url: 'https://x.com/annaonx'},
    ],
  }),
  member('bruno', {
    name: 'Bruno Ștefănescu',
    given: 'Bruno',
    family: 'Ștefănescu',
    gender: 'm',
    languages: ['en'],
    group: 'S&D',
    constituency: 'French-speaking',
    committees: [{code: 'AGRI', role: 'member'}],
    stance: {code: 'active', checkedOn: '2020-02-03'},
  }),
  member('clara', {
    name: 'Clara Dumont',
    given: 'Clara',
    family: 'Dumont',
    gender: 'f',
    languages: ['en'],
    group: 'S&D',
    constituency: 'French-speaking',
    native: {lang: 'bg', given: 'Клара', family: 'Дюмон'},
    stance: {code: 'left', since: '2025-01', checkedOn: today, proof: 'https://example.org/proof', statement: 'I have closed my account.'},
  }),
  member('dirk', {name: 'Dirk Peeters', given: 'Dirk', family: 'Peeters', languages: ['en'], stance: {code: 'none', checkedOn: today}}),
  member('eva', {name: 'Eva Lambert', given: 'Eva', family: 'Lambert', languages: ['en'], paused: {reason: 'On leave', until: '2099-03'}}),
  member('femke', {
    name: 'Femke Maes',
    given: 'Femke',
    family: 'Maes',
    languages: ['nl'],
    phone: '+32 2 000 00 00',
    url: 'https://example.org/femke',
    email: undefined!,
  }),
  member('guy', {name: 'Guy Wouters', given: 'Guy', family: 'Wouters', languages: ['lv']}),
];

export function indexOf(rows: readonly Member[], more: Partial<MembersIndex> = {}): MembersIndex {
  const codes = [...new Set(rows.map(({country}) => country))];
  return {
    parliament: 'EP',
    total: rows.length,
    correctionUrl: 'https://example.org/correct',
    publisher: {name: 'Example', url: 'https://example.org/'},
    countries: codes.map((country) => ({country, total: rows.filter((row) => row.country === country).length})),
    groups: [
      {code: 'EPP', name: "European People's Party"},
      {code: 'S&D', name: 'Socialists and Democrats'},
    ],
    committees: [
      {code: 'AGRI', name: 'Committee on Agriculture'},
      {code: 'LIBE', name: 'Committee on Civil Liberties'},
    ],
    ...more,
  };
}

export const messages: LetterBlocks = {
  lang: 'en',
  salutation: [['select', 'gender', {f: ['Dear Ms ', ['family'], ','], m: ['Dear Mr ', ['family'], ','], other: ['Dear ', ['name'], ',']}]],
  signoff: ['Yours sincerely,\n', ['sender']],
  about: [
    {id: 'place', text: ['I write from ', ['place'], '.']},
    {id: 'committee', text: ['You sit on ', ['committee'], '.']},
  ],
  purposes: {
    ask: {
      subjects: ['Please leave X', 'A request', 'Where I would read you'],
      openings: ['You still have an account on X.', 'May I ask you something?'],
      closings: ['I would be glad of an answer.', 'Will you take this step?'],
      short: ['Please leave X.'],
      prompts: ['What have you seen on X?'],
      points: [
        {id: 'weight', label: 'Weight', texts: ['Your account lends it weight.'], short: 'It lends weight.'},
        {id: 'owner', label: 'One owner', texts: ['One man owns it.', 'It belongs to one man.']},
        {id: 'harm', label: 'Harm', texts: [[['select', 'me', {f: 'As a woman I left.', m: 'As a man I left.', other: 'I left.'}]]]},
      ],
    },
    thank: {
      subjects: ['Thank you for leaving X'],
      openings: ['You have left X: thank you.'],
      closings: ['Tell your colleagues.'],
      points: [],
    },
    encourage: {
      subjects: ['Working without X'],
      openings: ['I know of no account of yours on X.'],
      closings: ['Tell your colleagues.'],
      points: [],
    },
  },
};

/** The files of a campaign API for these members. */
export function filesFor(rows: readonly Member[] = members, more: Partial<MembersIndex> = {}): Record<string, unknown> {
  const index = indexOf(rows, more);
  return {
    'meps/index.json': index,
    'meps/all.json': {members: rows},
    ...Object.fromEntries(
      index.countries.map(({country}) => [`meps/${country}.json`, {members: rows.filter((row) => row.country === country)}]),
    ),
    'messages/en.json': messages,
  };
}
