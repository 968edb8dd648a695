/**
 * Writes demo/campaign/meps.json: a parliament of 720 invented members with the true seats of each country, the groups,
 * committees and languages of the European Parliament, and stances in the shares that a campaign finds. Nobody real is
 * ever written to from a demo: names are made up, addresses end in example.org.
 *
 *     npm run demo:members
 */
import {writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import type {Member} from '../../src/compile/members/normalise.js';
import {formatMembers} from '../../src/compile/members/format.js';
import {COMMITTEES, MEMBER_STATES} from '../../src/compile/members/parliament.js';
import {fold} from '../../src/text/fold.js';
import {NAMES, PARTIES} from './names.js';

const FILE = fileURLToPath(new URL('../../demo/campaign/meps.json', import.meta.url));
const UPDATED = '2026-02-04';

/** Sizes at the start of the tenth term, the vacant seat given to the non-attached. */
const GROUP_SIZES: readonly (readonly [string, number])[] = [
  ['EPP', 188],
  ['S&D', 136],
  ['PfE', 84],
  ['ECR', 78],
  ['Renew', 77],
  ['Greens/EFA', 53],
  ['The Left', 46],
  ['ESN', 25],
  ['NI', 33],
];
/** Index of the party, of a country's five invented ones, that sits in a group. */
const PARTY_OF_GROUP: Readonly<Record<string, number>> = {
  EPP: 0,
  'S&D': 1,
  'The Left': 1,
  Renew: 2,
  'Greens/EFA': 3,
  PfE: 4,
  ECR: 4,
  ESN: 4,
};

const CONSTITUENCIES: Readonly<Record<string, readonly string[]>> = {
  IE: ['Dublin', 'Midlands–North-West', 'South'],
  IT: ['North-West', 'North-East', 'Central', 'Southern', 'Islands'],
  PL: ['Gdańsk', 'Bydgoszcz', 'Olsztyn', 'Warszawa', 'Łódź', 'Poznań', 'Lublin', 'Rzeszów', 'Kraków', 'Katowice', 'Wrocław', 'Gorzów'],
};
const COLLEGES: Readonly<Record<string, string>> = {
  nl: 'Dutch-speaking electoral college',
  fr: 'French-speaking electoral college',
  de: 'German-speaking electoral college',
};

const STATEMENTS = [
  'I have closed my account. You find me where the conversation is still one.',
  'From today I no longer post here. My office answers every letter and every call.',
  'A public office should not depend on the mood of one owner. I am leaving this platform.',
  'After a long hesitation: this was my last post here.',
];

export function fictionalParliament(seed = 20_240_716): Member[] {
  const random = generator(seed);
  const groups = shuffled(
    GROUP_SIZES.flatMap(([code, size]) => Array<string>(size).fill(code)),
    random,
  );
  const seats = Object.entries(MEMBER_STATES).flatMap(([country, {seats: count}]) => Array.from({length: count}, (_, i) => ({country, i})));
  const names = new Set<string>();
  const emails = new Set<string>();
  const members = seats.map(({country, i}, n): Member => {
    const gender = random() < 0.4 ? 'f' : 'm';
    const person = newName(country, gender, names, random);
    const group = groups[n]!;
    const languages = languagesOf(country, i);
    const constituency = country === 'BE' ? COLLEGES[languages[0]!] : pickMaybe(CONSTITUENCIES[country], random);
    const party = group === 'NI' ? undefined : PARTIES[languages[0]!]?.[PARTY_OF_GROUP[group]!];
    const stance = stanceOf(n, random);
    const mailbox = ascii(`${person.given}.${person.family}`);
    const email = emails.has(mailbox) ? `${mailbox}.${n}` : mailbox;
    emails.add(email);
    const reachable = n % 90 !== 47;
    const id = `demo-${String(n + 1).padStart(3, '0')}`;
    const handle = ascii(`${person.given}${person.family}`)
      .replace(/[^a-z]/g, '')
      .slice(0, 15);
    const accounts = [
      ...(stance.code !== 'active' || random() < 0.3
        ? [{network: 'mastodon', handle: `@${handle}@example.org`, url: `https://example.org/@${handle}`}]
        : []),
      ...(random() < 0.35
        ? [{network: 'bluesky', handle: `@${handle}.example.org`, url: `https://bsky.app/profile/${handle}.example.org`}]
        : []),
    ];
    return {
      id,
      name: `${person.given} ${person.family}`,
      given: person.given,
      family: person.family,
      ...(person.native ? {native: person.native} : {}),
      ...(random() < 0.98 ? {gender} : {}),
      country,
      ...(constituency ? {constituency} : {}),
      group,
      ...(party ? {party} : {}),
      committees: committeesOf((n * 379) % 720, random),
      languages,
      ...(reachable ? {email: `${email}@example.org`} : {phone: `+44 20 7946 0${String(100 + n).padStart(3, '0')}`}),
      url: `https://example.org/members/${id}`,
      ...(n % 240 === 100 ? {paused: {until: '2027-03-31', reason: 'Parental leave'}} : {}),
      stance,
      ...(accounts.length > 0 ? {accounts} : {}),
    };
  });
  return members;
}

/** Of 720: 420 with an account, 14 who left, the rest unknown; spread evenly over the countries. */
function stanceOf(n: number, random: () => number): Member['stance'] {
  const position = (n * 379) % 720;
  const checkedOn = `2026-0${random() < 0.8 ? '1' : '2'}-0${1 + Math.floor(random() * 4)}`;
  if (position < 420) return {code: 'active', checkedOn};
  if (position >= 434) return {code: 'none', checkedOn};
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
  return {
    code: 'left',
    since: `2025-${month}-${day}`,
    checkedOn,
    statement: STATEMENTS[position % STATEMENTS.length]!,
    proof: `https://example.org/proofs/${n + 1}`,
  };
}

function languagesOf(country: string, seat: number): string[] {
  if (country === 'BE') return seat < 13 ? ['nl'] : seat < 21 ? ['fr'] : ['de'];
  if (country === 'FI') return seat === 0 ? ['sv', 'fi'] : ['fi'];
  if (country === 'IT') return seat === 0 ? ['de', 'it'] : ['it'];
  return [...MEMBER_STATES[country]!.languages];
}

function committeesOf(n: number, random: () => number): NonNullable<Member['committees']> {
  const full = n % COMMITTEES.length;
  const round = Math.floor(n / COMMITTEES.length);
  const other = (full + 1 + Math.floor(random() * (COMMITTEES.length - 1))) % COMMITTEES.length;
  const role = round === 0 ? 'chair' : round < 5 ? 'vice-chair' : 'member';
  return [
    {code: COMMITTEES[full]!.code, role},
    {code: COMMITTEES[other]!.code, role: 'substitute'},
  ];
}

interface Person {
  readonly given: string;
  readonly family: string;
  readonly native?: {lang: string; given: string; family: string};
}

function newName(country: string, gender: 'f' | 'm', taken: Set<string>, random: () => number): Person {
  const {women, men, families, script} = NAMES[country]!;
  const form = (name: string): string => name.split('/').at(gender === 'f' ? -1 : 0)!;
  for (;;) {
    const [given, givenLatin = given] = pick(gender === 'f' ? women : men, random).split('=') as [string, string?];
    const [family, familyLatin = family] = pick(families, random).split('=') as [string, string?];
    // Irish family names have forms for women that are names of their own.
    if ((familyLatin.startsWith('Ní ') && gender === 'm') || (familyLatin.startsWith('Ó ') && gender === 'f')) continue;
    const key = `${givenLatin} ${familyLatin}`;
    if (taken.has(key)) continue;
    taken.add(key);
    return {given: givenLatin, family: form(familyLatin), ...(script ? {native: {lang: script, given, family: form(family)}} : {})};
  }
}

const ascii = (text: string): string =>
  text
    .split('.')
    .map((part) =>
      fold(part)
        .replaceAll('æ', 'ae')
        .replaceAll('ħ', 'h')
        .replace(/[^a-z]+/g, '-')
        .replace(/^-|-$/g, ''),
    )
    .join('.');

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)]!;
}

function pickMaybe<T>(list: readonly T[] | undefined, random: () => number): T | undefined {
  return list && pick(list, random);
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j]!, copy[i]!];
  }
  return copy;
}

/** mulberry32: small, and the same numbers on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The file as it is committed. */
export function fictionalFile(): string {
  return formatMembers({
    updated: UPDATED,
    parliament: 'EP',
    term: 10,
    sources: {fiction: {name: 'scripts/fictional-parliament.ts', on: UPDATED}},
    members: fictionalParliament(),
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(FILE, fictionalFile());
