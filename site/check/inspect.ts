// Reads a snippet or the HTML of a page, and says what in it works and what will not. Nothing in it runs, nothing is requested.
import {nearest} from '../../src/text/nearest.js';
import {isLocal, type Addresses} from '../snippets/snippet.js';
import {attributesOf, valuesOf, WIDGETS, type Widget} from '../snippets/widgets.js';

/** Kinds of findings: what keeps a widget from working, what could be better, what is right. */
export type Kind = 'problem' | 'advice' | 'good';

export type FindingId =
  | 'nothingPasted'
  | 'tooLong'
  | 'noWidget'
  | 'onlyWords'
  | 'escaped'
  | 'curlyQuotes'
  | 'noScript'
  | 'heldBack'
  | 'wrongScript'
  | 'exampleAddress'
  | 'local'
  | 'insecure'
  | 'oldVersion'
  | 'hashOfFresh'
  | 'noApi'
  | 'apiIsFile'
  | 'otherApi'
  | 'unknownWidget'
  | 'unknownAttribute'
  | 'unknownValue'
  | 'linkInDiv'
  | 'tornApart'
  | 'noWords'
  | 'noLink'
  | 'looseCounter'
  | 'tagInWordPress'
  | 'shortcode'
  | 'hugoShortcode'
  | 'image'
  | 'more'
  | 'works';

export interface Finding {
  readonly id: FindingId;
  readonly kind: Kind;
  /** For the sentence about it: a name or address, and what to write instead. */
  readonly value: string;
  readonly instead: string;
}

const KINDS: Readonly<Partial<Record<FindingId, Kind>>> = {
  otherApi: 'advice',
  noWords: 'advice',
  noLink: 'advice',
  looseCounter: 'advice',
  tagInWordPress: 'advice',
  shortcode: 'advice',
  hugoShortcode: 'advice',
  more: 'advice',
  image: 'good',
  works: 'good',
};

