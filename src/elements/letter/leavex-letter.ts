import {html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import type {LetterNode} from '../../api/schema/letter.js';
import {CampaignElement, type LoadOptions} from '../../core/campaign-element.js';
import {copyText} from '../../core/copy-text.js';
import {emit} from '../../core/events.js';
import {formatDate, formatNumber} from '../../i18n/format.js';
import type {Language} from '../../i18n/language-controller.js';
import {atMarks, mark} from '../../i18n/marks.js';
import {canonicalTag} from '../../i18n/match-locale.js';
import {wantedLanguages} from '../../i18n/page-language.js';
import {autonym, languageName} from './language-names.js';
import {loadLetter, loadLetterFile, type LetterData} from './letter-data.js';
import {renderHeading, renderNodes} from './letter-nodes.js';
import * as texts from './letter-texts.js';
import {letterStyles} from './leavex-letter.styles.js';
import {plainText} from './plain-text.js';
import {printAlone} from './print-letter.js';
import {keepReadingPosition} from './reading-position.js';
import {typeset} from './typography.js';

/** Signatories that are shown before the reader asks for all. */
const FIRST_SIGNATORIES = 100;

/** More languages than this are folded up. */
const FEW_LANGUAGES = 8;

/**
 * An open letter, whole, in the reader's language: set for reading, on paper too. The text is the campaign's current one; what
 * stands between the tags is shown until it arrives, and stays when it does not.
 *
 * @customElement leavex-letter
 * @slot actions - What a reader can do next; below the letter.
 * @fires {CustomEvent<{lang: string}>} leavex-letter-language - The reader has picked a language, and the letter is shown in it.
 * @csspart languages - The list of languages.
 * @csspart language - A language in it.
 * @csspart error - What could not be loaded, with a button to try again.
 * @csspart retry - That button.
 * @csspart letter - Title, notice and text.
 * @csspart notice - What the campaign says above its letter, for example that the petition is closed.
 * @csspart title - The title.
 * @csspart text - The text with its dateline.
 * @csspart heading - A heading in the text.
 * @csspart dateline - Place and date.
 * @csspart read-all - Button that opens a collapsed letter.
 * @csspart signatories - Names of those who have signed.
 * @csspart footer - Publisher, link to the original, and buttons.
 * @csspart publisher - Who has published the letter.
 * @csspart original - Link to the letter on the campaign's site.
 * @csspart copy - Button that copies the text.
 * @csspart print - Button that prints the letter.
 * @csspart status - Says what a button has done.
 * @cssprop [--leavex-letter-measure=34em] - Largest width of the text.
 * @cssprop [--leavex-letter-collapsed-height=20em] - Height of the text while it is collapsed.
 */
export class LeavexLetter extends CampaignElement<LetterData> {
  static override styles = [...CampaignElement.styles, letterStyles];

  static override properties: PropertyDeclarations = {
    letterLang: {attribute: 'letter-lang'},
    collapsed: {type: Boolean},
    noSwitcher: {type: Boolean, attribute: 'no-switcher'},
  };

  /** Language of the letter (BCP 47), when it is not to be that of the interface. */
  declare letterLang: string | null | undefined;
  /** Shows the first paragraphs, and a button that opens the rest. */
  declare collapsed: boolean;
  /** Shows no list of languages. */
  declare noSwitcher: boolean;

  /** Language that the reader has picked. */
  #picked: string | undefined;
  /** What the last request was for, and the language that it asks for at the moment. */
  #requested: string | undefined;
  #asking = '';
  /** What the letter that is there was requested for. */
  #loadedFor: string | undefined;
  #shown: LetterData | undefined;
  #isOpen = false;
  #showsAllSignatories = false;
  #say: (() => string) | undefined;

  constructor() {
    super();
    this.collapsed = false;
    this.noSwitcher = false;
  }

  protected override get path(): string {
    return 'letter/';
  }

  protected override get resourceName(): string {
    return this.src || `letter/${this.#asking}.json`;
  }

  protected override get hasOwnValues(): boolean {
    return false;
  }

  protected override get isEmpty(): boolean {
    return !this.loader.value?.content.length;
  }

  protected override get needsData(): boolean {
    return true;
  }

  // Another language is another request, but the letter stays until it has arrived.
  protected override get requestKey(): string {
    return '';
  }

  protected override get layout(): string {
    return '';
  }

  protected override async loadData(url: string, options: LoadOptions): Promise<LetterData> {
    const tags = this.#wanted;
    const requested = (this.#requested = tags.join());
    const letter = await (this.src
      ? loadLetterFile(url, options, tags)
      : loadLetter(url, {tags, isPicked: !!this.#picked}, options, (lang) => (this.#asking = lang)));
    if (!options.signal.aborted) this.#loadedFor = requested;
    return letter;
  }

  protected override accept(): boolean {
    return true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('letterLang')) this.#picked = undefined;
    if (changed.has('collapsed')) this.#isOpen = false;
    super.willUpdate(changed);
    const {value, pending, error} = this.loader;
    const wanted = this.#wanted.join();
    const isUnderWay = wanted === this.#requested && (pending || error);
    if (value && !this.src && wanted !== this.#loadedFor && !isUnderWay && this.isConnected) void this.fetchData(false);
  }

  protected override update(changed: PropertyValues): void {
    const before = this.#shown;
    const {value} = this.loader;
    const isOther = before && value && value !== before;
    if (isOther && value.lang !== before.lang) {
      const {lang} = value;
      this.#say = () => texts.languageText(languageName(lang, this.language.current!.tag));
    }
    const restore = isOther && keepReadingPosition(() => this.#text!.children);
    super.update(changed);
    if (restore && this.#text) restore();
    if (isOther && this.#picked) emit(this, 'leavex-letter-language', {lang: value.lang});
    this.#shown = value;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const text = this.#text;
    // What is as short as that needs no button.
    if (text?.matches('.clipped') && text.scrollHeight <= text.clientHeight) this.#handleOpen();
  }

  /** Tags for which the letter is wanted, best first. */
  get #wanted(): string[] {
    return [this.#picked, this.letterLang, ...wantedLanguages(this)].map(canonicalTag).filter(Boolean);
  }

  get #text(): HTMLElement | null {
    return this.renderRoot.querySelector('[part=text]');
  }

  #pick(lang: string): void {
    this.#picked = lang;
    this.requestUpdate();
  }

  readonly #handleRetry = (): void => void this.reload();

  readonly #handleOpen = (): void => {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.requestUpdate();
  };

  readonly #handleReadAll = (): void => {
    this.#handleOpen();
    // The button goes; reading goes on where the text is.
    this.#text!.focus({preventScroll: true});
  };

  /** A find in the page, or the focus, has moved the text inside its frame: it is opened, and what was found stays in view. */
  readonly #handleScroll = async (): Promise<void> => {
    const {scrollTop} = this.#text!;
    if (!scrollTop) return;
    this.#handleOpen();
    await this.updateComplete;
    scrollBy({top: scrollTop, behavior: 'instant'});
  };

  readonly #handleShowAll = async (): Promise<void> => {
    this.#showsAllSignatories = true;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('[part=signatories] li')[FIRST_SIGNATORIES]?.focus();
  };

  readonly #handleCopy = async (): Promise<void> => {
    const {title, content, lang, base, url} = this.#shown!;
    const text = [title, plainText(content, lang, base).trim(), this.#dateline, url].filter(Boolean).join('\n\n');
    this.#say = (await copyText(text)) ? texts.copiedText : texts.copyErrorText;
    this.requestUpdate();
  };

  readonly #handlePrint = (): void => {
    const {renderRoot} = this;
    printAlone(renderRoot.querySelector('.root')!, LeavexLetter.styles, this.#shown!.title, renderRoot);
  };

  get #dateline(): string {
    const {dateline, place, date, lang} = this.loader.value!;
    return dateline ?? [place, date && formatDate(lang, date)].filter(Boolean).join(/^(ar|fa|ur)/.test(lang) ? '، ' : ', ');
  }

  #renderBlocks(nodes: readonly LetterNode[]): unknown {
    const {lang, base} = this.loader.value!;
    const depths = nodes.map(({type, depth}) => (type === 'heading' && depth) || 6);
    return renderNodes(nodes, {lang, base, headingShift: this.headingLevel + 1 - Math.min(...depths)});
  }

  #renderLanguages({languages, lang: shown}: LetterData): unknown {
    // With a file of its own, other letters are pages of their own.
    const offered = this.src ? languages.filter(({lang, url}) => url || lang === shown) : languages;
    if (this.noSwitcher || offered.length < 2) return nothing;
    const list = html`<ul part="languages" aria-label=${texts.languagesText()}>
      ${offered.map(({lang, url}) => {
        const current = lang === shown ? 'true' : nothing;
        return html`<li>
          ${this.src
            ? html`<a part="language" lang=${lang} hreflang=${lang} href=${url ?? nothing} aria-current=${current} rel="noopener noreferrer">${autonym(lang)}</a>`
            : html`<button part="language" type="button" lang=${lang} aria-current=${current} @click=${() => this.#pick(lang)}>${autonym(lang)}</button>`}
        </li>`;
      })}
    </ul>`;
    return offered.length > FEW_LANGUAGES ? html`<details part="languages"><summary lang=${shown}>${autonym(shown)}</summary>${list}</details>` : list;
  }

  #renderRetry(sentence: string): TemplateResult {
    return html`<p part="error" role="alert">
      ${sentence} <button part="retry" type="button" @click=${this.#handleRetry}>${texts.retryText()}</button>
    </p>`;
  }

  #renderSignatories(tag: string, {signatories = [], signatoriesTotal = 0}: LetterData): unknown {
    const {length} = signatories;
    const others = signatoriesTotal - length;
    if (!length) return nothing;
    const shown = this.#showsAllSignatories ? signatories : signatories.slice(0, FIRST_SIGNATORIES);
    return html`<section part="signatories">
      ${renderHeading(this.headingLevel + 1, 'heading', texts.signatoriesText())}
      <ul>
        ${shown.map(
          ({name, role, organisation, url}) =>
            html`<li tabindex="-1">
              ${url ? html`<a href=${url} rel="nofollow ugc noopener noreferrer"><bdi>${typeset(name, '')}</bdi></a>` : html`<bdi>${typeset(name, '')}</bdi>`}
              ${[role, organisation].map((text) => text && html`<small><bdi>${typeset(text, '')}</bdi></small>`)}
            </li>`,
        )}
      </ul>
      ${length > shown.length
        ? html`<button part="show-all" type="button" @click=${this.#handleShowAll}>${texts.showAllText(formatNumber(tag, length))}</button>`
        : nothing}
      ${others > 0 ? html`<p>${texts.othersText(tag, others, formatNumber(tag, others))}</p>` : nothing}
    </section>`;
  }

  #renderFooter({publisher, url}: LetterData): TemplateResult {
    return html`<footer part="footer">
      ${publisher &&
      html`<span part="publisher"
        >${atMarks(texts.publisherText(mark(0)), [publisher.url ? html`<a href=${publisher.url} rel="noopener noreferrer">${publisher.name}</a>` : publisher.name])}</span
      >`}
      ${url && html`<a part="original" href=${url} rel="noopener noreferrer">${texts.originalText(new URL(url).host)}</a>`}
      <button part="copy" type="button" @click=${this.#handleCopy}>${texts.copyText()}</button>
      <button part="print" type="button" @click=${this.#handlePrint}>${texts.printText()}</button>
      <span part="status" role="status">${this.#say?.()}</span>
    </footer>`;
  }

  protected override renderContent({tag}: Language): TemplateResult {
    const letter = this.loader.value!;
    const {lang, dir, title, notice, content} = letter;
    const isClipped = this.collapsed && !this.#isOpen;
    const failed = this.loader.error && this.#requested !== this.#loadedFor;
    return html`${this.#renderLanguages(letter)}
      ${failed ? this.#renderRetry(texts.languageErrorText(languageName(this.#asking, tag))) : nothing}
      <article part="letter" lang=${lang} dir=${dir} aria-label=${title} aria-busy=${this.loader.pending}>
        ${notice ? html`<div part="notice" role="note">${this.#renderBlocks(notice)}</div>` : nothing}
        ${title ? renderHeading(this.headingLevel, 'title', typeset(title, lang)) : nothing}
        <div part="text" class=${isClipped ? 'clipped' : ''} tabindex="-1" @scroll=${this.#handleScroll} @focusin=${this.#handleOpen}>
          ${this.#renderBlocks(content)}${this.#dateline ? html`<p part="dateline">${typeset(this.#dateline, lang)}</p>` : nothing}
        </div>
      </article>
      ${isClipped ? html`<button part="read-all" type="button" @click=${this.#handleReadAll}>${texts.readAllText()}</button>` : nothing}
      ${this.#renderSignatories(tag, letter)}${this.#renderFooter(letter)}`;
  }

  protected override renderPlaceholder(): unknown {
    return html`<div part="placeholder"></div>`;
  }

  protected override renderError(hasFallback: boolean): unknown {
    return this.#renderRetry(hasFallback ? texts.outdatedText() : texts.errorText());
  }

  protected override render(): TemplateResult {
    return html`${super.render()}<slot name="actions"></slot>`;
  }
}
