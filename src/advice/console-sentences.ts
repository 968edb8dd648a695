// Sentences on the console, for the people who embed a widget. No reader of a page needs them, so they are a file of their own,
// advice.js beside the scripts of a CDN. It is loaded by src/page/advise.ts when there is something to say. It imports nothing.
// Otherwise, bundlers would make one more file of what it shares with the widgets, and readers would load that at once.

/** Ending of a sentence about a name or value that is not known. */
const didYouMean = (meant: string | undefined): string => (meant ? ` Did you mean ${meant}?` : '');

/** Reasons why data cannot be had or used. */
const reasons = {
  'not-a-hash': (integrity: string) => `integrity="${integrity}" is not a hash. Use a value such as sha384-….`,
  'hash-with-own-fetch': () => 'integrity is checked by the browser alone. Leave it out where configure() sets fetch.',
  timeout: (seconds: number) => `no complete answer within ${seconds} seconds.`,
  unreadable: (error: string) => `it cannot be read (${error}).`,
  unusable: (error: string) => `it cannot be used (${error}).`,
  'no-response': () => 'the fetch of configure() gave no Response.',
  redirect: () => 'it redirects to another address. Use that address instead.',
  status: (status: number) => `the server answered ${status}. Check that the file exists.`,
  'content-type': (type: string | null) => `its content type is ${type ?? 'missing'}. Serve it as application/json.`,
  policy: (origin: string, directive: string) => `the page’s Content-Security-Policy forbids it. Add ${origin} to ${directive}.`,
  'no-answer': (error: string) =>
    `no answer (${error}). The network may be down, the address wrong, or the server sends no Access-Control-Allow-Origin.`,
  'too-large': (bytes: number) => `it is larger than ${bytes} bytes.`,
  'missing-fields': () => 'required fields are missing. Check it against the JSON Schemas of leavex-widgets.',
  'no-count': () => 'it has no whole number count.',
  'no-number-at': (pointer: string) => `it has no whole number at ${pointer}. Check the pointer attribute.`,
  'no-members-of': (country: string | null) => `it has no members${country ? ` of ${country}` : ''}. Check the country attribute.`,
  'no-text': () => 'it has no text.',
  'too-long': (excess: string) => `it has ${excess}.`,
  'no-markdown-reader': (error: string) => `the Markdown reader cannot be loaded (${error}).`,
  'no-list': (name: string) => `it has no list ${name}.`,
  'incomplete-index': () => 'its index lacks fields that meps/index.json must have.',
  'messages-no-list': () => 'its messages are no list.',
} as const;

type ReasonId = keyof typeof reasons;
/** A reason: its id, and the values in its sentence. */
export type Reason = {[Id in ReasonId]: readonly [Id, ...Parameters<(typeof reasons)[Id]>]}[ReasonId];

/** The sentence of a reason. */
export const explain = ([id, ...facts]: Reason): string => (reasons[id] as (...facts: unknown[]) => string)(...facts);

/** Words for what to write into an attribute. */
const EXAMPLES = {
  address: 'an address such as https://example.org/',
  country: 'a code of two letters such as BE',
  'country-or-all': 'a code of two letters such as BE, or all',
  countries: 'codes of two letters such as BE',
  date: 'a date such as 2025-01-20',
  'date-or-days': 'a date such as 2025-01-20, or days such as 7d',
  domains: 'domains such as europarl.europa.eu, separated by spaces',
  kinds: 'kinds such as university or media',
  language: 'a language code such as de',
  level: 'a number from 2 to 6',
  limit: 'a number from 1',
  pointer: 'a JSON Pointer such as /stats/total',
  speed: 'a number up to 120',
} as const;

/** Kind of value that an attribute takes. */
export type ValueKind = keyof typeof EXAMPLES;

/** Words for what to write into the property `data`. */
const DATA: Readonly<Record<string, string>> = {
  'leavex-contact-mep': 'an object like {index, members: […], messages: […]}, in the formats of the campaign API',
  'leavex-counter': 'an object like {count: 3230, goal: 5000}',
  'leavex-departed': "an object like {departures: [{id: 'acme', name: 'Acme'}]}",
  'leavex-letter': "an object like {lang: 'en', title: 'Dear all', markdown: 'We ask you …'}",
};

