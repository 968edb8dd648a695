/**
 * HTML of a counter or a letter, for servers. The element in the browser takes it over: it shows the same, and requests
 * nothing. The shadow tree is declarative, so nothing needs a script in the page. A strict policy forbids only the style, which
 * may have a nonce.
 */
import type {CSSResult} from 'lit';
import {explain} from '../advice/console-sentences.js';
import {ApiError} from '../api/errors.js';
import {LeavexCounter} from '../elements/counter/leavex-counter.js';
import type {CounterData} from '../elements/counter/counter-data.js';
import {LeavexLetter} from '../elements/letter/leavex-letter.js';
import type {LetterData} from '../elements/letter/letter-data.js';
import type {LanguageController} from '../i18n/language-controller.js';
import {availableLocales, loadTranslations, withOwn, withTranslations} from '../i18n/localize.js';
import {matchLocale} from '../i18n/match-locale.js';
import type {CampaignElement} from '../widget/campaign-element.js';
import type {GivenData} from '../widget/given-data.js';
import type {Start} from '../widget/start.js';
import {escaped, toHtml} from './markup.js';

export interface ServerOptions {
  /** Language of the element (BCP 47). Default: English. */
  readonly lang?: string;
  /** More attributes of the tag: `{variant: 'bar', id: 'signatures'}`. `true` is an attribute without a value. */
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
  /** Text for readers whose browser shows no shadow tree, for newsletters and feeds. */
  readonly fallback?: string;
  /** Nonce of the page's Content-Security-Policy, for the style. */
  readonly nonce?: string;
}

export interface CounterOptions extends ServerOptions {
  /** True between the words of a sentence, where a counter shows its number and label only. */
  readonly isInSentence?: boolean;
}

type Rendered<Data> = CampaignElement & {data: Data | undefined};

/** Members that the base of the elements keeps for itself and for those that extend it. */
interface Internals {
  readonly language: LanguageController;
  readonly start: Start;
  readonly given: GivenData<unknown>;
  render(): unknown;
}

interface ElementClass<Data> {
  new (): Rendered<Data>;
  readonly tag: string;
  readonly styles: readonly CSSResult[];
  readonly observedAttributes: readonly string[];
}

/** HTML of a `<leavex-counter>` that shows a number. Rejects for data that cannot be shown. */
export function renderCounter(data: CounterData, {isInSentence = false, ...options}: CounterOptions = {}): Promise<string> {
  const share = data.goal ? Math.min(100, (data.count / data.goal) * 100) : 0;
  const word = {nodeType: 3, textContent: 'word'};
  return render(LeavexCounter, data, options, {
    style: Number.isFinite(share) ? `[part=fill]{inline-size:${share}%}` : '',
    prepare: (element) => {
      if (isInSentence) Object.defineProperty(element, 'previousSibling', {value: word});
    },
  });
}

/** HTML of a `<leavex-letter>` with its whole text. Rejects for data that cannot be shown. */
export function renderLetter(data: LetterData, options: ServerOptions = {}): Promise<string> {
  return render(LeavexLetter, data, options);
}

/** Reads data. An error says in a sentence what is wrong with them. */
async function checked(given: GivenData<unknown>, data: unknown, tag: string): Promise<unknown> {
  try {
    return await given.read(data);
  } catch (error) {
    throw error instanceof ApiError ? new TypeError(`<${tag}>: data cannot be shown: ${explain(error.reason)}`, {cause: error}) : error;
  }
}

async function render<Data>(
  Class: ElementClass<Data>,
  data: Data,
  {lang = 'en', attributes = {}, fallback = '', nonce}: ServerOptions,
  {style = '', prepare}: {readonly style?: string; readonly prepare?: (element: object) => void} = {},
): Promise<string> {
  const {locale, tag} = matchLocale([lang, 'en'], availableLocales())!;
  const translations = withOwn(locale, await loadTranslations(locale));
  const element = new Class();
  const {language, start, given} = element as unknown as Internals;
  prepare?.(element);
  const written = Object.entries(attributes).filter(([, value]) => value !== false);
  for (const [name, value] of written) {
    // The names are not the data of strangers; a mistake in one must not become markup, though.
    if (!/^(?!on)[a-z][a-z0-9-]*$/.test(name) || name === 'data')
      throw new TypeError(`<${Class.tag}>: attributes has ${JSON.stringify(name)}. Write a name in lower case such as heading-level.`);
    if (Class.observedAttributes.includes(name)) element.attributeChangedCallback(name, null, value === true ? '' : String(value));
  }
  given.current = {value: await checked(given, data, Class.tag)};
  language.current = {locale, tag, translations};
  // There is no page around the element.
  Object.defineProperty(language, 'unspoken', {value: undefined});
  start.hasBegun = true;
  let html = '';
  withTranslations(translations, () => (html = toHtml((element as unknown as Internals).render())));
  const css = Class.styles.map(({cssText}) => cssText).join('') + style;
  const names = written.map(([name, value]) => ` ${name}${value === true ? '' : `="${escaped(value)}"`}`).join('');
  return `<${Class.tag} lang="${escaped(lang)}" data="${escaped(JSON.stringify(data))}"${names}><template shadowrootmode="open"><style${
    nonce === undefined ? '' : ` nonce="${escaped(nonce)}"`
  }>${css}</style>${html}</template>${escaped(fallback)}</${Class.tag}>`;
}
