import type {Page} from 'puppeteer-core';
import {buttonStyles} from '../../src/ui/button.styles.js';
import {colourStyles} from '../../src/ui/colours.styles.js';
import {fieldStyles} from '../../src/ui/field.styles.js';
import {surfaceStyles} from '../../src/ui/surface.styles.js';

type Rgb = readonly [red: number, green: number, blue: number];

/** Colours of a page around a widget. None of them says `color-scheme`. */
export interface HostColours {
  readonly name: string;
  readonly ground: string;
  readonly text: string;
  readonly accent?: string;
}

/** The three extremes, and twelve grounds as real sites have them. */
export const HOST_COLOURS: readonly HostColours[] = [
  {name: 'white', ground: '#ffffff', text: '#000000'},
  {name: 'black', ground: '#000000', text: '#ffffff'},
  {name: 'mid-grey', ground: '#808080', text: '#000000'},
  {name: 'Bootstrap', ground: '#ffffff', text: '#212529', accent: '#0d6efd'},
  {name: 'Bootstrap, dark', ground: '#212529', text: '#dee2e6', accent: '#6ea8fe'},
  {name: 'GOV.UK', ground: '#f3f2f1', text: '#0b0c0c', accent: '#00703c'},
  {name: 'Financial Times', ground: '#fff1e5', text: '#33302e', accent: '#0d7680'},
  {name: 'newspaper', ground: '#fdfcf8', text: '#121212', accent: '#c70000'},
  {name: 'GitHub, dark', ground: '#0d1117', text: '#f0f6fc', accent: '#4493f8'},
  {name: 'Solarized', ground: '#fdf6e3', text: '#586e75', accent: '#268bd2'},
  {name: 'Nord', ground: '#2e3440', text: '#d8dee9', accent: '#88c0d0'},
  {name: 'WordPress, Twenty Twenty-One', ground: '#d1e4dd', text: '#28303d'},
  {name: 'yellow poster', ground: '#ffdd00', text: '#000000', accent: '#e2001a'},
  {name: 'purple campaign', ground: '#3a0d4f', text: '#fdeaff', accent: '#ffd84a'},
  {name: 'green party', ground: '#005538', text: '#ffffff', accent: '#ffee00'},
];

/** Texts and edges of the foundation, with the contrast that each must have at least. */
export const READINGS = [
  {name: 'text', selector: 'p', colour: 'color', atLeast: 4.5},
  {name: 'small print', selector: 'small', colour: 'color', atLeast: 4.5},
  {name: 'primary', selector: '[part~=primary]', colour: '-webkit-text-fill-color', atLeast: 4.5},
  {name: 'secondary', selector: '[part=button]', colour: 'color', atLeast: 4.5},
  {name: 'chip', selector: '[part~=chip]', colour: 'color', atLeast: 4.5},
  {name: 'notice', selector: '[part~=notice]', colour: 'color', atLeast: 4.5},
  {name: 'problems', selector: '[part~=problems]', colour: 'color', atLeast: 4.5},
  {name: 'placeholder', selector: 'input', pseudo: '::placeholder', colour: 'color', atLeast: 4.5},
  {name: 'field edge', selector: 'input', colour: 'border-top-color', atLeast: 3},
  {name: 'button edge', selector: '[part=button]', colour: 'border-top-color', atLeast: 3},
] as const;

const SAMPLE = `<div class="root"><p>text <small>small print</small></p>
  <button part="button primary">primary</button><button part="button">secondary</button>
  <span part="chip">chip</span><div part="notice">notice</div><div part="problems">problems</div>
  <input part="field" placeholder="placeholder"></div>`;

const SHEETS = [colourStyles, buttonStyles, fieldStyles, surfaceStyles].map(({cssText}) => cssText).join('\n');

/** Colours as painted on the page, for each reading: the text or edge, and the ground that it stands on. */
export async function paintedIn(page: Page, {ground, text, accent}: HostColours): Promise<readonly (readonly [Rgb, Rgb])[]> {
  await page.setContent(`<!doctype html><style>body{background:${ground};color:${text};${accent ? `--leavex-accent:${accent}` : ''}}
    .root{color:inherit}small{color:var(--_quiet)}${SHEETS}</style>${SAMPLE}`);
  const layers = await page.evaluate(
    (readings, bodyGround) =>
      readings.map(({selector, pseudo, colour}) => {
        const element = document.querySelector(selector)!;
        const grounds = [bodyGround, colour.startsWith('border') ? 'transparent' : getComputedStyle(element).backgroundColor];
        return [[...grounds, getComputedStyle(element, pseudo).getPropertyValue(colour)], grounds];
      }),
    READINGS.map((reading) => ({pseudo: undefined, ...reading})),
    ground,
  );
  const flattened = await page.evaluate((stacks) => {
    const context = document.createElement('canvas').getContext('2d', {willReadFrequently: true})!;
    return stacks.map((stack) => {
      for (const colour of stack) {
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
      }
      return Array.from(context.getImageData(0, 0, 1, 1).data).slice(0, 3) as [number, number, number];
    });
  }, layers.flat());
  return READINGS.map((_, i) => [flattened[2 * i]!, flattened[2 * i + 1]!]);
}

const luminance = (rgb: Rgb): number => {
  const [red, green, blue] = rgb.map((value) => {
    const channel = value / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};

/** Contrast of two colours (WCAG 2.2): 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}
