import type {Member, MembersIndex} from '../../api/schema/members.js';
import {isEuropean} from '../../i18n/members-of.js';
import {memoizeLast} from '../../widget/memoize-last.js';
import {FREE, type Draft} from './mail/compose-mail.js';
import {editBody, type Paragraph} from './mail/edit-body.js';
import {stableRandom} from './mail/stable-random.js';
import {NO_FILTER, type Filter} from './members/member-list.js';
import {proposedCountry} from './reader-languages.js';

/** Step on the visitor's way: country, then members, then one mail after the other. */
export type Step = 'country' | 'members' | 'write' | 'send' | 'after';

/** Ways to send a mail. */
export type Channel = 'app' | 'Gmail' | 'Outlook' | 'copy' | 'paper';

/** Fields that a mail cannot do without. */
export type Field = 'subject' | 'own' | 'sender';

/** A mail, as far as it may lack something. */
interface Fields {
  readonly subject: string;
  readonly isEmpty: boolean;
}

/**
 * Writer of the mails; asked once for all of them.
 *
 * @internal
 */
export interface Writer {
  readonly name: string;
  readonly place: string;
  /** Grammatical gender: `f`, `m`, or nothing for the neutral form. */
  readonly me: string;
  readonly isAnonymous: boolean;
}

/** Choices with which the page wants to begin. */
interface Wishes {
  readonly country: string | null | undefined;
  readonly group: string | null | undefined;
  readonly committee: string | null | undefined;
  readonly stance: string | null | undefined;
}

/** A draft of which nothing was changed. Names of blocks are the campaign's, so there is no prototype. */
const UNTOUCHED: Draft = {edited: Object.create(null) as Draft['edited']};

/** In place of a country: all of them. */
export const EVERYWHERE = 'all';

/** Rows that are shown on request, and more each time: the layout of thousands is what makes typing slow. */
export const PAGE = 25;

/** Rows that are shown while somebody types: as many as fill a screen. */
export const GLANCE = 8;

/** A list that is no longer than this is shown at once. */
export const FEW = 5;

/**
 * Everything the visitor has chosen and typed. It lives as long as the element, in memory alone. Nothing is stored, and no step
 * forgets the input of another.
 *
 * @internal
 */
export class ContactState {
  step: Step = 'country';
  country: string | undefined;
  /** The visitor's own country, as far as they have said. */
  home: string | undefined;
  /** Country that is selected in the first step, before the visitor goes on. */
  selected: string | undefined;
  /** Filter with which the page wants to begin. */
  start: Partial<Filter> = {};
  filter: Filter = NO_FILTER;
  /** The filter without what is searched: another one only when another choice is made. */
  unsearched: Filter = NO_FILTER;
  /** The filter whose choices are counted: the present one, as soon as typing has come to rest. */
  counted: Filter = NO_FILTER;
  /** Rows of the list that are shown: none until the visitor searches, filters or asks for it. */
  shown = 0;
  /** The member whose details are open in the list. */
  opened: string | undefined;
  member: Member | undefined;
  /** Language of the mail. */
  language: string | undefined;
  /** Language of the building blocks, when the visitor wants those of another. */
  blocksLanguage: string | undefined;
  /** The way that was used or chosen last. */
  channel: Channel | undefined;
  /** Way in which the mail left the page, for a mail program or a website. Nobody knows yet if it was sent. */
  taken: 'opened' | 'saved' | undefined;
  /** Fields that were missing when the visitor last wanted to go on. */
  told: readonly Field[] = [];
  writer: Writer = {name: '', place: '', me: '', isAnonymous: false};
  subjectBefore: string | undefined;
  /** Words of the visitor's own that have gone nowhere yet: leaving the page would lose them. */
  hasUnsentWords = false;
  /** Text that was copied last, or is selected because it could not be. */
  copied: {readonly text: string; readonly isDone: boolean} | undefined;
  /** True where the page lets nothing be printed, once that was tried. */
  isPrintingRefused = false;
  /** The visitor's Mastodon server, as it was typed. */
  server = '';
  readonly written = new Set<string>();
  /** Members who were suggested, and somebody else was wanted. */
  readonly passed = new Set<string>();
  /** Selector of the button that has begun the mail. */
  origin = '';
  /** Decides whom is suggested first. */
  readonly seed = Math.random() * 2 ** 32;
  /** Number of times that other words were wanted. */
  draws = 0;
  readonly #proposed = memoizeLast<string | undefined>();
  /** Country that the page wished for last. */
  #wishedCountry: string | undefined;
  /** The list that was received last. */
  #receivedList: string | undefined;
  readonly #own = new Map<string, string>();
  readonly #drafts = new Map<string, Draft>();

