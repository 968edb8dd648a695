import {html, LitElement, nothing, type CSSResult, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import {ASK} from '../generated/ask.js';
import {onView} from '../page/on-view.js';
import {warnOnce} from '../page/warn-once.js';
import {httpUrl} from '../text/http-url.js';
import {resolveApi} from '../api/configure.js';
import {LanguageController, direction, type Language} from '../i18n/language-controller.js';
import {msg, str, withTranslations} from '../i18n/localize.js';
import {adoptStyles} from '../ui/adopt-styles.js';
import {baseStyles} from '../ui/base.styles.js';
import {buttonStyles} from '../ui/button.styles.js';
import {colourStyles} from '../ui/colours.styles.js';
import {VERSION} from '../version.js';
import {LoadController} from './load-controller.js';
import {report} from './report-request.js';
import {showStatus, type Status} from './status.js';

/** How a file is to be asked for; handed on to the campaign API client. */
export interface LoadOptions {
  /** Says when nobody waits for the answer any more; a request that is under way goes on for others on the page. */
  readonly signal: AbortSignal;
  readonly integrity: string | null | undefined;
  readonly refresh: boolean;
}

/**
 * What all elements have in common: where their data are, when they are asked for, in which language they are shown, and
 * what stands on the page meanwhile.
 *
 * @slot - The page author's own text: shown until there is something better, and for good when there never is.
 * @attr {string} lang - Language of the interface (BCP 47). Default: the nearest `lang` around the element, then the visitor's languages, then English.
 * @csspart base - Everything the element shows, but for the default slot.
 * @csspart ask - Button of `load="click"`.
 * @cssprop [--leavex-font-family=inherit] - Font family.
 * @cssprop [--leavex-font-size=max(14px, 1em)] - Base size; all others follow from it.
 * @cssprop [--leavex-color=inherit] - Text colour.
 * @cssprop [--leavex-link-color=inherit] - Colour of links.
 * @csspart button - Every button; beside its name it has the part of its rank: `primary`, `secondary` or `text-button`.
 * @cssprop [--leavex-accent=currentColor] - Colour of what stands out: primary buttons, bars, the edge of notices.
 * @cssprop [--leavex-on-accent=black or white] - Colour of text on the accent. Default: whichever of the two has more contrast.
 * @cssprop [--leavex-line-color=a fifth of the text colour] - Lines between entries, and the edges of cards.
 * @cssprop [--leavex-focus-color=currentColor] - Colour of the ring around what has the focus.
 * @cssprop [--leavex-radius=0.375em] - Radius of the corners of buttons and fields; cards and notices follow up to 0.75em.
 * @cssprop [--leavex-space=1em] - Space inside cards, notices and frames.
 * @fires {CustomEvent<LoadDetail>} leavex-load - A file has arrived. `detail.resource` is its path under the API's base, or the element's `src`.
 * @fires {CustomEvent<ErrorDetail>} leavex-error - A file has not arrived or is not usable: `resource`, `kind` (`offline`, `timeout`, `http`, `invalid`, `blocked`) and, after an answer, its `status`. Once per attempt.
 */
export abstract class CampaignElement<Data> extends LitElement {
  /** Version of this library that the class comes from. */
  static readonly version: string = VERSION;

  static override styles: CSSResult[] = [baseStyles, colourStyles, buttonStyles];

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
  declare api: string | null | undefined;
  /** URL of this element's own file, instead of the usual path under `api`. */
  declare src: string | null | undefined;
  /** Hash of the file at `src` (Subresource Integrity); any other content is refused. */
  declare integrity: string | null | undefined;
  /** When to ask for data: at once (`eager`), when about to be seen (`visible`), or when the visitor asks (`click`): before, nothing is requested. */
  declare load: 'eager' | 'visible' | 'click';
  /** Level of the element's uppermost heading, 2 to 6. */
  declare headingLevel: number;

  readonly #internals = this.attachInternals();
  #asked = false;
  #loadedKey: string | undefined;
  #stopWaiting: (() => void) | undefined;
  #takesFocus = false;

  constructor() {
    super();
    this.load = 'eager';
    this.headingLevel = 2;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
  }

  adoptedCallback(): void {
    // An element that has not been in a page yet has none; it gets its styles with its shadow tree.
    if (this.shadowRoot) adoptStyles(this.shadowRoot, (this.constructor as typeof CampaignElement).styles);
  }

  /** What the element is up to: `idle`, `loading`, `ready`, `stale`, `empty` or `error`. Read-only; also `:state(…)` in CSS. */
  get status(): Status {
    const {value, error, pending} = this.loader;
    if (value !== undefined || this.hasOwnValues) return error ? 'stale' : this.isEmpty ? 'empty' : 'ready';
    return pending ? 'loading' : error ? 'error' : 'idle';
  }

  /** Asks for the data again. Resolves when there is an answer or a failure; what was good stays meanwhile. */
  async reload(): Promise<void> {
    this.#ask();
    await this.fetchData(true);
  }

  /** Path of the element's file under the base of the campaign API. */
  protected abstract get path(): string;

  /** Whether the tag itself brings something to show. */
  protected abstract get hasOwnValues(): boolean;

  /** Whether what is shown has nothing in it. */
  protected abstract get isEmpty(): boolean;

  /** Whether there is anything to ask for. */
  protected abstract get needsData(): boolean;

  /** What, beside the URL, leads to another request when it changes. */
  protected abstract get requestKey(): string;

  /** Class of the wrapper, for another layout. */
  protected abstract get layout(): string;

  /** Gets and checks the data. Rejects with an `ApiError`. */
  protected abstract loadData(url: string, options: LoadOptions): Promise<Data>;

  /** Whether a new answer takes the place of the one that stands. */
  protected abstract accept(data: Data, before: Data | undefined): boolean;

  /** What is shown with data or values of the tag. */
  protected abstract renderContent(language: Language): TemplateResult;

  /** What keeps the place while data are on their way; beside the page author's fallback, if there is one. */
  protected abstract renderPlaceholder(hasFallback: boolean): unknown;

  /** What is said when there is nothing to show; under the page author's fallback, if there is one. */
  protected abstract renderError(hasFallback: boolean): unknown;

  /** Name of the file for events: its path under the base, or `src`. */
  protected get resourceName(): string {
    return this.src || this.path;
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
    adoptStyles(root, (this.constructor as typeof CampaignElement).styles);
    return root;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.isConnected) this.#schedule();
    showStatus(this.#internals, this.status);
  }

  protected override update(changed: PropertyValues): void {
    withTranslations(this.language.current?.translations, () => super.update(changed));
  }

  protected override updated(_changed: PropertyValues): void {
    // The button that had the focus is gone; what it brought takes it.
    if (!this.#takesFocus || this.loader.pending || !this.language.current) return;
    this.#takesFocus = false;
    this.renderRoot.querySelector<HTMLElement>('.root')?.focus();
  }

  get #url(): string | undefined {
    if (!this.needsData) return undefined;
    if (this.src) return httpUrl(this.src, document.baseURI);
    const base = resolveApi(this, this.api);
    return base && base + this.path;
  }

  #schedule(): void {
    if (!this.#asked) {
      if (this.load === 'visible') this.#stopWaiting ??= onView(this, (inView) => inView && this.#ask());
      else if (this.load !== 'click') this.#ask();
    }
    if (!this.#asked) return;
    // A request that neither runs nor has ended was given up when the element left the page.
    if (this.#key !== this.#loadedKey || !(this.loader.pending || this.loader.ended)) void this.fetchData(false);
  }

  #ask(): void {
    if (this.#asked) return;
    this.#asked = true;
    this.#stopWaiting?.();
    this.language.start();
    if (!this.hasOwnValues && !this.#url) warnOnce(`<${this.localName}> needs an api`);
    this.requestUpdate();
  }

  get #key(): string {
    return [this.#url, this.integrity, this.requestKey].join(' ');
  }

  /** Asks for the data and tells the page how it ended; what stands stays meanwhile, unless it is of another address. */
  protected async fetchData(refresh: boolean): Promise<void> {
    const key = this.#key;
    const url = this.#url;
    if (key !== this.#loadedKey) this.loader.reset();
    this.#loadedKey = key;
    if (!url) return;
    const integrity = this.src ? this.integrity : null;
    const ended = await this.loader.run(
      (signal) => this.loadData(url, {signal, refresh, integrity}),
      (data, before) => this.accept(data, before),
    );
    // The path may be a folder; what was asked for in it is known only now.
    const resource = this.resourceName;
    if (ended) report(this, resource, this.src ? url : url.slice(0, -this.path.length) + resource, this.loader.error);
  }

  readonly #handleAsk = (): void => {
    this.#takesFocus = true;
    this.#ask();
  };

  get #hasFallback(): boolean {
    return Array.from(this.childNodes).some((node) => (node instanceof Element ? !node.slot : node instanceof Text && node.data.trim()));
  }

  /** The button of `load="click"`: in the visitor's language, although no messages may be asked for yet. */
  #renderAsk(url: string): TemplateResult {
    const {host} = new URL(url);
    const label =
      ASK[this.language.expected.locale]?.replace('{host}', host) ??
      msg(str`Load content from ${host}`, {
        id: 'ask.host',
        desc: 'Button. Nothing has been loaded yet; the widget loads and appears when it is pressed. The value is a server, like “api.leavex.eu”.',
      });
    return html` <button part="ask" type="button" @click=${this.#handleAsk}>${label}</button>`;
  }

  #renderBody(language: Language | undefined): unknown {
    const {status} = this;
    if (!this.#asked) return this.load === 'click' && this.#url ? this.#renderAsk(this.#url) : nothing;
    if (language && /ready|stale|empty/.test(status)) return this.renderContent(language);
    if (language && status === 'error') return this.renderError(this.#hasFallback);
    return status === 'idle' ? nothing : this.renderPlaceholder(this.#hasFallback);
  }

  protected override render(): TemplateResult {
    const language = this.language.current;
    const body = this.#renderBody(language);
    const {tag} = language ?? this.language.expected;
    const replacesFallback = this.#asked && language && /ready|stale|empty/.test(this.status);
    return html`<span ?hidden=${replacesFallback}><slot @slotchange=${() => this.requestUpdate()}></slot></span>${
      body === nothing
        ? nothing
        : html`<div class="root ${this.layout}" part="base" lang=${tag} dir=${direction(tag)} tabindex=${this.load === 'click' ? -1 : nothing}><div>${body}</div></div>`
    }`;
  }
}
