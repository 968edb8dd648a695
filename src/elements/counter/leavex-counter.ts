import {html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import {onView} from '../../page/on-view.js';
import {httpUrl} from '../../text/http-url.js';
import {isIsoDate} from '../../text/iso-date.js';
import {follow} from '../../api/polling.js';
import {formatDate, formatNumber, formatPercent} from '../../i18n/format.js';
import {matchLocale, type LocaleMatch} from '../../i18n/match-locale.js';
import {fillPlaceholders, placeholder} from '../../i18n/placeholders.js';
import {asOfText, departuresSentence} from '../../i18n/sentences.js';
import {CampaignElement, type LoadOptions} from '../../widget/campaign-element.js';
import {emit} from '../../widget/events.js';
import {countUp} from './count-up.js';
import {counterPath, loadCounter, wholeNumber, type Counted, type CounterData} from './counter-data.js';
import * as sentences from './counter-sentences.js';
import {counterStyles} from './leavex-counter.styles.js';

type Stop = (() => void) | undefined;

/** Begins what is wanted, ends what is not any more. */
const toggle = (stop: Stop, wanted: boolean, start: () => Stop): Stop => (wanted ? (stop ?? start()) : void stop?.());

type Shown = Omit<CounterData, 'count'> & {readonly count?: number | undefined};

/** What keeps the room until there is an answer, unseen: as long as most answers are. */
const EXAMPLE: Shown = {count: 323, goal: 500, updated: '2025-04-30', source: {name: 'openPetition'}};

/** Anything but a whole number is as if it were not there. */
const numeric = {converter: {fromAttribute: wholeNumber}};

/**
 * How many have signed, how many members have an account on X, or how many organisations have left: a number that is never
 * wrong by accident. What is in the tag is shown until the campaign API answers, and stays when it does not.
 *
 * @customElement leavex-counter
 * @slot label - Words after the number, instead of "signatures".
 * @fires {CustomEvent<{count: number, goal: number | undefined}>} leavex-count - An answer of the campaign API has changed the number.
 * @csspart sentence - The number with its words.
 * @csspart number - The number.
 * @csspart goal - The goal, or that it is reached.
 * @csspart bar - The bar as a whole.
 * @csspart fill - What of the bar is filled.
 * @csspart meta - Closed, date and source.
 * @csspart pause - Button that stops a live counter.
 * @cssprop [--leavex-counter-number-weight=700] - Font weight of the number.
 * @cssprop [--leavex-counter-bar-height=0.75em] - Height of the bar.
 */
export class LeavexCounter extends CampaignElement<CounterData> {
  static override styles = [...CampaignElement.styles, counterStyles];

  static override properties: PropertyDeclarations = {
    count: numeric,
    goal: {...numeric, reflect: true},
    updatedAt: {attribute: 'updated'},
    closed: {type: Boolean},
    of: {},
    country: {},
    stance: {},
    href: {},
    variant: {reflect: true},
    live: {type: Boolean},
    pointer: {},
    goalPointer: {attribute: 'goal-pointer'},
  };

  /** The number, a whole one, until the campaign API says another. */
  declare count: number | null | undefined;
  /** The number to reach; in the tag, it makes the counter a bar. */
  declare goal: number | null | undefined;
  /** When the number was counted: ISO 8601 year, month, day or instant. */
  declare updatedAt: string | null | undefined;
  /** Nobody can sign any more. With `count`, nothing is requested. */
  declare closed: boolean;
  /** What is counted: `signatures`, `members` (with an account on X) or `departures` (organisations that left X). */
  declare of: Counted;
  /** For `of="members"`: only those of a country (ISO 3166-1 alpha-2), the reader's. */
  declare country: string | null | undefined;
  /** For `of="members"`: which stance is counted. Default: `active`, or the first of the campaign's own. */
  declare stance: string | null | undefined;
  /** Where the number links to: an http or https address. */
  declare href: string | null | undefined;
  /** `inline`: one line with everything. `bar`: a block with a bar. Default: `bar` when `goal` is in the tag, else `inline`; an answer of the API never changes it, so that nothing on the page moves. */
  declare variant: 'inline' | 'bar' | null | undefined;
  /** Asks again about every thirty seconds while somebody looks, with a button to pause. */
  declare live: boolean;
  /** For a `src` that is not of this campaign API: JSON Pointer (RFC 6901) to the number in it. */
  declare pointer: string | null | undefined;
  /** JSON Pointer to the goal. */
  declare goalPointer: string | null | undefined;

  #paused = false;
  #inView = false;
  #shown = 0;
  #moving: number | undefined;
  #stopMoving: Stop;
  #stopLooking: Stop;
  #stopFollowing: Stop;
  #lastTold: number | undefined;

  constructor() {
    super();
    this.closed = false;
    this.of = 'signatures';
    this.live = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopMoving?.();
    this.#moving = undefined;
    this.#live(false);
  }

  protected override get path(): string {
    return counterPath(this.of);
  }

  protected override get hasOwnValues(): boolean {
    return this.#ownCount !== undefined;
  }

  protected override get isEmpty(): boolean {
    return !this.#data.count;
  }

  protected override get needsData(): boolean {
    return !(this.closed && this.hasOwnValues);
  }

  protected override get requestKey(): string {
    const {pointer, goalPointer, country, stance} = this;
    return [this.of, pointer, goalPointer, country, stance].join();
  }

  protected override get layout(): string {
    return this.variant === 'bar' || (this.variant !== 'inline' && this.#ownGoal) ? 'bar' : 'inline';
  }

  protected override loadData(url: string, options: LoadOptions): Promise<CounterData> {
    return loadCounter(url, this, options);
  }

  /** An older answer (servers of a network may be out of step) and a sudden nothing never replace a number. */
  protected override accept({count, updated}: CounterData, before: CounterData | undefined): boolean {
    const isOlder = updated && before?.updated && Date.parse(updated) < Date.parse(before.updated);
    return !isOlder && (count > 0 || !(before?.count || this.#ownCount));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.language.current) this.#moveTo(this.#data.count ?? 0);
    this.#live(this.live && this.isConnected);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const {count = 0, goal} = this.#data;
    const fill = this.renderRoot.querySelector<HTMLElement>('[part~=fill]');
    // By script, since pages with a strict policy refuse style attributes.
    if (fill && goal) fill.style.inlineSize = `${Math.min(100, (count / goal) * 100)}%`;
    const answer = this.loader.value;
    if (answer && answer.count !== this.#lastTold) emit(this, 'leavex-count', {count, goal});
    this.#lastTold = answer?.count;
  }

  // Scripts may set properties to anything.
  get #ownCount(): number | undefined {
    return wholeNumber(this.count);
  }

  /** In the middle of a sentence there is room for the number and its words. */
  get #inSentence(): boolean {
    return [this.previousSibling, this.nextSibling].some((node) => node instanceof Text && node.data.trim());
  }

  get #ownGoal(): number | undefined {
    return wholeNumber(this.goal) || undefined;
  }

  /** What is shown: the answer of the API over what is in the tag. */
  get #data(): Shown {
    const answer = this.loader.value;
    const {updatedAt} = this;
    return {
      count: this.#ownCount,
      updated: updatedAt && isIsoDate(updatedAt) ? updatedAt : undefined,
      ...answer,
      goal: answer?.goal ?? this.#ownGoal,
      closed: answer?.closed ?? this.closed,
    };
  }

  /** Follows the number while it is wanted, seen, and not paused. */
  #live(wanted: boolean): void {
    this.#stopLooking = toggle(this.#stopLooking, wanted, () =>
      onView(this, (inView) => {
        this.#inView = inView;
        this.requestUpdate();
      }),
    );
    this.#stopFollowing = toggle(this.#stopFollowing, wanted && this.#inView && !this.#paused && this.needsData, () =>
      follow(`${this.api} ${this.resourceName}`, () => this.reload().then(() => this.loader.error)),
    );
  }

  readonly #handlePause = (): void => {
    this.#paused = !this.#paused;
    this.requestUpdate();
  };

  /** Counts up from the number that stands there; the first one comes as it is. */
  #moveTo(count: number): void {
    if (count === this.#shown) return;
    const from = this.#moving || this.#shown || count;
    this.#shown = count;
    this.#stopMoving?.();
    this.#moving = undefined;
    this.#stopMoving = countUp(from, count, (moving) => {
      this.#moving = moving;
      this.requestUpdate();
    });
  }

  #sentence(tag: string, count: number, {goal = 0, label}: Shown, n: string): string {
    const total = formatNumber(tag, goal);
    const ownWord = label && Object.keys(label);
    switch (this.of) {
      case 'departures':
        return departuresSentence(tag, count, n);
      case 'members':
        if (ownWord) return sentences.ownStanceSentence(n, total, label[matchLocale([tag, 'en'], ownWord)?.locale ?? ownWord[0]!] ?? '');
        return (this.country ? sentences.yourMembersSentence : sentences.membersSentence)(tag, count, n, total);
      default:
        return sentences.signaturesSentence(tag, count, n);
    }
  }

  #renderNumber(tag: string, count: number): TemplateResult {
    const moving = this.#moving;
    const href = this.href && httpUrl(this.href, document.baseURI);
    const number = html`<data part="number" value=${count}
      ><span class=${moving ? 'exact' : ''}>${formatNumber(tag, count)}</span>${moving ? html`<span class="moving" aria-hidden="true">${formatNumber(tag, moving)}</span>` : nothing}</data
    >`;
    return href ? html`<a href=${href}>${number}</a>` : number;
  }

  #renderSentence(tag: string, count: number, data: Shown): TemplateResult {
    const [before, number, ...after] = count
      ? fillPlaceholders(this.#sentence(tag, count, data, placeholder(0)), [this.#renderNumber(tag, count)])
      : [sentences.emptyText()];
    return html`<span part="sentence">${before}${number} <slot name="label">${after}</slot></span>`;
  }

  #renderMeta(tag: string, goal: unknown, {closed, updated, source}: Shown): unknown {
    if (this.layout !== 'bar' && this.#inSentence && !this.live) return nothing;
    const items = [
      goal,
      closed && sentences.closedText(),
      updated && html`<time datetime=${updated}>${asOfText(formatDate(tag, updated, this.live))}</time>`,
      source &&
        fillPlaceholders(sentences.sourceText(placeholder(0)), [
          source.url
            ? html`<a href=${source.url} rel="noopener noreferrer"><bdi>${source.name}</bdi></a>`
            : html`<bdi>${source.name}</bdi>`,
        ]),
      this.live &&
        this.needsData &&
        html`<button part="pause" type="button" @click=${this.#handlePause}>${this.#paused ? sentences.resumeText() : sentences.pauseText()}</button>`,
    ];
    return html`<span part="meta">${items.filter(Boolean).map((item) => html` <span>${item}</span>`)}</span>`;
  }

  #renderBar(tag: string, count: number, goal: number, data: Shown): TemplateResult {
    const text = `${this.#sentence(tag, count, data, formatNumber(tag, count))} (${formatPercent(tag, count / goal)})`;
    return html`<div part="bar" role="meter" aria-label=${sentences.goalText(formatNumber(tag, goal))} aria-valuemin="0" aria-valuemax=${goal} aria-valuenow=${Math.min(count, goal)} aria-valuetext=${text}>
      <div part="fill"></div>
    </div>`;
  }

  protected override renderContent({tag}: LocaleMatch, data = this.#data): TemplateResult {
    const {count = 0, goal} = data;
    if (count && count !== this.#shown && data !== EXAMPLE) this.#moveTo(count);
    const reached = goal && count >= goal ? sentences.goalReachedText : sentences.goalText;
    const goalText = goal && this.of !== 'members' && html`<span part="goal">${reached(formatNumber(tag, goal))}</span>`;
    const sentence = this.#renderSentence(tag, count, data);
    if (this.layout !== 'bar') return html`${sentence}${this.#renderMeta(tag, goalText, data)}`;
    const meta = this.#renderMeta(tag, undefined, data);
    return html`<div class="line">${sentence} ${goalText || nothing}</div>
      ${goal ? [this.#renderBar(tag, count, goal, data), meta] : [meta, this.loader.pending || this.loader.ended ? html`<div part="bar" class="example"></div>` : nothing]}`;
  }

  /** An invisible example, so that nothing on the page moves when the answer comes. A line has the fallback for its sentence. */
  protected override renderPlaceholder(hasFallback: boolean): unknown {
    const {expected} = this.language;
    const isLine = hasFallback && this.layout !== 'bar';
    return html`<span class="example" aria-hidden="true">${isLine ? this.#renderMeta(expected.tag, undefined, EXAMPLE) : this.renderContent(expected, EXAMPLE)}</span>`;
  }

  protected override renderError(hasFallback: boolean): unknown {
    return hasFallback ? nothing : sentences.errorText();
  }
}
