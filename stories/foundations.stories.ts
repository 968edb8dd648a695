import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, LitElement, type TemplateResult} from 'lit';
import {expect} from 'storybook/test';
import '../src/define.js';
import {baseStyles} from '../src/ui/base.styles.js';
import {buttonStyles} from '../src/ui/button.styles.js';
import {chipStyles} from '../src/ui/chip.styles.js';
import {colourStyles} from '../src/ui/colours.styles.js';
import {fieldStyles} from '../src/ui/field.styles.js';
import {formStyles} from '../src/ui/form.styles.js';
import {primaryButtonStyles} from '../src/ui/primary-button.styles.js';
import {surfaceStyles} from '../src/ui/surface.styles.js';
import {textButtonStyles} from '../src/ui/text-button.styles.js';
import {answering, never} from './support/campaign-api.js';

/** A part of the design, rendered with the styles of the elements. */
class FoundationSample extends LitElement {
  static override styles = [
    baseStyles,
    colourStyles,
    buttonStyles,
    primaryButtonStyles,
    textButtonStyles,
    fieldStyles,
    surfaceStyles,
    formStyles,
    chipStyles,
  ];
  static override properties = {content: {attribute: false}};
  declare content: TemplateResult;

  protected override render(): TemplateResult {
    return html`<div class="root"><div>${this.content}</div></div>`;
  }
}
if (!customElements.get('foundation-sample')) customElements.define('foundation-sample', FoundationSample);

const sample = (content: TemplateResult): TemplateResult => html`<foundation-sample .content=${content}></foundation-sample>`;

const meta: Meta = {title: 'Foundations', tags: ['autodocs']};
export default meta;

/** Font family of the page. All sizes are in em, so they grow with the text. */
export const Type: StoryObj = {
  render: () =>
    sample(html`
      <p style="font-size: 2.25em; font-weight: 700; line-height: 1.1; margin: 0 0 .25em">3,230, the number of a block counter</p>
      <p style="font-size: 1.75em; font-weight: 700; line-height: 1.15; margin: 0 0 .25em">Title of a letter</p>
      <p style="font-size: 1.5em; font-weight: 700; line-height: 1.2; margin: 0 0 .25em">Headline of a list</p>
      <p style="font-size: 1.125em; line-height: 1.6; margin: 0 0 .25em">Text of a letter</p>
      <p style="margin: 0 0 .25em">All else</p>
      <p style="font-size: .875em; color: var(--_quiet); margin: 0">Small print</p>
    `),
};

const swatch = (name: string, colour: string): TemplateResult =>
  html`<div style="display: flex; gap: 1em; align-items: center; margin-block-end: .5em">
    <span style="inline-size: 4em; block-size: 2.5em; border-radius: .375em; background: ${colour}"></span> ${name}
  </div>`;

/** Roles of colours. All colours are derived from the page's text colour and the accent colour. */
export const Colours: StoryObj = {
  render: () =>
    sample(html`
      ${swatch('fill: ground of a primary button', 'var(--_fill)')} ${swatch('edge: fields, buttons, bars', 'var(--_edge)')}
      ${swatch('line: between entries, around cards', 'var(--_line)')} ${swatch('tint: suggested, said aside', 'var(--_tint)')}
      ${swatch('danger: missing or wrong', 'var(--_danger)')}
    `),
};

export const Buttons: StoryObj = {
  render: () =>
    sample(html`
      <p><button part="button primary">Write to your MEP</button></p>
      <p><button part="button secondary">Suggest someone else</button></p>
      <p><button part="button text-button">Show all</button></p>
      <p><button part="button secondary" disabled>Not now</button></p>
    `),
  play: async ({canvasElement}) => {
    const root = canvasElement.querySelector('foundation-sample')!.shadowRoot!;
    const {backgroundColor, webkitTextFillColor} = getComputedStyle(root.querySelector('[part~=primary]')!);
    await expect(backgroundColor).not.toBe(webkitTextFillColor);
  },
};

/** Page with an accent colour. */
export const ButtonsWithAccent: StoryObj = {
  render: () =>
    html`${['#00684a', '#ffd84a', '#b3005e', '#7ee787', '#0d6efd'].map(
      (accent) => html`<div style="--leavex-accent: ${accent}; margin-block-end: 1em">
        ${sample(html`<button part="button primary">${accent}</button>`)}
      </div>`,
    )}`,
};

export const Fields: StoryObj = {
  render: () =>
    sample(html`
      <p><label>Your name <input part="field" autocomplete="off" /></label></p>
      <p><label>Country <select part="field"><option>France</option></select></label></p>
      <p><label>Message <textarea part="field">Dear Ms Example,</textarea></label></p>
      <p><label>Missing <input part="field" aria-invalid="true" autocomplete="off" /></label></p>
      <fieldset part="choices">
        <legend>How do you want to send it?</legend>
        <label part="choice"><input type="radio" name="way" checked />Email app</label>
        <label part="choice"><input type="radio" name="way" />On paper</label>
      </fieldset>
    `),
};

export const Surfaces: StoryObj = {
  render: () =>
    sample(html`
      <p><span part="chip">Germany</span> <span part="chip">University</span></p>
      <div part="card">A card, one of several</div>
      <br />
      <div part="card suggested">A card that is suggested</div>
      <br />
      <div part="notice">The petition is closed. Thank you to the 3,230 people who signed it!</div>
      <br />
      <div part="problems">Enter your name.</div>
      <br />
      <div part="frame error"><span>The list cannot be shown at the moment.</span> <button part="button secondary">Try again</button></div>
    `),
};

const api = 'https://foundations.campaign.example/';

/** Loading for longer than a second: a message appears in the reserved space. */
export const Loading: StoryObj = {
  beforeEach: answering(api, {'departures/all.json': never}),
  render: () => html`<leavex-departed variant="ticker" api=${api}></leavex-departed>`,
  play: async ({canvasElement}) => {
    const element = canvasElement.querySelector('leavex-departed')!;
    await element.updateComplete;
    await expect(element.status).toBe('loading');
  },
};
