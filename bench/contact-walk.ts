// Effort of a first message for five people: taps, keys, tab stops, words to read and screens of each step. The file is that of
// dist/cdn. The search of a name takes one tap more than the suggestion: the one into its field. Nothing else could go without a
// guess: own words, the name, opening the mail program, and the answer whether the message was sent.
//   LEAVEX_DATA=FOLDER   folder with meps.leavex.json, for the real members; else those of the demo
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Page} from 'puppeteer-core';
import {launchChromium} from '../scripts/browsers.js';
import {startDemoServer} from '../fixtures/demo-site/demo-server.js';
import {compileReal} from './support/real-members.js';

interface Walk {
  readonly who: string;
  readonly lang: string;
  readonly languages: readonly string[];
  readonly country: string;
  readonly width: number;
  readonly height: number;
  /** Member to look for; without it, the suggested one is taken. */
  readonly name?: string;
  readonly own: string;
  readonly isKeyboard?: boolean;
}

const WALKS: readonly Walk[] = [
  {
    who: 'German, phone',
    lang: 'de',
    languages: ['de-DE'],
    country: 'DE',
    width: 390,
    height: 664,
    own: 'Ich bin vor zwei Jahren gegangen.',
  },
  {
    who: 'French, 200 % zoom',
    lang: 'fr',
    languages: ['fr-FR'],
    country: 'FR',
    width: 640,
    height: 360,
    name: 'bardella',
    own: 'Je suis retraitée.',
  },
  {
    who: 'Polish, keyboard',
    lang: 'pl',
    languages: ['pl-PL'],
    country: 'PL',
    width: 1280,
    height: 720,
    own: 'Piszę jako wyborca.',
    isKeyboard: true,
  },
  {who: 'Blind, by the tree', lang: 'en', languages: ['en-IE'], country: 'IE', width: 1280, height: 720, own: 'I left.', isKeyboard: true},
  {
    who: 'Irish, looks for a name',
    lang: 'en',
    languages: ['en-IE'],
    country: 'IE',
    width: 390,
    height: 664,
    name: 'andrews',
    own: 'I live in Dublin.',
  },
];

/** An expression in the element's tree. */
const inside = (expression: string): string =>
  `(() => {const root = document.querySelector('leavex-contact-mep').shadowRoot; return ${expression}})()`;

const CONTROLS = `[...root.querySelectorAll('a, button, input, select, summary, textarea')].filter((control) => control.checkVisibility({contentVisibilityAuto: false}) && (control.localName === 'summary' || control.closest('details')?.open !== false) && !control.disabled)`;

interface StepFacts {
  readonly heading: string;
  readonly stops: number;
  readonly words: number;
  readonly screens: number;
}

/** Effort of a step. The radio buttons of one choice are one stop. */
async function factsOf(page: Page, height: number): Promise<StepFacts> {
  return (await page.evaluate(
    inside(`({
      heading: root.querySelector('[part~=heading] > span').textContent,
      stops: new Set(${CONTROLS}.map((control) => control.type === 'radio' ? control.name : control)).size,
      words: root.querySelector('[part~=base]').innerText.split(/\\s+/).length,
      screens: Math.round(root.querySelector('[part~=base]').offsetHeight / ${height} * 10) / 10,
    })`),
  )) as StepFacts;
}

