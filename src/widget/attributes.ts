import type {PropertyDeclaration} from 'lit';
import {didYouMean, nearest} from '../text/nearest.js';
import {warnOnce} from '../page/warn-once.js';

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

/** Declaration of a property that has one of these values. Others count as none. */
export type ChoiceDeclaration = PropertyDeclaration & {readonly values?: readonly string[]};

export const oneOf = (...values: readonly string[]): ChoiceDeclaration => ({values});

interface ElementClass {
  readonly observedAttributes: readonly string[];
  readonly oldAttributes?: readonly string[];
  readonly slots?: readonly string[];
  readonly elementProperties: ReadonlyMap<PropertyKey, ChoiceDeclaration>;
}

/** True for attributes that every tag may have. */
const isOfPage = (name: string): boolean => name in HTMLElement.prototype || /^(?:data|aria)-/.test(name);

/**
 * Warns on the console about mistakes in a tag: an unknown name, value or slot. Names that are like none of ours belong to
 * somebody else.
 */
export function reportMeaningless(element: HTMLElement): void {
  const {observedAttributes, oldAttributes = [], slots = [], elementProperties} = element.constructor as never as ElementClass;
  const tag = `<${element.localName}>`;
  for (const {name} of element.attributes) {
    if (observedAttributes.includes(name) || oldAttributes.includes(name) || isOfPage(name)) continue;
    const meant = nearest(name, observedAttributes);
    if (meant) warnOnce(`${tag} has no attribute ${name}. Did you mean ${meant}?`);
  }
  for (const [property, {attribute, values, type, state}] of elementProperties) {
    const name = typeof attribute === 'string' ? attribute : String(property).toLowerCase();
    const value = state ? null : element.getAttribute(name);
    if (!value) continue;
    if (values && !values.includes(value)) {
      warnOnce(`${tag}: ${name}="${value}" has no effect. Values are ${values.join(', ')}.${didYouMean(value, values)}`);
    } else if (type === Number && !/^\d{1,15}$/.test(value.trim())) {
      warnOnce(`${tag}: ${name}="${value}" is not a whole number. Write digits only, such as 3230.`);
    }
  }
  for (const {slot} of element.children) {
    if (slot && !slots.includes(slot)) warnOnce(`${tag} has no slot ${slot}, so its content is hidden.${didYouMean(slot, slots)}`);
  }
}

/**
 * An attribute as HTML reads a property's name: `mailDomains` is `maildomains`. Frameworks on servers write properties so, and
 * an attribute that keeps people safe must not be lost in that spelling.
 */
export const withoutDashes = (attribute: string): string => attribute.replaceAll('-', '');
