import {css} from 'lit';

export const counterStyles = css`
  :host {
    display: inline;
  }
  :host([variant='bar']),
  :host([goal]:not([variant='inline'])) {
    display: block;
  }
  .root.inline {
    display: inline;
    container-type: normal;
  }
  .number {
    position: relative;
    white-space: nowrap;
    font-weight: var(--leavex-counter-number-weight, 700);
    font-variant-numeric: tabular-nums;
  }
  .number.moves .exact {
    opacity: 0;
  }
  .moving {
    position: absolute;
    inset-inline-end: 0;
  }
  .meta > * {
    display: inline-block;
  }
  .inline .meta > *::before,
  .bar .meta > * + *::before {
    content: '·';
    content: '·' / '';
    display: inline-block;
    inline-size: 1.25em;
    text-align: center;
  }
  .meta {
    font-size: 0.875em;
  }
  .track {
    block-size: var(--leavex-counter-bar-height, 0.75em);
    margin-block: 0.375em;
    overflow: hidden;
    border: 1px solid var(--leavex-accent, currentColor);
    border-radius: var(--leavex-radius, 1em);
  }
  .fill {
    block-size: 100%;
    background: var(--leavex-accent, currentColor);
  }
  .bar .sentence {
    font-size: 1.125em;
  }
  .bar .number {
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
  .pause {
    font-size: 0.875em;
    padding-block: 0;
  }
  @media (forced-colors: active) {
    .fill {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
