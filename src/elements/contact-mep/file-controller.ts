import type {ApiError} from '../../api/errors.js';
import {LoadController} from '../../core/load-controller.js';

/** Loads a file when a step needs it, and another in its place when that is wanted. */
export class FileController<T> extends LoadController<T> {
  #url: string | undefined;

  /**
   * Says which file is needed now; it is asked for once, and again after leaving the page has ended the request.
   *
   * @param ended is told about each attempt, with its error if there was one
   */
  async want(url: string | undefined, load: (url: string) => Promise<T>, ended: (error: ApiError | undefined) => void): Promise<void> {
    if (url !== this.#url) this.reset();
    this.#url = url;
    if (!url || this.value !== undefined || this.error || this.pending) return;
    const isEnded = await this.run(
      () => load(url),
      () => true,
    );
    if (isEnded) ended(this.error);
  }

  /** Lets the file be asked for again. */
  retry(): void {
    this.error = undefined;
  }
}
