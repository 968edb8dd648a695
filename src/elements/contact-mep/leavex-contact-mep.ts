import {html, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import {pageMailDomains} from '../../api/configure.js';
import {ApiError} from '../../api/errors.js';
import {LARGE, MEDIUM, SMALL} from '../../api/schema/limits.js';
import {readJson} from '../../api/read-json.js';
import {membersIndexSchema, membersSchema, type Member, type Members, type MembersIndex} from '../../api/schema/members.js';
import {messagesSchema, type LetterBlocks} from '../../api/schema/messages.js';
import {inLanguage} from '../../i18n/in-language.js';
import {matchLocale, type LocaleMatch} from '../../i18n/match-locale.js';
import {wantedLanguages} from '../../i18n/page-language.js';
import {chipStyles} from '../../ui/chip.styles.js';
import {copyText} from '../../ui/copy-text.js';
import {fieldStyles} from '../../ui/field.styles.js';
import {formStyles} from '../../ui/form.styles.js';
import {renderFrame, renderLoading} from '../../ui/frame.js';
import {usableLevel} from '../../ui/heading.js';
import {headingStyles} from '../../ui/heading.styles.js';
import {keepTypingInside} from '../../ui/keys.js';
import {printAlone} from '../../ui/print-alone.js';
import {primaryButtonStyles} from '../../ui/primary-button.styles.js';
import {surfaceStyles} from '../../ui/surface.styles.js';
import {textButtonStyles} from '../../ui/text-button.styles.js';
import {expects, isCountryCode} from '../../widget/attributes.js';
import {CampaignElement} from '../../widget/campaign-element.js';
import {DATA, frozen, GivenData} from '../../widget/given-data.js';
import {memoizeLast} from '../../widget/memoize-last.js';
import {CampaignFile, type FileAddress, type LoadOptions} from '../../widget/campaign-file.js';
import {emit} from '../../widget/events.js';
import {LiveUpdates, type Reloadable} from '../../widget/live-updates.js';
import type {ShownStatus, Status} from '../../widget/status.js';
import {membersOf, readGiven, type ContactData, type GivenContact, type OutgoingMail} from './contact-data.js';
import * as texts from './contact-texts.js';
import {Handover} from './handover.js';
import {contactStyles, paperStyles} from './leavex-contact-mep.styles.js';
import {composeMail} from './mail/compose-mail.js';
import {mailLanguage} from './mail/mail-language.js';
import {mailValues} from './mail/mail-values.js';
import {commonDate} from './members/common-date.js';
import {groupName} from './members/group-name.js';
import {committeeName} from './members/committee.js';
import {countChoices, match, toRows, type Counts, type Filter, type Matches, type Row} from './members/member-list.js';
import {addressOf, areDomains, isPaused, purposeOf} from './members/stance.js';
import {suggest} from './members/suggestion.js';
import {primary} from './reader-languages.js';
import {ContactState, type Step} from './state.js';
import {afterView} from './steps/after-step.js';
import {countryView} from './steps/country-step.js';
import {membersView} from './steps/members-step.js';
import {sendView} from './steps/send-step.js';
import {HEADING, type FileState, type MemberFacts, type Obstacle, type StepContext} from './steps/step-context.js';
import {writeView} from './steps/write-step.js';

interface LocatedIndex {
  readonly index: MembersIndex;
  /** Address of the file; the other files stand beside it. Undefined where the page gives the data and knows no API. */
  readonly url: string | undefined;
}

/** Milliseconds without a keystroke after which the rest of the rows is shown. */
const PAUSE = 200;

/** Milliseconds after that until the number of results is said. */
const SETTLE = 400;

/** Path of the first file. */
const INDEX = 'meps/index.json';

const blocksAt = ({messages}: GivenContact, path: string | undefined): LetterBlocks | null =>
  messages.find(({lang}) => path === `messages/${lang}.json`) ?? null;

/** There are not messages in every language. */
async function loadMessages(url: string, options: LoadOptions): Promise<LetterBlocks | null> {
  try {
    return await readJson(url, messagesSchema, {...options, maxBytes: MEDIUM});
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}

/** Facts that a list says once for all of its members. */
function factsOf(rows: readonly Row[]): {readonly asOf: string | undefined; readonly holds: MemberFacts} {
  const members = rows.map(({member}) => member);
  return {
    asOf: commonDate(members),
    holds: {
      parties: members.some(({party}) => party),
      committees: members.some(({committees}) => committees?.length),
      constituencies: members.length > 0 && members.every(({constituency}) => constituency),
    },
  };
}

const VIEWS: Readonly<Record<Step, (view: StepContext) => TemplateResult>> = {
  country: countryView,
  members: membersView,
  write: writeView,
  send: sendView,
  after: afterView,
};

/** Mail with its texts and address, for the steps in which it is written and sent. */
type Written = Pick<StepContext, 'mail' | 'blocks' | 'help' | 'address'>;

type Actions = Pick<StepContext, 'on' | 'write' | 'copy' | 'retry' | 'contact' | 'print'>;

/**
 * Tool to find MEPs and write to them one by one, in the visitor's own words and the MEP's language. What the visitor types
 * leaves the page only when they open a link to send it.
 *
 * @customElement leavex-contact-mep
 * @fires {CustomEvent<{id: string}>} leavex-select - The visitor starts a message to an MEP.
 * @fires {CustomEvent<{id: string, channel: string}>} leavex-contact - The visitor takes the message to an email app (`app`), an email website (`gmail`, `outlook`), a draft file (`draft`) or paper (`paper`), or copies it (`copy`). The element cannot know whether it is sent. Cancelable: after `preventDefault()` the element opens, saves, copies and prints nothing, and the page sends what `mail` holds.
 * @slot after - The page author's own request, shown after a message: a newsletter or a donation, for example.
 * @csspart heading - Heading of the step.
 * @csspart step - The number of the step, above the heading.
 * @csspart back - The button that leads to the step before.
 * @csspart subheading - Heading within a step.
 * @csspart primary - The button or link to the next step.
 * @csspart actions - A row of buttons and links.
 * @csspart country - The form to choose a country.
 * @csspart likely - The buttons for the countries in which the reader's languages are spoken.
 * @csspart search - The search field with its label, and the filters.
 * @csspart filters - The filters behind their button.
 * @csspart suggestion - The suggested MEP.
 * @csspart other - The button that suggests another MEP.
 * @csspart count - The number of MEPs found.
 * @csspart clear - The button that removes search and filters.
 * @csspart show-more - The button that shows the list, or more of it.
 * @csspart chosen - The chosen country, with the button that changes it.
 * @csspart who - Initials, name and facts of the MEP in a card.
 * @csspart portrait - Initials of an MEP, in the colour of the political group.
 * @csspart photo - The portrait, where the campaign has one.
 * @csspart member - A row of the list of MEPs.
 * @csspart name - The name of an MEP.
 * @csspart place - The political group, party and constituency of an MEP.
 * @csspart stance - The status of the MEP: whether they have an account on X.
 * @csspart details - Committees, networks and other details of an MEP.
 * @csspart write - The button in a row that starts a message.
 * @csspart more - The button in a row that shows details.
 * @csspart letter - The form to write a message.
 * @csspart sheet - The message with subject, salutation and closing lines.
 * @csspart salutation - Its first line.
 * @csspart signoff - Its last lines.
 * @csspart points - The choice of points in the message.
 * @csspart point - One point.
 * @csspart wording - What can be changed about the suggested paragraphs, behind its button: points, wording, order.
 * @csspart reword - The button that suggests other wording.
 * @csspart order - The list of paragraphs with buttons to move them.
 * @csspart block - A paragraph in that list.
 * @csspart move - A button that moves the paragraph.
 * @csspart sender - The fields for name and town.
 * @csspart required - The mark of a field that has to be filled in.
 * @csspart continue - The button at the end of the message.
 * @csspart preview - The message as it is printed.
 * @csspart problems - The list of missing fields.
 * @csspart error - An error message, at a field or in place of content that could not be loaded.
 * @csspart channels - The field to choose how to send the message.
 * @csspart choices - A group of radio buttons, each in a frame.
 * @csspart way - The instructions for sending.
 * @csspart recipient - Name and email address of the MEP.
 * @csspart open - The link that opens the message somewhere else.
 * @csspart whole - The text of the message, behind its button.
 * @csspart sent - The question whether the message was sent.
 * @csspart next - The MEP who is suggested after a message.
 * @csspart mastodon - The field for a Mastodon server, behind its button.
 * @csspart label - Label of a field.
 * @csspart field - Field to type in or to choose from.
 * @csspart choice - A checkbox or radio button with its label.
 * @csspart hint - Small print that helps.
 * @csspart card - The suggestion, the message, the question whether it was sent, the next MEP.
 * @csspart suggested - A card with an MEP.
 * @csspart chip - The status of an MEP, or a chosen filter.
 * @csspart notice - Additional information.
 * @csspart frame - Frame shown while content is loading, empty or not available. It also has the part `loading`, `empty` or `error`.
 * @csspart retry - Button after a failure.
 * @cssprop [--leavex-field-background=transparent] - Background colour of fields.
 * @cssprop [--leavex-field-border=the text colour, softened] - Border colour of fields.
 * @cssprop [--leavex-bottom-margin=0.5em] - Space below the main button of a message, which floats at the lower edge of a phone, and below what receives focus. Set it to the height of a fixed bar there.
 * @cssprop [--leavex-scroll-margin=6em] - Space above an element that receives focus. Set it to the height of a fixed header.
 */
export class LeavexContactMep extends CampaignElement {
  /** Name of the tag. */
  static readonly tag = 'leavex-contact-mep';

  static override styles = [
    ...CampaignElement.styles,
    headingStyles,
    primaryButtonStyles,
    textButtonStyles,
    fieldStyles,
    surfaceStyles,
    formStyles,
    chipStyles,
    contactStyles,
  ];

  /**
   * Names of slots.
   *
   * @internal
   */
  static readonly slots = ['after'];

  static override properties: PropertyDeclarations = {
    data: DATA,
    country: expects('country-or-all', (text) => isCountryCode(text) || /^all$/i.test(text)),
    group: {},
    committee: {},
    stance: {},
    mailDomains: {
      attribute: 'mail-domains',
      ...expects('domains', areDomains),
    },
    _announced: {state: true},
  };

  protected override readonly given = new GivenData<GivenContact>(this, {
    read: readGiven,
  });

  readonly #index = new CampaignFile<LocatedIndex>(this, {
    given: () => this.#fromGiven(({index}) => ({index, url: this.addressOf(INDEX)?.url})),
    address: () => this.addressOf(INDEX),
    load: async (url, options) => ({index: await readJson(url, membersIndexSchema, {...options, maxBytes: SMALL}), url}),
  });
  readonly #members = new CampaignFile<Members>(this, {
    given: () => this.#fromGiven((given) => this.#givenMembers([given, this.#state.country], () => membersOf(given, this.#state.country))),
    address: () => this.#beside(this.#state.country && `meps/${this.#state.country}.json`),
    load: (url, options) => readJson(url, membersSchema, {...options, maxBytes: LARGE}),
  });
  /** Ready-made paragraphs in the language of the message. */
  readonly #blocks = new CampaignFile<LetterBlocks | null>(this, {
    given: () => this.#fromGiven((given) => blocksAt(given, this.#blocksPath)),
    address: () => this.#beside(this.#blocksPath),
    load: loadMessages,
  });
  /** Letter blocks in the visitor's language, for questions and labels. */
  readonly #help = new CampaignFile<LetterBlocks | null>(this, {
    given: () => this.#fromGiven((given) => blocksAt(given, this.#helpPath)),
    address: () => this.#beside(this.#helpPath === this.#blocksPath ? undefined : this.#helpPath),
    load: loadMessages,
  });

  /** The files that a step waits for. */
  readonly #files: readonly Reloadable[] = [this.#members, this.#blocks, this.#help];

  /** Country to start with (ISO 3166-1 alpha-2), or `all`. Default: the country in the language settings of the visitor's browser (`fr-BE`); without one, the visitor chooses. They can always change it. */
  declare country: string | null | undefined;
  /** Code of a political group, such as `EPP`. At first only its MEPs are shown. */
  declare group: string | null | undefined;
  /** Code of a committee, such as `LIBE`. At first only its MEPs are shown. */
  declare committee: string | null | undefined;
  /** Status on X of the MEPs shown at first: `active` (has an account), `left`, `none` (no known account) or `any`. Default: `active`, or the first stance that the campaign defines. */
  declare stance: string | null | undefined;
  /** Allowed email domains, separated by spaces. MEPs with other addresses cannot be written to. An empty list allows no address. Default: all domains that `data-leavex-mail-domains` on the script tag allows. */
  declare mailDomains: string | null | undefined;

  /**
   * Data that the element has now, frozen: `{index, members, messages}`, in the formats of `meps/index.json`, `meps/{CC}.json`
   * and `messages/{lang}.json`; undefined until there is an index. Set it to request nothing: `members` is the list of all MEPs.
   * Portraits come from `api`, if there is one. As an attribute: the same as JSON. Set `undefined` to request the files again.
   */
  get data(): ContactData | undefined {
    const {value} = this.#index;
    if (!value) return undefined;
    const given = this.given.current?.value;
    const {index} = value;
    const members = given?.members ?? this.#members.value?.members ?? [];
    const blocks = [this.#blocks.value, this.#help.value] as const;
    return this.#data([index, members, ...blocks], () =>
      frozen({index, members, messages: given?.messages ?? [...new Set(blocks)].filter((one) => one != null)}),
    );
  }

  set data(data: ContactData | null | undefined) {
    this.given.give(data);
  }

  /**
   * Message that the visitor is about to send, as `{to, subject, body, href}`: only inside a listener for `leavex-contact`,
   * otherwise undefined. It is not in the event, since pages log events. It is personal data: it reveals a political opinion.
   */
  get mail(): OutgoingMail | undefined {
    return this.#handover.mail;
  }

  /** Filter whose number of results has been announced. */
  declare private _announced: Filter | undefined;

  readonly #state = new ContactState();
  readonly #handover = new Handover(this);
  readonly #data = memoizeLast<ContactData>();
  readonly #givenMembers = memoizeLast<Members | undefined>();
  readonly #alphabet = memoizeLast<string>();
  readonly #rows = memoizeLast<readonly Row[]>();
  readonly #facts = memoizeLast<ReturnType<typeof factsOf>>();
  readonly #matches = memoizeLast<Matches>();
  readonly #counts = memoizeLast<Counts>();
  readonly #unsearched = memoizeLast<readonly [counts: Counts, writable: readonly Member[]]>();
  readonly #suggested = memoizeLast<Member | undefined>();
  #focusOn: readonly string[] = [];
  #settling: ReturnType<typeof setTimeout> | undefined;
  #settlingFor: Filter | undefined;

  constructor() {
    super();
    // A failed file is requested again by itself once the server is back.
    for (const file of this.#files) new LiveUpdates(this, file, () => !!file.error);
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = super.createRenderRoot();
    keepTypingInside(root);
    return root;
  }

  protected override get dataStatus(): Status {
    const {status, value} = this.#index;
    return status === 'ready' && !value?.index.countries.length ? 'empty' : super.dataStatus;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.#handleLeaving);
    clearTimeout(this.#settling);
    this.#settlingFor = undefined;
  }

  protected override get layoutClass(): string {
    return this.status === 'loading' ? 'awaiting' : '';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const {index} = this.#index.value ?? {};
    if (index && this.#state.follow(this, index) && this.#hasFocus()) this.#focusOn = [HEADING];
    const {value, address} = this.#members;
    if (value) this.#state.receiveMembers(address?.url ?? this.#state.country, value.members);
    // The button of a failure goes away by itself once the file has come.
    if (this.#hasFocus('[part~=retry]') && !this.#files.some((file) => file.error)) this.#focusOn = [HEADING];
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#settleLater(this.#state.filter);
    // Only as long as it is needed: such a listener keeps pages from coming back at once.
    if (this.#state.hasUnsentWords && this.isConnected) addEventListener('beforeunload', this.#handleLeaving);
    else removeEventListener('beforeunload', this.#handleLeaving);
    const target = this.#focusOn.map((selector) => this.renderRoot.querySelector<HTMLElement>(selector)).find(Boolean);
    this.#focusOn = [];
    if (!target) return;
    target.focus({preventScroll: true});
    target.scrollIntoView({block: 'nearest'});
  }

  /** Tells the element that the page has sent the message, after `preventDefault()` on `leavex-contact`. It then shows what comes after a message. */
  confirmSent(): void {
    const sent = this.#handover.confirm();
    if (!sent) return;
    const state = this.#state;
    if (sent.id === state.member?.id) this.#change(() => state.confirmSent(sent.subject), [HEADING]);
    // The visitor writes to somebody else by now.
    else this.#change(() => state.written.add(sent.id));
  }

  /** The browser asks whether to leave. */
  readonly #handleLeaving = (event: Event): void => {
    if (this.#state.hasUnsentWords) event.preventDefault();
  };

  /**
   * Changes the state and shows it. Between two updates there is no other way.
   *
   * @param focus selectors of what then has the focus: the first that is there
   */
  #change(change: () => unknown, focus: readonly string[] = this.#focusOn): void {
    change();
    this.#focusOn = focus;
    this.requestUpdate();
  }

  /** True if a control of the element has the focus: any, or one that fits a selector. */
  #hasFocus(selector = '*'): boolean {
    return !!this.shadowRoot?.activeElement?.matches(selector);
  }

  /** Once typing has come to rest, the page of rows is filled, and then the number of results is announced. */
  #settleLater(filter: Filter): void {
    if (filter === this.#settlingFor) return;
    this.#settlingFor = filter;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      this.#change(() => this.#state.fillPage());
      this.#settling = setTimeout(() => {
        this._announced = filter;
      }, SETTLE);
    }, PAUSE);
  }

  /** Value of a file, made of what the page gives; undefined when it gives nothing. */
  #fromGiven<T>(make: (given: GivenContact) => T): {readonly value: T | undefined} | undefined {
    const {current} = this.given;
    return current && {value: current.value && make(current.value)};
  }

  /** Address of a file under the base of the API, which is one above the index. */
  #beside(path: string | undefined): FileAddress | undefined {
    const {value} = this.#index;
    return value?.url !== undefined && path ? {url: new URL(`../${path}`, value.url).href, resource: path} : undefined;
  }

  /** Path of the messages in a language; undefined where the campaign has none. */
  #messagesPath(language: string | undefined): string | undefined {
    const offered = this.#index.value?.index.messages;
    const locale = language && offered ? matchLocale([language], offered)?.locale : language;
    return locale && `messages/${locale}.json`;
  }

  get #blocksPath(): string | undefined {
    const {member, blocksLanguage, language} = this.#state;
    return member && this.#messagesPath(blocksLanguage ?? language);
  }

  get #helpPath(): string | undefined {
    const {member, language} = this.#state;
    return member && this.#messagesPath(language && primary((this.language.current ?? this.language.expected).tag));
  }

  /** The members of a country with what is searched, made once for a file and a language. */
  #rowsIn(tag: string, index: MembersIndex): readonly Row[] {
    const {value} = this.#members;
    // A list keeps its order when the language changes: rows that move would lose the focus.
    const alphabet = this.#alphabet([index, value], () => tag);
    return this.#rows([value, tag], () => {
      const members = value?.members ?? [];
      const {groups = [], committees = []} = index;
      const codes = new Set(members.map(({group}) => group));
      const names = [
        ...[...groups, ...committees].map(({code, name}) => [code, name] as const),
        ...committees.map(({code}) => [code, committeeName(index, code, tag).text] as const),
        ...[...codes].map((code) => [code, groupName(index, code)] as const),
      ];
      return toRows(members, alphabet, names);
    });
  }

  #obstacle(member: Member, {closed, stances}: MembersIndex): Obstacle | undefined {
    if (closed) return 'closed';
    if (isPaused(member, Date.now())) return 'paused';
    if (!purposeOf(member.stance.code, stances)) return 'purpose';
    return addressOf(member, this.mailDomains, pageMailDomains()) ? undefined : 'address';
  }

  /** Mail, texts and address for the steps in which a mail is written. */
  #compose(member: Member, index: MembersIndex, tag: string): Written {
    const state = this.#state;
    const {language} = state;
    const ofBlocks = state.blocksLanguage ?? language;
    const blocks: FileState<LetterBlocks> = this.#blocksPath || !language ? this.#blocks : {value: null, error: undefined};
    const spoken = (this.#helpPath === this.#blocksPath ? this.#blocks : this.#help).value;
    const own = primary(tag);
    const purpose = purposeOf(member.stance.code, index.stances)!;
    return {
      blocks,
      help: spoken?.purposes[purpose],
      address: addressOf(member, this.mailDomains, pageMailDomains()),
      mail: composeMail({
        messages: blocks.value,
        purpose,
        salutation: inLanguage(member.salutation ?? {}, [language]),
        values: mailValues(member, index, state.writer, ofBlocks ?? own),
        tag: ofBlocks ?? own,
        seed: state.mailSeed,
        draft: state.draft,
        own: state.own,
        subjectBefore: state.subjectBefore,
      }),
    };
  }

  /** Copies, or selects what the visitor then can copy. */
  async #copy(text: string): Promise<void> {
    const isDone = await copyText(text);
    if (!isDone)
      for (const field of this.renderRoot.querySelectorAll('textarea')) if (field.readOnly && field.value === text) field.select();
    this.#change(() => (this.#state.copied = {text, isDone}));
  }

  #view(index: MembersIndex, tag: string): StepContext {
    const state = this.#state;
    const {member, filter} = state;
    const rows = this.#rowsIn(tag, index);
    const {asOf, holds} = this.#facts([rows], () => factsOf(rows));
    const matches = this.#matches([rows, filter], () => match(rows, filter));
    const [unsearched, writable] = this.#unsearched([rows, state.unsearched, index, this.mailDomains], () => {
      const writableOnes = match(rows, state.unsearched)
        .rows.map((row) => row.member)
        .filter((one) => !this.#obstacle(one, index));
      return [countChoices(rows, state.unsearched), writableOnes];
    });
    const {written: done, passed} = state;
    const suggested = this.#suggested([writable, done.size, passed.size], () =>
      suggest(
        writable.filter(({id}) => !done.has(id) && !passed.has(id)),
        state.seed,
      ),
    );
    const readers = (): readonly string[] => [
      ...new Set([tag, ...wantedLanguages(this), ...navigator.languages].map(primary).filter(Boolean)),
    ];
    const written = member && this.#compose(member, index, tag);
    return {
      tag,
      headingLevel: usableLevel(this.headingLevel),
      index,
      state,
      members: this.#members,
      matches,
      counts: this.#counts([rows, state.counted], () => countChoices(rows, state.counted)),
      asOf,
      holds,
      unsearched,
      suggested,
      ...written!,
      get readers() {
        return readers();
      },
      isSettled: this._announced === filter,
      urlOf: (path) => this.#beside(path)?.url,
      obstacleOf: (candidate) => this.#obstacle(candidate, index),
      ...this.#actions(index, readers, written),
    };
  }

  /** Acts of the visitor, for the templates of the steps. */
  #actions(index: MembersIndex, readers: () => readonly string[], written: Written | undefined): Actions {
    const state = this.#state;
    const contact = (channel: string, href?: string): boolean => this.#contact(written!, channel, href);
    return {
      on:
        (change, ...focus) =>
        (event) =>
          this.#change(() => change(event), focus),
      write: (chosen, origin) => {
        state.write(chosen, mailLanguage(chosen.languages, chosen.country, readers(), index.messages), origin);
        emit(this, 'leavex-select', {id: chosen.id});
      },
      copy: (text) => void this.#copy(text),
      retry: () => {
        this.#change(() => {
          for (const file of this.#files) if (file.error) void file.reload();
        }, [HEADING]);
      },
      contact,
      print: () => {
        if (!contact('paper')) return;
        void printAlone(this.renderRoot.querySelector('[part~=preview]')!, [paperStyles], '', this.renderRoot).then((hasBegun) => {
          this.#change(() => (state.isPrintingRefused = !hasBegun));
        });
      },
    };
  }

  /** Returns false if the page sends the mail itself. */
  #contact({mail, address: to = ''}: Written, channel: string, href: string | undefined): boolean {
    const {id} = this.#state.member!;
    const {subject, bodies} = mail;
    const outgoing = {to, subject, body: bodies[0]!, ...(href !== undefined && {href})};
    const goesOn = this.#handover.offer(outgoing, {id, channel});
    if (goesOn) this.#state.handOver();
    return goesOn;
  }

  protected override view(status: ShownStatus, {tag}: LocaleMatch): unknown {
    switch (status) {
      case 'loading':
        return html`<div class="awaited-tool">${renderLoading()}</div>`;
      case 'ready':
      case 'stale':
        return VIEWS[this.#state.step](this.#view(this.#index.value!.index, tag));
      case 'empty':
        return renderFrame('empty', texts.noneText());
      case 'error':
        return renderFrame('error', texts.errorText(), {label: texts.retryText(), handle: () => void this.reload()});
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'leavex-contact-mep': LeavexContactMep;
  }
}
