import {expect} from '@open-wc/testing';
import {emulateMedia, setViewport} from '@web/test-runner-commands';
import '../../../src/elements/letter/define.js';
import type {LeavexLetter} from '../../../src/elements/letter/leavex-letter.js';
import {can} from '../../support/engines.js';
import {part, place, serveSite, untilStatus} from '../../support/page.js';
import {letter, paragraph} from './support/letters.js';

const PROSE =
  'Whoever speaks for citizens and keeps speaking there lends that landlord a credibility he could not buy. It is where journalists look for quotes, and where millions form a first opinion. ';
const parts = {
  title: 'An open letter to Europe’s politicians and leaders on leaving X',
  content: Array.from({length: 12}, () => paragraph(PROSE.repeat(3))),
  url: 'https://campaign.example/letter',
  languages: ['en', 'fr'].map((lang) => ({lang, title: 'A'})),
};

let api = '';
before(async () => {
  api = (await serveSite({'letter/en.json': letter(parts)})).url;
});

async function show(style: string, attributes = ''): Promise<LeavexLetter> {
  const box = place<HTMLElement>(`<main style="${style}"><leavex-letter api="${api}" lang="en" ${attributes}></leavex-letter></main>`);
  const element = box.firstElementChild as LeavexLetter;
  await untilStatus(element, 'ready');
  return element;
}

/** The lines in which an element's text stands. */
function linesOf(element: Element): string[] {
  const lines: string[] = [];
  let line = '';
  let top = -Infinity;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (let at = 0; at < node.length; at++) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const rect = range.getBoundingClientRect();
      if (!rect.width) continue;
      if (rect.top > top + 4) {
        lines.push(line);
        line = '';
      }
      top = rect.top;
      line += node.data.charAt(at);
    }
  }
  return [...lines, line].map((each) => each.trim()).filter(Boolean);
}

describe('how a letter is set', () => {
  for (const font of ['serif', 'sans-serif', 'system-ui']) {
    it(`lines of ${font} hold 75 characters at most, also on a wide page`, async () => {
      await setViewport({width: 1280, height: 800});
      const element = await show(`font: 16px ${font}; inline-size: 1200px`);
      const lines = Array.from(part(element, 'text')!.children).flatMap(linesOf);
      const full = lines.map((line) => line.length).sort((a, b) => b - a);
      expect(full[0]).to.be.at.most(80);
      expect(full[Math.floor(full.length / 2)], 'half of the lines').to.be.within(40, 75);
    });
  }

  for (const width of [320, 480, 960, 1200]) {
    it(`its title leaves no word alone on the last line, ${width} px wide`, async () => {
      await setViewport({width: 1280, height: 800});
      const lines = linesOf(part(await show(`font: 16px sans-serif; inline-size: ${width}px`), 'title')!);
      expect(lines.at(-1)!.split(/\s/).length, lines.join(' | ')).to.be.above(1);
    });
  }

  it('its two buttons stand in one line, whatever is left of the line before', async () => {
    await setViewport({width: 1280, height: 800});
    for (let width = 320; width <= 700; width += 20) {
      const element = await show(`font: 16px sans-serif; inline-size: ${width}px`);
      const [copy, print] = ['copy', 'print'].map((name) => part(element, name)!.getBoundingClientRect().top);
      expect(copy, `${width} px`).to.equal(print);
    }
  });

  it('on paper it is whole, with its address and without buttons', async () => {
    if (!can('emulateMedia')) return;
    const element = await show('font: 16px serif; inline-size: 600px', 'collapsed');
    const text = part(element, 'text')!;
    expect(text.clientHeight).to.be.below(text.scrollHeight);
    await emulateMedia({media: 'print'});
    try {
      expect(text.clientHeight).to.equal(text.scrollHeight);
      for (const name of ['languages', 'read-all', 'copy', 'print', 'status'])
        expect(getComputedStyle(part(element, name)!).display, name).to.equal('none');
      expect(getComputedStyle(part(element, 'footer')!).borderBlockStartWidth, 'a line with nothing below').to.equal('0px');
      // Isolated: in a line from right to left the ends of an address would change places.
      expect(getComputedStyle(part(element, 'original')!, '::after').content).to.match(
        /\u2066\W*(?:attr\(href\)|https:\/\/campaign\.example\/letter)\W*\u2069/,
      );
    } finally {
      await emulateMedia({media: 'screen'});
    }
  });

  it('keeps the sizes of a page with large text, and none below 14 px', async () => {
    const size = async (style: string): Promise<number> =>
      parseFloat(getComputedStyle(part(await show(style), 'text')!.firstElementChild!).fontSize);
    expect(await size('font-size: 6px')).to.be.at.least(14);
    expect(await size('font-size: 32px')).to.be.at.least(32);
  });
});
