import {describe, it} from 'node:test';
import {RuleTester} from 'eslint';
import house from '../../scripts/lint/house-rules.js';

RuleTester.describe = describe as typeof RuleTester.describe;
RuleTester.it = it as typeof RuleTester.it;

const tester = new RuleTester();
const errors = 1;
const wrong = (code: string) => ({code, errors});

tester.run('no-module-level-msg', house.rules['no-module-level-msg'], {
  valid: ["const label = () => msg('Show', {id: 'ask'});", "class A { render() { return msg('Show', {id: 'ask'}); } }"],
  invalid: [
    wrong("const label = msg('Show', {id: 'ask'});"),
    wrong("class A { static label = msg('Show', {id: 'ask'}); }"),
    wrong("export default {ask: msg('Show', {id: 'ask'})};"),
  ],
});

tester.run('comment-openings', house.rules['comment-openings'], {
  valid: [
    '/** Address of a file. */ const a = 1;',
    '// Notes may begin in any other way.',
    '/**\n * Requests a file.\n *\n * What it says.\n */',
  ],
  invalid: [
    wrong('/** What a file is. */'),
    wrong('/**\n * Whether it is.\n */'),
    wrong('/** Who asks. */'),
    wrong('/** How many. */'),
    wrong('// What follows is a note.'),
  ],
});

tester.run('safe-templates', house.rules['safe-templates'], {
  valid: ['html`<a href=${url} class="style">x</a>`', 'html`<button @click=${f}>style=1</button>`', 'text`<p style="x">`'],
  invalid: [
    wrong('html`<p style="color:red">x</p>`'),
    wrong('html`<p\n  style=${s}>x</p>`'),
    wrong('html`<a href="#top">x</a>`'),
    wrong('html`<button onclick="f()">x</button>`'),
    wrong('html`<style>p{}</style>`'),
  ],
});

const LONG = 'x'.repeat(141);

tester.run('template-lines', house.rules['template-lines'], {
  valid: ['html`<p>\n</p>`', `html\`<p>\n${LONG.slice(1)}\n</p>\``, `const text = '${LONG}';`, `// ${LONG}\nhtml\`<p></p>\``],
  invalid: [wrong(`html\`<p>\n${LONG}\n</p>\``), wrong(`html\`<p>${LONG}</p>\``)],
});

tester.run('portable-styles', house.rules['portable-styles'], {
  valid: [
    'css`a{margin-inline-start:1em;inline-size:50%;border-block-end:1px solid;inset-block-start:0}`',
    'css`a{color:var(--leavex-accent,var(--_accent));--_accent:red}`',
    'css`@media (min-width:20em){a{text-align:start}}`',
    'css`/* 2rem, left: 3px, --page */a{line-height:1.5}`',
    'css`a{line-height:1;border-width:1px;text-align:center}`',
  ],
  invalid: [
    wrong('css`a{font-size:1rem}`'),
    wrong('css`a{margin-left:1em}`'),
    wrong('css`a{\n  left: 0;\n}`'),
    wrong('css`a{width:100%}`'),
    wrong('css`a{min-height:2em}`'),
    wrong('css`a{border-top-color:red}`'),
    wrong('css`a{text-align:left}`'),
    wrong('css`a{color:var(--accent)}`'),
    wrong('css`:host{--leavex-accent:red}`'),
  ],
});
