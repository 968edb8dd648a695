import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {loadMessages, type Messages} from './localize.js';
import {LOCALES} from './loaders.js';
import {matchLocale, type LocaleMatch} from './match-locale.js';
import {onLanguageChange, wantedLanguages} from './page-language.js';

/** A language in which an element can render: words, formats and `lang` always belong together. */
export interface Language extends LocaleMatch {
  readonly messages: Messages;
}

const ENGLISH: Language = {locale: 'en', tag: 'en', messages: {}};

/** Direction in which a language is written. */
export const direction = (tag: string): 'ltr' | 'rtl' => (/^(ar|fa|he|ur|yi)\b/.test(tag) ? 'rtl' : 'ltr');

/** Follows the language around an element and has its messages, once `start` was called. */
export class LanguageController implements ReactiveController {
  /** Undefined until the messages have arrived or failed; then English. Stays while another language is on its way. */
  current: Language | undefined;

  readonly #host: ReactiveControllerHost & Element;
  #wanted: string | undefined;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
  }

  /** The best of our languages for the place where the element stands, whether its messages are there or not. */
  get expected(): LocaleMatch {
    return matchLocale(wantedLanguages(this.#host), ['en', ...LOCALES]) ?? ENGLISH;
  }

  hostConnected(): void {
    this.#stop = onLanguageChange(this.#host, () => void this.#update());
    void this.#update();
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  /** Begins to ask for messages; before, nothing is requested. */
  start(): void {
    this.#host.addController(this);
  }

  async #update(): Promise<void> {
    const {locale, tag} = this.expected;
    if (tag === this.#wanted && tag === this.current?.tag) return;
    this.#wanted = tag;
    let language = this.current ?? ENGLISH;
    try {
      language = {locale, tag, messages: await loadMessages(locale)};
    } catch {
      // What is there stays; the next change or move asks again.
    }
    if (tag !== this.#wanted) return;
    this.current = language;
    this.#host.requestUpdate();
  }
}
