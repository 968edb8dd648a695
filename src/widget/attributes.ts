import type {PropertyDeclaration} from 'lit';
import {excerpt} from '../text/excerpt.js';
import {httpUrl} from '../text/http-url.js';
import type {ValueKind} from '../advice/console-sentences.js';
import {nearest} from '../text/nearest.js';
import {advise} from '../page/advise.js';

/**
 * Declaration of a boolean property. Frameworks and templates write `closed="false"` where they mean no attribute at all, so
 * that text is false as well.
 */
export const BOOLEAN: PropertyDeclaration<boolean> = {
  type: Boolean,
  converter: {
    fromAttribute: (value) => value !== null && value !== 'false',
    toAttribute: (value) => (value ? '' : null),
  },
};

/** Declaration of a property whose wrong values are reported: they count as none. */
export interface CheckedDeclaration extends PropertyDeclaration {
  readonly values?: readonly string[];
  readonly accepts?: (text: string) => boolean;
  /** Kind of value, for words on what to write. */
  readonly kind?: ValueKind;
}

export const oneOf = (...values: readonly string[]): CheckedDeclaration => ({values});

export const expects = (kind: ValueKind, accepts: (text: string) => boolean): CheckedDeclaration => ({kind, accepts});

/** Declaration of an address. Relative ones count. */
export const ADDRESS = expects('address', (text) => !!httpUrl(text, 'https://page.example/'));

/** True for a code of a country, or for what stands for several. */
export const isCountryCode = (text: string): boolean => /^[a-z]{2}$/i.test(text.trim());

/** Declaration of a country. */
export const COUNTRY = expects('country', isCountryCode);

/** Name of a property's attribute. */
export const attributeOf = (property: PropertyKey, {attribute}: PropertyDeclaration): string =>
  typeof attribute === 'string' ? attribute : String(property).toLowerCase();

/** A value as a property takes it. Many frameworks set properties to the text of an attribute, or texts to numbers. */
export function asDeclared(value: unknown, {type}: PropertyDeclaration): unknown {
  if (value == null || type === Number) return value;
  if (type === Boolean) return typeof value === 'string' ? value !== 'false' : !!value;
  return typeof value === 'string' ? value : excerpt(value);
}

/** Says on the console that a value cannot be used, and what to write. */
export function reportValue({localName}: HTMLElement, name: string, value: unknown, declaration: CheckedDeclaration): void {
  const {values, type, accepts, kind} = declaration;
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : excerpt(value);
  if (!text) return;
  const given = [localName, name, excerpt(text)] as const;
  if (type === Boolean) {
    if (!['true', 'false', name].includes(text)) advise('not-a-yes', ...given);
  } else if (values && !values.includes(text)) {
    advise('not-one-of', ...given, values, nearest(text, values));
  } else if (type === Number && !/^\d{1,15}$/.test(text)) {
    advise('not-a-number', ...given);
  } else if (kind && !accepts?.(text)) {
    advise('not-accepted', ...given, kind);
  }
}

interface ElementClass {
  readonly observedAttributes: readonly string[];
  readonly oldAttributes?: readonly string[];
  readonly slots?: readonly string[];
}

/** True for attributes that every tag may have. */
const isOfPage = (name: string): boolean => name in HTMLElement.prototype || /^(?:data|aria)-/.test(name);

/**
 * Warns on the console about mistakes in a tag: an unknown name or slot. Names that are like none of ours belong to
 * somebody else.
 */
export function reportMeaningless(element: HTMLElement): void {
  const {localName, constructor} = element;
  const {observedAttributes, oldAttributes = [], slots = []} = constructor as never as ElementClass;
  for (const {name} of element.attributes) {
    if (observedAttributes.includes(name) || oldAttributes.includes(name) || isOfPage(name)) continue;
    const meant = nearest(name, observedAttributes);
    if (meant) advise('attribute-unknown', localName, name, meant);
  }
  for (const {slot} of element.children) {
    if (slot && !slots.includes(slot)) advise('slot-unknown', localName, slot, nearest(slot, slots));
  }
}

/**
 * An attribute as HTML reads a property's name: `mailDomains` is `maildomains`. Frameworks on servers write properties so, and
 * an attribute that keeps people safe must not be lost in that spelling.
 */
export const withoutDashes = (attribute: string): string => attribute.replaceAll('-', '');
