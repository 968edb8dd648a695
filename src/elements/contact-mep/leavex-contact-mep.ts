import {html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import {LARGE, MEDIUM, readJson, SMALL} from '../../api/campaign-api.js';
import type {ApiError} from '../../api/errors.js';
import {membersIndexSchema, membersSchema, type Member, type Members, type MembersIndex} from '../../api/schema/members.js';
import {messagesSchema, type Messages} from '../../api/schema/messages.js';
import {readUntyped} from '../../api/schema/read-untyped.js';
import {CampaignElement, type LoadOptions} from '../../core/campaign-element.js';
import {emit} from '../../core/events.js';
import {formStyles} from '../../core/form.styles.js';
import {visuallyHiddenStyles} from '../../core/visually-hidden.styles.js';
import {warnOnce} from '../../core/warn.js';
import {formatDate} from '../../i18n/format.js';
import {formatter} from '../../i18n/intl-cache.js';
import {direction, type Language} from '../../i18n/language-controller.js';
import {wantedLanguages} from '../../i18n/page-language.js';
import {afterView} from './after-view.js';
import {ContactState, EVERYWHERE, type Step} from './contact-state.js';
import * as texts from './contact-texts.js';
import {countryView} from './country-view.js';
import {FileController} from './file-controller.js';
import {contactStyles} from './leavex-contact-mep.styles.js';
import {composeLetter, type Letter} from './letter.js';
import {match, plainText, toRows, type Matches, type Row} from './member-list.js';
import {membersView} from './members-view.js';
import type {Values} from './message-text.js';
import {PARLIAMENT, printLetter} from './print-letter.js';
import {commonLanguage, primary, proposedCountry} from './reader.js';
import {sendView} from './send-view.js';
import {addressOf, isPaused, purposeOf} from './stance.js';
import {suggest} from './suggestion.js';
import {button, displayName, HEADING, type Obstacle, type View} from './view.js';
import {writeView} from './write-view.js';

interface ContactData {
  readonly index: MembersIndex;
  /** Where it came from: the other files stand beside it. */
  readonly url: string;
}

/** Milliseconds without a keystroke after which the number of results is said. */
const SETTLE = 600;

const VIEWS: Readonly<Record<Step, (view: View) => TemplateResult>> = {
  country: countryView,
  members: membersView,
  write: writeView,
  send: sendView,
  after: afterView,
};

/** What is typed stays in the element: pages have shortcuts on letters, and listeners of their own. */
const TYPING = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste'];

/** Computes a value when it is asked for, and once. */
function once<T>(compute: () => T): () => T {
  let value: {is: T} | undefined;
  return () => (value ??= {is: compute()}).is;
}

/**
 * Find your members of the European Parliament and write to them, so that it counts: in your own words, in the member's
 * language, one letter at a time. Nothing the visitor types leaves the page but through the link they click.
 *
 * @customElement leavex-contact-mep
 * @fires {CustomEvent<{id: string}>} leavex-select - The visitor begins a letter to a member.
 * @fires {CustomEvent<{id: string, channel: string}>} leavex-contact - The visitor takes a letter to a mail program (`app`), a mail website (`gmail`, `outlook`, `copy`) or to paper (`paper`). Whether it is sent, nobody knows.
 * @csspart heading - Heading of the step.
 * @csspart subheading - Heading within a step.
 * @csspart step - "Step 2 of 3".
 * @csspart primary - The button or link that goes on.
 * @csspart country - The choice of a country.
 * @csspart chosen - The country that is shown, with a button to change it.
 * @csspart filters - Search and filters.
 * @csspart suggestion - The member who is suggested.
 * @csspart count - How many members are found.
 * @csspart members - The list.
 * @csspart member - A row of the list.
 * @csspart name - A member's name.
 * @csspart place - A member's group, party and constituency.
 * @csspart stance - What is known about the member and X.
 * @csspart details - Committees, networks and other details of a member.
 * @csspart letter - The form in which a letter is written.
 * @csspart own - The visitor's own words.
 * @csspart blocks - The building blocks.
 * @csspart sender - Name and town.
 * @csspart preview - The letter as it will be.
 * @csspart meter - How much of the letter is the visitor's own.
 * @csspart problems - What is missing.
 * @csspart error - A message at what is missing or could not be loaded.
 * @csspart channels - The choice of a way to send.
 * @csspart way - What is to be done for that way.
 * @csspart sent - The question whether the letter was sent.
 * @cssprop [--leavex-scroll-margin=6em] - Room kept above what gets the focus; for pages with a fixed header.
 */
export class LeavexContactMep extends CampaignElement<ContactData> {
  static override styles = [...CampaignElement.styles, formStyles, visuallyHiddenStyles, contactStyles];

  static override properties: PropertyDeclarations = {
    country: {},
    group: {},
    committee: {},
    stance: {},
    mailDomains: {attribute: 'mail-domains'},
  };

  /** The country to begin with (ISO 3166-1 alpha-2), or `all`. Default: the visitor is asked; proposed is the one their browser's languages name. */
  declare country: string | null | undefined;
  /** Shows members of this political group first; its code, such as `EPP`. */
  declare group: string | null | undefined;
  /** Shows members of this committee first; its code, such as `LIBE`. */
  declare committee: string | null | undefined;
  /** Shows members with this stance first; `any` for all. Default: `active`, or the first of the campaign's own. */
  declare stance: string | null | undefined;
  /** Domains of addresses that may be written to, parted by spaces; addresses elsewhere are never offered. Default: all. */
  declare mailDomains: string | null | undefined;

  readonly #state = new ContactState();
  readonly #members = new FileController<Members>(this);
  /** Building blocks of the letter, and those in the visitor's language, for labels and questions; `null` when there are none. */
  readonly #blocks = new FileController<Messages | null>(this);
  readonly #labels = new FileController<Messages | null>(this);
  #rows: {readonly of: readonly unknown[]; readonly rows: readonly Row[]} | undefined;
  #matches: {readonly of: readonly unknown[]; readonly matches: Matches} | undefined;
  #begunWith: string | undefined;
  #focusOn: string | undefined;
  #copied: View['copied'];
  #server = '';
  #ownShare = 0;
  #settled: unknown;
  #settling: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#settling);
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = super.createRenderRoot();
    for (const type of TYPING)
      root.addEventListener(type, (event) => {
        const {key} = event as KeyboardEvent;
        if (key !== 'Escape' && key !== 'Tab' && (event.target as Element).matches('input, select, textarea')) event.stopPropagation();
      });
    return root;
  }

  protected override get path(): string {
    return 'meps/index.json';
  }

  protected override get hasOwnValues(): boolean {
    return false;
  }

  protected override get isEmpty(): boolean {
    return !this.loader.value!.index.countries.length;
  }

  protected override get needsData(): boolean {
    return true;
  }

  protected override get requestKey(): string {
    return '';
  }

  protected override get layout(): string {
    return 'contact';
  }

  protected override async loadData(url: string, options: LoadOptions): Promise<ContactData> {
    return {index: await readJson(url, membersIndexSchema, {...options, maxBytes: SMALL}), url};
  }

  protected override accept(): boolean {
    return true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const data = this.loader.value;
    if (!data || !this.isConnected) return;
    this.#begin(data.index);
    const state = this.#state;
    const {country, member, step} = state;
    this.#want(this.#members, country && `meps/${country}.json`, (url) => readJson(url, membersSchema, {maxBytes: LARGE}));
    const isWriting = member && step !== 'members' && step !== 'country';
    const blocks = isWriting ? (state.blocksLanguage ?? state.language) : undefined;
    const labels = primary(this.language.current?.tag);
    const load = (url: string): Promise<Messages | null> =>
      readJson(url, messagesSchema, {maxBytes: MEDIUM, untyped: readUntyped}).catch((error: unknown) => {
        if ((error as ApiError).status === 404) return null;
        throw error;
      });
    if (!isWriting) return;
    this.#want(this.#blocks, blocks && `messages/${blocks}.json`, load);
    this.#want(this.#labels, blocks && labels !== blocks ? `messages/${labels}.json` : undefined, load);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const focusOn = this.#focusOn;
    this.#focusOn = undefined;
    if (focusOn) {
      const target = this.renderRoot.querySelector<HTMLElement>(focusOn);
      target?.focus({preventScroll: true});
      target?.scrollIntoView({block: 'nearest'});
    }
    const share = this.renderRoot.querySelector<HTMLElement>('[part=own-share]');
    // By script, since pages with a strict policy refuse style attributes.
    if (share) share.style.inlineSize = `${this.#ownShare * 100}%`;
  }

  /** Begins with the page's country, once it is known to be one; again when the page names another. */
  #begin(index: MembersIndex): void {
    const state = this.#state;
    const codes = index.countries.map(({country}) => country);
    const named = this.country?.trim().toUpperCase().replace(/^EL$/, 'GR');
    const country = named === 'ALL' ? EVERYWHERE : codes.find((code) => code === named);
    const {stances} = index;
    const stance = this.stance ?? (stances && !stances.some(({code}) => code === 'active') ? (stances[0]?.code ?? 'any') : 'active');
    state.start = {group: this.group ?? '', committee: this.committee ?? '', stance: stance === 'any' ? '' : stance};
    state.home ??= proposedCountry(navigator.languages, codes);
    if (country && country !== this.#begunWith) state.chooseCountry(country);
    this.#begunWith = country;
  }

  #want<T>(file: FileController<T>, path: string | undefined, load: (url: string) => Promise<T>): void {
    // Paths are under the base of the API, which is one above the index.
    const url = path && new URL(`../${path}`, this.loader.value!.url).href;
    void file.want(url, load, (error) => {
      if (error) {
        warnOnce(`${url}: ${error.message}`, url);
        emit(this, 'leavex-error', {resource: path!, kind: error.kind, ...(error.status && {status: error.status})});
      } else if (file.value) emit(this, 'leavex-load', {resource: path!});
    });
  }

  #memberRows(tag: string, index: MembersIndex): readonly Row[] | undefined {
    const file = this.#members.value;
    if (!file) return undefined;
    const of = [file, tag, index];
    if (!this.#rows?.of.every((part, i) => part === of[i])) {
      const names = new Map([...(index.groups ?? []), ...(index.committees ?? [])].map(({code, name}) => [code, name]));
      const rows = toRows(file.members, tag, names);
      this.#rows = {of, rows};
      const {stance} = this.#state.filter;
      // A list that begins empty would say less than one with everybody in it.
      if (stance && !rows.some(({member}) => member.stance.code === stance)) this.#state.narrow({stance: ''});
    }
    return this.#rows!.rows;
  }

  #matching(rows: readonly Row[]): Matches {
    const {filter} = this.#state;
    const of = [rows, filter];
    if (!this.#matches?.of.every((part, i) => part === of[i])) {
      this.#matches = {of, matches: match(rows, filter)};
      clearTimeout(this.#settling);
      this.#settling = setTimeout(() => {
        this.#settled = filter;
        this.requestUpdate();
      }, SETTLE);
    }
    return this.#matches!.matches;
  }

  #obstacle(member: Member, index: MembersIndex): Obstacle | undefined {
    if (index.closed) return 'closed';
    if (isPaused(member, Date.now())) return 'paused';
    if (!purposeOf(member.stance.code, index.stances)) return 'purpose';
    return addressOf(member, this.mailDomains) ? undefined : 'address';
  }

  #values(member: Member, index: MembersIndex, tag: string): Values {
    const {writer} = this.#state;
    const {name, given, family, gender, country, group, party, committees, stance, accounts} = member;
    const networks = (accounts ?? []).map(({network}) => network).filter((network) => !/^(x|twitter)$/i.test(network));
    const values = {
      name,
      given,
      family,
      gender,
      country: displayName(tag, 'region', country),
      group,
      party,
      committee: committees?.[0]?.code,
      since: stance.since && formatDate(tag, stance.since),
      networks: formatter(Intl.ListFormat, tag).format(networks.map((network) => network.replace(/^./, (letter) => letter.toUpperCase()))),
      sender: writer.isAnonymous ? '' : writer.name,
      place: writer.place,
      me: writer.me,
      count: String(index.total),
      campaignUrl: index.publisher?.url,
      correctionUrl: index.correctionUrl,
    };
    return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, plainText(value ?? '')]));
  }

  #letter(index: MembersIndex): Letter {
    const state = this.#state;
    const member = state.member!;
    const language = state.language ?? 'en';
    const tag = state.blocksLanguage ?? language;
    const letter = composeLetter({
      messages: this.#blocks.value ?? undefined,
      purpose: purposeOf(member.stance.code, index.stances) ?? 'ask',
      salutation: member.salutation?.[language],
      values: this.#values(member, index, tag),
      tag,
      seed: state.letterSeed,
      draft: state.draft,
      own: state.own,
      subjectBefore: state.subjectBefore,
    });
    this.#ownShare = letter.ownShare;
    return letter;
  }

  async #copy(text: string): Promise<void> {
    let isDone = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      isDone = false;
    }
    this.#copied = {text, isDone};
    this.requestUpdate();
    if (isDone) return;
    await this.updateComplete;
    const fields = this.renderRoot.querySelectorAll<HTMLTextAreaElement>('[data-copied]');
    fields[fields.length - 1]?.select();
  }

  #print(letter: Letter, index: MembersIndex): void {
    const {member, language = 'en'} = this.#state;
    printLetter(
      {
        address: [plainText(member!.name), ...(index.parliament === 'EP' ? PARLIAMENT : [])],
        date: formatDate(language, new Date().toISOString()),
        subject: letter.subject,
        body: letter.bodies[0]!,
        lang: language,
        dir: direction(language),
      },
      this.renderRoot as ShadowRoot,
    );
  }

  #view(index: MembersIndex, tag: string): View {
    const state = this.#state;
    const {member} = state;
    const rows = this.#memberRows(tag, index);
    const matches = this.#matching(rows ?? []);
    const canWrite = (candidate: Member): boolean => !this.#obstacle(candidate, index);
    const isOpen = ({id}: Member): boolean => !state.written.has(id) && !state.leftOut.has(id);
    const letter = once(() => this.#letter(index));
    const readers = [tag, ...navigator.languages];
    const spoken = this.#labels.value ?? this.#blocks.value;
    const points = member && spoken?.purposes[purposeOf(member.stance.code, index.stances) ?? 'ask'];
    return {
      tag,
      headingLevel: this.headingLevel,
      index,
      state,
      rows: {value: rows, error: this.#members.error},
      matches,
      get suggested() {
        const candidates = matches.rows.map((row) => row.member).filter((candidate) => isOpen(candidate) && canWrite(candidate));
        return suggest(candidates, state.seed);
      },
      get goal() {
        return new Set([
          ...state.written,
          ...match(rows ?? [], {...state.filter, query: ''})
            .rows.map((row) => row.member)
            .filter(canWrite)
            .map(({id}) => id),
        ]).size;
      },
      get letter() {
        return letter();
      },
      blocks: this.#blocks,
      // Questions in another language than the visitor's would be no help.
      prompts: (primary(spoken?.lang) === primary(tag) && points?.prompts) || [],
      labels: new Map(points?.points.map(({id, label}) => [id, label])),
      readers,
      address: member && addressOf(member, this.mailDomains),
      isConfined: globalThis.origin === 'null',
      isSettled: this.#settled === state.filter,
      copied: this.#copied,
      server: this.#server,
      obstacleOf: (candidate) => this.#obstacle(candidate, index),
      on: (change) => (event) => {
        change(event);
        this.requestUpdate();
      },
      focus: (selector) => (this.#focusOn = selector),
      write: (chosen) => {
        state.write(chosen, commonLanguage(chosen.languages, readers));
        this.#copied = undefined;
        this.#focusOn = HEADING;
        emit(this, 'leavex-select', {id: chosen.id});
      },
      copy: (text) => void this.#copy(text),
      retry: () => {
        for (const file of [this.#members, this.#blocks, this.#labels]) file.retry();
      },
      contacted: (channel) => emit(this, 'leavex-contact', {id: member!.id, channel}),
      print: () => {
        this.#print(letter(), index);
        emit(this, 'leavex-contact', {id: member!.id, channel: 'paper'});
      },
      setServer: (server) => (this.#server = server),
    };
  }

  protected override renderContent({tag}: Language): TemplateResult {
    const {index} = this.loader.value!;
    if (this.isEmpty) return html`<p>${texts.noneText()}</p>`;
    return VIEWS[this.#state.step](this.#view(index, tag));
  }

  protected override renderPlaceholder(): unknown {
    return html`<div part="placeholder"></div>`;
  }

  protected override renderError(hasFallback: boolean): unknown {
    return html`<p part="error">${hasFallback ? nothing : texts.errorText()} ${button(texts.retryText(), () => void this.reload())}</p>`;
  }
}
