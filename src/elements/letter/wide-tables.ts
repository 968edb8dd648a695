import type {ReactiveController, ReactiveElement} from 'lit';

/** Lets the keyboard scroll the tables that are wider than their column, and only those. */
export class WideTables implements ReactiveController {
  readonly #host: ReactiveElement;
  #sizes: ResizeObserver | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#host.hasUpdated) this.hostUpdated();
  }

  hostUpdated(): void {
    this.hostDisconnected();
    const tables = this.#host.renderRoot.querySelectorAll('table');
    if (tables.length && typeof ResizeObserver === 'function')
      this.#sizes ??= new ResizeObserver((entries) => {
        for (const {target} of entries) {
          const frame = target.closest('[part=table]')!;
          if (frame.scrollWidth > frame.clientWidth) frame.setAttribute('tabindex', '0');
          else frame.removeAttribute('tabindex');
        }
      });
    for (const table of tables) {
      this.#sizes?.observe(table);
      this.#sizes?.observe(table.parentElement!);
    }
  }

  hostDisconnected(): void {
    this.#sizes?.disconnect();
  }
}
