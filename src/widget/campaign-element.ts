import type {PropertyDeclarations, PropertyValues, ReactiveController} from 'lit';
import {onReturn} from '../page/on-return.js';
import {ofDocument} from '../page/unshadowed.js';
import {advise} from '../page/advise.js';
import {httpUrl} from '../text/http-url.js';
import {onConfigure, resolveApi} from '../api/configure.js';
import {ADDRESS} from './attributes.js';
import {CampaignFile, type FileAddress} from './campaign-file.js';
import type {GivenData} from './given-data.js';
import type {Load} from './start.js';
import type {Status} from './status.js';
import {WidgetElement} from './widget-element.js';

/**
 * Base of elements with files of the campaign API: their addresses, and `reload()` and `status` over all files. The first
 * `CampaignFile` that an element makes is the one that it cannot do without.
 *
 * @fires {CustomEvent<LoadDetail>} leavex-load - A file was loaded. `detail.resource` is its path under the base URL of the API, or the element's `src`.
 * @fires {CustomEvent<ErrorDetail>} leavex-error - A file could not be loaded or used. `detail` has `resource`, `kind` (`offline`, `timeout`, `http`, `invalid` or `blocked`) and the HTTP `status` if there was an answer. Fires once per attempt.
 */
export abstract class CampaignElement extends WidgetElement {
  static override properties: PropertyDeclarations = {
    api: ADDRESS,
    src: ADDRESS,
    integrity: {},
  };

  /** Base URL of the campaign API. Default: the first of these that exists: the nearest `data-leavex-api` around the element, `<meta name="leavex-api">`, `data-leavex-api` on the script tag, `configure()`. */
  declare api: string | null | undefined;
  /** URL of the element's own file, instead of the usual path under `api`. */
  declare src: string | null | undefined;
  /** Hash of the file at `src` (Subresource Integrity). A file with another hash is refused. */
  declare integrity: string | null | undefined;

  /** Data that the page gives instead of files, for elements that take it. */
  declare protected readonly given?: GivenData<unknown>;

  readonly #files: CampaignFile<unknown>[] = [];
  #stopListening: (() => void)[] = [];

  override addController(controller: ReactiveController): void {
    super.addController(controller);
    if (controller instanceof CampaignFile) this.#files.push(controller);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A page that comes back is as old as when it was left.
    this.#stopListening = [onConfigure(() => this.requestUpdate()), onReturn(() => this.#refresh())];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stopListening) stop();
  }

  /** Reloads the data. Resolves on success or failure. The current content stays visible in the meantime. Does nothing while the page has set `data`. */
  async reload(): Promise<void> {
    this.start.begin();
    await Promise.all(this.#files.map((file) => file.reload()));
  }

  /** Data that are there need not be waited for. */
  protected override get startsOn(): Load {
    return this.given?.current ? 'eager' : super.startsOn;
  }

  protected override get dataStatus(): Status {
    const [main, ...others] = this.#files;
    if (!main) return 'ready';
    return main.status === 'ready' && others.some(({error}) => error) ? 'stale' : main.status;
  }

  /**
   * Address of a file: the element's `src`, or the path under the base of the campaign API. Undefined before the element has
   * begun (`load`), and where no API is known.
   */
  protected addressOf(path: string): FileAddress | undefined {
    const {src, integrity} = this;
    const url = this.start.hasBegun ? this.#url(path) : undefined;
    return url === undefined ? undefined : {url, resource: src || path, integrity: src ? integrity : null};
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.given?.reportLoss();
    const {integrity, src, api, localName} = this;
    if (integrity && !src) advise('integrity-without-src', localName);
    // A wrong address has been reported as such.
    if (this.isConnected && this.start.hasBegun && this.status === 'idle' && !src && !api && !this.#url('')) advise('no-api', localName);
  }

  protected override renderAsk(): unknown {
    const url = this.#url('');
    return url && super.renderAsk(new URL(url).host);
  }

  /** Asks once more for what has been asked for. What is under way comes fresh. */
  #refresh(): void {
    for (const file of this.#files) if (file.hasEnded) void file.reload();
  }

  #url(path: string): string | undefined {
    if (this.src) return httpUrl(this.src, ofDocument('baseURI'));
    const base = resolveApi(this, this.api);
    return base && base + path;
  }
}
