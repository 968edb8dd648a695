import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ELEMENT_TAGS} from '../../scripts/elements.js';
import {ELEMENTS} from '../../src/elements/all.js';
import * as classes from '../../src/elements/index.js';

test('each folder of an element is in the list of classes, and in the list of those that are registered', () => {
  assert.ok(ELEMENT_TAGS.length >= 4);
  assert.deepEqual(
    Object.values(classes)
      .map(({tag}) => tag)
      .sort(),
    ELEMENT_TAGS,
  );
  assert.deepEqual(ELEMENTS.map(({tag}) => tag).sort(), ELEMENT_TAGS);
});
