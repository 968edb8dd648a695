import {
  html,
  LitElement,
  noChange,
  nothing,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import {ASK} from '../generated/ask.js';
import {advise} from '../page/advise.js';
import {direction, LanguageController} from '../i18n/language-controller.js';
import {msg, str, withOwn, withTranslations} from '../i18n/localize.js';
import type {LocaleMatch} from '../i18n/match-locale.js';
import {adoptStyles} from '../ui/adopt-styles.js';
import {baseStyles} from '../ui/base.styles.js';
import {buttonStyles} from '../ui/button.styles.js';
import {colourStyles} from '../ui/colours.styles.js';
import {VERSION} from '../version.js';
import {asDeclared, attributeOf, expects, oneOf, reportMeaningless, reportValue, withoutDashes} from './attributes.js';
import {Start, type Load} from './start.js';
import {hasContent, showStatus, type ShownStatus, type Status} from './status.js';

/**
 * Base of every element: its language, its styles in any document, the page author's fallback, and a status. Its wrapper keeps
 * the page's styles out. It knows no files; those are `CampaignFile`s of an element.
 *
 * @slot - Fallback text of the page author. It is shown until the element has loaded, and stays if loading fails.
 * @attr {string} lang - Language of the interface (BCP 47). Default: the nearest `lang` around the element, then the languages of the visitor's browser, then English.
 * @csspart base - Everything that the element shows, except the default slot.
 * @csspart ask - Button of `load="click"`.
 * @cssprop [--leavex-font-family=inherit] - Font family.
 * @cssprop [--leavex-font-size=max(14px, 1em)] - Base font size. All other sizes are relative to it.
 * @cssprop [--leavex-color=inherit] - Text colour.
 * @cssprop [--leavex-link-color=inherit] - Colour of links.
 * @csspart button - Every button. Each button also has a part for its rank: `primary`, `secondary` or `text-button`.
 * @cssprop [--leavex-accent=currentColor] - Accent colour of primary buttons, bars and the edge of notices.
 * @cssprop [--leavex-on-accent=white or black] - Text colour on the accent colour. Default: white if its contrast is at least 4.5:1, otherwise black.
 * @cssprop [--leavex-line-color=a fifth of the text colour] - Colour of the lines between entries and around cards.
 * @cssprop [--leavex-focus-color=currentColor] - Colour of the focus ring.
 * @cssprop [--leavex-radius=0.375em] - Corner radius of buttons and fields. Cards and notices use the same radius, up to 0.75em.
 * @cssprop [--leavex-space=1em] - Space inside cards, notices and frames.
 * @cssprop [--leavex-danger=a red that is readable on the page] - Colour of errors: their edge and background.
 * @cssstate idle - Nothing is requested yet.
 * @cssstate loading - The first request is under way.
 * @cssstate ready - Data, or the values in the tag, are shown.
 * @cssstate stale - Earlier data are shown, because a request has failed since.
 * @cssstate empty - The data have nothing to show.
 * @cssstate error - Nothing can be shown but the fallback.
 */
export abstract class WidgetElement extends LitElement {
  /** Version of this library that the class comes from. */
  static readonly version: string = VERSION;

  static override styles: CSSResult[] = [baseStyles, colourStyles, buttonStyles];

  static override get observedAttributes(): string[] {
    const attributes = super.observedAttributes;
    return [...new Set([...attributes, ...attributes.map(withoutDashes)])];
  }

  static override properties: PropertyDeclarations = {
    load: oneOf('eager', 'visible', 'click'),
    headingLevel: {
      attribute: 'heading-level',
      type: Number,
      ...expects('level', (text) => /^[2-6]$/.test(text)),
    },
  };

  protected readonly language = new LanguageController(this);
  protected readonly start = new Start(
    this,
    () => this.startsOn,
    () => this.language.start(),
  );

  /** Time of the first request. `eager`: at once. `visible`: when the element is about to scroll into view. `click`: when the visitor presses a button. */
  declare load: Load;
  /** Level of the element's top heading, from 2 to 6. */
  declare headingLevel: number;

  // Some test environments have none.
  readonly #internals = 'attachInternals' in this ? this.attachInternals() : undefined;
  #hasFailed = false;
  #takesFocus = false;
  /** Nodes that a server has written into the shadow tree. They stand until the element can show the same. */
  #fromServer: ChildNode[] = [];

  constructor() {
    super();
    this.load = 'eager';
    this.headingLevel = 2;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    reportMeaningless(this);
    this.requestUpdate();
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    const {observedAttributes, elementProperties} = this.constructor as typeof WidgetElement;
    const attribute = observedAttributes.find((one) => withoutDashes(one) === name) ?? name;
    for (const [property, declaration] of elementProperties)
      if (value && attributeOf(property, declaration) === attribute) reportValue(this, attribute, value, declaration);
    super.attributeChangedCallback(attribute, before, value);
  }

  adoptedCallback(): void {
    // An element that has not been in a page yet has none; it gets its styles with its shadow tree.
    if (this.shadowRoot) adoptStyles(this.shadowRoot, (this.constructor as typeof WidgetElement).styles);
  }

  /** Status of the element: `idle` (nothing requested yet), `loading`, `ready`, `stale` (shows earlier data after a failed request), `empty` or `error`. Read-only. In CSS: `:state(…)`. */
  get status(): Status {
    return this.#hasFailed ? 'error' : this.dataStatus;
  }

  /** Content for a status. `nothing` leaves the wrapper out, an empty string keeps it. */
  protected abstract view(status: ShownStatus, language: LocaleMatch): unknown;

  /** Status of the data that the element shows. Default: that of an element without any. */
  protected get dataStatus(): Status {
    return 'ready';
  }

  /** Time at which the element starts. */
  protected get startsOn(): Load {
    return this.load;
  }

  /** Class of the wrapper, for another layout. */
  protected get layoutClass(): string {
    return '';
  }

  /** True when the page author has written something between the tags. */
  protected get hasFallback(): boolean {
    return [...this.childNodes].some((node) => (node instanceof Element ? !node.slot : node instanceof Text && node.data.trim()));
  }

  /** Nodes that the page author has written between the tags, through the slot of a `data-leavex` div too. */
  protected get fallbackNodes(): readonly Node[] {
    return this.renderRoot.querySelector<HTMLSlotElement>('slot:not([name])')?.assignedNodes({flatten: true}) ?? [];
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
    this.#fromServer = [...root.childNodes];
    adoptStyles(root, (this.constructor as typeof WidgetElement).styles);
    return root;
  }

  /**
   * Guards every update, once for all elements. Data that the templates cannot render must leave neither a blank place nor an
   * uncaught error. The fallback comes back, and the console says why in a sentence.
   */
  protected override performUpdate(): void {
    // Nothing to do, and so no news about the failure: #fail() has already performed the update that it asked for.
    if (!this.isUpdatePending) return;
    this.#hasFailed = false;
    try {
      super.performUpdate();
    } catch (error) {
      this.#fail(error);
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    const {elementProperties} = this.constructor as typeof WidgetElement;
    for (const [property, declaration] of elementProperties) {
      if (declaration.state || declaration.noAccessor || !changed.has(property)) continue;
      const own = this as unknown as Record<PropertyKey, unknown>;
      const value = own[property];
      const name = attributeOf(property, declaration);
      // Texts of attributes were reported before they became booleans, or numbers such as NaN.
      const isFromAttribute = typeof value === 'boolean' || Object.is(value, Number(this.getAttribute(name) ?? 'none'));
      if (value != null && !isFromAttribute) reportValue(this, name, value, declaration);
      own[property] = asDeclared(value, declaration);
    }
  }

  protected override update(changed: PropertyValues): void {
    showStatus(this.#internals, this.status);
    const {current} = this.language;
    if (current) for (const node of this.#fromServer.splice(0)) node.remove();
    withTranslations(withOwn((current ?? this.language.expected).locale, current?.translations), () => super.update(changed));
  }

  protected override updated(_changed: PropertyValues): void {
    // The button of load="click" has been replaced by the content; move focus there.
    if (!this.#takesFocus || this.status === 'loading' || !this.language.current) return;
    this.#takesFocus = false;
    this.renderRoot.querySelector<HTMLElement>('[part=base]')?.focus();
  }

  #fail(error: unknown): void {
    this.#hasFailed = true;
    advise('cannot-show', this.localName, String(error));
    try {
      this.requestUpdate();
      super.performUpdate();
    } catch {
      // Not even the sentence for this case can be shown. What stands on the page stays.
      showStatus(this.#internals, 'error');
    }
  }

  readonly #handleAsk = (): void => {
    this.#takesFocus = true;
    this.start.begin();
  };

  /**
   * Button of `load="click"`, in the visitor's language, although no translations may be asked for yet.
   *
   * @param host server that will be asked
   */
  protected renderAsk(host = location.host): unknown {
    const label =
      ASK[this.language.expected.locale]?.replace('{host}', host) ??
      msg(str`Load content from ${host}`, {
        id: 'ask.host',
        desc: 'Button. Nothing has been loaded yet; the widget loads and appears when it is pressed. The value is a server, like “api.leavex.eu”.',
      });
    return html`<button part="ask" type="button" @click=${this.#handleAsk}>${label}</button>`;
  }

  /** Content below everything, whatever the status. */
  protected renderEnd(): unknown {
    return nothing;
  }

  #renderBody(status: Status, language: LocaleMatch): unknown {
    if (!this.start.hasBegun) return this.load === 'click' ? this.renderAsk() : nothing;
    return status === 'idle' ? nothing : this.view(status, language);
  }

  #renderWrapper(body: unknown, tag: string): TemplateResult {
    const {load, layoutClass} = this;
    const tabIndex = load === 'click' ? -1 : nothing;
    // No white space inside: the wrapper of a counter stands in the middle of a sentence.
    return html`<div
      class="root ${layoutClass}"
      part="base"
      lang=${tag}
      dir=${direction(tag)}
      tabindex=${tabIndex}
    ><div>${body}</div></div>`;
  }

  protected override render(): unknown {
    if (this.#fromServer.length) return noChange;
    const translated = this.language.current;
    // Without its words an element is still loading.
    const status = translated || this.status === 'idle' ? this.status : 'loading';
    const language = translated ?? this.language.expected;
    const isReplaced = this.start.hasBegun && hasContent(status);
    const body = this.#renderBody(status, language);
    // No white space here: it would stand between an inline element and the words around it.
    return html`<span ?hidden=${isReplaced}><slot @slotchange=${() => this.requestUpdate()}></slot></span>${
      body === nothing ? nothing : this.#renderWrapper(body, language.tag)
    }${this.renderEnd()}`;
  }
}
