import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {onView} from '../page/on-view.js';
import type {ApiError} from '../api/errors.js';
import {follow} from '../api/polling.js';
import type {CampaignFile} from './campaign-file.js';

/** File that can be requested again. */
export type Reloadable = Pick<CampaignFile<unknown>, 'address' | 'error' | 'reload'>;

/** Asks for a file again from time to time while the element is seen. Elements with the same address share one timer. */
export class LiveUpdates implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #file: Reloadable;
  readonly #isWanted: () => boolean;
  #isInView = false;
  #stopObserving: (() => void) | undefined;
  #followed: string | undefined;
  #stopFollowing: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element, file: Reloadable, isWanted: () => boolean) {
    this.#host = host;
    this.#file = file;
    this.#isWanted = isWanted;
    host.addController(this);
  }

  hostUpdated(): void {
    const isWanted = this.#host.isConnected && this.#isWanted();
    if (isWanted) this.#observe();
    else this.#stop();
    this.#follow(isWanted && this.#isInView ? this.#file.address?.url : undefined);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #observe(): void {
    this.#stopObserving ??= onView(this.#host, (isInView) => {
      this.#isInView = isInView;
      this.#host.requestUpdate();
    });
  }

  #follow(url: string | undefined): void {
    if (url === this.#followed) return;
    this.#stopFollowing?.();
    this.#followed = url;
    this.#stopFollowing = url === undefined ? undefined : follow(url, () => this.#ask());
  }

  async #ask(): Promise<ApiError | undefined> {
    await this.#file.reload();
    return this.#file.error;
  }

  #stop(): void {
    this.#stopObserving?.();
    this.#stopObserving = undefined;
    this.#isInView = false;
    this.#follow(undefined);
  }
}
