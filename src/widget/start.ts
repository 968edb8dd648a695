import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {onView} from '../page/on-view.js';

/** Value of the attribute `load`. */
export type Load = 'eager' | 'visible' | 'click';

/** Decides when an element begins: at once, when it is about to be seen, or when the visitor asks. Before, nothing is requested. */
export class Start implements ReactiveController {
  hasBegun = false;

  readonly #host: ReactiveControllerHost & Element;
  readonly #load: () => Load;
  readonly #onBegin: () => void;
  #stopObserving: (() => void) | undefined;

  /**
   * @param load value of the attribute now
   * @param onBegin called once
   */
  constructor(host: ReactiveControllerHost & Element, load: () => Load, onBegin: () => void) {
    this.#host = host;
    this.#load = load;
    this.#onBegin = onBegin;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.hasBegun || !this.#host.isConnected) return;
    switch (this.#load()) {
      case 'click':
        break;
      case 'visible':
        this.#stopObserving ??= onView(this.#host, (inView) => inView && this.begin());
        break;
      default:
        this.begin();
    }
  }

  hostDisconnected(): void {
    this.#stopObserving?.();
    this.#stopObserving = undefined;
  }

  begin(): void {
    if (this.hasBegun) return;
    this.hasBegun = true;
    this.hostDisconnected();
    this.#onBegin();
    this.#host.requestUpdate();
  }
}
