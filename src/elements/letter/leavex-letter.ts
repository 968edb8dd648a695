import {html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import type {LetterNode} from '../../api/schema/letter.js';
import {autonym, languageName} from '../../i18n/display-names.js';
import {formatDate, formatNumber} from '../../i18n/format.js';
import {direction, type Language} from '../../i18n/language-controller.js';
import {canonicalTag} from '../../i18n/match-locale.js';
import {wantedLanguages} from '../../i18n/page-language.js';
import {renderHeading} from '../../ui/heading.js';
import {printAlone} from '../../ui/print-alone.js';
import {CampaignElement, type LoadOptions} from '../../widget/campaign-element.js';
import {emit} from '../../widget/events.js';
import {letterStyles} from './leavex-letter.styles.js';
import {loadLetter, loadLetterFile, type LetterData} from './letter-data.js';
import {renderNodes} from './letter-nodes.js';
import * as texts from './letter-texts.js';
import {keepReadingPosition} from './reading-position.js';
import {textForClipboard} from './text-for-clipboard.js';
import {typeset} from './typography.js';
import {warmUpLayout} from './warm-up.js';

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
 * @fires {CustomEvent<{lang: string}>} leavex-letter-language - The letter is shown in another language than before.
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

  /** Language of the letter (BCP 47), when it is not to be that of the interface. Set when the reader picks one. */
  declare letterLang: string | null | undefined;
  /** Shows the first paragraphs, and a button that opens the rest; false from then on. */
  declare collapsed: boolean;
  /** Shows no list of languages. */
  declare noSwitcher: boolean;

  /** Languages that the last request was for, and the one that is being asked for. */
  #requested = '';
  #requestedLang = '';
  #shown: LetterData | undefined;
  #showsAllSignatories = false;
  #statusMessage: (() => string) | undefined;

  constructor() {
    super();
    this.collapsed = false;
    this.noSwitcher = false;
  }

  protected override get path(): string {
    return 'letter/';
  }

  protected override get resourceName(): string {
    return this.src || `letter/${this.#requestedLang}.json`;
  }

  protected override get hasOwnValues(): boolean {
    return false;
  }

  protected override get isEmpty(): boolean {
    return false;
  }

  protected override get needsData(): boolean {
    return true;
  }

  // Another language is another request, but the letter stays until it has arrived.
  protected override get requestKey(): string {
    return '';
  }

  protected override get layout(): string {
    return 'sheet';
  }

  protected override loadData(url: string, options: LoadOptions): Promise<LetterData> {
    const tags = this.#wantedLanguages;
    this.#requested = tags.join();
    const isListed = !!this.#shown?.languages.some(({lang}) => lang === tags[0]);
    const letter = this.src
      ? loadLetterFile(url, options, tags)
      : loadLetter(url, tags, isListed, options, (lang) => (this.#requestedLang = lang));
    const lang = tags[0] ?? 'en';
    warmUpLayout(this.shadowRoot!, lang, (sample) => html`<div class="root">${this.#renderLetter(lang, sample)}</div>`, letter);
    return letter;
  }

  protected override accept(): boolean {
    return true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.loader.value && !this.src && this.isConnected && this.#wantedLanguages.join() !== this.#requested) void this.fetchData(false);
  }

  protected override update(changed: PropertyValues): void {
    const before = this.#shown;
    const value = this.language.current && this.loader.value;
    // The page author's fallback is most often the same letter.
    const restore = value !== before && keepReadingPosition(() => (this.#text ?? this).querySelectorAll('p,li'));
    const isOtherLanguage = value && before && value.lang !== before.lang;
    if (isOtherLanguage) this.#statusMessage = () => languageName(this.language.current!.tag, value.lang);
    this.#shown = value;
    const moved = this.#text?.scrollTop;
    super.update(changed);
    // What was found or focused in a collapsed letter stays in view.
    if (moved) scrollBy({top: moved, behavior: 'instant'});
    if (restore) restore();
    if (isOtherLanguage) emit(this, 'leavex-letter-language', {lang: value.lang});
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const text = this.#text;
    // What is as short as that needs no button.
    if (text?.matches('.clipped') && text.scrollHeight <= text.clientHeight) queueMicrotask(this.#handleOpen);
  }

  /** Tags for which the letter is wanted, best first. */
  get #wantedLanguages(): string[] {
    return [this.letterLang, ...wantedLanguages(this)].map(canonicalTag).filter(Boolean);
  }

  get #level(): number {
    return /^[2-6]$/.test(String(this.headingLevel)) ? this.headingLevel : 2;
  }

  get #text(): HTMLElement | null {
    return this.renderRoot.querySelector('[part=text]');
  }

  /** Also when a find in the page, or the focus, moves the text inside its frame. */
  readonly #handleOpen = (): void => {
    this.collapsed = false;
  };

  readonly #handleReadAll = (): void => {
    this.#handleOpen();
    // The button goes; reading goes on where the text is.
    this.#text!.focus({preventScroll: true});
  };

  async #showAllSignatories(): Promise<void> {
    this.#showsAllSignatories = true;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('[part=signatories] li')[FIRST_SIGNATORIES]?.focus();
  }

  async #copy(): Promise<void> {
    const {title, url} = this.#shown!;
    const text = [title, textForClipboard(this.#text!.children), url].filter(Boolean).join('\n\n');
    try {
      await navigator.clipboard.writeText(text);
      this.#statusMessage = texts.copiedNotice;
    } catch {
      // A frame without the right to, or a page without HTTPS.
      this.#statusMessage = texts.copyErrorText;
    }
    this.requestUpdate();
  }

  readonly #handlePrint = (): void => {
    const {renderRoot} = this;
    printAlone(renderRoot.querySelector('.root')!, LeavexLetter.styles, this.#shown!.title, renderRoot);
  };

  #dateline({dateline, place, date, lang}: LetterData): string {
    return dateline ?? [place, date && formatDate(lang, date)].filter(Boolean).join(/^(ar|fa|ur)/.test(lang) ? '، ' : ', ');
  }

  #renderBlocks(nodes: readonly LetterNode[], base: string): unknown {
    const depths = nodes.map(({type, depth}) => (type === 'heading' && depth) || 6);
    return renderNodes(nodes, {base, headingShift: this.#level + 1 - Math.min(...depths)});
  }

  #renderLanguage(lang: string, url: string | undefined, isCurrent: boolean): TemplateResult {
    const current = isCurrent ? 'true' : nothing;
    const name = autonym(lang);
    // A letter with an address of its own knows no files of other languages, but pages.
    return this.src
      ? html`<a part="language" lang=${lang} aria-current=${current} href=${url ?? nothing} rel="noopener noreferrer">${name}</a>`
      : html`<button part="language" lang=${lang} aria-current=${current} type="button" @click=${() => (this.letterLang = lang)}>${name}</button>`;
  }

  #renderLanguages({languages, lang: current}: LetterData): unknown {
    const offered = languages.filter(({lang, url}) => !this.src || url || lang === current);
    if (this.noSwitcher || offered.length < 2) return nothing;
    const items = offered.map(({lang, url}) => html`<li>${this.#renderLanguage(lang, url, lang === current)}</li>`);
    const list = html`<ul part="languages" aria-label=${texts.languagesText()}>${items}</ul>`;
    return items.length > FEW_LANGUAGES ? html`<details><summary lang=${current}>${autonym(current)}</summary>${list}</details>` : list;
  }

  #renderRetry(sentence: string): TemplateResult {
    return html`<p part="error" role="alert">${sentence} ${this.#renderButton('retry', texts.retryText(), () => void this.reload())}</p>`;
  }

  #renderButton(part: string, label: string, handle: () => void): TemplateResult {
    return html`<button part=${part} type="button" @click=${handle}>${label}</button>`;
  }

  #renderSignatories(tag: string, {signatories = [], signatoriesTotal = 0}: LetterData): unknown {
    const {length} = signatories;
    if (!length) return nothing;
    const shown = this.#showsAllSignatories ? signatories : signatories.slice(0, FIRST_SIGNATORIES);
    const items = shown.map(({name, role, organisation, url}) => {
      const [who, ...about] = [name, role, organisation].map((text) => text && html`<bdi>${typeset(text)}</bdi> `);
      return html`<li tabindex="-1">${url ? html`<a href=${url} rel="nofollow ugc noopener noreferrer">${who}</a>` : who}${about}</li>`;
    });
    const heading = `${texts.signatoriesText()} (${formatNumber(tag, Math.max(signatoriesTotal, length))})`;
    return html`<section part="signatories">${renderHeading(this.#level + 1, 'heading', heading)}<ul>${items}</ul>${
      length > shown.length ? this.#renderButton('show-all', texts.showAllText(), () => void this.#showAllSignatories()) : nothing
    }</section>`;
  }

  #renderFooter({publisher, url}: LetterData): TemplateResult {
    return html`<footer part="footer">${[
      publisher &&
        html`<a part="publisher" href=${publisher.url ?? nothing} rel="noopener noreferrer">${texts.publisherText(typeset(publisher.name))}</a>`,
      url && html`<a part="original" href=${url} rel="noopener noreferrer">${texts.originalText(new URL(url).host)}</a>`,
      this.#renderButton('copy', texts.copyText(), () => void this.#copy()),
      this.#renderButton('print', texts.printText(), this.#handlePrint),
    ]}<span part="status" role="status">${this.#statusMessage?.()}</span></footer>`;
  }

  protected override renderContent({tag}: Language): TemplateResult {
    return this.#renderLetter(tag, this.loader.value!);
  }

  #renderLetter(tag: string, letter: LetterData): TemplateResult {
    const {collapsed, loader} = this;
    const {lang, dir = direction(lang), title, notice, content, base} = letter;
    const dateline = this.#dateline(letter);
    return html`${this.#renderLanguages(letter)}${
      loader.error
        ? this.#renderRetry(this.src ? texts.outdatedText() : `${languageName(tag, this.#requestedLang)}: ${texts.errorText()}`)
        : nothing
    }<article part="letter" lang=${lang} dir=${dir} aria-label=${title}>${
      notice.length ? html`<div part="notice" role="note">${this.#renderBlocks(notice, base)}</div>` : nothing
    }${title ? renderHeading(this.#level, 'title', typeset(title)) : nothing}<div part="text" class=${
      collapsed ? 'clipped' : ''
    } tabindex="-1" @scroll=${this.#handleOpen} @focusin=${this.#handleOpen}>${this.#renderBlocks(content, base)}${
      dateline ? html`<p part="dateline">${typeset(dateline)}</p>` : nothing
    }</div></article>${collapsed ? this.#renderButton('read-all', texts.readAllText(), this.#handleReadAll) : nothing}${this.#renderSignatories(
      tag,
      letter,
    )}${this.#renderFooter(letter)}`;
  }

  protected override renderPlaceholder(hasFallback: boolean): unknown {
    // How long a letter is, nobody knows before it is there, unless it is folded.
    return this.collapsed && !hasFallback ? html`<div class="awaited"></div>` : nothing;
  }

  protected override renderError(hasFallback: boolean): unknown {
    return this.#renderRetry(hasFallback ? texts.outdatedText() : texts.errorText());
  }

  protected override render(): TemplateResult {
    return html`${super.render()}<slot name="actions"></slot>`;
  }
}
