import {html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import {motionPreference} from '../../page/motion-preference.js';
import {isKind} from '../../api/schema/departures.js';
import {countryName} from '../../i18n/display-names.js';
import {formatDate, formatNumber, warmUpFormats} from '../../i18n/format.js';
import {formatter} from '../../i18n/intl-cache.js';
import type {LocaleMatch} from '../../i18n/match-locale.js';
import {asOfText, departuresSentence} from '../../i18n/sentences.js';
import {chipStyles} from '../../ui/chip.styles.js';
import {fieldStyles} from '../../ui/field.styles.js';
import {renderFrame, renderLoading} from '../../ui/frame.js';
import {renderHeading, usableLevel} from '../../ui/heading.js';
import {surfaceStyles} from '../../ui/surface.styles.js';
import {textButtonStyles} from '../../ui/text-button.styles.js';
import {expects, isCountryCode, oneOf} from '../../widget/attributes.js';
import {CampaignElement} from '../../widget/campaign-element.js';
import {CampaignFile, type LoadOptions} from '../../widget/campaign-file.js';
import {DATA, frozen, GivenData} from '../../widget/given-data.js';
import {memoizeLast} from '../../widget/memoize-last.js';
import type {ShownStatus, Status} from '../../widget/status.js';
import {dataOf, loadDeparted, readGiven, type DepartedData, type Entry, type ShownDepartures} from './departed-data.js';
import * as texts from './departed-texts.js';
import {countOrganisations, dateIn, filterByAuthor, parseList, type OrganisationCount} from './filter-entries.js';
import {departedStyles} from './leavex-departed.styles.js';
import {renderList, UNFILTERED, type ListState} from './list-view.js';
import {TickerMotion} from './ticker-motion.js';
import {renderTicker} from './ticker-view.js';
import {CHUNK, turnWindow, windowOf} from './ticker-window.js';

/** Entries that a list begins with, and how many more are shown at a time. */
const PAGE = 20;

/** Pixels a second: fast enough to be seen, slow enough to be read. */
const SPEED = 40;
const MAX_SPEED = 120;

/** Entries that the page author wants, and what follows from them. */
interface Selection {
  readonly entries: readonly Entry[];
  /** Entries in the ticker: nobody who came back. */
  readonly line: readonly Entry[];
  readonly count: OrganisationCount;
  readonly names: ReadonlyMap<string, string>;
}

/**
 * List of organisations and people who have left X, each with a source. Readers can search it, or see it as a ticker.
 *
 * @customElement leavex-departed
 * @csspart head - Headline, and the explanation of its number.
 * @csspart headline - The number of organisations that have left.
 * @csspart scope - The filters that the page author has set, in words.
 * @csspart explanation - Explanation of why the list has more or fewer entries than the headline says.
 * @csspart tools - Search, filters and sort order.
 * @csspart label - Label of a field.
 * @csspart field - Field to type in or to choose from.
 * @csspart result - Result of a search, with a button to clear it.
 * @csspart found - Number of entries that a search has found.
 * @csspart clear - Button that empties search and filters.
 * @csspart group - Heading above the entries of a month or country.
 * @csspart group-count - Number of entries in a group.
 * @csspart entry - One organisation.
 * @csspart name - Name of the organisation, linked to the source.
 * @csspart facts - Facts about the organisation.
 * @csspart chip - Country or kind of the organisation.
 * @csspart note - Any other fact, such as the date.
 * @csspart homes - Networks where the organisation is now.
 * @csspart home - One of these networks.
 * @csspart more - Button that shows more entries.
 * @csspart ticker - The line of names with its buttons.
 * @csspart pause - Button that stops and restarts the ticker.
 * @csspart all - Button that opens the list of a ticker.
 * @csspart less - Button that closes the list again.
 * @csspart window - Visible area of the ticker.
 * @csspart strip - Moving content of the ticker.
 * @csspart item - One organisation in the ticker.
 * @csspart item-facts - Date and type of the departure.
 * @csspart meta - Date and links below the list.
 * @csspart frame - Frame shown while the list is loading, empty or not available. It also has the part `loading`, `empty` or `error`.
 * @csspart retry - Button to try again after an error.
 * @cssprop [--leavex-field-background=transparent] - Background of fields.
 * @cssprop [--leavex-field-border=the text colour, softened] - Border colour of fields.
 */
export class LeavexDeparted extends CampaignElement {
  /** Name of the tag. */
  static readonly tag = 'leavex-departed';

  static override styles = [...CampaignElement.styles, textButtonStyles, fieldStyles, surfaceStyles, chipStyles, departedStyles];

  static override properties: PropertyDeclarations = {
    data: DATA,
    variant: oneOf('list', 'ticker'),
    country: expects('countries', (text) => parseList(text).every(isCountryCode)),
    kind: expects('kinds', (text) => parseList(text).every(isKind)),
    since: expects('date-or-days', (text) => !!dateIn(text)),
    limit: {type: Number, ...expects('limit', (text) => Number(text) > 0)},
    speed: {type: Number, ...expects('speed', (text) => Number(text) <= MAX_SPEED)},
    _listState: {state: true},
    _shown: {state: true},
    _isOpen: {state: true},
    _isPaused: {state: true},
    _isWide: {state: true},
    _isCalm: {state: true},
    _first: {state: true},
    _turns: {state: true},
  };

  protected override readonly given = new GivenData<ShownDepartures>(this, {
    read: readGiven,
  });

  readonly #departures = new CampaignFile<ShownDepartures>(this, {
    given: () => this.given.current,
    address: () => this.addressOf('departures/all.json'),
    load: (url, options) => this.#load(url, options),
    // A sudden nothing never replaces a list.
    shouldReplace: ({entries}, value) => entries.length > 0 || !value,
  });

  /** `list`: a list with search and filters. `ticker`: one moving line that opens as a list. It does not move for readers who prefer reduced motion. */
  declare variant: 'list' | 'ticker' | null | undefined;
  /** Shows only these countries: ISO 3166-1 alpha-2 codes, or `EU` for EU institutions. Separate several with spaces or commas. */
  declare country: string | null | undefined;
  /** Shows only these kinds, such as `university` or `media`. Separate several with spaces or commas. */
  declare kind: string | null | undefined;
  /** Shows only departures since this year, month or day, inclusive (`2025`, `2025-01`, `2025-01-20`), or in the last days (`7d`). */
  declare since: string | null | undefined;
  /** Maximum number of entries, most recent first. The headline still counts all of them. */
  declare limit: number | null | undefined;
  /** Speed of the ticker in pixels per second, at most 120. With 0 it does not move. Default: 40. */
  declare speed: number | null | undefined;

  /**
   * List that is shown now, frozen, before its filters; undefined until there is one. Set it to show a list without a
   * request: `{departures: […]}`, the format of `departures/all.json`. As an attribute: the same as JSON. Set `undefined` to
   * request the list again.
   */
  get data(): DepartedData | undefined {
    const {value} = this.#departures;
    return value && this.#data([value], () => frozen(dataOf(value)));
  }

  set data(data: DepartedData | null | undefined) {
    this.given.give(data);
  }

  readonly #data = memoizeLast<DepartedData>();
  declare private _listState: ListState;
  declare private _shown: number;
  declare private _isOpen: boolean;
  declare private _isPaused: boolean;
  /** The line is wider than its box: what all can see at once need not move. */
  declare private _isWide: boolean;
  declare private _isCalm: boolean;
  /** Entry with which the window of the ticker begins; undefined for the first. */
  declare private _first: Entry | undefined;
  /** Chunks that have left the window. */
  declare private _turns: number;

  readonly #selected = memoizeLast<Selection>();

  #observedBox: Element | null = null;
  // A frame later: a layout change inside the callback logs "ResizeObserver loop…". The box is as high as a line, since Safari
  // logs the same when a height depends on a container.
  // Test environments without a layout have none.
  readonly #resizeObserver =
    typeof ResizeObserver === 'function' ? new ResizeObserver(() => requestAnimationFrame(() => this.requestUpdate())) : undefined;
  readonly #motionPreference = motionPreference();
  readonly #motion = new TickerMotion(() => this.#turn());

  constructor() {
    super();
    this._listState = UNFILTERED;
    this._shown = PAGE;
    this._isOpen = false;
    this._isPaused = false;
    this._isWide = true;
    this._isCalm = this.#motionPreference?.matches ?? true;
    this._turns = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this._isCalm = this.#motionPreference?.matches ?? true;
    this.#motionPreference?.addEventListener('change', this.#handleMotionPreference);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizeObserver?.disconnect();
    this.#observedBox = null;
    this.#motionPreference?.removeEventListener('change', this.#handleMotionPreference);
    this.#motion.follow(null, 0);
  }

  protected override get dataStatus(): Status {
    const {status} = this.#departures;
    return status === 'ready' && !this.#selection.entries.length ? 'empty' : status;
  }

  protected override get layoutClass(): string {
    return `${this.#isLine ? 'ticker' : 'list'} ${this.status === 'loading' ? 'awaiting' : ''}`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const box = this.renderRoot.querySelector<HTMLElement>('[part=window]');
    if (box !== this.#observedBox) this.#observe(box);
    const chunk = box?.querySelector('ul');
    const isWide = !box || !chunk || this.#selection.line.length > CHUNK || chunk.offsetWidth > box.clientWidth;
    // Measured now, drawn by the next update.
    if (isWide !== this._isWide) queueMicrotask(() => (this._isWide = isWide));
    this.#motion.follow((this.#moves && box) || null, this.#speed);
  }

  #load(url: string, options: LoadOptions): Promise<ShownDepartures> {
    const data = loadDeparted(url, options);
    const {tag} = this.language.expected;
    warmUpFormats(tag);
    countryName(tag, 'EU');
    formatter(Intl.Collator, tag);
    return data;
  }

  /** Entries that the page author wants; chosen anew only when something has changed, since there may be thousands. */
  get #selection(): Selection {
    const {value} = this.#departures;
    const by = [this.country, this.kind, this.since, this.limit].join();
    return this.#selected([by, value], () => this.#select(value?.entries ?? []));
  }

  #select(all: readonly Entry[]): Selection {
    const wanted = filterByAuthor(all, this);
    const entries = this.limit && this.limit >= 1 ? wanted.slice(0, this.limit) : wanted;
    return {
      entries,
      line: entries.filter(({returnedOn}) => !returnedOn),
      count: countOrganisations(wanted),
      names: new Map(all.map(({id, name}) => [id, name])),
    };
  }

  get #speed(): number {
    const speed = this.speed ?? SPEED;
    return speed >= 0 ? Math.min(MAX_SPEED, speed) : SPEED;
  }

  get #level(): number {
    return usableLevel(this.headingLevel);
  }

  /** True while the ticker is to be seen, not the list. */
  get #isLine(): boolean {
    return this.variant === 'ticker' && !this._isOpen;
  }

  get #isStill(): boolean {
    return !this.#speed || this._isCalm;
  }

  get #moves(): boolean {
    return this.#isLine && this._isWide && !this.#isStill;
  }

  get #firstIndex(): number {
    const {line} = this.#selection;
    return Math.max(0, line.indexOf(this._first!));
  }

  readonly #handleMotionPreference = ({matches}: MediaQueryListEvent): void => {
    this._isCalm = matches;
  };

  #observe(box: Element | null): void {
    this.#resizeObserver?.disconnect();
    if (box && this.isConnected) this.#resizeObserver?.observe(box);
    this.#observedBox = box;
  }

  #turn(): void {
    const {line} = this.#selection;
    this._first = line[turnWindow(line.length, this.#firstIndex)];
    this._turns++;
  }

  readonly #handleListState = (state: ListState): void => {
    this._listState = state;
    this._shown = PAGE;
  };

  /** The button may be gone after that; who pressed it reads on at the first entry that came. */
  readonly #handleMore = async (): Promise<void> => {
    const first = this._shown;
    this._shown += PAGE;
    await this.updateComplete;
    const entry = this.renderRoot.querySelectorAll<HTMLElement>('[part~=entry]')[first];
    if (!entry) return;
    entry.tabIndex = -1;
    entry.focus();
  };

  readonly #handlePause = (): void => {
    this._isPaused = !this._isPaused;
    this.#motion.hold('button', this._isPaused);
  };

  /** Moves the focus between the button that opens and the one that closes, since each replaces the other. */
  async #open(isOpen: boolean): Promise<void> {
    this._isOpen = isOpen;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(isOpen ? '[part~=less]' : '[part~=all]')?.focus();
  }

  #headline(tag: string): string {
    const {organisations} = this.#selection.count;
    return organisations ? departuresSentence(tag, organisations, formatNumber(tag, organisations)) : texts.titleText();
  }

  #renderScope(tag: string): unknown {
    const since = dateIn(this.since);
    const scope = [
      ...parseList(this.country).map((country) => countryName(tag, country.toUpperCase())),
      ...parseList(this.kind).map((kind) => isKind(kind) && texts.kindTexts[kind]()),
      since && texts.sinceText(formatDate(tag, since)),
    ].filter(Boolean);
    return scope.length ? html`<span part="scope">${scope.join(' · ')}</span>` : nothing;
  }

  /** Explains a number of entries that differs from that of organisations. Empty for a list that is cut. */
  #renderExplanation(tag: string): unknown {
    const {entries, count} = this.#selection;
    if (this.limit && this.limit >= 1) return nothing;
    const {notCounted, hasGroups} = count;
    const total = formatNumber(tag, entries.length);
    const sentences = [
      notCounted > 0 && texts.notCountedText(tag, notCounted, formatNumber(tag, notCounted), total),
      hasGroups && texts.groupsText(),
    ].filter(Boolean);
    return sentences.length ? html`<p part="explanation">${sentences.join(' ')}</p>` : nothing;
  }

  #renderHead(tag: string): TemplateResult {
    return html`<div part="head">
      ${renderHeading(this.#level, 'headline', this.#headline(tag))} ${this.#renderScope(tag)}
      ${
        this.variant === 'ticker' && this._isOpen
          ? html`<button part="button text-button less" type="button" aria-expanded="true" @click=${() => this.#open(false)}>
              ${texts.showLessText()}
            </button>`
          : nothing
      }
      ${this.#isLine ? nothing : this.#renderExplanation(tag)}
    </div>`;
  }

  #renderList(tag: string): TemplateResult {
    const {entries, names} = this.#selection;
    return renderList({
      tag,
      level: Math.min(6, this.#level + 1),
      label: this.#headline(tag),
      entries,
      shown: this._shown,
      state: this._listState,
      nameOf: (id) => names.get(id),
      change: this.#handleListState,
      showMore: () => void this.#handleMore(),
    });
  }

  #renderTicker(tag: string): TemplateResult {
    const chunks = windowOf(this.#selection.line, this.#firstIndex, this._turns);
    return renderTicker({
      tag,
      chunks: this.#moves ? chunks : chunks.slice(0, 1),
      moves: this.#moves,
      isCalm: this.#isStill,
      isPaused: this._isPaused,
      togglePause: this.#handlePause,
      open: () => void this.#open(true),
    });
  }

  #renderMeta(tag: string): TemplateResult {
    const {updated, addUrl, correctionUrl} = this.#departures.value!;
    return html`<div part="meta">
      ${updated ? html`<span>${asOfText(formatDate(tag, updated))}</span>` : nothing}
      ${addUrl ? html`<a href=${addUrl} rel="noreferrer">${texts.addText()}</a>` : nothing}
      ${correctionUrl ? html`<a href=${correctionUrl} rel="noreferrer">${texts.reportText()}</a>` : nothing}
    </div>`;
  }

  #renderContent(tag: string): TemplateResult {
    if (!this.#selection.entries.length) return html`${renderFrame('empty', texts.emptyText())}${this.#renderMeta(tag)}`;
    if (this.#isLine) return html`${this.#renderHead(tag)}${this.#renderTicker(tag)}`;
    return html`${this.#renderHead(tag)}${this.#renderList(tag)}${this.#renderMeta(tag)}`;
  }

  protected override view(status: ShownStatus, {tag}: LocaleMatch): unknown {
    switch (status) {
      case 'loading':
        return html`<div class=${this.#isLine ? 'awaited-line' : 'awaited'}>${renderLoading()}</div>`;
      case 'ready':
      case 'stale':
      case 'empty':
        return this.#renderContent(tag);
      case 'error':
        return renderFrame('error', texts.errorText(), {label: texts.retryText(), handle: () => void this.reload()});
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'leavex-departed': LeavexDeparted;
  }
}
