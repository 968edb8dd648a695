import {html, LitElement, nothing, type CSSResultOrNative, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import {ASK} from '../generated/ask.js';
import {LanguageController, direction, type Language} from '../i18n/language-controller.js';
import {LOCALES} from '../i18n/loaders.js';
import {msg, withMessages} from '../i18n/localize.js';
import {matchLocale} from '../i18n/match-locale.js';
import {wantedLanguages} from '../i18n/page-language.js';
import {adoptStylesInDocument} from './adopt-styles.js';
import {baseStyles} from './base.styles.js';
import {onConfigure, resolveApi} from './configure.js';
import {emit} from './events.js';
import {onFirstLook} from './first-look.js';
import {LoadController} from './load-controller.js';
import {showStatus, type Status} from './status.js';
import {VERSION} from './version.js';
import {warnOfFailure, warnOnce} from './warn.js';

/** How a file is to be asked for; handed on to the campaign API client. */
export interface LoadOptions {
  readonly signal: AbortSignal;
  readonly integrity: string | undefined;
  readonly refresh: boolean;
}

/**
 * What all elements have in common: where their data are, when they are asked for, in which language they are shown, and
 * what stands on the page meanwhile.
 *
 * @slot - The page author's own text: shown until there is something better, and for good when there never is.
 * @attr {string} lang - Language of the interface (BCP 47). Default: the nearest `lang` around the element, then the visitor's languages, then English.
 * @csspart base - Everything the element shows, but for the default slot.
 * @cssprop [--leavex-font-family=inherit] - Font family.
 * @cssprop [--leavex-font-size=max(14px, 1em)] - Base size; all others follow from it.
 * @cssprop [--leavex-color=inherit] - Text colour.
 * @cssprop [--leavex-link-color=inherit] - Colour of links.
 * @cssprop [--leavex-accent=currentColor] - Colour of what stands out.
 * @cssprop [--leavex-focus-color=currentColor] - Colour of the ring around what has the focus.
 * @cssprop [--leavex-radius=0.25em] - Radius of corners.
 * @fires {CustomEvent<LoadDetail>} leavex-load - A file has arrived. `detail.resource` is its path under the API's base, or the element's `src`.
 * @fires {CustomEvent<ErrorDetail>} leavex-error - A file has not arrived or is not usable: `resource`, `kind` (`offline`, `timeout`, `http`, `invalid`, `blocked`) and, after an answer, its `status`. Once per attempt.
 */
export abstract class CampaignElement<Data> extends LitElement {
  static readonly version: string = VERSION;

  static override styles: CSSResultOrNative[] = [baseStyles];

  static override properties: PropertyDeclarations = {
    api: {},
    src: {},
    integrity: {},
    load: {},
    headingLevel: {attribute: 'heading-level', type: Number},
  };

  protected readonly language = new LanguageController(this);
  protected readonly loader = new LoadController<Data>(this);

  /** Base URL of the campaign API. Default: the nearest `data-leavex-api` around the element, `<meta name="leavex-api">`, `data-leavex-api` on the script tag, then what `configure` was given. */
  declare api: string | null;
  /** URL of this element's own file, instead of the usual path under `api`. */
  declare src: string | null;
  /** Hash of the file at `src` (Subresource Integrity); any other content is refused. */
  declare integrity: string | null;
  /** When to ask for data: at once (`eager`), when about to be seen (`visible`), or when the visitor asks (`click`): before, nothing is requested. */
  declare load: 'eager' | 'visible' | 'click';
  /** Level of the element's uppermost heading, 2 to 6. */
  declare headingLevel: number;

  readonly #internals = this.attachInternals();
  #asked = false;
  #loadedKey: string | undefined;
  #stopWaiting: (() => void) | undefined;
  #stopFollowing: (() => void) | undefined;
  #takesFocus = false;

  constructor() {
    super();
    this.api = null;
    this.src = null;
    this.integrity = null;
    this.load = 'eager';
    this.headingLevel = 2;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopFollowing = onConfigure(() => this.requestUpdate());
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFollowing?.();
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
  }

  adoptedCallback(): void {
    adoptStylesInDocument(this.renderRoot as ShadowRoot, (this.constructor as typeof CampaignElement).elementStyles);
  }

  /** What the element is up to: `idle`, `loading`, `ready`, `stale`, `empty` or `error`. Read-only; also `:state(…)` in CSS. */
  get status(): Status {
    const {value, error, pending} = this.loader;
    if (value !== undefined || this.hasOwnValues) return error ? 'stale' : this.isEmpty ? 'empty' : 'ready';
    if (pending) return 'loading';
    return error ? 'error' : 'idle';
  }

  /** Asks for the data again. Resolves when there is an answer or a failure; what was good stays meanwhile. */
  async reload(): Promise<void> {
    this.#ask();
    await this.#load(this.#key, true);
  }

  /** Path of the element's file under the base of the campaign API. */
  protected abstract get path(): string;

  /** Whether the tag itself brings something to show. */
  protected get hasOwnValues(): boolean {
    return false;
  }

  /** Whether what has arrived has nothing in it. */
  protected get isEmpty(): boolean {
    return false;
  }

  /** Whether there is anything to ask for. */
  protected get needsData(): boolean {
    return true;
  }

  /** What a change of must lead to another request. */
  protected get requestKey(): string {
    return this.path;
  }

  /** Gets and checks the data. Rejects with an `ApiError`. */
  protected abstract loadData(url: string, options: LoadOptions): Promise<Data>;

  /** Whether a new answer takes the place of the one that stands. */
  protected accept(_data: Data, _before: Data | undefined): boolean {
    return true;
  }

  /** What is shown with data or values of the tag. */
  protected abstract renderContent(language: Language): TemplateResult;

  /** What keeps the place while data are on their way and the page author has given nothing to show. */
  protected renderPlaceholder(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** What is said when there is nothing to show and no fallback. */
  protected abstract renderError(): TemplateResult | typeof nothing;

  /** Name of the file for events: its path under the base, or `src`. */
  protected get resource(): string {
    return this.src || this.path;
  }

  /** Class of the wrapper, for another layout. */
  protected get layout(): string {
    return '';
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.isConnected) this.#schedule();
    showStatus(this.#internals, this.status);
  }

  protected override update(changed: PropertyValues): void {
    withMessages(this.language.current?.messages, () => super.update(changed));
  }

  protected override updated(_changed: PropertyValues): void {
    if (!this.#takesFocus || this.status === 'loading' || !this.language.current) return;
    this.#takesFocus = false;
    this.renderRoot.querySelector<HTMLElement>('.root')?.focus();
  }

  get #url(): string | undefined {
    if (!this.needsData) return undefined;
    try {
      if (this.src) return new URL(this.src, document.baseURI).href;
      const base = resolveApi(this, this.api);
      return base && base + this.path;
    } catch {
      return undefined;
    }
  }

  get #key(): string | undefined {
    const url = this.#url;
    return url && [url, this.integrity, this.requestKey].join(' ');
  }

  #schedule(): void {
    if (this.#asked) {
      const key = this.#key;
      const {value, error, pending} = this.loader;
      // Without value, error and request, leaving the page has ended the request.
      if (key !== this.#loadedKey || (value === undefined && !error && !pending)) void this.#load(key, false);
    } else if (this.load === 'visible') this.#stopWaiting ??= onFirstLook(this, () => this.#ask());
    else if (this.load !== 'click') this.#ask();
  }

  #ask(): void {
    if (this.#asked) return;
    this.#asked = true;
    this.language.start();
    if (!this.#url && this.needsData && !this.hasOwnValues) warnOnce(`<${this.localName}> has neither values nor an address to ask: set api, or <meta name="leavex-api" content="…">`);
    this.requestUpdate();
  }

  async #load(key: string | undefined, refresh: boolean): Promise<void> {
    if (key !== this.#loadedKey) this.loader.reset();
    this.#loadedKey = key;
    const url = this.#url;
    if (!url) return;
    const {resource} = this;
    const integrity = (this.src && this.integrity) || undefined;
    const end = await this.loader.run(
      (signal) => this.loadData(url, {signal, refresh, integrity}),
      (data, before) => this.accept(data, before),
    );
    const {error} = this.loader;
    if (end === 'failed' && error) {
      warnOfFailure(url, error);
      emit(this, 'leavex-error', {resource, kind: error.kind, ...(error.status !== undefined && {status: error.status})});
    } else if (end === 'done') emit(this, 'leavex-load', {resource});
  }

  readonly #handleAsk = (): void => {
    this.#takesFocus = true;
    this.#ask();
  };

  get #hasFallback(): boolean {
    return Array.from(this.childNodes).some((node) => (node instanceof Element ? !node.slot : node.nodeType === Node.TEXT_NODE && node.textContent!.trim()));
  }

  /** The button of `load="click"`: in the visitor's language although no messages may be asked for yet. */
  #renderAsk(): TemplateResult {
    const locale = matchLocale(wantedLanguages(this), ['en', ...LOCALES])?.locale ?? 'en';
    const host = new URL(this.#url ?? document.baseURI).host;
    return html`<span class="root ${this.layout}" part="base" lang=${locale} dir=${direction(locale)}
      ><button part="ask" type="button" @click=${this.#handleAsk}>${ASK[locale] ?? msg('Show', {id: 'ask'})} (${host})</button></span
    >`;
  }

  #renderRoot(content: TemplateResult | typeof nothing, language: Language | undefined): TemplateResult | typeof nothing {
    if (content === nothing) return nothing;
    return html`<div class="root ${this.layout}" part="base" lang=${language?.tag ?? nothing} dir=${language?.dir ?? nothing} tabindex=${this.load === 'click' ? '-1' : nothing}>${content}</div>`;
  }

  #renderBody(): TemplateResult | typeof nothing {
    const {status} = this;
    const language = this.language.current;
    if (!this.#asked) return this.load === 'click' && this.#url ? this.#renderAsk() : nothing;
    if (status === 'loading' || !language) return this.#hasFallback ? nothing : this.#renderRoot(this.renderPlaceholder(), undefined);
    if (status === 'error') return this.#hasFallback ? nothing : this.#renderRoot(this.renderError(), language);
    return status === 'idle' ? nothing : this.#renderRoot(this.renderContent(language), language);
  }

  protected override render(): TemplateResult {
    const shows = ['ready', 'stale', 'empty'].includes(this.status) && this.#asked && this.language.current;
    return html`<slot ?hidden=${shows} @slotchange=${() => this.requestUpdate()}></slot>${this.#renderBody()}`;
  }
}
