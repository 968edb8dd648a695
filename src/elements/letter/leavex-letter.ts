import {html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Letter, LetterNode} from '../../api/schema/letter.js';
import {autonym, languageName} from '../../i18n/display-names.js';
import {formatDateline} from '../../i18n/dateline.js';
import {formatNumber} from '../../i18n/format.js';
import {direction} from '../../i18n/language-controller.js';
import {canonicalTag, type LocaleMatch} from '../../i18n/match-locale.js';
import {wantedLanguages} from '../../i18n/page-language.js';
import {copyText} from '../../ui/copy-text.js';
import {renderFrame, renderLoading} from '../../ui/frame.js';
import {renderHeading, usableLevel} from '../../ui/heading.js';
import {printAlone, printErrorText} from '../../ui/print-alone.js';
import {surfaceStyles} from '../../ui/surface.styles.js';
import {textButtonStyles} from '../../ui/text-button.styles.js';
import {BOOLEAN, expects} from '../../widget/attributes.js';
import {CampaignElement} from '../../widget/campaign-element.js';
import {CampaignFile, type LoadOptions} from '../../widget/campaign-file.js';
import type {ShownStatus} from '../../widget/status.js';
import {emit} from '../../widget/events.js';
import {DATA, frozen, GivenData} from '../../widget/given-data.js';
import {memoizeLast} from '../../widget/memoize-last.js';
import {letterStyles} from './leavex-letter.styles.js';
import {dataOf, loadLetter, loadLetterFile, readGiven, type LetterData, type ShownLetter} from './letter-data.js';
import {renderNodes} from './letter-nodes.js';
import * as texts from './letter-texts.js';
import {keepReadingPosition} from './reading-position.js';
import {textForClipboard} from './text-for-clipboard.js';
import {typeset} from './typography.js';
import {warmUpLayout} from './warm-up.js';
import {WideTables} from './wide-tables.js';

type Signatory = NonNullable<Letter['signatories']>[number];

/** Result of an action of the reader, in words of the interface. */
interface StatusMessage {
  /** A language that was chosen is seen by its text; only a screen reader needs to be told. */
  readonly isSeen: boolean;
  readonly text: () => string;
}

/** Signatories that are shown before the reader asks for all. */
const FIRST_SIGNATORIES = 100;

/** Folder of the letters, under the base of the campaign API. */
const FOLDER = 'letter/';

/** More languages than this are folded up. */
const FEW_LANGUAGES = 8;

/**
 * The full open letter in the reader's language, laid out for screen and print. The text is always the campaign's current
 * version. The fallback between the tags is shown until the letter has loaded, and stays if loading fails.
 *
 * @customElement leavex-letter
 * @slot actions - Links or buttons below the letter, for what readers can do next.
 * @fires {CustomEvent<{lang: string}>} leavex-letter-language - The language of the letter has changed.
 * @csspart languages - The list of languages.
 * @csspart language - A language in the list.
 * @csspart frame - Frame shown while the letter is loading or not available. It also has the part `loading` or `error`.
 * @csspart error - The error message, with a button to try again.
 * @csspart retry - The button to try again.
 * @csspart letter - Title, byline, notice and text.
 * @csspart notice - The campaign's notice above the letter, for example that the petition is closed.
 * @csspart title - The title.
 * @csspart byline - Dateline and languages, below the title.
 * @csspart text - The text.
 * @csspart heading - A heading in the text.
 * @csspart table - The frame around a table, which scrolls if the table is too wide.
 * @csspart notes - The notes below the text.
 * @csspart dateline - Place and date.
 * @csspart read-all - Button that opens a collapsed letter.
 * @csspart signatories - The names of the signatories.
 * @csspart footer - Publisher, link to the original, and buttons.
 * @csspart publisher - The publisher of the letter.
 * @csspart original - Link to the letter on the campaign's site.
 * @csspart copy - Button that copies the text.
 * @csspart print - Button that prints the letter.
 * @csspart status - The message after a button is pressed.
 * @cssprop [--leavex-letter-measure=34em] - Maximum width of the text.
 * @cssprop [--leavex-letter-margin=0] - Margin on both sides of the text. `auto` centres it.
 * @cssprop [--leavex-letter-collapsed-height=20em] - Height of the text while it is collapsed.
 */
