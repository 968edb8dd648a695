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
    margin-block-end: var(--leavex-space, 1em);
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
  [part='meta'],
  [part='goal'] {
    font-size: 0.875em;
  }
  .inline [part='meta'] > *::before {
    content: '·';
    content: '·' / '';
    padding-inline: 0.25em 0.5em;
  }
  [part='bar'] {
    block-size: var(--leavex-counter-bar-height, 0.625em);
    margin-block: 0.5em;
    overflow: hidden;
    border: 1px solid var(--_edge);
    border-radius: var(--leavex-bar-radius, 1em);
    background: color-mix(in srgb, currentColor 10%, transparent);
  }
  [part='fill'] {
    block-size: 100%;
    background: var(--_accent);
  }
  .bar [part='number'] {
    font-size: 2.25em;
    line-height: 1.1;
    letter-spacing: -0.02em;
  }
  .line,
  .bar [part='meta'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: baseline;
  }
  .line {
    justify-content: var(--leavex-counter-align, space-between);
  }
  /* A line of its own from the start: date and source may come with the answer. */
  .bar [part='meta'] {
    justify-content: var(--leavex-counter-align, start);
    min-block-size: 1.5em;
    color: var(--_quiet);
  }
  [part~='pause'] {
    min-block-size: 24px;
    padding: 0 0.5em;
    font-size: 1em;
    font-weight: 400;
  }
  @media (forced-colors: active) {
    [part='fill'] {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
