import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Milliseconds from one number to the next. */
const DURATION = 800;

/** The whole number to show on the way from one to another; `progress` from 0 to 1, slower towards the end. */
export const between = (from: number, to: number, progress: number): number => (progress >= 1 ? to : Math.round(from + (to - from) * (1 - (1 - progress) ** 3)));

/**
 * Counts from the number that was shown to a higher one. Never from nothing, never downwards, and not where motion is
 * unwelcome or nobody looks.
 */
export class CountUp implements ReactiveController {
  /** The number on its way, for the eye only; undefined when the exact one stands. */
  moving: number | undefined;

  readonly #host: ReactiveControllerHost;
  #frame = 0;
  #shown: number | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** Says which number stands on the page from now on. */
  show(count: number | undefined): void {
    const from = this.moving ?? this.#shown;
    if (count === this.#shown) return;
    this.#shown = count;
    this.#stop();
    if (from === undefined || count === undefined || count <= from || document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const start = performance.now();
    const step = (now: number): void => {
      const progress = (now - start) / DURATION;
      this.moving = progress < 1 ? between(from, count, Math.max(0, progress)) : undefined;
      if (progress < 1) this.#frame = requestAnimationFrame(step);
      this.#host.requestUpdate();
    };
    this.moving = from;
    this.#frame = requestAnimationFrame(step);
  }

  #stop(): void {
    cancelAnimationFrame(this.#frame);
    this.moving = undefined;
  }
}
