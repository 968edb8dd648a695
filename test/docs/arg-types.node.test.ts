import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {argTypesOf} from '../../.storybook/arg-types.js';
import {builtManifest, elementsOf} from '../../scripts/manifest/manifest.js';

const elements = elementsOf(builtManifest());

describe('tables in Storybook', () => {
  it('have a control for every attribute, under its name, and for nothing else', () => {
    for (const element of elements) {
      const controls = Object.entries(argTypesOf(element)).filter(([, {control}]) => control);
      assert.deepEqual(
        controls.map(([name]) => name),
        element.attributes.map(({name}) => name),
      );
    }
  });

  it('have a row for each event, slot, part and custom property, also when an attribute has its name', () => {
    for (const element of elements) {
      const {attributes, events, slots, cssParts, cssProperties} = element;
      const names = Object.values(argTypesOf(element)).map(({name}) => name);
      for (const {name} of [...attributes, ...events, ...slots, ...cssParts, ...cssProperties])
        assert.ok(names.includes(name || '(default)'), name);
    }
  });

  it('offer the values of an attribute', () => {
    const counter = elements.find(({tagName}) => tagName === 'leavex-counter')!;
    const {variant, closed, goal, href, data} = argTypesOf(counter);
    assert.deepEqual(variant?.options, ['inline', 'bar']);
    assert.deepEqual(
      [closed, goal, href, data].map((one) => one?.control),
      [{type: 'boolean'}, {type: 'number'}, {type: 'text'}, {type: 'object'}],
    );
  });
});
