import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {loadMessages, type Messages} from './localize.js';
import {LOCALES} from './loaders.js';
import {matchLocale} from './match-locale.js';
import {onLanguageChange, wantedLanguages} from './page-language.js';

/** A language in which an element can render: words, formats and `lang` always belong together. */
export interface Language {
  readonly messages?: Messages;
  /** The locale of the messages. */
  readonly locale: string;
  /** BCP 47 tag for formats and `lang`; may have a region that the messages have not. */
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
}

const RIGHT_TO_LEFT = /^(ar|fa|he|ur|yi)\b/;
/** Direction in which a language is written. */
export const direction = (tag: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.test(tag) ? 'rtl' : 'ltr');

const ENGLISH: Language = {locale: 'en', tag: 'en', dir: 'ltr'};

/** Follows the language around an element and has its messages, once `start` was called. */
export class LanguageController implements ReactiveController {
  /** Undefined until the messages have arrived or failed; then English. Stays while another language is on its way. */
  current: Language | undefined;

  readonly #host: ReactiveControllerHost & Element;
  #wanted = '';
  #started = false;
  #stopFollowing: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#started) this.#follow();
  }

  hostDisconnected(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
  }

  /** Begins to ask for messages; before, nothing is requested. */
  start(): void {
    this.#started = true;
    if (this.#host.isConnected) this.#follow();
  }

  /** Looks at the languages around the element again. */
  readonly update = (): void => {
    if (!this.#started) return;
    const {locale, tag} = matchLocale(wantedLanguages(this.#host), ['en', ...LOCALES]) ?? ENGLISH;
    if (tag === this.#wanted && this.current?.tag === tag) return;
    this.#wanted = tag;
    loadMessages(locale).then(
      (messages) => this.#take(tag, {messages, locale, tag, dir: direction(locale)}),
      () => this.#take(tag, this.current ?? ENGLISH),
    );
  };

  #follow(): void {
    this.#stopFollowing ??= onLanguageChange(this.#host, this.update);
    this.update();
  }

  #take(tag: string, language: Language): void {
    if (tag !== this.#wanted) return;
    this.current = language;
    this.#host.requestUpdate();
  }
}
