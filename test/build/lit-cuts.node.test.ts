import assert from 'node:assert/strict';
import {test} from 'node:test';
import {UNUSED} from '../../scripts/build/lit-cuts.js';

const USES = [
  "import {repeat} from 'lit/directives/repeat.js';",
  "import {Directive} from 'lit/directive.js';",
  "import {html, noChange} from 'lit';",
  "import {svg} from 'lit';",
  'html`<p><!-- ${text} --></p>`',
  'html`<textarea name="a">${text}</textarea>`',
  'html`<${tag}></${tag}>`',
  'static properties = {a: {state: true}};',
  'static properties = {a: {hasChanged: differs}};',
  'static properties = {list: {type: Array}};',
  'protected override firstUpdated(): void {}',
  'hostUpdated(): void {}',
];

for (const source of USES)
  test(`the build would see what the CDN files do not have: ${source}`, () => {
    assert.equal(UNUSED.filter(([, text]) => text.test(source)).length, 1);
  });

test('what the CDN files do have is no offence', () => {
  for (const source of [
    "import {html, LitElement, nothing} from 'lit';",
    'html`<textarea rows=${rows} .value=${text} @input=${() => write()}></textarea>`',
    'html`<a href=${url} @click=${(event) => follow(event)}>${text}</a>`',
    'static properties = {a: {type: Boolean}};',
    'protected override updated(): void {}',
    'hostConnected(): void {}',
  ])
    assert.deepEqual(
      UNUSED.filter(([, text]) => text.test(source)),
      [],
      source,
    );
});
