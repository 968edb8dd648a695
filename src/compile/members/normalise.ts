import {EMAIL_PATTERN, type Members} from '../../api/schema/members.js';
import {MAX_LENGTH} from '../../api/schema/read.js';
import {X_STANCES} from '../campaign.js';
import {slug} from '../slug.js';
import {countryCode} from '../countries.js';
import {hiddenName, languageTag} from '../fields.js';
import {quote, type Problems} from '../problems.js';
import {Affiliations, type KnownAffiliations} from './affiliations.js';
import {account, isMirror, networkName, type Account} from './accounts.js';
import {orthography, splitName} from './names.js';
import {PARTIES, type Party} from './parties.js';
import {MEMBER_STATES} from './parliament.js';
import type {RawMember, RawStance} from './raw.js';
import {fold} from '../../text/fold.js';
import {isPlaceholder, tidy} from './words.js';
import {publicUrl, urlAdvice} from '../public-url.js';
import {isIsoDate} from '../../text/iso-date.js';

export type Member = Members['members'][number];

export interface NormaliseOptions extends KnownAffiliations {
  /** Codes that a stance may have. */
  readonly stances: readonly string[];
  /** Addresses must end in one of these; none means any. */
  readonly mailDomains: readonly string[];
  /** An unusable value is an error when the API is made. An import leaves it out with a warning. */
  readonly strict: boolean;
}

/** Numbers of missing values in a list, for the summary. */
export interface Unknowns {
  languages: number;
  email: number;
  gender: number;
  party: number;
  checkedOn: number;
}

/** Characters that cannot be seen, and have no place in an address. */
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;
const EMAIL = new RegExp(EMAIL_PATTERN);

/** Turns what sources tell into members of the API, and says what cannot be right. */
export class Normaliser {
  readonly #options: NormaliseOptions;
  readonly #problems: Problems;
  readonly #affiliations: Affiliations;
  readonly unknown: Unknowns = {languages: 0, email: 0, gender: 0, party: 0, checkedOn: 0};

  constructor(options: NormaliseOptions, problems: Problems) {
    this.#options = options;
    this.#problems = problems;
    this.#affiliations = new Affiliations(options, problems);
  }

  member(raw: RawMember): Member | undefined {
    const country = this.#country(raw);
    const name = this.#name(raw, country);
    if (!name || !country) return undefined;
    const party = this.#party(raw.party, country);
    const known = party && this.#options.european ? knownParty(party, country) : undefined;
    const constituency = raw.constituency ? tidy(raw.constituency) : known?.constituency;
    // In most national parliaments the party is the group.
    const partyIsGroup = !this.#options.european && raw.group === undefined && party !== undefined;
    const group = partyIsGroup ? party : this.#affiliations.group(raw);
    const languages = this.#languages(raw, country, known);
    const email = this.#email(raw, name.name);
    const phone = this.#phone(raw);
    const url = raw.url === undefined ? undefined : this.#url(raw, 'url', raw.url);
    const gender = this.#gender(raw);
    const stance = this.#stance(raw, name.name);
    const accounts = this.#withoutLeft(raw, name.name, stance.code, this.#accounts(raw));
    const committees = this.#affiliations.committees(raw);
    const {native, salutation, weight, paused} = raw;
    return {
      id: this.#id(raw, name.name, country),
      ...name,
      ...(native ? {native} : {}),
      ...(gender ? {gender} : {}),
      ...(salutation ? {salutation: {...salutation}} : {}),
      country,
      ...(constituency ? {constituency} : {}),
      group: group ?? (this.#options.european ? 'NI' : '–'),
      ...(party && !partyIsGroup ? {party} : {}),
      ...(committees.length > 0 ? {committees} : {}),
      languages,
      ...(email ? {email} : {}),
      ...(phone ? {phone} : {}),
      ...(url ? {url} : {}),
      ...(weight === undefined ? {} : {weight: Math.min(weight, 1_000)}),
      ...(paused ? {paused: {...(paused.until ? {until: paused.until} : {}), ...(paused.reason ? {reason: paused.reason} : {})}} : {}),
      stance,
      ...(accounts.length > 0 ? {accounts} : {}),
    };
  }

  /** Reports what was found of many members. To be called after the last one. */
  finish(): void {
    this.#affiliations.finish();
  }

  /** An error when the API is made, a warning while members are brought in. */
  #refuse(code: string, raw: RawMember, field: string, message: string, hint?: string): void {
    if (this.#options.strict) this.#problems.error(code, raw.place(field), message, hint);
    else this.#problems.warn(code, raw.place(field), `${message} It was left out.`, hint);
  }

  #id(raw: RawMember, name: string, country: string): string {
    const id = raw.id?.trim();
    if (id === undefined || id === '') return `${country.toLowerCase()}-${slug(name)}`;
    if (/^[\p{L}\p{N}._~-]{1,200}$/u.test(id)) return id;
    const made = slug(id);
    this.#refuse('id', raw, 'id', `The id ${quote(id)} contains characters that are not allowed in an id.`, `Write ${quote(made)}.`);
    return made;
  }

