import {css} from 'lit';

// A list without a marker is none to VoiceOver, one with an empty marker is.
export const departedStyles = css`
  ul {
    margin: 0;
    padding: 0;
    list-style: '';
  }
  [part='head'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: baseline;
  }
  [part='head'] > *,
  [part='facts'] > *,
  [part='result'] > *,
  [part='meta'] > * {
    min-inline-size: 0;
  }
  [part='headline'],
  [part='group'] {
    margin: 0;
    line-height: 1.2;
    text-wrap: balance;
  }
  [part='headline'] {
    font-size: 1.5em;
    letter-spacing: -0.01em;
  }
  [part='scope'],
  [part='explanation'],
  [part='result'],
  [part='label'],
  [part='meta'] {
    font-size: 0.875em;
  }
  [part='scope'],
  [part='explanation'],
  [part='group-count'],
  [part='item-facts'],
  [part='note'],
  [part='homes'] {
    color: var(--_quiet);
  }
  [part='explanation'] {
    inline-size: 100%;
    margin: 0;
    text-wrap: pretty;
  }
  [part='tools'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(8.5em, 100%), 1fr));
    gap: 0.75em 1em;
    margin-block-start: var(--_space);
  }
  [part='result'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: center;
  }
  .narrowed {
    margin-block-start: 0.75em;
  }
  [part='group'] {
    margin-block: 1.25em 0.5em;
    font-size: 1.0625em;
  }
  [part='group-count'] {
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  [part='entry'] {
    padding-block: 0.625em;
    border-block-start: 1px solid var(--_line);
  }
  [part='entry']:focus-visible {
    outline-offset: 0;
  }
  [part='name'] {
    font-weight: 600;
    line-height: 1.35;
  }
  [part='name'] a:not(:hover) {
    text-decoration-color: var(--_edge);
    text-decoration-thickness: 1px;
  }
  [part='facts'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.625em;
    align-items: center;
    margin-block-start: 0.25em;
    font-size: 0.875em;
  }
  [part='homes'] {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    align-items: center;
  }
  [part='home'] {
    display: inline-flex;
    gap: 0.25em;
    align-items: center;
    min-block-size: 24px;
  }
  .icon {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  [part~='more'] {
    margin-block-start: 1em;
  }
  [part='meta'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    align-items: center;
    margin-block-start: var(--_space);
    color: var(--_quiet);
  }
  [part='meta'] a {
    display: inline-block;
    min-block-size: 24px;
  }
  @container (min-width: 44em) {
    [part='entry'] {
      display: grid;
      grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
      gap: 1em;
      align-items: center;
    }
    [part='facts'] {
      margin: 0;
    }
  }
  .ticker [part='headline'] {
    font-size: 1.125em;
  }
  /* One line: the window, then pause, then the way to the list. */
  [part='ticker'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    gap: 0 0.75em;
    align-items: center;
    min-block-size: 2.75em;
  }
  [part='window'] {
    grid-area: 1 / 1;
    overflow: auto hidden;
    scrollbar-width: none;
    scroll-padding-inline: 2em;
    white-space: nowrap;
  }
  [part='window']::-webkit-scrollbar {
    display: none;
  }
  [part~='pause'] {
    display: grid;
    grid-area: 1 / 2;
    place-items: center;
    inline-size: 2.25em;
    min-block-size: 2.25em;
    padding: 0;
    border-color: transparent;
    border-radius: 50%;
  }
  [part~='all'] {
    grid-area: 1 / 3;
  }
  [part='strip'],
  [part='strip'] ul {
    display: flex;
  }
  [part='item'] {
    padding-block: 0.375em;
    padding-inline-end: 2em;
  }
  [part='item'] a,
  [part='item'] > bdi {
    font-weight: 600;
  }
  /* What comes and goes is not cut, but fades. */
  .moving [part='window'] {
    -webkit-mask: linear-gradient(to right, #0000, #000 1.5em calc(100% - 1.5em), #0000);
    mask: linear-gradient(to right, #0000, #000 1.5em calc(100% - 1.5em), #0000);
  }
  .moving [part='strip'] {
    padding-inline-start: 1.5em;
  }
  /* In a sidebar or with letters twice as large, the names have the line to themselves. */
  @container (max-width: 14em) {
    [part='ticker'] {
      grid-template-columns: auto 1fr;
      column-gap: 0;
    }
    [part='window'] {
      grid-column: 1 / -1;
    }
    [part~='pause'] {
      grid-area: 2 / 1;
    }
    [part~='all'] {
      grid-area: 2 / 2;
    }
  }
  /* Where nothing moves, the names are wrapped, and the way to the list stands below them. */
  .calm {
    display: flex;
    flex-direction: column-reverse;
    align-items: start;
  }
  .calm [part='window'] {
    inline-size: 100%;
    white-space: normal;
  }
  .calm ul {
    flex-wrap: wrap;
    min-inline-size: 0;
  }
  .calm [part='item'] {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .awaited-line {
    min-block-size: 4.1em;
  }
  @media (pointer: coarse) {
    [part~='pause'] {
      inline-size: max(2.75em, 44px);
    }
  }
  @media print {
    [part='tools'],
    [part~='button'] {
      display: none;
    }
  }
`;