  /**
   * Follows the page, which counts before the language settings of the browser. Returns true if another country is chosen by
   * that. A visitor's choice stays until the page names another country.
   */
  follow(wishes: Wishes, index: MembersIndex): boolean {
    const {group, committee} = wishes;
    this.start = {group: group ?? '', committee: committee ?? '', stance: wishedStance(wishes, index)};
    const codes = index.countries.map(({country}) => country);
    this.home ??= this.#proposed([index], () => proposedCountry(navigator.languages, codes));
    const wished = wishedCountry(wishes, index, codes);
    const isNew = wished !== this.#wishedCountry;
    this.#wishedCountry = wished;
    const chosen = (isNew ? wished : undefined) ?? (this.country ? undefined : this.home);
    if (chosen) this.chooseCountry(chosen);
    return !!chosen;
  }

  chooseCountry(country: string): void {
    this.step = 'members';
    this.selected = undefined;
    if (country === this.country) return;
    this.country = country;
    if (country !== EVERYWHERE) this.home ??= country;
    this.beginList();
  }

  /** Begins the list of a country: with the choices of the page or others, nothing searched, and no row shown. */
  beginList(choices: Partial<Filter> = {}): void {
    this.narrow({...NO_FILTER, ...this.start, ...choices}, '');
    this.shown = 0;
  }

  /** Widens a new list that would begin empty: that says less than one with everybody in it. */
  receiveMembers(list: string | undefined, members: readonly Member[]): void {
    if (list === this.#receivedList) return;
    this.#receivedList = list;
    const {stance} = this.filter;
    if (stance && !members.some((member) => member.stance.code === stance)) this.beginList({stance: ''});
  }

  /** Back to the members, with their list. */
  openList(): void {
    this.step = 'members';
    this.shown ||= PAGE;
  }

  /** Narrows the list, and begins it anew. */
  narrow(choices: Partial<Filter>, query = this.filter.query): void {
    this.unsearched = {...this.unsearched, ...choices};
    this.search(query);
    this.counted = this.filter;
    this.shown = PAGE;
  }

  /** Takes over what somebody types: the rest of the rows and the numbers in the filters come once they pause. */
  search(query: string): void {
    this.filter = {...this.unsearched, query};
    this.shown = GLANCE;
    this.opened = undefined;
  }

  /** Shows the whole page of a list of which somebody has seen the beginning, with the numbers in the filters. */
  fillPage(): void {
    this.counted = this.filter;
    if (this.shown) this.shown = Math.max(this.shown, PAGE);
  }

  /**
   * @param language that of the mail
   * @param origin selector of the button that was pressed
   */
  write(member: Member, language: string, origin: string): void {
    this.step = 'write';
    this.origin = origin;
    if (member.id === this.member?.id) return;
    this.member = member;
    this.language = language;
    this.blocksLanguage = undefined;
    this.told = [];
    this.copied = undefined;
    this.taken = undefined;
  }

  /** Seed of the draw for the member. It stays the same however often the mail is opened, until the next draw. */
  get mailSeed(): number {
    return stableRandom(this.seed + this.draws, this.member!.id) * 2 ** 32;
  }

  get draft(): Draft {
    return this.#drafts.get(this.#draftKey) ?? UNTOUCHED;
  }

  get #draftKey(): string {
    return `${this.member!.id} ${this.language} ${this.blocksLanguage}`;
  }

  editDraft(changes: Partial<Draft>): void {
    this.#drafts.set(this.#draftKey, {...this.draft, ...changes});
  }

  /** The writer's own words, by language: the next mail in the same language begins with them. */
  get own(): string {
    return this.#own.get(this.language ?? '') ?? '';
  }