/** Files of this library: `…/leavex.js`, `…/leavex-letter.js`, `…/leavex.fr.js`. */
const OUR_FILE = /\/leavex(?:-([a-z-]+)|\.[\w-]+)?\.js(?:[?#]|$)/;

/** Pages of this library that others frame. */
const FRAME_PAGE = /^[^\s"<>]*\/embed\/(?:counter|letter|departed|contact-mep)\.[\w-]+\.html(?:[?#][^\s"<>]*)?$/;

/** Images of the counter, for newsletters. */
const IMAGE = /\/images\/counter\.[\w-]+(?:\.dark)?\.(?:png|svg)$/;

const SHORTCODE = /\[leavex-(?:counter|letter|departed|contact-mep)\b/;
/** A tag that ends with its paragraph, before its words. */
const TORN_APART = /<leavex-[a-z-]+(?:\s[^<>]*)?>\s*<\/p>/;

const HUGO_SHORTCODE = /\{\{[<%]\s?leavex\b/;

/** Length of a long page, in characters. */
const LONGEST_TEXT = 2_000_000;
const LONGEST_ADDRESS = 4_000;
const MOST_FINDINGS = 40;

/** Attributes of a div that are for the page. */
const OF_PAGE = ['api', 'allow', 'slot', 'mail-domains', 'lang'];

const isWidget = (name: string): name is Widget => (WIDGETS as readonly string[]).includes(name);

export interface Site {
  readonly addresses: Addresses;
  readonly version: string;
}

/**
 * Findings about HTML, problems first.
 *
 * @param parse reads HTML without running anything in it, such as `DOMParser`
 */
export function inspect(pasted: string, parse: (html: string) => Document, site: Site): Finding[] {
  if (!pasted.trim()) return [finding('nothingPasted')];
  if (pasted.length > LONGEST_TEXT) return [finding('tooLong')];
  const page = parse(pasted);
  const places = [...page.querySelectorAll('*')].filter((one) => one.localName.startsWith('leavex-') || one.hasAttribute('data-leavex'));
  const scripts = [...page.querySelectorAll('script')].filter((script) => OUR_FILE.test(addressOf(script)));
  const frames = framesIn(pasted, page);
  const images = [...page.querySelectorAll('img')].map(addressOf).filter((address) => IMAGE.test(address));
  const isWordPress = page.querySelector('[class*="wp-block"], link[href*="wp-content"], meta[content^="WordPress"]') !== null;
  const files = scripts.map((script) => OUR_FILE.exec(addressOf(script))?.[1]);
  const shortcodes = [
    ...(SHORTCODE.test(pasted) ? [finding('shortcode')] : []),
    ...(HUGO_SHORTCODE.test(pasted) ? [finding('hugoShortcode')] : []),
  ];
  const isTornApart = TORN_APART.test(pasted);
  const findings = [
    ...(isTornApart ? [finding('tornApart')] : []),
    ...textProblems(pasted, places.length > 0),
    ...scripts.flatMap((script) => scriptProblems(script, site)),
    ...apiProblems(page, scripts, places, site),
    ...places.flatMap((place) => placeProblems(place, files, isWordPress)).filter(({id}) => !isTornApart || id !== 'noWords'),
    ...[...frames, ...images].flatMap((address) => addressProblems(address, site)),
    ...shortcodes,
    ...(shortcodes.length + frames.length + images.length > 0 ? [] : missing(page, scripts, places)),
  ];
  if (((places.length > 0 && scripts.length > 0) || frames.length > 0) && !findings.some(({kind}) => kind === 'problem'))
    findings.push(finding('works'));
  else if (images.length > 0 && findings.length === 0) findings.push(finding('image'));
  const order: readonly Kind[] = ['problem', 'advice', 'good'];
  return theFirst(withoutRepetition(findings).sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)));
}

const theFirst = (findings: readonly Finding[]): Finding[] =>
  findings.length > MOST_FINDINGS
    ? [...findings.slice(0, MOST_FINDINGS), finding('more', String(findings.length - MOST_FINDINGS))]
    : [...findings];

const finding = (id: FindingId, value = '', instead = ''): Finding => ({id, kind: KINDS[id] ?? 'problem', value, instead});

function withoutRepetition(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({id, value}) => !seen.has(`${id} ${value}`) && seen.add(`${id} ${value}`));
}

const addressOf = (element: Element): string => inBrief(element.getAttribute('src')?.trim() ?? '');

const inBrief = (address: string): string => address.slice(0, LONGEST_ADDRESS);

/** Signs that a program has changed the code on its way. */
function textProblems(pasted: string, hasPlaces: boolean): Finding[] {
  const quoted = /<(?:script|leavex-|div)[^<>]*=\s*([“”„«»″‘’‚])/.exec(pasted);
  return [
    ...(quoted ? [finding('curlyQuotes', quoted[1])] : []),
    ...(!hasPlaces && /&lt;(?:script|leavex-|div data-leavex)/.test(pasted) ? [finding('escaped')] : []),
  ];
}

/** Addresses of frame pages: of frames, or what was pasted. */
function framesIn(pasted: string, page: Document): string[] {
  const addresses = [inBrief(pasted.trim()), ...[...page.querySelectorAll('iframe')].map(addressOf)];
  return addresses.filter((address) => FRAME_PAGE.test(address));
}

function addressProblems(address: string, {addresses}: Site): Finding[] {
  // An address below that of the page is as good as the page's.
  if (!URL.canParse(address)) return [];
  if (isLocal(address)) return [finding('local', new URL(address).host, addresses.embed)];
  return address.startsWith('http:') ? [finding('insecure', address, address.replace('http:', 'https:'))] : [];
}

function scriptProblems(script: Element, {addresses, version}: Site): Finding[] {
  const address = addressOf(script);
  const findings: Finding[] = [];
  if (/\b(?:cdn|api)\.example\.org\b/.test(address)) return [finding('exampleAddress', address, addresses.fresh)];
  if (URL.canParse(address)) {
    if (isLocal(address)) findings.push(finding('local', new URL(address).host, addresses.fresh));
    else if (new URL(address).protocol === 'http:') findings.push(finding('insecure', address, address.replace('http:', 'https:')));
  }
  const [, pinned] = /\/(?:leavex-widgets@)?(\d+\.\d+\.\d+)\//.exec(address) ?? [];
  if (pinned && pinned !== version) findings.push(finding('oldVersion', pinned, version));
  const type = script.getAttribute('type')?.trim().toLowerCase() ?? '';
  if (type && type !== 'module' && !/^(?:text|application)\/(?:java|ecma)script$/.test(type)) findings.push(finding('heldBack', type));
  if (script.hasAttribute('integrity') && /\/v\d+\//.test(address)) findings.push(finding('hashOfFresh', address, addresses.pinned));
  return findings;
}

function apiProblems(page: Document, scripts: readonly Element[], places: readonly Element[], {addresses}: Site): Finding[] {
  const ofPage = [
    ...scripts.map((script) => script.getAttribute('data-leavex-api')),
    page.querySelector('meta[name="leavex-api"]')?.getAttribute('content'),
  ].flatMap((api) => (api ? [inBrief(api)] : []));
  const findings: Finding[] = [];
  for (const place of places) {
    const around = place.closest('[data-leavex-api]')?.getAttribute('data-leavex-api');
    const own = place.getAttribute('api') ?? around;
    const needsNone = ['src', 'data', 'data-leavex-src'].some((name) => place.hasAttribute(name)) || isClosed(place);
    if (!own && !needsNone && ofPage.length === 0 && scripts.length > 0) findings.push(finding('noApi', '', addresses.api));
    if (own) ofPage.push(inBrief(own));
  }
  for (const api of ofPage) {
    if (/\bapi\.example\.org\b/.test(api)) findings.push(finding('exampleAddress', api, addresses.api));
    else if (/\.(?:json|js|html)(?:[?#]|$)/.test(api)) findings.push(finding('apiIsFile', api, api.replace(/[^/]*$/, '')));
    else if (URL.canParse(api) && isLocal(api)) findings.push(finding('local', new URL(api).host, addresses.api));
    else if (api.startsWith('http:')) findings.push(finding('insecure', api, api.replace('http:', 'https:')));
    else if (withSlash(api) !== addresses.api) findings.push(finding('otherApi', api, addresses.api));
  }
  return findings;
}

const withSlash = (address: string): string => address.replace(/\/*$/, '/');
const isClosed = (place: Element): boolean =>
  ['', 'data-leavex-'].some((prefix) => place.hasAttribute(`${prefix}count`) && place.hasAttribute(`${prefix}closed`));

function placeProblems(place: Element, files: readonly (string | undefined)[], isWordPress: boolean): Finding[] {
  const isDiv = place.hasAttribute('data-leavex');
  const written = (place.getAttribute('data-leavex') ?? place.localName).trim();
  const name = written.toLowerCase().replace(/^leavex-/, '');
  if (!isWidget(name)) return [finding('unknownWidget', written, nearest(name, WIDGETS) ?? WIDGETS.join(', '))];
  const isLoaded = files.length === 0 || files.some((file) => file === undefined || file === name);
  return [
    ...(isLoaded ? [] : [finding('wrongScript', name, `leavex-${name}.js`)]),
    ...attributeProblems(place, name, isDiv),
    ...wordProblems(place),
    ...(name === 'counter' && !isDiv && isLoose(place) ? [finding('looseCounter')] : []),
    ...(!isDiv && isWordPress ? [finding('tagInWordPress')] : []),
  ];
}

function attributeProblems(place: Element, widget: Widget, isDiv: boolean): Finding[] {
  const prefix = isDiv ? 'data-leavex-' : '';
  const known = [...attributesOf(widget), 'lang', ...(isDiv ? OF_PAGE : [])];
  return [...place.attributes].flatMap(({name, value}) => {
    if (!name.startsWith(prefix) || name === 'data-leavex') return [];
    const own = name.slice(prefix.length);
    if (!known.includes(own)) {
      const meant = nearest(own, known);
      // A tag may have attributes of the page; those with our prefix are ours.
      return isDiv || (meant && !/^(?:id|class|style|title|slot|part|data-.*|aria-.*)$/.test(own))
        ? [finding('unknownAttribute', name, meant ? prefix + meant : '')]
        : [];
    }
    if (isDiv && own === 'href') return [finding('linkInDiv', value)];
    const values = valuesOf(widget, own);
    if (values.length > 0 && value && !values.includes(value))
      return [finding('unknownValue', `${name}="${value}"`, nearest(value, values) ?? values.join(', '))];
    return [];
  });
}

function wordProblems(place: Element): Finding[] {
  if (!place.textContent?.trim()) return [finding('noWords')];
  const isInSentence = [place.previousSibling, place.nextSibling].some((node) => node?.nodeType === 3 && node.textContent?.trim());
  return isInSentence || place.querySelector('a[href]') ? [] : [finding('noLink')];
}

/** True where a theme would put a counter outside of the column of text. */
const isLoose = (place: Element): boolean =>
  place.parentElement === place.ownerDocument.body && !place.hasAttribute('goal') && place.getAttribute('variant') !== 'bar';

function missing(page: Document, scripts: readonly Element[], places: readonly Element[]): Finding[] {
  if (places.length > 0) return scripts.length > 0 || isPlacedByPackage(page) ? [] : [finding('noScript')];
  return [finding(scripts.length > 0 ? 'onlyWords' : 'noWidget')];
}

/** True for pages whose own bundle may bring the elements. */
const isPlacedByPackage = (page: Document): boolean => page.querySelector('script[type="module"][src]') !== null;
