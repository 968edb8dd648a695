// Texts and edges can be told from any ground, on pages that say nothing but their own colours.
import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {buttonStyles} from '../../src/ui/button.styles.js';
import {chipStyles} from '../../src/ui/chip.styles.js';
import {colourStyles} from '../../src/ui/colours.styles.js';
import {fieldStyles} from '../../src/ui/field.styles.js';
import {formStyles} from '../../src/ui/form.styles.js';
import {primaryButtonStyles} from '../../src/ui/primary-button.styles.js';
import {surfaceStyles} from '../../src/ui/surface.styles.js';
import {textButtonStyles} from '../../src/ui/text-button.styles.js';

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

/** Colours of a page around a widget. None of them says `color-scheme`. */
interface HostColours {
  readonly name: string;
  readonly ground: string;
  readonly text: string;
  readonly accent?: string;
}

/** The three extremes, and twelve grounds as real sites have them. */
const HOST_COLOURS: readonly HostColours[] = [
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
const READINGS = [
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

const ALL_STYLES = [colourStyles, buttonStyles, primaryButtonStyles, textButtonStyles, fieldStyles, surfaceStyles, formStyles, chipStyles];

/** A shadow root with the styles that make colours, on a page with a text colour and perhaps an accent. */
function fixture(html: string): HTMLElement {
  const host = document.createElement('div');
  const root = host.attachShadow({mode: 'open'});
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(ALL_STYLES.map(({cssText}) => cssText).join('\n'));
  root.adoptedStyleSheets = [sheet];
  root.innerHTML = `<div class="root">${html}</div>`;
  document.body.append(host);
  return host;
}

describe('texts and edges on pages of real sites', () => {
  for (const {name: site, ground, text, accent} of HOST_COLOURS)
    it(`${site}: texts have 4.5:1, edges 3:1`, () => {
      const host = fixture(`<p>text <small style="color: var(--_quiet)">small print</small></p>
        <button part="button primary">primary</button><button part="button">secondary</button>
        <span part="chip">chip</span><div part="notice">notice</div><div part="problems">problems</div>
        <input part="field" placeholder="placeholder" aria-label="field">`);
      host.style.color = text;
      if (accent) host.style.setProperty('--leavex-accent', accent);
      for (const {name, selector, colour: property, atLeast, ...rest} of READINGS) {
        const element = host.shadowRoot!.querySelector(selector)!;
        const grounds = [ground, ...(atLeast === 3 ? [] : [getComputedStyle(element).backgroundColor])];
        const seen = getComputedStyle(element, 'pseudo' in rest ? rest.pseudo : undefined).getPropertyValue(property);
        expect(contrast(painted(...grounds, seen), painted(...grounds)), name).to.be.at.least(atLeast);
      }
      host.remove();
    });
});

describe('colours made from those of the page', () => {
  let host: HTMLElement;
  let small: HTMLElement;
  let field: HTMLElement;
  let primary: HTMLElement;

  before(() => {
    host = fixture(
      '<small style="color: var(--_quiet)">text</small><input part="field" aria-label="field"><button part="button primary">text</button>',
    );
    [small, field, primary] = ['small', 'input', 'button'].map((name) => host.shadowRoot!.querySelector<HTMLElement>(name)!) as [
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
    const withoutSupports = [colourStyles, buttonStyles, primaryButtonStyles].map(({cssText}) =>
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