  set own(text: string) {
    this.#own.set(this.language ?? '', text);
    this.hasUnsentWords = this.#hasWords;
  }

  /** True if the visitor has written anything into the mail. */
  get #hasWords(): boolean {
    return !!this.own.trim() || this.#hasEdits();
  }

  /**
   * True if paragraphs were edited for a member to whom nothing was sent.
   *
   * @param except a member whose message has just left
   */
  #hasEdits(except?: string): boolean {
    const sent = except === undefined ? this.written : [...this.written, except];
    const starts = Array.from(sent, (id) => `${id} `);
    return [...this.#drafts].some(([key, {edited}]) => Object.keys(edited).length > 0 && !starts.some((start) => key.startsWith(start)));
  }

  /** Takes over what was typed into the text of a mail. */
  editText(shown: readonly Paragraph[], text: string): void {
    const paragraphs = editBody(shown, text, FREE);
    const edited: Record<string, string> = Object.assign(Object.create(null) as object, this.draft.edited);
    for (const paragraph of paragraphs)
      if (shown.find(({id}) => id === paragraph.id)?.text !== paragraph.text) edited[paragraph.id] = paragraph.text;
    this.editDraft({picked: paragraphs.map(({id}) => id), edited});
    this.hasUnsentWords = true;
  }

  sign(writer: Partial<Writer>): void {
    this.writer = {...this.writer, ...writer};
  }

  /** Missing fields of which the visitor has been told. Whatever has come since, from them or from the API, is no problem. */
  problems(mail: Fields): readonly Field[] {
    return this.#missing(mail).filter((field) => this.told.includes(field));
  }

  #missing(mail: Fields): readonly Field[] {
    const {writer} = this;
    const given: Readonly<Record<Field, unknown>> = {
      subject: mail.subject.trim(),
      own: !mail.isEmpty,
      sender: writer.isAnonymous || writer.name.trim(),
    };
    return (Object.keys(given) as Field[]).filter((field) => !given[field]);
  }

  /** Tells the visitor what is missing. True if nothing is. */
  isComplete(mail: Fields): boolean {
    this.told = this.#missing(mail);
    return !this.told.length;
  }

  /** Goes on to sending, unless something is missing. */
  finish(mail: Fields): void {
    if (!this.isComplete(mail)) return;
    this.step = 'send';
    this.taken = undefined;
  }

  /** The mail has been opened in a mail program straight from the sheet. */
  openFromSheet(): void {
    this.step = 'send';
    this.taken = 'opened';
  }

  /** The way that is chosen: the last one used, else a mail program. A frame without an origin may not open one. */
  get way(): Channel {
    return this.channel ?? (globalThis.origin === 'null' ? 'copy' : 'app');
  }

  /** Another way to send. A mail that has left the page before was not sent, so its words can be lost again. */
  sendBy(channel: Channel): void {
    this.channel = channel;
    if (this.taken) this.hasUnsentWords = this.#hasWords;
    this.taken = undefined;
  }

  /** The mail has left the page, for a mail program, a website, the clipboard or paper. */
  handOver(): void {
    this.hasUnsentWords = this.#hasEdits(this.member!.id);
  }

  /** The visitor says that the mail is sent; nobody else can know. */
  confirmSent(subject: string): void {
    this.written.add(this.member!.id);
    this.hasUnsentWords = this.#hasEdits();
    this.subjectBefore = subject;
    this.step = 'after';
  }
}

/** The country that the page names, if the campaign has it. Otherwise the only one, in the parliament of a country. */
function wishedCountry({country}: Wishes, index: MembersIndex, codes: readonly string[]): string | undefined {
  const named = country?.trim().toUpperCase().replace(/^EL$/, 'GR');
  const only = codes.length === 1 && !isEuropean(index) ? codes[0] : undefined;
  return [...codes, EVERYWHERE].find((code) => code.toUpperCase() === named) ?? only;
}

/** Code of the stance; empty for any. */
function wishedStance({stance}: Wishes, {stances}: MembersIndex): string {
  const first = !stances || stances.some(({code}) => code === 'active') ? 'active' : stances[0]?.code;
  const wished = stance ?? first ?? '';
  return wished === 'any' ? '' : wished;
}