/** Values of `configure()`. */
const OPTIONS = {
  api: 'an address such as "https://api.example.org/"',
  fetch: 'a function that takes an address and options, and returns a Promise of a Response',
  headers: 'an object such as {Authorization: "Bearer …"}',
  messages: 'an object such as {de: {"letter.copy": "Kopieren"}}',
} as const;

/** Each sentence says what, where, and what to do. */
export const sentences = {
  'request-failed': (url: string, kind: string, reason: Reason) => `${url}: ${kind}: ${explain(reason)}`,
  'rows-left-out': (url: string, rows: number) =>
    `${url}: ${rows} ${rows === 1 ? 'row' : 'rows'} left out: a field is missing or wrong, the row stands twice, or its date is in the future. Check the file against the JSON Schemas of leavex-widgets.`,
  'data-not-used': (tag: string, data: string, reason: Reason) =>
    `<${tag}>: data ${data} is not used: ${explain(reason)} Write ${DATA[tag] ?? 'what its documentation shows'}. What was shown before stays.`,
  'data-lost': (tag: string) =>
    `<${tag}>: data is the text “[object Object]”, which an object has become on its way. Write its JSON in the template (JSON.stringify), or set the property data.`,
  'cannot-show': (tag: string, error: string) =>
    `<${tag}> cannot show its data: ${error}. The text in the page stays. Please report this to the authors of leavex-widgets.`,
  'no-api': (tag: string) =>
    `<${tag}> knows no campaign API. Write its address into the attribute api, or <meta name="leavex-api" content="https://…"> into the page.`,
  'integrity-without-src': (tag: string) =>
    `<${tag}>: integrity has no effect without src. Write the address of the file with this hash into src.`,
  'not-a-yes': (tag: string, name: string, value: string) =>
    `<${tag}>: ${name}=${value} means yes. For no, write ${name}="false" or leave ${name} out.`,
  'not-one-of': (tag: string, name: string, value: string, values: readonly string[], meant: string | undefined) =>
    `<${tag}>: ${name}=${value} has no effect. Values are ${values.join(', ')}.${didYouMean(meant)}`,
  'not-a-number': (tag: string, name: string, value: string) =>
    `<${tag}>: ${name}=${value} is not a whole number. Write digits only, such as 3230.`,
  'not-accepted': (tag: string, name: string, value: string, kind: ValueKind) =>
    `<${tag}>: ${name}=${value} cannot be used. Write ${EXAMPLES[kind]}.`,
  'attribute-unknown': (tag: string, name: string, meant: string) => `<${tag}> has no attribute ${name}.${didYouMean(meant)}`,
  'slot-unknown': (tag: string, slot: string, meant: string | undefined) =>
    `<${tag}> has no slot ${slot}, so its content is hidden.${didYouMean(meant)}`,
  'updated-renamed': () =>
    '<leavex-counter>: write updated-at instead of updated. The old name still works in HTML, but not in frameworks.',
  'nothing-taken-over': () =>
    '<leavex-contact-mep>: confirmSent() was called, but the page sends no message. Call it once after preventDefault() on leavex-contact.',
  'other-version': (tag: string, first: string, second: string) =>
    `<${tag}> is already registered by version ${first}, so version ${second} is not used. Load one version.`,
  'mount-address': (tag: string, url: string) =>
    `${tag}: ${url} is not used, since anybody may have written this markup. Name its folder in data-leavex-allow on the script tag.`,
  'mount-slot': (tag: string, slot: string, meant: string | undefined) => `${tag} has no slot ${slot}.${didYouMean(meant)}`,
  'mount-attribute': (tag: string, name: string, meant: string | undefined) =>
    `${tag} has no attribute ${name}, so data-leavex-${name} has no effect.${didYouMean(meant)}`,
  'mount-unknown': (widget: string, meant: string | undefined) =>
    `data-leavex="${widget}": no script on this page has such a widget.${didYouMean(meant) || ' Load leavex.js, or the file of that widget.'}`,
  'headers-without-api': () => 'configure(): headers are sent only to files under api. Write api as well.',
  'option-unknown': (option: string) => `configure(): there is no option ${option}. Options are ${Object.keys(OPTIONS).join(', ')}.`,
  'option-value': (option: keyof typeof OPTIONS, value: string) => `configure(): ${option} is ${value}. Write ${OPTIONS[option]}.`,
} as const;

export type Topic = keyof typeof sentences;
/** Values in the sentence of a topic. */
export type Facts<T extends Topic> = Parameters<(typeof sentences)[T]>;
