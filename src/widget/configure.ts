import {announceConfiguration, setDefaults, type RequestDefaults} from '../api/configure.js';
import {forgetAnswers} from '../api/request.js';
import type {MessageId} from '../generated/message-ids.js';
import {setOwnTranslations, type Message, type Translations} from '../i18n/localize.js';
import {advise} from '../page/advise.js';
import {excerpt} from '../text/excerpt.js';

/** Texts of a page in one language, by id. */
export type OwnMessages = Readonly<Partial<Record<MessageId, string>>>;

/** Defaults for every element on the page. */
export interface Configuration extends RequestDefaults {
  /**
   * Texts by language (BCP 47) and id: `{de: {'letter.copy': 'Kopieren'}}`. They replace texts of this library, or add a
   * language. `{0}` and `{1}` are values. `leavex-widgets/locales/de` lists ids and texts.
   */
  readonly messages?: Readonly<Record<string, OwnMessages>>;
}

type Check = (value: unknown) => boolean;

const isObject: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText: Check = (value) => typeof value === 'string';
const holds =
  (check: Check): Check =>
  (value) =>
    isObject(value) && Object.values(value as object).every(check);

/** Check of each option. */
const OPTIONS: Readonly<Record<keyof Configuration, Check>> = {
  api: isText,
  fetch: (value) => typeof value === 'function',
  headers: holds(isText),
  messages: holds(holds(isText)),
};

const isOption = (name: string): name is keyof Configuration => Object.hasOwn(OPTIONS, name);

/**
 * Sets defaults for elements, at any time. Each call replaces the one before. Elements that wait for an address request then,
 * and others request again where something changes.
 *
 * No request carries cookies by default. `headers` go only to files under the configured `api`. Answers of an own `fetch` are
 * checked like all others: their size, their time, their type and their fields.
 */
export function configure(configuration: Configuration): void {
  const {messages = {}, ...defaults} = usable(configuration);
  if (defaults.headers && !defaults.api) advise('headers-without-api');
  if (setDefaults(defaults)) forgetAnswers();
  setOwnTranslations(Object.fromEntries(Object.entries(messages).map(([locale, texts]) => [locale, translations(texts)])));
  announceConfiguration();
}

/** Options that can be used. The console says what to write in place of others. */
function usable(configuration: Configuration): Configuration {
  const good: {[option: string]: unknown} = {};
  for (const [option, value] of Object.entries(configuration)) {
    if (value === undefined) continue;
    if (!isOption(option)) advise('option-unknown', option);
    else if (OPTIONS[option](value)) good[option] = value;
    else advise('option-value', option, excerpt(value));
  }
  return good;
}

const translations = (texts: OwnMessages): Translations =>
  Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, toMessage(text)]));

/** A text with `{0}` for its first value, as a message. */
function toMessage(text: string): Message {
  const parts = text.split(/\{(\d)\}/);
  const strings = parts.filter((_, i) => i % 2 === 0);
  return strings.length === 1
    ? text
    : {strings: Object.assign(strings, {raw: strings}), values: parts.filter((_, i) => i % 2 === 1).map(Number)};
}
