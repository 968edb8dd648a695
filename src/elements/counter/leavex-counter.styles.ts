import {css} from 'lit';

export const counterStyles = css`
  :host {
    display: inline;
  }
  /* Fallback and number in one place, as high as the higher of them. */
  :host([variant='bar']),
  :host([goal]:not([variant='inline'])) {
    display: grid;
    grid-template: auto / minmax(0, 1fr);
  }
  :host > * {
    grid-area: 1 / 1;
  }
  .example {
    visibility: hidden;
  }
  .inline,
  .inline > * {
    display: inline;
    float: none;
    container-type: normal;
  }
  [part='number'] {
    position: relative;
    white-space: nowrap;
    font-weight: var(--leavex-counter-number-weight, 700);
    font-variant-numeric: tabular-nums;
  }
  .exact {
    opacity: 0;
  }
  .moving {
    position: absolute;
    inset-inline-end: 0;
  }
  [part='meta'] {
    font-size: 0.875em;
  }
  .inline [part='meta'] > *::before,
  [part='meta'] > * + *::before {
    content: '·';
    content: '·' / '';
    padding-inline: 0.25em 0.5em;
  }
  [part='bar'] {
    block-size: var(--leavex-counter-bar-height, 0.75em);
    margin-block: 0.375em;
    overflow: hidden;
    border: 1px solid var(--leavex-accent, currentColor);
    border-radius: var(--leavex-radius, 1em);
  }
  [part='fill'] {
    block-size: 100%;
    background: var(--leavex-accent, currentColor);
  }
  /* A line of its own from the start: date and source may come with the answer. */
  .bar [part='meta'] {
    display: block;
    min-block-size: 1.5em;
  }
  .bar [part='number'] {
    font-size: 1.5em;
    line-height: 1.2;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: baseline;
    justify-content: space-between;
  }
  @media (forced-colors: active) {
    [part='fill'] {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
