import assert from 'node:assert/strict';
import {test} from 'node:test';
import {assignFields} from '../../scripts/build/small-markdown.js';

const HELPER = 'function _defineProperty(e, r, t) {\n\treturn e[r] = t, e;\n}\n';

test('fields become assignments, whatever is said of them', () =>
  assert.equal(
    assignFields(
      `${HELPER}_defineProperty(\n\tthis,\n\t/**\n\t* Its "level" (a * b).\n\t*/\n\t"level",\n\t0\n);_defineProperty(MarkdownIt, "Token", Token);`,
    ),
    `${HELPER}(this.level =\n\t0\n);(MarkdownIt.Token = Token);`,
  ));

for (const code of [
  '',
  HELPER,
  `${HELPER}_defineProperty(this, "a", 1);_defineProperty(this, name, 1);`,
  `${HELPER}_defineProperty(this, "a", 1);_defineProperty(other, "a", 1);`,
])
  test(`the build fails when they are written in another way: ${JSON.stringify(code.slice(HELPER.length))}`, () =>
    assert.throws(() => assignFields(code), /not written as they were/));
