import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {onConfigure} from '../api/configure.js';
import {availableLocales, loadTranslations, type Translations} from './localize.js';
import {matchLocale, type LocaleMatch} from './match-locale.js';
import {namedLanguages, onLanguageChange, wantedLanguages} from './page-language.js';

/** A language in which an element can render: words, formats and `lang` always belong together. */
export interface Language extends LocaleMatch {
  readonly translations: Translations;
}

const ENGLISH: Language = {locale: 'en', tag: 'en', translations: {}};

/** Direction in which a language is written. */
export const direction = (tag: string): 'ltr' | 'rtl' => (/^(ar|fa|he|ur|yi)\b/.test(tag) ? 'rtl' : 'ltr');

/** Language around an element, with its translations once `start` was called. */
export class LanguageController implements ReactiveController {
  /** Language to render in. Undefined until its translations have arrived; English when they failed. Stays while another is loading. */
  current: Language | undefined;

  readonly #host: ReactiveControllerHost & Element;
  #requested: LocaleMatch | undefined;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
  }

  /** Best of our languages for this place in the page, loaded or not. */
  get expected(): LocaleMatch {
    return matchLocale(wantedLanguages(this.#host), availableLocales()) ?? ENGLISH;
  }

  /** Language that the page names and in which we have numbers, but no words. */
  get unspoken(): string | undefined {
    const [tag = 'en'] = namedLanguages(this.#host);
    const isSpoken = matchLocale([tag], availableLocales());
    return isSpoken ? undefined : Intl.NumberFormat.supportedLocalesOf(tag)[0];
  }

  hostConnected(): void {
    const update = (): void => void this.#update();
    const stops = [
      onLanguageChange(this.#host, update),
      onConfigure(() => {
        this.#host.requestUpdate();
        update();
      }),
    ];
    this.#stop = () => stops.forEach((stop) => stop());
    void this.#update();
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  /** Requests the translations; before, nothing is requested. */
  start(): void {
    this.#host.addController(this);
  }

  async #update(): Promise<void> {
    const {locale, tag} = this.expected;
    if (tag === this.#requested?.tag && tag === this.current?.tag && locale === this.current.locale) return;
    const requested = (this.#requested = {locale, tag});
    let language = this.current ?? ENGLISH;
    try {
      language = {locale, tag, translations: await loadTranslations(locale)};
    } catch {
      // The language that stands stays; the next change or move asks again.
    }
    if (requested !== this.#requested) return;
    this.current = language;
    this.#host.requestUpdate();
  }
}
