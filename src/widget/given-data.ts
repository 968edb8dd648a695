import type {PropertyDeclaration, ReactiveControllerHost} from 'lit';
import {warnOnce} from '../page/warn-once.js';
import {ApiError} from '../api/errors.js';

/** A type, read-only through and through. */
export type Frozen<T> = T extends object ? {readonly [Name in keyof T]: Frozen<T[Name]>} : T;

/** Declaration of the property `data`. Its attribute is JSON: servers write it where no script may stand. */
export const DATA: PropertyDeclaration = {
  noAccessor: true,
  converter: {
    fromAttribute: (text) => {
      // Servers of frameworks write objects so, and set the property in the browser.
      if (!text || text.startsWith('[object ')) return undefined;
      try {
        return JSON.parse(text) as unknown;
      } catch {
        return text;
      }
    },
  },
};

/** Freezes a value of plain data, and all that is in it. */
export function frozen<T>(value: T): Frozen<T> {
  if (typeof value === 'object' && value && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value as Frozen<T>;
}

export interface GivenDataOptions<T> {
  /** Checks the data. Throws an `ApiError` that says what is wrong. */
  readonly read: (data: unknown) => T | Promise<T>;
  /** Words for what to write, in the sentence about data that cannot be used. */
  readonly example: string;
}

/**
 * Data that a page gives to an element instead of files of the campaign API: checked as an answer is. Wrong data change
 * nothing but the console.
 */
export class GivenData<T> {
  /** Undefined when nothing is given. Its value is undefined while it is being read. */
  current: {readonly value: T | undefined} | undefined;

  readonly #host: ReactiveControllerHost & Element;
  /** Checks data. Throws an `ApiError` that says what is wrong. */
  readonly read: (data: unknown) => T | Promise<T>;
  readonly #example: string;
  #last: unknown;

  constructor(host: ReactiveControllerHost & Element, {read, example}: GivenDataOptions<T>) {
    this.#host = host;
    this.read = read;
    this.#example = example;
  }

  /** Takes data, or with `undefined` and `null` takes none any more. */
  give(data: unknown): void {
    this.#last = data;
    try {
      const read = data == null ? undefined : this.read(data);
      if (read instanceof Promise) this.#wait(data, read);
      else this.#take(read);
    } catch (error) {
      this.#warn(data, error);
    }
  }

  #wait(data: unknown, read: Promise<T>): void {
    const before = this.current;
    if (!before) this.#take(undefined, true);
    read.then(
      (value) => {
        if (this.#last === data) this.#take(value);
      },
      (error: unknown) => {
        this.#warn(data, error);
        if (this.#last === data) this.#take(before?.value);
      },
    );
  }

  #take(value: T | undefined, isPending = false): void {
    this.current = value === undefined && !isPending ? undefined : {value};
    this.#host.requestUpdate();
  }

  #warn(data: unknown, error: unknown): void {
    const reason = error instanceof ApiError ? error.message : `it cannot be read (${String(error)}).`;
    warnOnce(
      `<${this.#host.localName}>: data ${excerpt(data)} is not used, ${reason} Write ${this.#example}. What was shown before stays.`,
    );
  }
}

function excerpt(data: unknown): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(data);
  } catch {
    // A circle, for example.
  }
  text ??= String(data);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