  #country(raw: RawMember): string | undefined {
    if (raw.country === undefined) {
      this.#problems.error(
        'missing',
        raw.place('country'),
        `${raw.name ? quote(raw.name) : 'A member'} has no country.`,
        'Add its two letters, such as FR.',
      );
      return undefined;
    }
    const code = countryCode(raw.country);
    if (!code)
      this.#problems.error(
        'country',
        raw.place('country'),
        `${quote(raw.country)} is not a known country.`,
        'Write its two letters, such as FR.',
      );
    return code;
  }

  #name(raw: RawMember, country: string | undefined): {name: string; given?: string; family?: string} | undefined {
    if (raw.name === undefined || tidy(raw.name) === '') {
      if (raw.given && raw.family) return {name: tidy(`${raw.given} ${raw.family}`), given: tidy(raw.given), family: tidy(raw.family)};
      this.#problems.error('missing', raw.place('name'), 'A member has no name.', 'Add it, or delete the row.');
      return undefined;
    }
    if (raw.name.length > 300) {
      this.#problems.error('huge', raw.place('name'), `The name ${quote(raw.name)} is too long for a name.`);
      return undefined;
    }
    const given = raw.given === undefined ? undefined : orthography(tidy(raw.given), country);
    const family = raw.family === undefined ? undefined : orthography(tidy(raw.family), country);
    if (given && family) return {name: orthography(tidy(raw.name), country), given, family};
    return splitName(raw.name, country);
  }

  #party(value: string | undefined, country: string): string | undefined {
    const party = value === undefined ? '' : tidy(value).replace(/^["“„«]\s*|\s*["”»]$/g, '');
    if (!isPlaceholder(party)) return party;
    if (MEMBER_STATES[country]) this.unknown.party++;
    return undefined;
  }

  #languages(raw: RawMember, country: string, party: Party | undefined): string[] {
    const own = (raw.languages ?? []).flatMap((value) => {
      const language = languageTag(value);
      if (!language)
        this.#refuse('language', raw, 'languages', `${quote(value)} is not a known language code.`, 'Write a BCP 47 tag such as fr.');
      return language ?? [];
    });
    const languages =
      own.length > 0 ? own : [...(party?.languages ?? (this.#options.european ? (MEMBER_STATES[country]?.languages ?? []) : []))];
    if (languages.length === 0) this.unknown.languages++;
    return languages;
  }

  #email(raw: RawMember, name: string): string | undefined {
    const cell = this.#visible(raw.email ?? '', raw, 'email', name)
      .trim()
      .replace(/^mailto:/i, '');
    if (isPlaceholder(cell)) {
      this.unknown.email++;
      return undefined;
    }
    const addresses = cell
      .split(/[\s,;/|]+/)
      .map((part) => part.replace(/^<|>$/g, '').toLowerCase())
      .filter((part) => part.includes('@'));
    const usable = addresses.filter((address) => address.length <= 254 && EMAIL.test(address));
    const allowed = usable.filter((address) => this.#isAllowed(address));
    if (!allowed[0]) {
      this.unknown.email++;
      this.#refuseEmail(raw, name, cell, usable[0]);
    } else if (addresses.length > 1)
      this.#problems.warn(
        'email',
        raw.place('email'),
        `${name} has several addresses. The first allowed one is used: ${quote(allowed[0])}.`,
        'Keep one.',
      );
    return allowed[0];
  }

  /** @param foreign address at a domain that is not allowed */
  #refuseEmail(raw: RawMember, name: string, cell: string, foreign: string | undefined): void {
    if (foreign === undefined)
      this.#refuse(
        'email',
        raw,
        'email',
        `${name}: ${quote(cell)} is not a valid email address.`,
        'Correct it or delete it. For members without an address, their page is shown.',
      );
    else
      this.#refuse(
        'email-domain',
        raw,
        'email',
        `${name}: the address ${quote(foreign)} is not at one of the domains under “mailDomains” (${this.#options.mailDomains.join(', ')}).`,
        'Is it really theirs? Then add its domain to “mailDomains” in campaign.yaml.',
      );
  }

  /** Without soft hyphens and characters of no width: they come along with copied text, and no address has any. */
  #visible(text: string, raw: RawMember, field: string, name: string): string {
    const [hidden] = text.match(IGNORABLE) ?? [];
    if (hidden)
      this.#problems.warn(
        'hidden',
        raw.place(field),
        `${name}: ${hiddenName(hidden)} was removed from the address ${quote(text.replace(IGNORABLE, ''))}.`,
        'Copied text often contains such characters.',
      );
    return text.replace(IGNORABLE, '');
  }

  #isAllowed(address: string): boolean {
    const host = address.slice(address.lastIndexOf('@') + 1);
    const {mailDomains} = this.#options;
    return mailDomains.length === 0 || mailDomains.some((domain) => host === domain || host.endsWith(`.${domain}`));
  }

  #phone(raw: RawMember): string | undefined {
    if (raw.phone === undefined || isPlaceholder(raw.phone.trim())) return undefined;
    const phone = raw.phone.trim().replace(/^tel:/i, '');
    if (/^\+?[0-9 ()./-]{3,40}$/.test(phone)) return phone;
    this.#refuse('phone', raw, 'phone', `${quote(raw.phone)} is not a valid phone number.`, 'Write +32 2 28 45000.');
    return undefined;
  }

  #gender(raw: RawMember): 'f' | 'm' | undefined {
    const value = raw.gender?.trim().toLowerCase() ?? '';
    if (/^(?:f|female|w|woman|femme|frau|kobieta|mme|ms|mrs)$/.test(value)) return 'f';
    if (/^(?:m|male|man|homme|mann|mr|h)$/.test(value)) return 'm';
    if (value !== '' && !/^(?:x|d|other|diverse?|non-?binary|unknown|-)$/.test(value))
      this.#problems.warn(
        'gender',
        raw.place('gender'),
        `The gender ${quote(raw.gender)} is unknown. Neutral forms will be used.`,
        'Write f or m, or leave it empty.',
      );
    this.unknown.gender++;
    return undefined;
  }

  #url(raw: RawMember, field: string, value: string): string | undefined {
    const url = publicUrl(value.trim());
    if (!url) this.#refuse('link', raw, field, `${quote(value)} is not a valid web address.`, urlAdvice(value));
    return url;
  }

  #accounts(raw: RawMember): Account[] {
    const found = new Map<string, Account>();
    for (const {network, value} of raw.accounts ?? []) {
      const known = network === undefined ? undefined : networkName(network);
      const foreign = network !== undefined && !known ? publicUrl(value) : undefined;
      const made = foreign !== undefined ? {network: network!.trim().toLowerCase(), url: foreign} : account(value, known);
      if (!made)
        this.#refuse(
          'account',
          raw,
          'accounts',
          `${quote(value)} is not an account${network ? ` on ${network}` : ''}.`,
          'Write the address of the profile.',
        );
      else if (isMirror(made))
        this.#problems.warn('mirror', raw.place('accounts'), `${quote(value)} is a bot that mirrors X, not the person. It was left out.`);
      else if (!found.has(made.url)) found.set(made.url, made);
    }
    return [...found.values()];
  }

  /** In a campaign about X, who has left or never was there is shown without an account there. */
  #withoutLeft(raw: RawMember, name: string, stance: string, accounts: Account[]): Account[] {
    if (stance === 'active' || this.#options.stances !== X_STANCES) return accounts;
    const [account] = accounts.filter(({network}) => network === 'x');
    if (account)
      this.#problems.warn(
        'left-account',
        raw.place('accounts'),
        `${name} has the stance “${stance}”, so the account ${quote(account.handle)} on X is left out.`,
        'If they use it, set the stance to “active”.',
      );
    return accounts.filter(({network}) => network !== 'x');
  }

  #stance(raw: RawMember, name: string): Member['stance'] {
    const {stance} = raw;
    if (stance?.code === undefined || !this.#options.stances.includes(stance.code)) return this.#withoutStance(raw, name);
    const since = this.#date(raw, stance, 'since');
    const checkedOn = this.#date(raw, stance, 'checkedOn');
    if (!checkedOn) this.unknown.checkedOn++;
    const source = stance.source === undefined ? undefined : this.#url(raw, 'stance', stance.source);
    const proof = stance.proof === undefined ? undefined : this.#url(raw, 'stance', stance.proof);
    const statement = this.#statement(raw, stance, name);
    if (stance.code === 'left' && !proof && !source && !statement)
      this.#problems.warn(
        'proof',
        raw.place('stance'),
        `${name} has the stance “left” without a statement, proof or source.`,
        'Add one, so that readers can check it.',
      );
    return {
      code: stance.code,
      ...(since ? {since} : {}),
      ...(checkedOn ? {checkedOn} : {}),
      ...(source ? {source} : {}),
      ...(statement ? {statement} : {}),
      ...(proof ? {proof} : {}),
    };
  }

  #withoutStance(raw: RawMember, name: string): Member['stance'] {
    const {stances} = this.#options;
    const fallback = stances.includes('none') ? 'none' : stances[0]!;
    const code = raw.stance?.code;
    if (code !== undefined)
      this.#problems.error(
        'stance',
        raw.place('stance'),
        `${name}: the stance ${quote(code)} is not one of this campaign’s stances.`,
        `Known values: ${stances.join(', ')}; you can add other words under “aliases: stances:” in campaign.yaml.`,
      );
    else if (fallback !== 'none')
      this.#problems.error('stance', raw.place(), `${name} has no stance.`, `Write one of: ${stances.join(', ')}.`);
    this.unknown.checkedOn++;
    return {code: fallback};
  }

  #statement(raw: RawMember, stance: RawStance, name: string): string | undefined {
    const statement = stance.statement === undefined ? undefined : tidy(stance.statement);
    if (statement === undefined || statement.length <= MAX_LENGTH) return statement;
    this.#problems.warn(
      'huge',
      raw.place('stance'),
      `${name}: the statement was cut, because it has ${statement.length} characters.`,
      `Quote at most ${MAX_LENGTH}.`,
    );
    return `${statement.slice(0, MAX_LENGTH - 1)}…`;
  }

  #date(raw: RawMember, stance: RawStance, field: 'since' | 'checkedOn'): string | undefined {
    const value = stance[field]?.trim();
    if (value === undefined || isPlaceholder(value)) return undefined;
    if (isIsoDate(value)) return value;
    this.#refuse('date', raw, 'stance', `${quote(value)} is not a valid date.`, 'Write 2025-01-20, 2025-01 or 2025.');
    return undefined;
  }
}

function knownParty(party: string, country: string): Party | undefined {
  const name = fold(party);
  return PARTIES.find((candidate) => candidate.country === country && candidate.names.some((spelling) => fold(spelling) === name));
}