async function walk(page: Page, {who, own, name, isKeyboard, height}: Walk): Promise<void> {
  let taps = 0;
  let keys = 0;
  let typed = 0;
  const stillness = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 700));
  const here = (selector: string): Promise<unknown> =>
    page.waitForFunction(inside(`!!root.querySelector('${selector}')`), {timeout: 30_000});
  const isFocused = (selector: string): Promise<unknown> => page.evaluate(inside(`!!root.activeElement?.matches('${selector}')`));
  /** Goes to a control as this person does: by Tab, or by a finger. */
  const reach = async (selector: string): Promise<void> => {
    await here(selector);
    if (!isKeyboard) {
      if (await isFocused(selector)) return;
      taps++;
      await page.evaluate(inside(`root.querySelector('${selector}').scrollIntoView({block: 'center'})`));
      const at = (await page.evaluate(inside(`root.querySelector('${selector}').getBoundingClientRect().toJSON()`))) as DOMRect;
      await page.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
      return;
    }
    for (let i = 0; i < 80 && !(await isFocused(selector)); i++) {
      await page.keyboard.press('Tab');
      keys++;
    }
  };
  const press = async (selector: string): Promise<void> => {
    await reach(selector);
    if (isKeyboard) {
      await page.keyboard.press('Enter');
      keys++;
    }
    await stillness();
  };
  const type = async (selector: string, text: string): Promise<void> => {
    await reach(selector);
    await page.keyboard.type(text);
    typed += text.length;
    await stillness();
  };
  console.log(`\n  ${who}`);
  const tell = async (more = ''): Promise<void> => {
    const {heading, stops, words, screens} = await factsOf(page, height);
    console.log(
      `    ${heading.slice(0, 44).padEnd(46)} ${String(stops).padStart(3)} stops ${String(words).padStart(5)} words ${screens.toFixed(1).padStart(5)} screens  ${more}`,
    );
  };

  // The browser’s settings name the country, so nobody is asked for it.
  await here('[type=search]');
  await tell();
  if (name === undefined) await press('[part~=suggestion] [part~=primary]');
  else {
    await type('[type=search]', name);
    await press('[part~=member] [part~=write]');
  }
  await here('[name=text]');
  const main = (await page.evaluate(inside(`root.querySelector('.ways-on [part~=primary]').getBoundingClientRect().bottom`))) as number;
  await tell(`button ends at ${Math.round(main)} of ${height} px`);
  await type('[name=own]', own);
  await type('[name=sender]', 'Jo Maier');
  await press('[part~=open]');
  const button = '[part~=sent] [part~=primary]';
  await here(button);
  const bottom = (await page.evaluate(
    inside(`root.querySelector('${button}').getBoundingClientRect().bottom - root.host.getBoundingClientRect().top`),
  )) as number;
  await tell(`button ends at ${Math.round(bottom)} of ${height} px`);
  await press(button);
  await here('[part~=next]');
  await tell();
  console.log(`    in all: ${isKeyboard ? `${keys} keys` : `${taps} taps`} and ${typed} letters typed`);
}

const data = process.env['LEAVEX_DATA'];
const folder = mkdtempSync(join(tmpdir(), 'leavex-walk-'));
if (data !== undefined) compileReal(data, folder);
const server = await startDemoServer([['real/', `${folder}/api/`]]);
const browser = await launchChromium();
try {
  console.log(`  members: ${data === undefined ? 'invented' : 'real'}`);
  for (const one of WALKS) {
    const page = await (await browser.createBrowserContext()).newPage();
    const isPhone = one.width < 600;
    await page.setViewport({width: one.width, height: one.height, isMobile: isPhone, hasTouch: isPhone});
    await page.evaluateOnNewDocument(`
      Math.random = () => 0.5; // the same member and the same draft each time
      Object.defineProperty(navigator, 'languages', {value: ${JSON.stringify(one.languages)}});
      document.addEventListener('click', (event) => event.composedPath()[0].closest?.('a') && event.preventDefault());`);
    await page.goto(
      server.page(`<!doctype html><html lang="${one.lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Walk</title>
<style>body {font: 16px/1.5 sans-serif; margin: 0 16px}</style><script src="/cdn/leavex-contact-mep.js"></script>
<leavex-contact-mep api="${data === undefined ? '/api/' : '/real/'}"></leavex-contact-mep></html>`),
    );
    await walk(page, data === undefined && one.name !== undefined ? {...one, name: one.country === 'IE' ? 'ballinree' : 'a'} : one);
    await page.browserContext().close();
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, {recursive: true});
}
