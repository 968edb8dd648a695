import {expect} from '@open-wc/testing';
import {LitElement, type PropertyDeclaration} from 'lit';
import * as elements from '../../src/elements/index.js';
import {define} from '../../src/registration/define.js';
import {takeConsole} from '../support/console.js';
import {place, type Widget} from '../support/page.js';

type Any = Widget & Record<string, unknown>;

/** Spelling of a property: as `setAttribute` and HTML have it. */
const attributeOf = (property: string, {attribute}: PropertyDeclaration): string =>
  typeof attribute === 'string' ? attribute : property.toLowerCase();

// A bundler adds an object to a module that is used as one.
const classes = Object.values(elements).filter((Class) => typeof Class === 'function');

// Tests with a load that requests nothing.
for (const Class of classes) {
  define(Class.tag, Class);
  const {observedAttributes, elementProperties} = Class;
  const properties = [...elementProperties].filter(([, {state}]) => !state) as [string, PropertyDeclaration][];
  const make = (attributes = ''): Any => place(`<${Class.tag} load="click" api="https://api.example/" ${attributes}></${Class.tag}>`);

  describe(`attributes of ${Class.tag}`, () => {
    it('have no name of the platform or of Lit, over which a framework would set them', () => {
      const names = [...observedAttributes, ...properties.map(([name]) => name)];
      expect(names).to.include.members(['api', 'heading-level', 'headingLevel', 'data']);
      const taken = names.filter((name) => name in HTMLElement.prototype || name in LitElement.prototype || name in LitElement);
      expect(taken).to.deep.equal([]);
    });

    it('are read, as attributes and as properties', async () => {
      for (const [property, options] of properties.filter(([name]) => name !== 'data')) {
        const attribute = attributeOf(property, options);
        expect(observedAttributes).to.include(attribute);
        const before = make()[property];
        for (const text of ['2', 'click', 'active', '']) {
          const asAttribute = make();
          asAttribute.setAttribute(attribute, text);
          const asSpelled = make();
          // As a framework on a server writes the property, and HTML reads it.
          asSpelled.setAttribute(property, text);
          expect(asSpelled[property], `${property}="${text}"`).to.deep.equal(asAttribute[property]);
          const asProperty = make();
          asProperty[property] = asAttribute[property];
          await asProperty.updateComplete;
          expect(asProperty[property]).to.deep.equal(asAttribute[property]);
          asAttribute.removeAttribute(attribute);
          if (property !== 'load')
            expect(asAttribute[property] ?? before, `${property} without its attribute`).to.satisfy(isNothing(before));
        }
      }
      takeConsole();
    });

    it('that are true or false are false when frameworks write so', () => {
      const flags = properties.filter(([, {type}]) => type === Boolean);
      for (const [property, options] of flags) {
        const attribute = attributeOf(property, options);
        for (const [written, expected] of [
          ['', true],
          ['true', true],
          [attribute, true],
          ['false', false],
        ] as const)
          for (const spelling of new Set([attribute, property]))
            expect(make(`${spelling}="${written}"`)[property], `${spelling}="${written}"`).to.equal(expected);
        expect(make()[property]).to.equal(false);
      }
    });
  });
}

/** True for what a property is without its attribute: its first value, or none. */
const isNothing =
  (before: unknown) =>
  (value: unknown): boolean =>
    value === before || value == null || Number.isNaN(value) || value === 0;

describe('attributes of safety', () => {
  const SAFE = {integrity: 'sha384-x', 'mail-domains': 'europarl.europa.eu'};

  for (const [attribute, value] of Object.entries(SAFE))
    it(`${attribute} is read in every spelling`, () => {
      const tag = attribute === 'integrity' ? 'leavex-letter' : 'leavex-contact-mep';
      const property = attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      for (const spelling of [attribute, property, property.toLowerCase(), attribute.toUpperCase()])
        expect(place<Any>(`<${tag} load="click" ${spelling}="${value}"></${tag}>`)[property], spelling).to.equal(value);
      const widget = document.createElement(tag) as HTMLElement as Any;
      widget[property] = value;
      expect(widget[property]).to.equal(value);
      takeConsole();
    });
});