export class LeavexLetter extends CampaignElement {
  /** Name of the tag. */
  static readonly tag = 'leavex-letter';

  static override styles = [...CampaignElement.styles, textButtonStyles, surfaceStyles, letterStyles];

  /**
   * Names of slots.
   *
   * @internal
   */
  static readonly slots = ['actions'];

  static override properties: PropertyDeclarations = {
    data: DATA,
    letterLang: {attribute: 'letter-lang', ...expects('language', (text) => !!canonicalTag(text))},
    collapsed: BOOLEAN,
    noSwitcher: {...BOOLEAN, attribute: 'no-switcher'},
    _showsAllSignatories: {state: true},
    _statusMessage: {state: true},
  };

  protected override readonly given = new GivenData<ShownLetter>(this, {
    read: readGiven,
  });

  readonly #letter = new CampaignFile<ShownLetter>(this, {
    given: () => this.given.current,
    address: () => this.addressOf(FOLDER),
    // Another language is another request, but the letter stays until it has arrived.
    variantKey: () => (this.src ? '' : this.#wantedLanguages.join()),
    load: (url, options) => this.#load(url, options),
  });

  /** Language of the letter (BCP 47). Default: the language of the interface. Changes when the reader chooses a language. */
  declare letterLang: string | null | undefined;
  /** Shows only the first paragraphs and a button that opens the rest. The property becomes `false` when the letter is opened. */
  declare collapsed: boolean;
  /** Hides the list of languages. */
  declare noSwitcher: boolean;

  /**
   * Letter that is shown now, frozen, its text as mdast; undefined until there is one. Set it to show a letter without a
   * request: `{lang, title, content}` or `{lang, title, markdown}`, the format of `letter/{lang}.json`. As an attribute: the
   * same as JSON. Set `undefined` to request the letter again.
   */
  get data(): LetterData | undefined {
    const {value} = this.#letter;
    return value && this.#data([value], () => frozen(dataOf(value)));
  }

  set data(data: LetterData | null | undefined) {
    this.given.give(data);
  }

  readonly #data = memoizeLast<LetterData>();
  declare private _showsAllSignatories: boolean;
  declare private _statusMessage: StatusMessage | undefined;

  /** Language that is being asked for. */
  #requestedLang = '';
  #shown: ShownLetter | undefined;

  constructor() {
    super();
    this.collapsed = false;
    this.noSwitcher = false;
    new WideTables(this);
    this._showsAllSignatories = false;
  }

  protected override get layoutClass(): string {
    return `sheet ${this.status === 'loading' ? 'awaiting' : ''}`;
  }

  #load(url: string, options: LoadOptions): Promise<ShownLetter> {
    const tags = this.#wantedLanguages;
    const isListed = !!this.#shown?.languages.some(({lang}) => lang === tags[0]);
    const letter = this.src
      ? loadLetterFile(url, options, tags)
      : loadLetter(url, tags, isListed, options, (lang) => {
          this.#requestedLang = lang;
          options.reportAs({url: `${url}${lang}.json`, resource: `${FOLDER}${lang}.json`});
        });
    const lang = tags[0] ?? 'en';
    warmUpLayout(this.shadowRoot!, lang, (sample) => html`<div class="root">${this.#renderLetter(lang, sample)}</div>`, letter);
    return letter;
  }

  protected override update(changed: PropertyValues): void {
    const before = this.#shown;
    const value = this.language.current && this.#letter.value;
    // Keep the reading position: the fallback usually contains the same letter, so the text would jump.
    const restore = value !== before && keepReadingPosition(() => (this.#text ?? this).querySelectorAll('p,li'));
    const isOtherLanguage = value && before && value.lang !== before.lang;
    if (isOtherLanguage) this._statusMessage = {isSeen: false, text: () => languageName(this.language.current!.tag, value.lang)};
    this.#shown = value;
    const moved = this.#text?.scrollTop;
    super.update(changed);
    // Text that was found or focused in a collapsed letter stays in view.
    if (moved) scrollBy({top: moved, behavior: 'instant'});
    if (restore) restore();
    if (isOtherLanguage) emit(this, 'leavex-letter-language', {lang: value.lang});
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const text = this.#text;
    // A text as short as its excerpt needs no button.
    if (text?.matches('.clipped') && text.scrollHeight <= text.clientHeight) queueMicrotask(this.#handleOpen);
  }

  /** A letter with `src` or `data` knows no files in other languages; it links to pages instead. */
  get #isAlone(): boolean {
    return !!this.src || !!this.given.current;
  }

  /** Tags for which the letter is wanted, best first. */
  get #wantedLanguages(): string[] {
    return [this.letterLang, ...wantedLanguages(this)].map(canonicalTag).filter(Boolean);
  }

  get #level(): number {
    return usableLevel(this.headingLevel);
  }

  get #text(): HTMLElement | null {
    return this.renderRoot.querySelector('[part~=text]');
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
    this._showsAllSignatories = true;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('[part~=signatories] li')[FIRST_SIGNATORIES]?.focus();
  }

  async #copy(): Promise<void> {
    const letter = this.#shown!;
    const text = [letter.title, this.#dateline(letter), textForClipboard(this.#text!.children), letter.url].filter(Boolean).join('\n\n');
    this._statusMessage = {isSeen: true, text: (await copyText(text)) ? texts.copiedNotice : texts.copyErrorText};
  }

  readonly #handlePrint = (): void => {
    const {renderRoot} = this;
    void printAlone(renderRoot.querySelector('.root')!, LeavexLetter.styles, this.#shown!.title, renderRoot).then((hasBegun) => {
      if (!hasBegun) this._statusMessage = {isSeen: true, text: printErrorText};
    });
  };

  #dateline({dateline, place, date, lang}: ShownLetter): string {
    return dateline ?? formatDateline(lang, place, date);
  }

  #renderBlocks(nodes: readonly LetterNode[], {base, lang}: ShownLetter, tag: string): unknown {
    const depths = nodes.map(({type, depth}) => (type === 'heading' && depth) || 6);
    return renderNodes(nodes, {
      base,
      headingShift: this.#level + 1 - depths.reduce((least, depth) => Math.min(least, depth), 6),
      languages: {text: lang, interface: tag},
    });
  }

  #renderLanguage(lang: string, url: string | undefined, isCurrent: boolean): TemplateResult {
    const current = isCurrent ? 'true' : nothing;
    const name = autonym(lang);
    const part = 'button text-button language';
    return this.#isAlone
      ? html`<a part=${part} lang=${lang} aria-current=${current} href=${url ?? nothing} rel="noopener noreferrer">${name}</a>`
      : html`<button
          part=${part}
          lang=${lang}
          aria-current=${current}
          type="button"
          @click=${() => (this.letterLang = lang)}
        >${name}</button>`;
  }

  /** The names of languages stand in the letter, below its title, and are words of the interface. */
  #renderLanguages(tag: string, {languages, lang: current}: ShownLetter): unknown {
    const offered = languages.filter(({lang, url}) => !this.#isAlone || url || lang === current);
    if (this.noSwitcher || offered.length < 2) return nothing;
    const list = html`<ul part="languages" lang=${tag} aria-label=${texts.languagesText()}>
      ${repeat(
        offered,
        ({lang}) => lang,
        ({lang, url}) => html`<li>${this.#renderLanguage(lang, url, lang === current)}</li>`,
      )}
    </ul>`;
    if (offered.length <= FEW_LANGUAGES) return list;
    return html`<details><summary lang=${current}>${autonym(current)}</summary>${list}</details>`;
  }

  #renderByline(tag: string, letter: ShownLetter): unknown {
    const dateline = this.#dateline(letter);
    const languages = this.#renderLanguages(tag, letter);
    if (!dateline && languages === nothing) return nothing;
    return html`<div part="byline">
      ${dateline ? html`<p part="dateline">${typeset(dateline)}</p>` : nothing}${languages}
    </div>`;
  }

  #renderFailure(sentence: string): TemplateResult {
    return renderFrame('error', sentence, {label: texts.retryText(), handle: () => void this.reload()});
  }

  #renderButton(part: string, label: string, handle: () => void): TemplateResult {
    return html`<button part="button secondary ${part}" type="button" @click=${handle}>${label}</button>`;
  }

  #renderSignatory({name, role, organisation, url}: Signatory): TemplateResult {
    const who = html`<bdi>${typeset(name)}</bdi>`;
    const about = [role, organisation].filter((text) => text !== undefined).map((text) => html` <bdi>${typeset(text)}</bdi>`);
    return html`<li tabindex="-1">
      ${url ? html`<a href=${url} rel="nofollow ugc noopener noreferrer">${who}</a>` : who}
      ${about.length ? html`<span class="about">${about}</span>` : nothing}
    </li>`;
  }

  #renderSignatories(tag: string, {signatories = [], signatoriesTotal = 0}: ShownLetter): unknown {
    const {length} = signatories;
    if (!length) return nothing;
    const shown = this._showsAllSignatories ? signatories : signatories.slice(0, FIRST_SIGNATORIES);
    const heading = texts.signatoriesText(formatNumber(tag, Math.max(signatoriesTotal, length)));
    return html`<section part="signatories">
      ${renderHeading(this.#level + 1, 'heading', heading)}
      <ul>${shown.map((signatory) => this.#renderSignatory(signatory))}</ul>
      ${length > shown.length ? this.#renderButton('show-all', texts.showAllText(), () => void this.#showAllSignatories()) : nothing}
    </section>`;
  }

  #renderFooter({publisher, url}: ShownLetter): TemplateResult {
    const status = this._statusMessage;
    const name = publisher && texts.publisherText(typeset(publisher.name));
    return html`<footer part="footer">
      ${publisher ? html`<a part="publisher" href=${publisher.url ?? nothing} rel="noopener noreferrer">${name}</a>` : nothing}
      ${url ? html`<a part="original" href=${url} rel="noopener noreferrer">${texts.originalText(new URL(url).host)}</a>` : nothing}
      <span class="buttons">${this.#renderButton('copy', texts.copyText(), () => void this.#copy())}${this.#renderButton(
        'print',
        texts.printText(),
        this.#handlePrint,
      )}</span>
      <span part="status" class=${status?.isSeen ? '' : 'visually-hidden'} role="status">${status?.text()}</span>
    </footer>`;
  }

  #renderLetter(tag: string, letter: ShownLetter): TemplateResult {
    const {collapsed} = this;
    const {lang, dir = direction(lang), title, notice, content} = letter;
    const failure = this.src ? texts.outdatedText() : texts.languageErrorText(languageName(tag, this.#requestedLang));
    return html`${this.#letter.error ? this.#renderFailure(failure) : nothing}
      <article part="letter" lang=${lang} dir=${dir} aria-label=${title}>
        ${title ? renderHeading(this.#level, 'title', typeset(title)) : nothing} ${this.#renderByline(tag, letter)}
        ${notice.length ? html`<div part="notice" role="note">${this.#renderBlocks(notice, letter, tag)}</div>` : nothing}
        <div
          part="text"
          class=${collapsed ? 'clipped' : ''}
          tabindex="-1"
          @scroll=${this.#handleOpen}
          @focusin=${this.#handleOpen}
        >${this.#renderBlocks(content, letter, tag)}</div>
      </article>
      ${collapsed ? this.#renderButton('read-all', texts.readAllText(), this.#handleReadAll) : nothing}
      ${this.#renderSignatories(tag, letter)} ${this.#renderFooter(letter)}`;
  }

  protected override view(status: ShownStatus, {tag}: LocaleMatch): unknown {
    switch (status) {
      case 'loading':
        return html`<div class=${this.collapsed ? 'awaited-folded' : 'awaited'}>${renderLoading()}</div>`;
      case 'ready':
      case 'stale':
      case 'empty':
        return this.#renderLetter(tag, this.#letter.value!);
      case 'error':
        return this.#renderFailure(this.hasFallback ? texts.outdatedText() : texts.errorText());
    }
  }

  protected override renderEnd(): TemplateResult {
    return html`<slot name="actions"></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'leavex-letter': LeavexLetter;
  }
}
