import type {PropertyDeclaration, ReactiveControllerHost} from 'lit';
import {advise} from '../page/advise.js';
import {excerpt} from '../text/excerpt.js';
import {ApiError} from '../api/errors.js';

/** A type, read-only through and through. */
export type Frozen<T> = T extends object ? {readonly [Name in keyof T]: Frozen<T[Name]>} : T;

/** Declaration of the property `data`. Its attribute is JSON: servers write it where no script may stand. */
export const DATA: PropertyDeclaration = {noAccessor: true};

/** Milliseconds in which a framework has taken over what its server wrote. */
const TIME_TO_HYDRATE = 1_000;

/** True for an object that became text on its way into the tag. */
const isStringified = (data: unknown): boolean => typeof data === 'string' && data.startsWith('[object ');

/** Data from its JSON: many frameworks set the property where a template has the attribute. Other texts stay what they are. */
function parsed(data: unknown): unknown {
  if (typeof data !== 'string') return data;
  if (!data || isStringified(data)) return undefined;
  try {
    return JSON.parse(data) as unknown;
  } catch {
    return data;
  }
}

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
  #last: unknown;
  #isLost = false;

  constructor(host: ReactiveControllerHost & Element, {read}: GivenDataOptions<T>) {
    this.#host = host;
    this.read = read;
  }

  /** Takes data or their JSON; with `undefined`, `null` and an empty text takes none any more. */
  give(given: unknown): void {
    const data = parsed(given);
    this.#isLost = isStringified(given);
    this.#last = data;
    try {
      const read = data == null ? undefined : this.read(data);
      if (read instanceof Promise) this.#wait(data, read);
      else this.#take(read);
    } catch (error) {
      this.#warn(data, error);
    }
  }

  /** Says that data were lost. Not at once: servers of some frameworks write such a text, and set the property in the browser. */
  reportLoss(): void {
    if (this.#isLost) setTimeout(() => this.#reportLoss(), TIME_TO_HYDRATE);
  }

  #reportLoss(): void {
    if (this.#isLost && this.#host.isConnected) advise('data-lost', this.#host.localName);
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
    const reason = error instanceof ApiError ? error.reason : (['unreadable', String(error)] as const);
    advise('data-not-used', this.#host.localName, excerpt(data), reason);
  }
}
