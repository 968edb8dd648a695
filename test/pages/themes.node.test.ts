// The theme snippets of docs/theming.md, each beside the style sheet of its project: the widgets take that project's colours.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {it} from 'node:test';
import {inEachEngine} from './support/pages-in-each-engine.js';
import {until} from '../../fixtures/demo-site/visit.js';

const docs = readFileSync('docs/theming.md', 'utf8');

/** The first block of CSS below a heading. */
function snippet(name: string): string {
  const css = new RegExp(`^### ${name}\\n[^#]*?\`\`\`css\\n([^]*?)\\n\`\`\``, 'm').exec(docs)?.[1];
  assert.ok(css, `docs/theming.md has no theme for ${name}`);
  return css;
}

interface Theme {
  readonly name: string;
  /** Style sheet of the project. */
  readonly css: string;
  /** A button of the project's own, with which ours is compared. */
  readonly button: string;
}

const WORDPRESS = `:root {--wp--preset--color--accent-1: #7a00df; --wp--preset--color--contrast: #111; --wp--preset--font-family--body: serif}
  .wp-element-button {background: var(--wp--preset--color--accent-1)}`;

const THEMES: readonly Theme[] = [
  {
    name: 'Bootstrap',
    css: readFileSync('node_modules/bootstrap/dist/css/bootstrap.min.css', 'utf8'),
    button: '<button id="own" class="btn btn-primary">Own</button>',
  },
  {
    name: 'Pico',
    css: readFileSync('node_modules/@picocss/pico/css/pico.min.css', 'utf8'),
    button: '<button id="own">Own</button>',
  },
  {name: 'WordPress', css: WORDPRESS, button: '<button id="own" class="wp-element-button">Own</button>'},
];

const page = ({name, css, button}: Theme): string => `<!doctype html><html lang="en" data-theme="light"><meta charset="utf-8">
  <meta name="viewport" content="width=device-width"><link rel="icon" href="icon.svg">
  <style>${css.replaceAll('</', '<\\/')}</style><style>${snippet(name)}</style>
  <script src="cdn/leavex.js" data-leavex-api="api/" defer></script>
  <main>${button}<leavex-contact-mep></leavex-contact-mep><leavex-counter variant="bar" goal="5000"></leavex-counter></main>`;

const COLOURS = `(() => {
  const style = (tag, part) => getComputedStyle(document.querySelector(tag).shadowRoot.querySelector('[part~=' + part + ']'));
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  return [getComputedStyle(own).backgroundColor, style('leavex-contact-mep', 'primary').backgroundColor, style('leavex-counter', 'fill').backgroundColor].map((colour) => {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).join();
  });
})()`;

inEachEngine(
  'themes',
  (pages) => {
    for (const theme of THEMES)
      it(`${theme.name}: the primary button and the bar have the colour of the project’s own button`, async () => {
        const {page: opened, noise, close} = await pages.open(page(theme));
        await until(async () =>
          Boolean(await opened.evaluate(`!!document.querySelector('leavex-contact-mep').shadowRoot?.querySelector('[part~=primary]')`)),
        );
        await until(async () => (await opened.evaluate('document.querySelector("leavex-counter").status')) === 'ready');
        const [own, primary, fill] = (await opened.evaluate(COLOURS)) as string[];
        assert.equal(primary, own);
        assert.equal(fill, own);
        assert.deepEqual(noise, []);
        await close();
      });
  },
  ['chromium'],
);
