// A strict Content-Security-Policy, with Trusted Types enforced: no violation where our names are allowed, and where they are
// not, the author's words and one hint.
import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {inEachEngine} from './support/pages-in-each-engine.js';
import {shown} from './support/shown.js';

const STRICT = `default-src 'none'; script-src 'nonce-n0nce'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'`;

const page = (policy: string, file = 'leavex'): string => `<!doctype html><html lang="en"><meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="icon" href="icon.svg">
  <script nonce="n0nce" src="cdn/${file}.js" data-leavex-api="api/" defer></script>
  <leavex-counter variant="bar" goal="5000">the author’s words</leavex-counter>`;

/** Firefox has Trusted Types since 148. Before, what a page says of them is ignored, and the widgets work. */
const enforces = async (opened: Page): Promise<boolean> => (await opened.evaluate('"trustedTypes" in globalThis')) as boolean;

const WHAT_TO_ALLOW =
  'leavex-widgets: Nothing can be shown under the Content-Security-Policy of this page. Add the name leavex to its directive trusted-types.';

inEachEngine('strict policy', (pages) => {
  it('the demo’s strict page has no violation and shows the numbers', async () => {
    const {page, noise, close} = await pages.open('hosts/strict-csp.html');
    assert.deepEqual(noise, []);
    const [inline, bar] = await shown(page);
    assert.match(inline!, /^3,230 signatures/);
    assert.match(bar!, /of 720 MEPs have an account on X/);
    const filled = await page.$eval(
      'leavex-counter + leavex-counter, leavex-counter[variant=bar]',
      (counter) => counter.shadowRoot!.querySelector('[part~=fill]')!.getBoundingClientRect().width,
    );
    assert.ok(filled > 50, 'the bar is filled although style attributes are forbidden');
    await close();
  });

  for (const [names, file] of [
    ['leavex', 'leavex'],
    ['lit-html', 'leavex'],
    ['leavex-counter', 'leavex-counter'],
  ] as const) {
    it(`${file}.js works under trusted-types ${names}`, async () => {
      const {page: opened, noise, close} = await pages.open(page(`${STRICT}; connect-src 'self'; trusted-types ${names}`, file));
      // The name that is asked for first may be refused; the browser reports that, whatever comes after.
      const others = noise.filter((line) => !(names === 'lit-html' && /policy .?leavex|trusted-types/i.test(line)));
      assert.deepEqual(others, []);
      assert.match((await shown(opened))[0]!, /^3,230 signatures/);
      await close();
    });
  }

  it('under the names of others nothing is defined, the fallback stays, and one warning says what to allow', async () => {
    const {page: opened, noise, close} = await pages.open(page(`${STRICT}; connect-src 'self'; trusted-types foo`));
    if (!(await enforces(opened))) {
      assert.match((await shown(opened))[0]!, /^3,230 signatures/);
      return close();
    }
    assert.deepEqual(await shown(opened), ['the author’s words']);
    assert.equal(await opened.evaluate('customElements.get("leavex-counter") === undefined'), true);
    assert.deepEqual(
      noise.filter((line) => line.startsWith('warn')),
      [`warn: ${WHAT_TO_ALLOW}`],
    );
    assert.deepEqual(
      noise.filter((line) => line.startsWith('error: ') && !/trusted/i.test(line)),
      [],
      'nothing was thrown',
    );
    await close();
  });

  // Sanitizers change Lit's marks in templates. DOMPurify removes comments and unknown attributes.
  for (const [what, clean] of [
    ['takes out comments and attributes', `html.replace(/<[!?][^>]*>/g, '').replace(/ [\\w$-]*\\$lit\\$="[^"]*"/g, '')`],
    ['shows the marks as text', `html.replace(/<([!?][^>]*)>/g, '&lt;$1&gt;')`],
    ['takes out everything', `''`],
    ['throws', `(() => { throw new TypeError('no'); })()`],
  ] as const) {
    it(`under a policy named default that ${what}, nothing is defined, the fallback stays, and one warning says what to allow`, async () => {
      const widgets = ['counter', 'letter', 'departed', 'contact-mep'].map((name) => `<leavex-${name}>the author’s words</leavex-${name}>`);
      const {
        page: opened,
        noise,
        close,
      } = await pages.open(`${page(`${STRICT}; connect-src 'self'; trusted-types default`)}${widgets.join('')}`, {
        before: `globalThis.trustedTypes?.createPolicy('default', {createHTML: (html) => ${clean}, createScript: (text) => text, createScriptURL: (url) => url});`,
      });
      if (!(await enforces(opened))) {
        assert.match((await shown(opened))[0]!, /^3,230 signatures/);
        return close();
      }
      assert.deepEqual(await shown(opened), Array(5).fill('the author’s words'));
      assert.equal(await opened.evaluate('document.body.innerText.includes("lit$")'), false);
      assert.deepEqual(
        noise.filter((line) => line.startsWith('warn')),
        [`warn: ${WHAT_TO_ALLOW}`],
      );
      await close();
    });
  }

  it('under a policy named default that changes nothing, the widgets work', async () => {
    const {page: opened, close} = await pages.open(page(`${STRICT}; connect-src 'self'; trusted-types default`), {
      before: `globalThis.trustedTypes?.createPolicy('default', {createHTML: (html) => html, createScript: (text) => text});`,
    });
    assert.match((await shown(opened))[0]!, /^3,230 signatures/);
    await close();
  });

  it('where connect-src forbids the API, the fallback stays, and one warning names the directive', async () => {
    const {
      page: opened,
      noise,
      close,
    } = await pages.open(page(`${STRICT}; connect-src 'none'; trusted-types leavex`), {
      before: `addEventListener('leavex-error', ({detail}) => (globalThis.heard ??= []).push(detail.kind));`,
    });
    assert.deepEqual(await shown(opened), ['the author’s words']);
    const warnings = noise.filter((line) => line.startsWith('warn'));
    assert.equal(warnings.length, 1);
    assert.match(warnings[0]!, /connect-src/);
    assert.deepEqual(await opened.evaluate('heard'), ['blocked']);
    await close();
  });
});
