import {html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import {networkName} from '../../text/network-name.js';
import {isKind, type Kind} from '../../api/schema/departures.js';
import {countryName} from '../../i18n/display-names.js';
import {formatDate, formatNumber, warmUpFormats} from '../../i18n/format.js';
import {formatter} from '../../i18n/intl-cache.js';
import type {LocaleMatch} from '../../i18n/match-locale.js';
import {asOfText, departuresSentence} from '../../i18n/sentences.js';
import {fieldStyles} from '../../ui/field.styles.js';
import {surfaceStyles} from '../../ui/surface.styles.js';
import {keepKey} from '../../ui/keys.js';
import {CampaignElement} from '../../widget/campaign-element.js';
import {CampaignFile, type LoadOptions} from '../../widget/campaign-file.js';
import type {ShownStatus, Status} from '../../widget/status.js';
import {loadDeparted, type DepartedData, type Entry} from './departed-data.js';
import * as texts from './departed-texts.js';
import {countOrganisations, groupAdjacent, filterByReader, filterByAuthor, countBy, parseList, type Search} from './filter-entries.js';
import {departedStyles} from './leavex-departed.styles.js';
import {TickerMotion} from './ticker-motion.js';
import {CHUNK, turnWindow, windowOf, type WindowRow} from './ticker-window.js';

/** Entries that a list begins with, and how many more are shown at a time. */
const PAGE = 20;

/** A list that can be seen at a glance needs no search. */
const MIN_ENTRIES_FOR_SEARCH = 10;

/** Pixels a second: what can be read, and what is still no haste. */
const SPEED = 40;
const MAX_SPEED = 120;

/**
 * Who has left X, each with a proof: a list to search, or one line that moves.
 *
 * @customElement leavex-departed
 * @csspart headline - How many have left.
 * @csspart scope - What the page author has narrowed the list to.
 * @csspart tools - Search, filters and order.
 * @csspart found - How many entries a search has found.
 * @csspart group - Heading over entries of a month or country.
 * @csspart entry - One organisation.
 * @csspart name - Its name.
 * @csspart facts - What is known about it.
 * @csspart head - Headline, and the buttons of a ticker.
 * @csspart pause - Button that stops the ticker, and lets it move again.
 * @csspart all - Button that opens the list of a ticker, and closes it again.
 * @csspart window - Box through which the ticker is seen.
 * @csspart strip - What moves in it.
 * @csspart item - One organisation in the ticker.
 * @csspart more - Button that shows more of the list.
 * @csspart meta - Date and links below the list.
 * @csspart retry - Button after a failure.
 * @cssprop [--leavex-line-color=a fifth of the text colour] - Lines between entries.
 */
export class LeavexDeparted extends CampaignElement {
  static override styles = [...CampaignElement.styles, fieldStyles, surfaceStyles, departedStyles];

  static override properties: PropertyDeclarations = {
    variant: {},
    country: {},
    kind: {},
    since: {},
    limit: {type: Number},
    speed: {type: Number},
  };

  readonly #departures = new CampaignFile<DepartedData>(this, {
    address: () => this.addressOf('departures/all.json'),
    load: (url, options) => this.#load(url, options),
    // A sudden nothing never replaces a list.
    shouldReplace: ({entries}, value) => entries.length > 0 || !value,
  });

  /** `list`: to search and filter. `ticker`: one line that moves, where motion is welcome, and can be opened as a list. */
  declare variant: 'list' | 'ticker' | null | undefined;
  /** Only those of a country: ISO 3166-1 alpha-2, EU for bodies of the Union; several separated by spaces or commas. */
  declare country: string | null | undefined;
  /** Only those of a kind, such as `university` or `media`; several separated by spaces or commas. */
  declare kind: string | null | undefined;
  /** Only those who left in that year, month or on that day (`2025`, `2025-01`, `2025-01-20`), or later. */
  declare since: string | null | undefined;
  /** At most so many, those who left last. The headline counts all. */
  declare limit: number | null | undefined;
  /** Pixels a second of the ticker, 120 at most; with 0 it does not move. Default: 40. */
  declare speed: number | null | undefined;

  #selected: readonly Entry[] = [];
  #line: readonly Entry[] = [];
  #count = 0;
  #selection = '';
  #selectedFrom: DepartedData | undefined;
  #filters: Search & {readonly sort: string} = {query: '', country: '', kind: '', sort: 'date'};
  #shown = PAGE;
  #focusAt: number | undefined;
  #isOpen = false;
  #isPaused = false;
  #isWide = true;
  #first = 0;
  /** Chunks that have left since the line was put there. */
  #turns = 0;

  readonly #rerender = (): void => this.requestUpdate();
  #box: HTMLElement | null = null;
  // A frame later: what is changed while sizes are told would be an error in the console of the page. And of the box alone,
  // which is as high as a line: Safari takes it for an error, too, when a height depends on a container.
  readonly #resizeObserver = new ResizeObserver(() => requestAnimationFrame(this.#rerender));
  readonly #reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  readonly #motion = new TickerMotion(() => {
    this.#first = turnWindow(this.#line.length, this.#first);
    this.#turns++;
    // What stays on the screen stays as it is, under the cursor of a screen reader, too: only what has left gets new rows.
    const strip = this.renderRoot.querySelector('[part~=strip]')!;
    strip.append(strip.firstElementChild!);
    this.requestUpdate();
    this.performUpdate();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#reducedMotion.onchange = this.#rerender;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizeObserver.disconnect();
    this.#box = this.#reducedMotion.onchange = null;
    this.#motion.follow(null, 0);
  }

  protected override get dataStatus(): Status {
    const {status} = this.#departures;
    return status === 'ready' && !this.#entries.length ? 'empty' : status;
  }

  protected override get layoutClass(): string {
    return this.variant === 'ticker' ? 'ticker' : 'list';
  }

  #load(url: string, options: LoadOptions): Promise<DepartedData> {
    const data = loadDeparted(url, options);
    const {tag} = this.language.expected;
    warmUpFormats(tag);
    countryName(tag, 'EU');
    formatter(Intl.Collator, tag);
    return data;
  }

  /** Rows are written anew in place: the focus goes along with what it was on, or away, but never to somebody else. */
  protected override update(changed: PropertyValues): void {
    const focused = (): HTMLAnchorElement | null => (this.renderRoot as ShadowRoot).activeElement as HTMLAnchorElement | null;
    const before = focused()?.href;
    super.update(changed);
    if (!before || focused()?.href === before) return;
    focused()?.blur();
    const links = this.renderRoot.querySelectorAll<HTMLAnchorElement>('li:not([inert]) a');
    for (const link of links) if (link.href === before) return link.focus();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const box = this.renderRoot.querySelector<HTMLElement>('[part~=window]');
    const chunk = box?.querySelector('ul');
    // What all can see at once need not move.
    const isWide = !chunk || this.#line.length > CHUNK || chunk.offsetWidth > box!.clientWidth;
    if (isWide !== this.#isWide) queueMicrotask(this.#rerender);
    this.#isWide = isWide;
    // The next one begins as its template says.
    if (!box) this.#turns = 0;
    else if (box !== this.#box) this.#resizeObserver.observe(box);
    this.#box = box;
    this.#motion.follow(this.#moves ? box : null, this.#speed);
    if (this.#focusAt === undefined) return;
    const entry = this.renderRoot.querySelectorAll<HTMLElement>('[part~=entry]')[this.#focusAt];
    this.#focusAt = undefined;
    if (!entry) return;
    entry.tabIndex = -1;
    entry.focus();
  }

  /** Those whom the page author wants; chosen anew only when something has changed, since there may be thousands. */
  get #entries(): readonly Entry[] {
    const data = this.#departures.value;
    const selection = [this.country, this.kind, this.since, this.limit].join();
    if (data !== this.#selectedFrom || selection !== this.#selection) {
      const all = filterByAuthor(data?.entries ?? [], this);
      this.#selectedFrom = data;
      this.#selection = selection;
      this.#count = countOrganisations(all);
      this.#selected = this.limit! >= 1 ? all.slice(0, this.limit!) : all;
      const before = this.#line[this.#first];
      // Nobody who came back is in the line.
      this.#line = this.#selected.filter(({returnedOn}) => !returnedOn);
      this.#first = Math.max(0, this.#line.indexOf(before!));
    }
    return this.#selected;
  }

  get #speed(): number {
    const speed = this.speed ?? SPEED;
    return speed >= 0 ? Math.min(MAX_SPEED, speed) : SPEED;
  }

  /** Whether the ticker is to be seen, not the list. */
  get #isLine(): boolean {
    return this.layoutClass === 'ticker' && !this.#isOpen;
  }

  get #isCalm(): boolean {
    return !this.#speed || this.#reducedMotion.matches;
  }

  get #moves(): boolean {
    return this.#isLine && this.#isWide && !this.#isCalm;
  }

  readonly #handleWish = ({target}: Event): void => {
    const {name, value} = target as HTMLInputElement;
    this.#filters = {...this.#filters, [name]: value};
    this.#shown = PAGE;
    this.requestUpdate();
  };

  readonly #handleMore = (): void => {
    // The button may be gone after that; who pressed it reads on at the first entry that came.
    this.#focusAt = this.#shown;
    this.#shown += PAGE;
    this.requestUpdate();
  };

  readonly #handlePause = (): void => {
    this.#isPaused = !this.#isPaused;
    this.#motion.hold('button', this.#isPaused);
    this.requestUpdate();
  };

  readonly #handleOpen = (): void => {
    this.#isOpen = !this.#isOpen;
    this.requestUpdate();
  };

  /** What an entry is sorted by and, but for its name, stands under; empty when that is not known. */
  #keyOf(tag: string, {name, country, leftOn}: Entry): string {
    switch (this.#filters.sort) {
      case 'name':
        return name;
      case 'country':
        return countryName(tag, country);
      default:
        return leftOn ? formatDate(tag, leftOn.slice(0, 7)) : '';
    }
  }

  #sorted(tag: string, entries: readonly Entry[]): readonly Entry[] {
    if (this.#filters.sort === 'date') return entries;
    const {compare} = formatter(Intl.Collator, tag);
    // The unknown come last.
    const keyed = entries.map((entry) => [this.#keyOf(tag, entry) || '\uffff', entry] as const);
    return keyed.sort(([a], [b]) => compare(a, b)).map(([, entry]) => entry);
  }

  #renderHeading(part: string, depth: number, text: string): TemplateResult {
    const level = Math.min(6, Math.max(2, this.headingLevel || 2) + depth);
    return html`<div part=${part} role="heading" aria-level=${level}>${text}</div>`;
  }

  #renderLink(url: string | undefined, text: unknown, label?: string): unknown {
    return url ? html`<a href=${url} rel="noreferrer" aria-label=${label ?? nothing}>${text}</a>` : text;
  }

  #renderHeadline(tag: string): TemplateResult {
    const count = this.#count;
    const scope = [
      ...parseList(this.country).map((country) => countryName(tag, country.toUpperCase())),
      ...parseList(this.kind).map((kind) => isKind(kind) && texts.kindTexts[kind]()),
    ].filter(Boolean);
    const text = count ? departuresSentence(tag, count, formatNumber(tag, count)) : texts.titleText();
    return html`${this.#renderHeading('headline', 0, text)}${scope.length ? html`<span part="scope">${scope.join(' · ')}</span>` : nothing}`;
  }

  #renderEntry(tag: string, entry: Entry): TemplateResult {
    const {name, leftOn, returnedOn, members = 1, movedTo = [], source} = entry;
    const link = (url: string | undefined, text: string): unknown => this.#renderLink(url, text, `${text}: ${name}`);
    const facts = [
      countryName(tag, entry.country),
      texts.kindTexts[entry.kind](),
      members > 1 && texts.membersText(tag, members, formatNumber(tag, members)),
      leftOn && formatDate(tag, leftOn),
      returnedOn ? texts.returnedText(formatDate(tag, returnedOn)) : texts.howText(entry.how),
      ...movedTo.map(({network, url}) => link(url, texts.nowOnText(networkName(network)))),
      source && link(source, texts.sourceText()),
    ].filter(Boolean);
    return html`<li part="entry"><bdi part="name">${name}</bdi><span part="facts">${facts.map((fact, i) => [i ? ' · ' : '', fact])}</span></li>`;
  }

  #renderChoice(
    name: 'country' | 'kind' | 'sort',
    label: string,
    options: readonly (readonly [value: string, text: string])[],
  ): TemplateResult {
    return html`<label>${label}<select name=${name}>${options.map(([value, text]) => html`<option value=${value} .selected=${value === this.#filters[name]}>${text}</option>`)}</select></label>`;
  }

  /** A choice among the values that there are, each with how many entries it would show. */
  #renderFilter(tag: string, name: 'country' | 'kind', label: string, textOf: (value: string) => string): unknown {
    const entries = this.#entries;
    if (countBy(entries, name).size < 2) return nothing;
    const counts = countBy(filterByReader(entries, {...this.#filters, [name]: ''}), name);
    const {compare} = formatter(Intl.Collator, tag);
    // A code that no country has is no choice.
    const options = Array.from(
      counts,
      ([value, count]) => [value, textOf(value) && `${textOf(value)} (${formatNumber(tag, count)})`] as const,
    ).filter(([, text]) => text);
    return this.#renderChoice(name, label, [['', texts.allTexts[name]()], ...options.sort((a, b) => compare(a[1], b[1]))]);
  }

  #renderTools(tag: string): TemplateResult {
    return html`<div part="tools" role="search" @input=${this.#handleWish} @keydown=${keepKey} @keyup=${keepKey} @keypress=${keepKey}><label>${texts.searchText()}<input type="search" name="query" .value=${this.#filters.query}></label>${this.#renderFilter(tag, 'country', texts.countryText(), (code) => countryName(tag, code))}${this.#renderFilter(tag, 'kind', texts.kindText(), (kind) => texts.kindTexts[kind as Kind]())}${this.#renderChoice(
      'sort',
      texts.sortText(),
      [
        ['date', texts.dateText()],
        ['name', texts.nameText()],
        ['country', texts.countryText()],
      ],
    )}</div>`;
  }

  #renderList(tag: string): TemplateResult {
    const entries = this.#entries;
    const found = this.#sorted(tag, filterByReader(entries, this.#filters));
    const groups = groupAdjacent(found.slice(0, this.#shown), (entry) =>
      this.#filters.sort === 'name' ? '' : this.#keyOf(tag, entry) || texts.unknownText(),
    );
    return html`${entries.length > MIN_ENTRIES_FOR_SEARCH ? this.#renderTools(tag) : nothing}<div part="found" role="status">${found.length < entries.length ? texts.foundText(tag, found.length, formatNumber(tag, found.length)) : nothing}</div>${groups.map(
      ([heading, rows]) =>
        html`${heading && this.#renderHeading('group', 1, heading)}<ul>${rows.map((entry) => this.#renderEntry(tag, entry))}</ul>`,
    )}${found.length > this.#shown ? html`<button part="more" @click=${this.#handleMore}>${texts.moreText()}</button>` : nothing}`;
  }

  #renderItem(tag: string, {name, source, leftOn, how}: Entry, isCopy: boolean): TemplateResult {
    const facts = [leftOn && formatDate(tag, leftOn.slice(0, 7)), texts.howText(how)].filter(Boolean).join(' · ');
    return html`<li part="item" ?inert=${isCopy}>${this.#renderLink(source, html`<bdi>${name}</bdi>`)} ${facts}</li>`;
  }

  #renderTicker(tag: string): TemplateResult {
    const chunks = windowOf(this.#line, this.#first).slice(0, this.#moves ? undefined : 1);
    // The lists are in the order of the template, and one place further with each turn.
    const [a, b, c] = [0, 1, 2].map((place) => chunks[(place + 2 * this.#turns) % 3]);
    const items = (rows?: readonly WindowRow<Entry>[]): unknown => rows?.map(([entry, isCopy]) => this.#renderItem(tag, entry, isCopy));
    return html`<div part="window" class=${this.#isCalm ? 'calm' : ''}><div part="strip"><ul ?inert=${a?.[0]?.[1]}>${items(a)}</ul><ul ?inert=${b?.[0]?.[1]}>${items(b)}</ul><ul ?inert=${c?.[0]?.[1]}>${items(c)}</ul></div></div>`;
  }

  #renderControls(tag: string): TemplateResult {
    return html`${this.#moves ? html`<button part="pause" @click=${this.#handlePause}>${this.#isPaused ? texts.resumeText() : texts.pauseText()}</button>` : nothing}<button part="all" aria-expanded=${this.#isOpen} @click=${this.#handleOpen}>${this.#isOpen ? texts.showLessText() : texts.showAllText(formatNumber(tag, this.#entries.length))}</button>`;
  }

  #renderMeta(tag: string): TemplateResult {
    const {updated, addUrl, correctionUrl} = this.#departures.value!;
    return html`<div part="meta">${updated && asOfText(formatDate(tag, updated))}${addUrl && this.#renderLink(addUrl, texts.addText())}${correctionUrl && this.#renderLink(correctionUrl, texts.reportText())}</div>`;
  }

  #renderContent(tag: string): TemplateResult {
    const content = !this.#entries.length
      ? texts.emptyText()
      : html`<div part="head">${this.#renderHeadline(tag)}${this.layoutClass === 'ticker' ? this.#renderControls(tag) : nothing}</div>${this.#isLine ? this.#renderTicker(tag) : this.#renderList(tag)}`;
    return html`${content}${this.#renderMeta(tag)}`;
  }

  #renderPlaceholder(): TemplateResult {
    const rows = this.#isLine ? 1 : Math.min(this.limit || PAGE, PAGE);
    const row = html`<div part="entry"><bdi>&nbsp;</bdi><span part="facts">&nbsp;</span></div>`;
    return html`<div part="headline">&nbsp;</div>${Array.from({length: rows}, () => row)}`;
  }

  #renderError(): TemplateResult {
    const sentence = this.hasFallback ? nothing : texts.errorText();
    return html`${sentence} <button part="retry" @click=${() => void this.reload()}>${texts.retryText()}</button>`;
  }

  protected override view(status: ShownStatus, {tag}: LocaleMatch): unknown {
    switch (status) {
      case 'loading':
        return this.hasFallback ? nothing : this.#renderPlaceholder();
      case 'ready':
      case 'stale':
      case 'empty':
        return this.#renderContent(tag);
      case 'error':
        return this.#renderError();
    }
  }
}
