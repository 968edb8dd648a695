// A first-time visitor writes to a member of the invented parliament: by keyboard alone, and with a mouse on a screen 320 pixels
// wide. Nothing is focused, clicked or filled by script.
import assert from 'node:assert/strict';
import {before, it} from 'node:test';
import type {KeyInput, Page} from 'puppeteer-core';
import {inEachEngine} from './support/pages-in-each-engine.js';
import {until} from '../../fixtures/demo-site/visit.js';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Write</title><link rel="icon" href="data:,"><style>body{margin:0}</style><script src="/cdn/leavex-contact-mep.js"></script>
<leavex-contact-mep api="/api/" mail-domains="example.org"></leavex-contact-mep></html>`;

/** Notes events, and keeps mail programs closed. */
const BEFORE = `
  globalThis.told = [];
  for (const name of ['leavex-load', 'leavex-error', 'leavex-select', 'leavex-contact'])
    document.addEventListener(name, ({detail}) => told.push([name, Object.keys(detail).join(), detail.channel].join(' ').trim()));
  document.addEventListener('click', (event) => event.composedPath()[0].closest?.('a') && event.preventDefault());`;

const IN_IRELAND = `Object.defineProperty(navigator, 'languages', {value: ['en-IE', 'en']});`;

/** In the element: `root`, and what a screen reader calls something. */
const inside = (expression: string): string => `(() => {
  const root = document.querySelector('leavex-contact-mep').shadowRoot;
  const nameOf = (element) => (element?.getAttribute('aria-label') ?? element?.labels?.[0]?.textContent ?? element?.textContent ?? '').trim();
  return ${expression};
})()`;

const text = async (page: Page, expression: string): Promise<string> => String(await page.evaluate(inside(expression)));
const focused = (page: Page): Promise<string> => text(page, 'nameOf(root.activeElement)');
const heading = (page: Page): Promise<string> => text(page, `nameOf(root.querySelector('[part~=heading]'))`);

/** Position of the focused element: two buttons may have the same name. */
const place = (page: Page): Promise<string> =>
  text(page, `[document.activeElement.localName, [...root.querySelectorAll('*')].indexOf(root.activeElement)]`);

/** Presses a key in the window in front: a Firefox with much to do may have given the focus away, and keys then reach nothing. */
async function pressKey(page: Page, key: KeyInput): Promise<void> {
  await until(async () => {
    if (await page.evaluate('document.hasFocus()')) return true;
    await page.bringToFront();
    return false;
  }, 5_000);
  await page.keyboard.press(key);
}

/** Presses Tab, and waits for the focus to have moved: the next key may come before the page has heard of it. */
async function tab(page: Page): Promise<void> {
  const before = await place(page);
  await pressKey(page, 'Tab');
  await until(async () => (await place(page)) !== before, 5_000);
}

/** The step has begun: its heading says so and has the focus. */
async function stepIs(page: Page, name: RegExp): Promise<void> {
  await until(async () => name.test(await heading(page)), 15_000);
  assert.match(await focused(page), name);
}

/** A mail link read by something that is not ours. */
function mailIn(href: string): {to: string; subject: string; body: string} {
  const {protocol, pathname, searchParams} = new URL(href.replaceAll('+', '%2B'));
  assert.equal(protocol, 'mailto:');
  assert.deepEqual([...searchParams.keys()], ['subject', 'body']);
  return {to: decodeURIComponent(pathname), subject: searchParams.get('subject')!, body: searchParams.get('body')!};
}

const mailLink = (page: Page): Promise<string> => text(page, `root.querySelector('a[href^="mailto:"]').href`);

inEachEngine('the way to a letter', (pages) => {
  // As over a mobile network: a step that does not wait for its data never passes, instead of sometimes.
  before(() => {
    pages.server.apiDelay = 300;
  });

  it('by keyboard alone', async () => {
    const {page, noise, close} = await pages.open(PAGE, {before: BEFORE});
    /** Tabs to a control once it is there. Before that, the keys would lead out of the page. */
    const tabTo = async (name: RegExp): Promise<void> => {
      const controls = `[...root.querySelectorAll('a, button, input, select, summary, textarea')]`;
      await until(async () => (await text(page, `${controls}.some((control) => ${name}.test(nameOf(control)))`)) === 'true');
      for (let i = 0; i < 60 && !name.test(await focused(page)); i++) await tab(page);
      assert.match(await focused(page), name);
    };
    assert.match(await heading(page), /^Find your MEPs Step 1 of 3$/);
    await tabTo(/^Another country/);
    // On a busy machine the letters may come too far apart to be read as one word; then one types them again.
    const country = (): Promise<string> => text(page, `root.querySelector('[name=country]').selectedOptions[0].text`);
    for (let tries = 0; tries < 5 && (await country()) !== 'Ireland'; tries++) {
      await page.keyboard.type('Ire');
      await new Promise((passed) => setTimeout(passed, 1_200));
    }
    assert.equal(await country(), 'Ireland');
    await tabTo(/^Show MEPs$/);
    await pressKey(page, 'Enter');

    await stepIs(page, /^Who do you want to write to\? Step 1 of 3$/);
    await tabTo(/^Search/);
    await page.keyboard.type('GRAINNE ballinree');
    await until(async () => (await text(page, `root.querySelectorAll('[part~=member]').length`)) === '1');
    await tabTo(/^Details: Gráinne Ballinree$/);
    await pressKey(page, ' ');
    await until(async () => (await text(page, `!!root.querySelector('[part~=details]')`)) === 'true');
    await tabTo(/^Website$/);
    await page.keyboard.down('Shift');
    for (let i = 0; i < 10 && (await focused(page)) !== 'Write to Gráinne Ballinree'; i++) await tab(page);
    await page.keyboard.up('Shift');
    await pressKey(page, 'Enter');

    await stepIs(page, /^Your message to Gráinne Ballinree Step 2 of 3$/);
    await tabTo(/^Your own words$/);
    await page.keyboard.type('I left two years ago & miss nothing.');
    await until(async () => (await text(page, `root.querySelectorAll('[part~=block]').length`)) !== '0');
    const picked = (): Promise<string> => text(page, `[...root.querySelectorAll('[part~=block] span')].map(nameOf).join('; ')`);
    const first = await picked();
    await tabTo(/^Change points or wording$/);
    await pressKey(page, 'Enter');
    await tabTo(/^Move down: Opening$/);
    await pressKey(page, 'Enter');
    assert.equal(await picked(), first.replace(/^Opening; ([^;]+)/, '$1; Opening'));
    assert.equal(await focused(page), 'Move down: Opening');
    await tabTo(/^Choose how to send it$/);
    await pressKey(page, 'Enter');

    // Without a name the letter does not go on, says why, and leads to the field.
    await until(async () => (await focused(page)).startsWith('Your name'));
    assert.equal(await text(page, `root.querySelector('[part~=error]:not(:empty)').textContent`), 'Please fill in: Your name');
    await page.keyboard.type('Jo Maier');
    await tabTo(/^Your town$/);
    await page.keyboard.type('Cork');
    await pressKey(page, 'Enter');

    await stepIs(page, /^Send your message to Gráinne Ballinree Step 3 of 3$/);
    await tabTo(/^Email app/);
    await pressKey(page, 'ArrowDown');
    await until(async () => (await focused(page)) === 'Gmail');
    assert.match(
      await text(page, `root.querySelector('[part~=way] a').href`),
      /^https:\/\/mail\.google\.com\/.*to=grainne\.ballinree%40example\.org&/,
    );
    await pressKey(page, 'ArrowUp');
    await until(async () => (await focused(page)).startsWith('Email app'));
    // The link stands above the other ways.
    await page.keyboard.down('Shift');
    for (let i = 0; i < 10 && (await focused(page)) !== 'Open the email app'; i++) await tab(page);
    await page.keyboard.up('Shift');
    const href = await mailLink(page);
    const {to, subject, body} = mailIn(href);
    assert.equal(to, 'grainne.ballinree@example.org');
    assert.ok(subject.length > 5);
    assert.match(
      body,
      /^Dear Ms Ballinree,\r\n\r\nI left two years ago & miss nothing\.\r\n\r\n[^]*\r\n\r\nYours sincerely,\r\nJo Maier(\r\nCork)?$/,
    );
    assert.match(body, /Cork/);
    assert.ok(href.length <= 8_000);
    await pressKey(page, 'Enter');
    await until(async () => (await focused(page)).startsWith('Did your email app open?'));
    await tabTo(/^Yes, I sent the message$/);
    await pressKey(page, 'Enter');

    await stepIs(page, /^Thank you!$/);
    await tabTo(/^Write to /);
    assert.doesNotMatch(await focused(page), /Ballinree/);
    await pressKey(page, 'Enter');
    await stepIs(page, /^Your message to .* Step 2 of 3$/);
    assert.equal(await text(page, `root.querySelector('[name=own]').value`), 'I left two years ago & miss nothing.');
    assert.deepEqual(await page.evaluate('told'), [
      'leavex-load resource',
      'leavex-load resource',
      'leavex-select id',
      'leavex-load resource',
      'leavex-contact id,channel app',
      'leavex-select id',
    ]);
    assert.deepEqual(noise, []);
    await close();
  });

  it('with a mouse, 320 pixels wide', async () => {
    const {page, noise, close} = await pages.open(PAGE, {width: 320, height: 640, before: BEFORE + IN_IRELAND});
    /** Points at the middle of something, wherever it has to be scrolled to, and presses. */
    const press = async (name: string, selector = 'button, a, input, textarea'): Promise<void> => {
      const at = `[...root.querySelectorAll('${selector}')].find((element) => nameOf(element).startsWith(${JSON.stringify(name)}))`;
      await until(async () => (await text(page, `!!${at}`)) === 'true', 5_000);
      for (let i = 0; i < 40; i++) {
        const {x, y, width, height} = (await page.evaluate(inside(`${at}.getBoundingClientRect().toJSON()`))) as DOMRect;
        assert.ok(x >= 0 && x + width <= 320, `${name} is cut off`);
        assert.ok(width >= 24 && height >= 24, `${name} is a small target: ${width} × ${height}`);
        const middle = y + height / 2;
        if (middle > 0 && middle < 640) {
          await page.mouse.click(x + width / 2, middle);
          return;
        }
        await page.mouse.move(160, 320);
        await page.mouse.wheel({deltaY: middle < 0 ? -300 : 300});
        await new Promise((passed) => setTimeout(passed, 100));
      }
      assert.fail(`${name} cannot be scrolled to`);
    };
    const fits = async (): Promise<void> =>
      assert.equal(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'), 0);

    await fits();
    // The browser’s settings have named the country.
    await until(async () => /^Who do you want to write to/.test(await heading(page)), 15_000);
    await until(async () => (await text(page, `!!root.querySelector('[part~=suggestion]')`)) === 'true');
    await fits();
    const name = await text(page, `root.querySelector('[part~=suggestion] bdi').textContent`);
    await press(`Write to ${name}`);
    await stepIs(page, /^Your message to/);
    await until(async () => (await text(page, `root.querySelectorAll('[part~=block]').length`)) !== '0');
    await fits();
    await press('Your own words');
    await page.keyboard.type('My own words.');
    await press('Change points', 'summary');
    await press('Suggest other wording');
    await press('Your name');
    await page.keyboard.type('Jo Maier');
    await press('Choose how to send it');
    await stepIs(page, /^Send your message to/);
    for (const channel of ['Gmail', 'Outlook', 'Another email website (copy and paste)', 'On paper', 'Email app on this device']) {
      await press(channel);
      await fits();
    }
    await press('Open the email app');
    const {to, body} = mailIn(await mailLink(page));
    assert.match(to, /^[^@]+@example\.org$/);
    assert.match(body, /^Dear [^]*,\r\n\r\nMy own words\.\r\n\r\n[^]*\r\nJo Maier$/);
    await press('Yes, I sent the message');
    await stepIs(page, /^Thank you!/);
    await fits();
    await press('Show MEPs');
    await stepIs(page, /^Who do you want to write to/);
    assert.equal(
      await text(
        page,
        `[...root.querySelectorAll('[part~=member] [part~=name]')].filter(({textContent}) => textContent.includes('(message sent)')).length`,
      ),
      '1',
    );
    assert.deepEqual(noise, []);
    await close();
  });
});
