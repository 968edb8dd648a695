import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {test} from 'node:test';
import type {LetterNode} from '../../src/api/schema/letter.js';
import {parseMarkdown} from '../../src/markdown/index.js';

interface Example {
  readonly markdown: string;
  readonly html: string;
  readonly section: string;
  readonly number: number;
}

const {tests: examples} = createRequire(import.meta.url)('commonmark-spec') as {tests: Example[]};

/** Elements that a letter has. */
const SUBSET = /^\/?(?:p|h[1-6]|ul|ol|li|blockquote|hr|em|strong|a|br|code)$/;

/** Examples that use only what letters have: their reference has no other element, and they are not about HTML itself. */
const inSubset = examples.filter(
  ({html, section}) =>
    !/HTML/.test(section) && !html.includes('<pre>') && [...html.matchAll(/<(\/?[a-zA-Z][\w-]*)/g)].every(([, tag]) => SUBSET.test(tag!)),
);

const ENTITIES: Readonly<Record<string, string>> = {'&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&'};

function textOfHtml(html: string): string {
  return html
    .replace(/<br \/>\n?/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity]!)
    .replace(/\s+/g, ' ')
    .trim();
}

const BLOCKS = new Set(['paragraph', 'heading', 'list', 'listItem', 'blockquote', 'thematicBreak']);

function textOfNodes(nodes: readonly LetterNode[]): string {
  return nodes
    .map(({type, value, children}) =>
      type === 'break' ? '\n' : (value ?? `${textOfNodes(children ?? [])}${BLOCKS.has(type) ? '\n' : ''}`),
    )
    .join('');
}

test('the specification has the examples that this relies on', () => {
  assert.ok(examples.length > 600, `${examples.length} examples`);
  assert.ok(inSubset.length > 400, `${inSubset.length} examples use only the subset`);
});

for (const {markdown, html, section, number} of inSubset) {
  test(`CommonMark example ${number} (${section}): readers get the text of the reference`, () => {
    const nodes = parseMarkdown(markdown.replaceAll('→', '\t'));
    assert.equal(textOfNodes(nodes).replace(/\s+/g, ' ').trim(), textOfHtml(html.replaceAll('→', '\t')));
  });
}
