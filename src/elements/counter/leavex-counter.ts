import {html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import {advise} from '../../page/advise.js';
import {httpUrl} from '../../text/http-url.js';
import {isIsoDate} from '../../text/iso-date.js';
import {formatDate, formatNumber, formatPercent} from '../../i18n/format.js';
import {direction} from '../../i18n/language-controller.js';
import type {LocaleMatch} from '../../i18n/match-locale.js';
import {fillPlaceholders, placeholder} from '../../i18n/placeholders.js';
import {asOfText} from '../../i18n/sentences.js';
import {ADDRESS, BOOLEAN, COUNTRY, expects, oneOf} from '../../widget/attributes.js';
import {CampaignElement} from '../../widget/campaign-element.js';
import {CampaignFile} from '../../widget/campaign-file.js';
import {emit} from '../../widget/events.js';
import {DATA, frozen, GivenData} from '../../widget/given-data.js';
import {pageAddress} from '../../page/unshadowed.js';
import {LiveUpdates} from '../../widget/live-updates.js';
import type {ShownStatus, Status} from '../../widget/status.js';
import {withNumber} from './author-words.js';
import {CountUp} from './count-up.js';
import {counterPath, loadCounter, readGiven, wholeNumber, type Counted, type CounterData} from './counter-data.js';
import * as sentences from './counter-sentences.js';
import {counterStyles} from './leavex-counter.styles.js';

/** Declaration of a number in the tag. Anything but a whole number is ignored. */
const WHOLE_NUMBER = {type: Number, converter: {fromAttribute: wholeNumber}};

/** Declaration of a JSON Pointer (RFC 6901). */
const POINTER = expects('pointer', (text) => text.startsWith('/'));

/** Type of a text, also on a server, which knows no `Text`. */
const TEXT_NODE = 3;

/** Number to draw, with its facts; there may be none yet. */
type DisplayedCount = Omit<CounterData, 'count'> & {readonly count?: number | undefined};

/** Sample data, rendered invisibly while loading, so that the answer does not shift the layout. */
const EXAMPLE: DisplayedCount = {count: 323, goal: 500, updated: '2025-04-30', source: {name: 'openPetition'}};

/**
 * Number of signatures, of MEPs with an account on X, or of organisations that have left. Values in the tag are shown until
 * the campaign API answers, and stay if it does not.
 *
 * @customElement leavex-counter
 * @slot label - Words after the number. They replace the default, such as "signatures".
 * @fires {CustomEvent<{count: number, goal: number | undefined}>} leavex-count - The number has changed after an answer of the campaign API.
 * @csspart sentence - The number and the words around it.
 * @csspart number - The number.
 * @csspart goal - The goal, or the message that it is reached.
 * @csspart bar - The whole bar.
 * @csspart fill - The filled part of the bar.
 * @csspart meta - Small print: closed, date and source.
 * @csspart closed - The message that the petition is closed.
 * @csspart updated - The date of the number.
 * @csspart source - The source of the number.
 * @csspart pause - Button that stops a live counter.
 * @cssprop [--leavex-counter-number-weight=700] - Font weight of the number.
 * @cssprop [--leavex-counter-bar-height=0.625em] - Height of the bar.
 * @cssprop [--leavex-bar-radius=1em] - Corner radius of the bar.
 * @cssprop [--leavex-counter-align=space-between] - Alignment of number, goal and small print in a block: `start`, `center` or `end`.
 */
export class LeavexCounter extends CampaignElement {
  /** Name of the tag. */
  static readonly tag = 'leavex-counter';

  /**
   * Attributes of earlier versions, read but not observed.
   *
   * @internal
   */
  static readonly oldAttributes = ['updated'];

  /**
   * Names of slots.
   *
   * @internal
   */
  static readonly slots = ['label'];

  static override styles = [...CampaignElement.styles, counterStyles];

  static override properties: PropertyDeclarations = {
    data: DATA,
    count: WHOLE_NUMBER,
    goal: {...WHOLE_NUMBER, reflect: true},
    updatedAt: {attribute: 'updated-at', ...expects('date', isIsoDate)},
    closed: BOOLEAN,
    of: oneOf('signatures', 'members', 'departures'),
    country: COUNTRY,
    stance: {},
    href: ADDRESS,
    variant: {...oneOf('inline', 'bar'), reflect: true},
    label: {},
    live: BOOLEAN,
    pointer: POINTER,
    goalPointer: {attribute: 'goal-pointer', ...POINTER},
    _isPaused: {state: true},
  };

  protected override readonly given = new GivenData<CounterData>(this, {
    read: readGiven,
  });

  /**
   * `counter.json`, `meps/index.json` or `departures/index.json`, by `of`. It is requested when the element starts (`load`),
   * when its address or cache key changes, and by `reload()`. While `live`, it is requested about every 30 seconds. Not
   * requested while the page gives `data`, nor for a closed petition with its own `count`.
   */
  readonly #answer = new CampaignFile<CounterData>(this, {
    given: () => this.given.current,
    address: () => (this.#needsAnswer ? this.addressOf(counterPath(this.of)) : undefined),
    cacheKey: () => [this.of, this.country, this.stance, this.pointer, this.goalPointer],
    load: (url, options) => {
      setTimeout(() => this.#warmUp());
      return loadCounter(url, this, options);
    },
    shouldReplace: (answer, value) => this.#shouldReplace(answer, value),
  });
  readonly #countUp = new CountUp(this, () => (this.language.current ? this.#displayed.count : undefined));

  /** The number to show until the campaign API answers. Whole numbers only. */
  declare count: number | null | undefined;
  /** The number to reach. In the tag, it turns the counter into a bar. */
  declare goal: number | null | undefined;
  /** Date of the number (ISO 8601): a year, a month, a day or a time. HTML can also use the older name `updated`. */
  declare updatedAt: string | null | undefined;
  /** Closed petition. With `count` as well, the element requests nothing. */
  declare closed: boolean;
  /** Number to show: `signatures`, `members` (MEPs with an account on X) or `departures` (organisations that have left X). */
  declare of: Counted;
  /** For `of="members"`: counts only the MEPs of this country (ISO 3166-1 alpha-2), which the text calls the reader's country. */
  declare country: string | null | undefined;
  /** For `of="members"`: the stance to count. Default: `active`, or the first stance that the campaign defines. */
  declare stance: string | null | undefined;
  /** Target of the link on the number: an http or https URL. */
  declare href: string | null | undefined;
  /** `inline`: everything in one line. `bar`: a block with a bar. Default: `bar` if `goal` is in the tag, otherwise `inline`. An answer of the API never changes the variant, to avoid a layout shift. */
  declare variant: 'inline' | 'bar' | null | undefined;
  /** Words after the number, such as “people have signed so far”. They replace the default words, and stand only beside a number. */
  declare label: string | null | undefined;
  /** Updates the number about every 30 seconds while the counter is visible, with a button to pause. Updates end when the petition is closed. */
  declare live: boolean;
  /** For a `src` with a JSON file of another format: JSON Pointer (RFC 6901) to the number. */
  declare pointer: string | null | undefined;
  /** For a `src` with a JSON file of another format: JSON Pointer to the goal. */
  declare goalPointer: string | null | undefined;

  /**
   * Number that is shown now, with its facts, frozen; undefined while it shows no number. Set it to show a number without a request:
   * `{count: 3230, goal: 5000}`, the format of `counter.json`. With `of="members"`, `goal` is the number of all MEPs. As an
   * attribute: the same as JSON. Set `undefined` to request the number again.
   */
  get data(): CounterData | undefined {
    const {count, ...facts} = this.#displayed;
    if (count === undefined) return undefined;
    const shown: CounterData = {count, ...facts};
    if (JSON.stringify(shown) !== JSON.stringify(this.#data)) this.#data = frozen(shown);
    return this.#data;
  }

  set data(data: CounterData | null | undefined) {
    this.given.give(data);
  }

  declare private _isPaused: boolean;
  #data: CounterData | undefined;
  /** Count of the last `leavex-count` event. */
  #announced: number | undefined;

  constructor() {
    super();
    this.closed = false;
    this.of = 'signatures';
    this.live = false;
    this._isPaused = false;
    new LiveUpdates(this, this.#answer, () => this.#canChange && !this._isPaused);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const {count = 0, goal} = this.#displayed;
    // By script, since pages with a strict policy refuse style attributes.
    const fill = this.renderRoot.querySelector<HTMLElement>('[part=fill]');
    if (fill && goal) fill.style.inlineSize = `${Math.min(100, (count / goal) * 100)}%`;
    // A page knows what it has given itself.
    const answered = this.given.current ? undefined : this.#answer.value?.count;
    if (answered !== undefined && answered !== this.#announced) emit(this, 'leavex-count', {count, goal});
    this.#announced = answered;
  }

  protected override get dataStatus(): Status {
    if (!this.#answer.value && this.#ownCount === undefined) return this.#answer.status;
    if (this.#answer.error) return 'stale';
    return this.#displayed.count ? 'ready' : 'empty';
  }

  protected override get layoutClass(): 'bar' | 'inline' {
    if (this.variant === 'bar' || this.variant === 'inline') return this.variant;
    return this.#ownGoal ? 'bar' : 'inline';
  }

  // Scripts may set properties to anything, so these are checked each time.
  get #ownCount(): number | undefined {
    return wholeNumber(this.count);
  }

  get #ownGoal(): number | undefined {
    return wholeNumber(this.goal) || undefined;
  }

  get #ownDate(): string | undefined {
    const date = this.updatedAt ?? this.#oldUpdatedAttribute();
    return date && isIsoDate(date) ? date : undefined;
  }

  /** Attribute of the first version. It is not observed: frameworks would set a property over Lit's own method `updated`. */
  #oldUpdatedAttribute(): string | null {
    const date = this.getAttribute('updated');
    if (date !== null) advise('updated-renamed');
    return date;
  }

  get #needsAnswer(): boolean {
    return !(this.closed && this.#ownCount !== undefined);
  }

  /** Live, with a file to request again, and not closed by the tag or an answer. */
  get #canChange(): boolean {
    return this.live && !this.given.current && !this.#displayed.closed;
  }

  /** Number to draw: the answer of the API over the values in the tag. */
  get #displayed(): DisplayedCount {
    const answer = this.#answer.value;
    return {
      count: this.#ownCount,
      updated: this.#ownDate,
      ...answer,
      goal: answer?.goal ?? this.#ownGoal,
      closed: answer?.closed ?? this.closed,
    };
  }

  /** An older answer (servers of a network may be out of step) and a sudden nothing never replace a number. */
  #shouldReplace({count, updated}: CounterData, value: CounterData | undefined): boolean {
    const isOlder = updated && value?.updated && Date.parse(updated) < Date.parse(value.updated);
    return !isOlder && (count > 0 || !(value?.count || this.#ownCount));
  }

  /** True between words of a sentence, where there is room for the number and its label alone. */
  get #isInSentence(): boolean {
    return [this.previousSibling, this.nextSibling].some((node) => node?.nodeType === TEXT_NODE && node.textContent!.trim());
  }

  readonly #handlePause = (): void => {
    this._isPaused = !this._isPaused;
  };

  #sentence(tag: string, count: number, data: DisplayedCount, n: string): string {
    return sentences.countSentence(tag, count, n, {...data, of: this.of, isOwnCountry: !!this.country});
  }

  /** The first formatter of a page takes milliseconds, which are free while a request is pending. */
  #warmUp(): void {
    const {tag} = this.language.expected;
    this.#sentence(tag, 0, EXAMPLE, formatNumber(tag, 0));
  }

  #renderNumber(tag: string, count: number): TemplateResult {
    const moving = this.#countUp.current;
    const href = this.href && httpUrl(this.href, pageAddress());
    const exact = html`<span class=${moving ? 'exact' : ''}>${formatNumber(tag, count)}</span>`;
    const onItsWay = moving ? html`<span class="moving" aria-hidden="true">${formatNumber(tag, moving)}</span>` : nothing;
    const number = html`<data part="number" value=${count}>${exact}${onItsWay}</data>`;
    return href ? html`<a href=${href}>${number}</a>` : number;
  }

  #renderSentence(tag: string, data: DisplayedCount): TemplateResult {
    const {count} = data;
    if (!count) return html`<span part="sentence">${sentences.emptyText()} <slot name="label"></slot></span>`;
    if (this.label) return html`<span part="sentence">${this.#renderNumber(tag, count)} <slot name="label">${this.label}</slot></span>`;
    const [before, number, after] = fillPlaceholders(this.#sentence(tag, count, data, placeholder(0)), [this.#renderNumber(tag, count)]);
    const {space, label} = sentences.afterNumber(after);
    return html`<span part="sentence">${before}${number}${space}<slot name="label">${label}</slot></span>`;
  }

  #renderGoal(tag: string, {count = 0, goal}: DisplayedCount): unknown {
    if (!goal || this.of === 'members') return nothing;
    const text = count >= goal ? sentences.goalReachedText : sentences.goalText;
    return html`<span part="goal">${text(formatNumber(tag, goal))}</span>`;
  }

  #renderSource({name, url}: NonNullable<CounterData['source']>): unknown {
    const isolated = html`<bdi>${name}</bdi>`;
    const link = url ? html`<a href=${url} rel="noopener noreferrer">${isolated}</a>` : isolated;
    return fillPlaceholders(sentences.sourceText(placeholder(0)), [link]);
  }

  #dateText(tag: string, updated: string): string {
    return asOfText(formatDate(tag, updated, this.live));
  }

  #renderPause(): TemplateResult {
    const label = this._isPaused ? sentences.resumeText() : sentences.pauseText();
    return html`<button part="button secondary pause" type="button" @click=${this.#handlePause}>${label}</button>`;
  }

  #renderMeta(tag: string, {closed, updated, source}: DisplayedCount, goal: unknown = nothing): unknown {
    if (this.layoutClass === 'inline' && this.#isInSentence && !this.live) return nothing;
    const items = [
      goal === nothing ? undefined : html`<span>${goal}</span>`,
      closed ? html`<span part="closed">${sentences.closedText()}</span>` : undefined,
      updated ? html`<span part="updated"><time datetime=${updated}>${this.#dateText(tag, updated)}</time></span>` : undefined,
      source ? html`<span part="source">${this.#renderSource(source)}</span>` : undefined,
      this.#canChange ? html`<span>${this.#renderPause()}</span>` : undefined,
    ];
    return html`<span part="meta">${items.filter((item) => item !== undefined).map((item) => html` ${item}`)}</span>`;
  }

  #renderMeter(tag: string, count: number, goal: number, data: DisplayedCount): TemplateResult {
    const text = sentences.meterText(this.#sentence(tag, count, data, formatNumber(tag, count)), formatPercent(tag, count / goal));
    return html`
      <div
        part="bar"
        role="meter"
        aria-label=${sentences.goalText(formatNumber(tag, goal))}
        aria-valuemin="0"
        aria-valuemax=${goal}
        aria-valuenow=${Math.min(count, goal)}
        aria-valuetext=${text}
      >
        <div part="fill"></div>
      </div>
    `;
  }

  #renderBar(tag: string, data: DisplayedCount): TemplateResult {
    const {count = 0, goal} = data;
    const line = html`<div class="line">${this.#renderSentence(tag, data)} ${this.#renderGoal(tag, data)}</div>`;
    const meta = this.#renderMeta(tag, data);
    if (goal) return html`${line}${this.#renderMeter(tag, count, goal, data)}${meta}`;
    // An answer may bring a goal: keep its room, at the end, where it leaves no gap between the lines.
    const room = this.#answer.isPending || this.#answer.hasEnded ? html`<div part="bar" class="example"></div>` : nothing;
    return html`${line}${meta}${room}`;
  }

  #renderCount(tag: string, data: DisplayedCount): TemplateResult {
    if (this.layoutClass === 'bar') return this.#renderBar(tag, data);
    return html`${this.#renderSentence(tag, data)}${this.#renderMeta(tag, data, this.#renderGoal(tag, data))}`;
  }

  /** An invisible example. In a line, the author's fallback keeps the room of the sentence. */
  #renderPlaceholder(tag: string): TemplateResult {
    const isLine = this.hasFallback && this.layoutClass === 'inline';
    const example = isLine ? this.#renderMeta(tag, EXAMPLE) : this.#renderCount(tag, EXAMPLE);
    return html`<span class="example" aria-hidden="true">${example}</span>`;
  }

  /** The author's own words with a new number, on a page in a language that we do not speak. */
  #renderUnspoken(tag: string, count: number): TemplateResult {
    const number = this.#renderNumber(tag, count);
    const words = this.label ? [number, ' ', this.label] : withNumber(this.fallbackNodes, count, number);
    return html`<span part="sentence" lang=${tag} dir=${direction(tag)}>${words}</span>`;
  }

  /** Everything that is drawn: the number with its facts; before the first answer, an invisible example in its place. */
  protected override view(status: ShownStatus, {tag}: LocaleMatch): unknown {
    const {count} = this.#displayed;
    const {unspoken} = this.language;
    if (unspoken && count && (this.label || this.hasFallback)) return this.#renderUnspoken(unspoken, count);
    switch (status) {
      case 'loading':
        return this.#renderPlaceholder(tag);
      case 'ready':
      case 'stale':
      case 'empty':
        return this.#renderCount(tag, this.#displayed);
      case 'error':
        return this.hasFallback ? nothing : sentences.errorText();
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'leavex-counter': LeavexCounter;
  }
}
