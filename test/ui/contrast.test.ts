// Texts and edges can be told from any ground, on pages that say nothing but their own colours.
import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {buttonStyles} from '../../src/ui/button.styles.js';
import {colourStyles} from '../../src/ui/colours.styles.js';
import {fieldStyles} from '../../src/ui/field.styles.js';

type Rgb = readonly [red: number, green: number, blue: number];

/** Contrast that the text of a page must have for ours to keep to the limits. */
const READABLE_PAGE = 6;

const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true})!;

/** Colours laid over each other, the lowest first. */
function painted(...layers: readonly string[]): Rgb {
  for (const layer of layers) {
    canvas.fillStyle = layer;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!];
}

function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((value) => {
    const channel = value / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

const css = (rgb: Rgb): string => `rgb(${rgb.join()})`;

const channel = fc.integer({min: 0, max: 255});
const colour = fc.tuple(channel, channel, channel);
const grey = channel.map((value): Rgb => [value, value, value]);

describe('colours made from those of the page', () => {
  let host: HTMLElement;
  let small: HTMLElement;
  let field: HTMLElement;
  let primary: HTMLElement;

  before(() => {
    host = document.createElement('div');
    const root = host.attachShadow({mode: 'open'});
    const sheet = new CSSStyleSheet();
    sheet.replaceSync([colourStyles, buttonStyles, fieldStyles].map(({cssText}) => cssText).join('\n'));
    root.adoptedStyleSheets = [sheet];
    root.innerHTML = `<div class="root"><small style="color: var(--_quiet)">text</small>
      <input part="field" aria-label="field"><button part="button primary">text</button></div>`;
    document.body.append(host);
    [small, field, primary] = ['small', 'input', 'button'].map((name) => root.querySelector<HTMLElement>(name)!) as [
      HTMLElement,
      HTMLElement,
      HTMLElement,
    ];
  });
  after(() => host.remove());

  const isModern = CSS.supports('color', 'color(from currentColor xyz-d65 x y z)');

  it('small print keeps 4.5:1 and edges keep 3:1, where the text of the page has 6:1', () => {
    fc.assert(
      fc.property(fc.oneof(colour, grey), fc.oneof(colour, grey), (text, ground) => {
        fc.pre(contrast(text, ground) >= READABLE_PAGE);
        host.style.color = css(text);
        expect(contrast(painted(css(ground), getComputedStyle(small).color), ground), 'small print').to.be.at.least(4.5);
        expect(contrast(painted(css(ground), getComputedStyle(field).borderTopColor), ground), 'edge').to.be.at.least(3);
      }),
      {numRuns: 400},
    );
  });

  it('the text of a primary button keeps 4.5:1 on any accent, on any page', () => {
    fc.assert(
      fc.property(colour, fc.option(colour), fc.double({min: 0, max: 1, noNaN: true}), (text, accent, alpha) => {
        host.style.color = css(text);
        host.style.setProperty('--leavex-accent', accent ? `rgb(${accent.join(' ')} / ${alpha})` : '');
        const {backgroundColor, webkitTextFillColor} = getComputedStyle(primary);
        if (!isModern) expect(painted('#fff', backgroundColor)).to.deep.equal([255, 255, 255]);
        else expect(contrast(painted('#777', webkitTextFillColor), painted('#777', backgroundColor))).to.be.at.least(4.5);
      }),
      {numRuns: 400},
    );
  });

  it('an own colour of the text on the accent is taken as it is', () => {
    host.style.setProperty('--leavex-accent', '#b3005e');
    host.style.setProperty('--leavex-on-accent', '#ffd6ec');
    if (isModern) expect(painted(getComputedStyle(primary).webkitTextFillColor)).to.deep.equal([255, 214, 236]);
    host.style.removeProperty('--leavex-on-accent');
  });

  it('without relative colours, a primary button is an outline', () => {
    host.style.setProperty('--leavex-accent', '#b3005e');
    const old = new CSSStyleSheet();
    const withoutSupports = [colourStyles, buttonStyles].map(({cssText}) =>
      cssText.replace(/@supports \(/g, '@supports (unknown: no) and ('),
    );
    old.replaceSync(withoutSupports.join('\n'));
    const sheets = host.shadowRoot!.adoptedStyleSheets;
    host.shadowRoot!.adoptedStyleSheets = [old];
    const {backgroundColor, borderTopColor, borderTopWidth} = getComputedStyle(primary);
    expect(painted('#fff', backgroundColor)).to.deep.equal([255, 255, 255]);
    expect(painted(borderTopColor)).to.deep.equal([179, 0, 94]);
    expect(parseFloat(borderTopWidth)).to.be.at.least(2);
    host.shadowRoot!.adoptedStyleSheets = sheets;
  });
});
