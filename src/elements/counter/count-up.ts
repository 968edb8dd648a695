import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {motionPreference} from '../../page/motion-preference.js';
import {ofDocument} from '../../page/unshadowed.js';

/** Milliseconds from one number to the next. */
const DURATION = 800;

/** Whole number to show on the way from one to another; `progress` from 0 to 1, slower towards the end. */
export const between = (from: number, to: number, progress: number): number => Math.round(to - (to - from) * (1 - progress) ** 3);

/**
 * Counts from the number that was shown to a higher one; the first stands at once. Never downwards, and not where motion is
 * unwelcome or the page is in the background.
 */
export class CountUp implements ReactiveController {
  /** Number on the way; undefined when the exact one stands. */
  current: number | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #target: () => number | undefined;
  #shown: number | undefined;
  #frame = 0;

  /** @param target number to show now; undefined when there is none */
  constructor(host: ReactiveControllerHost, target: () => number | undefined) {
    this.#host = host;
    this.#target = target;
    host.addController(this);
  }

  hostUpdate(): void {
    const target = this.#target();
    if (target === this.#shown) return;
    const from = this.current ?? this.#shown;
    this.#stop();
    this.#shown = target;
    if (from !== undefined && target !== undefined && target > from && mayMove()) this.#run(from, target);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #run(from: number, to: number): void {
    const start = performance.now();
    const step = (): void => {
      const progress = (performance.now() - start) / DURATION;
      this.current = progress < 1 ? between(from, to, progress) : undefined;
      if (progress < 1) this.#frame = requestAnimationFrame(step);
      this.#host.requestUpdate();
    };
    step();
  }

  #stop(): void {
    cancelAnimationFrame(this.#frame);
    this.current = undefined;
  }
}

const mayMove = (): boolean => !ofDocument('hidden') && motionPreference()?.matches === false;
