import {html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import {onAttention} from '../../core/attention.js';
import {CampaignElement, type LoadOptions} from '../../core/campaign-element.js';
import {emit} from '../../core/events.js';
import {follow} from '../../core/polling.js';
import {warnOnce} from '../../core/warn.js';
import {isDate, link} from '../../api/schema/read.js';
import {formatDate, formatNumber, formatPercent} from '../../i18n/format.js';
import type {Language} from '../../i18n/language-controller.js';
import {atMarks, mark} from '../../i18n/marks.js';
import {matchLocale} from '../../i18n/match-locale.js';
import {counterPath, loadCounter, wholeNumber, type Counted, type CounterData} from './counter-data.js';
import * as sentences from './counter-sentences.js';
import {CountUp} from './count-up.js';
import {counterStyles} from './leavex-counter.styles.js';

const COUNTED: readonly string[] = ['signatures', 'members', 'departures'] satisfies Counted[];

/** An attribute that is a whole number; anything else is as if it were not there. */
const wholeNumberConverter = {fromAttribute: (value: string | null): number | null => wholeNumber(value) ?? null};

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
 * @csspart track - The bar as a whole.
 * @csspart fill - What of the bar is filled.
 * @csspart meta - Closed, date and source.
 * @csspart pause - Button that stops a live counter.
 * @csspart ask - Button of `load="click"`.
 * @cssprop [--leavex-counter-number-weight=700] - Font weight of the number.
 * @cssprop [--leavex-counter-bar-height=0.75em] - Height of the bar.
 */
export class LeavexCounter extends CampaignElement<CounterData> {
  static override styles = [...CampaignElement.styles, counterStyles];

  static override properties: PropertyDeclarations = {
    count: {converter: wholeNumberConverter},
    goal: {converter: wholeNumberConverter, reflect: true},
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
    paused: {state: true, attribute: false},
  };

  readonly #countUp = new CountUp(this);

  /** The number, a whole one, until the campaign API says another. */
  declare count: number | null;
  /** The number to reach; in the tag, it makes the counter a bar. */
  declare goal: number | null;
  /** When the number was counted: ISO 8601 year, month, day or instant. */
  declare updatedAt: string | null;
  /** Nobody can sign any more. With `count`, nothing is requested. */
  declare closed: boolean;
  /** What is counted: `signatures`, `members` (with an account on X) or `departures` (organisations that left X). */
  declare of: Counted;
  /** For `of="members"`: only those of a country (ISO 3166-1 alpha-2), the reader's. */
  declare country: string | null;
  /** For `of="members"`: which stance is counted. Default: `active`, or the first of the campaign's own. */
  declare stance: string | null;
  /** Where the number links to: an http or https address. */
  declare href: string | null;
  /** `inline`: one line with everything. `bar`: a block with a bar. Default: `bar` when `goal` is in the tag, else `inline`; an answer of the API never changes it, so that nothing on the page moves. */
  declare variant: 'inline' | 'bar' | null;
  /** Asks again about every thirty seconds while somebody looks, with a button to pause. */
  declare live: boolean;
  /** For a `src` that is not of this campaign API: JSON Pointer (RFC 6901) to the number in it. */
  declare pointer: string | null;
  /** JSON Pointer to the goal. */
  declare goalPointer: string | null;
  declare private paused: boolean;

  #looks = false;
  #stopAttention: (() => void) | undefined;
  #followed: string | undefined;
  #unfollow: (() => void) | undefined;
  #lastTold: number | undefined;

  constructor() {
    super();
    this.count = null;
    this.goal = null;
    this.updatedAt = null;
    this.closed = false;
    this.of = 'signatures';
    this.country = null;
    this.stance = null;
    this.href = null;
    this.variant = null;
    this.live = false;
    this.pointer = null;
    this.goalPointer = null;
    this.paused = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#ceaseAttention();
    this.#follow(undefined);
  }

  protected override get path(): string {
    return counterPath(this.#of);
  }

  protected override get hasOwnValues(): boolean {
    return this.#ownCount !== undefined;
  }

  protected override get isEmpty(): boolean {
    return this.#data?.count === 0;
  }

  protected override get needsData(): boolean {
    return !(this.closed && this.hasOwnValues);
  }

  protected override get requestKey(): string {
    const {pointer, goalPointer, country, stance} = this;
    return JSON.stringify([this.#of, pointer, goalPointer, country, stance]);
  }

  protected override get layout(): string {
    return this.#isBar ? 'bar' : 'inline';
  }

  protected override loadData(url: string, options: LoadOptions): Promise<CounterData> {
    const {country, stance, pointer, goalPointer} = this;
    return loadCounter(url, {of: this.#of, country: country?.toUpperCase() ?? null, stance, pointer, goalPointer}, options);
  }

  /** An older answer (servers of a network may be out of step) and a sudden nothing never replace a number. */
  protected override accept(data: CounterData, before: CounterData | undefined): boolean {
    const isOlder = !!(data.updated && before?.updated && Date.parse(data.updated) < Date.parse(before.updated));
    return !isOlder && !(data.count === 0 && (before?.count || this.#ownCount));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!COUNTED.includes(this.of)) warnOnce(`<leavex-counter of="${this.of}">: of is one of ${COUNTED.join(', ')}`);
    this.#countUp.show(this.language.current && this.#data?.count);
    if (this.live && this.isConnected) this.#stopAttention ??= onAttention(this, (looks) => this.#followWhile(looks));
    if (!this.live) this.#ceaseAttention();
    this.#followWhile(this.#looks);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const fill = this.renderRoot.querySelector<HTMLElement>('.fill');
    // By script, since pages with a strict policy refuse style attributes.
    if (fill) fill.style.inlineSize = `${this.#share * 100}%`;
    const {count, goal} = this.loader.value ?? {};
    if (count !== undefined && count !== this.#lastTold) emit(this, 'leavex-count', {count, goal});
    this.#lastTold = count;
  }

  get #of(): Counted {
    return COUNTED.includes(this.of) ? this.of : 'signatures';
  }

  // Properties may be set to anything by scripts.
  get #ownCount(): number | undefined {
    return wholeNumber(this.count);
  }

  get #ownGoal(): number | undefined {
    return wholeNumber(this.goal) || undefined;
  }

  get #isBar(): boolean {
    return this.variant === 'bar' || (this.variant !== 'inline' && this.#ownGoal !== undefined);
  }

  /** What is shown: the answer of the API over what is in the tag. */
  get #data(): CounterData | undefined {
    const answer = this.loader.value;
    const count = answer?.count ?? this.#ownCount;
    if (count === undefined) return undefined;
    const ownDate = this.updatedAt && isDate(this.updatedAt) ? this.updatedAt : undefined;
    return {
      ...answer,
      count,
      goal: answer?.goal ?? this.#ownGoal,
      updated: answer ? answer.updated : ownDate,
      closed: answer?.closed ?? this.closed,
    };
  }

  get #share(): number {
    const {count = 0, goal} = this.#data ?? {};
    return goal ? Math.min(1, count / goal) : 0;
  }

  #ceaseAttention(): void {
    this.#stopAttention?.();
    this.#stopAttention = undefined;
  }

  #followWhile(looks: boolean): void {
    this.#looks = looks;
    this.#follow(this.live && looks && !this.paused && this.needsData && this.language.current ? this.resource : undefined);
  }

  #follow(resource: string | undefined): void {
    if (resource === this.#followed) return;
    this.#followed = resource;
    this.#unfollow?.();
    this.#unfollow = resource === undefined ? undefined : follow(`${this.api ?? ''} ${resource}`, () => this.reload().then(() => this.loader.error));
  }

  readonly #handlePause = (): void => {
    this.paused = !this.paused;
  };

  #sentence(tag: string, data: CounterData, n: string, total: string): string {
    switch (this.#of) {
      case 'departures':
        return sentences.departuresSentence(tag, data.count, n);
      case 'members': {
        const label = data.label && data.label[matchLocale([tag, 'en'], Object.keys(data.label))?.locale ?? Object.keys(data.label)[0]!];
        if (label) return sentences.ownStanceSentence(n, total, label);
        return (this.country ? sentences.yourMembersSentence : sentences.membersSentence)(tag, data.count, n, total);
      }
      default:
        return sentences.signaturesSentence(tag, data.count, n);
    }
  }

  #renderNumber(tag: string, count: number): TemplateResult {
    const {moving} = this.#countUp;
    const exact = formatNumber(tag, count);
    const href = this.href ? link(this.href, document.baseURI) : undefined;
    const number = html`<data part="number" class="number ${moving === undefined ? '' : 'moves'}" value=${count}
      ><span class="exact">${exact}</span>${moving === undefined ? nothing : html`<span class="moving" aria-hidden="true">${formatNumber(tag, moving)}</span>`}</data
    >`;
    return href ? html`<a href=${href}>${number}</a>` : number;
  }

  #renderSentence(tag: string, data: CounterData): TemplateResult {
    const total = formatNumber(tag, data.goal ?? 0);
    const [before, number, ...after] = data.count === 0 ? ['', '', sentences.emptyText(this.#of)] : atMarks(this.#sentence(tag, data, mark(0), total), [this.#renderNumber(tag, data.count)]);
    return html`<span part="sentence" class="sentence">${before}${number}<slot name="label">${after}</slot></span>`;
  }

  #renderGoal(tag: string, data: CounterData): TemplateResult | typeof nothing {
    if (!data.goal || this.#of === 'members') return nothing;
    const goal = formatNumber(tag, data.goal);
    return html`<span part="goal">${data.count >= data.goal ? sentences.goalReachedText(goal) : sentences.goalText(goal)}</span>`;
  }

  #renderMeta(tag: string, {closed, updated, source}: CounterData, goal: TemplateResult | typeof nothing): TemplateResult {
    const [beforeName, name, afterName] = source ? atMarks(sentences.sourceText(mark(0)), [source.url ? html`<a href=${source.url} rel="noopener noreferrer">${source.name}</a>` : html`<bdi>${source.name}</bdi>`]) : [];
    return html`<span part="meta" class="meta"
      >${goal}${closed ? html`<span>${sentences.closedText()}</span>` : nothing}${updated ? html`<time datetime=${updated}>${sentences.asOfText(formatDate(tag, updated, this.live))}</time>` : nothing}${source
        ? html`<span>${beforeName}${name}${afterName}</span>`
        : nothing}${this.live && this.needsData ? html`<span><button part="pause" class="pause" type="button" @click=${this.#handlePause}>${this.paused ? sentences.resumeText() : sentences.pauseText()}</button></span>` : nothing}</span
    >`;
  }

  #renderBar(tag: string, data: CounterData): TemplateResult | typeof nothing {
    if (!data.goal) return nothing;
    const n = formatNumber(tag, data.count);
    const goal = formatNumber(tag, data.goal);
    const text = sentences.barText(this.#sentence(tag, data, n, goal), sentences.goalText(goal), formatPercent(tag, data.count / data.goal));
    return html`<div part="track" class="track" role="meter" aria-label=${sentences.barName()} aria-valuemin="0" aria-valuemax=${data.goal} aria-valuenow=${Math.min(data.count, data.goal)} aria-valuetext=${text}>
      <div part="fill" class="fill"></div>
    </div>`;
  }

  protected override renderContent({tag}: Language): TemplateResult {
    const data = this.#data!;
    const goal = this.#renderGoal(tag, data);
    if (!this.#isBar) return html`${this.#renderSentence(tag, data)}${this.#renderMeta(tag, data, goal)}`;
    return html`<div class="line">${this.#renderSentence(tag, data)}${goal}</div>
      ${this.#renderBar(tag, data)}${this.#renderMeta(tag, data, nothing)}`;
  }

  protected override renderPlaceholder(): TemplateResult {
    return this.#isBar
      ? html`<div class="line"><span class="sentence"><span class="number">&nbsp;</span></span></div>
          <div class="track"></div>
          <span class="meta">&nbsp;</span>`
      : html`&nbsp;`;
  }

  protected override renderError(): TemplateResult {
    return html`<span class="meta-error">${sentences.errorText()}</span>`;
  }
}
