import {css} from 'lit';

/** Notices, and the frame for what is loading, empty or could not be loaded. */
export const surfaceStyles = css`
  /* While the data are awaited, their room lies over the page author's text rather than below it. */
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  :host > span,
  .awaiting {
    grid-area: 1 / 1;
  }
  .awaiting {
    pointer-events: none;
  }
  [class|='awaited'] {
    display: grid;
    align-items: end;
  }
  /* Nobody knows how long a list or a text is: what stands below goes out of sight at once, not when the data arrive. */
  .awaited {
    min-block-size: 100vh;
  }
  [part~='notice'] {
    padding: calc(0.75 * var(--_space)) var(--_space);
    border-inline-start: 4px solid var(--_accent);
    border-start-end-radius: var(--_box-radius);
    border-end-end-radius: var(--_box-radius);
    background: var(--_tint);
  }
  [part~='frame'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    margin-block: 0.5em;
    padding: calc(0.75 * var(--_space)) var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_box-radius);
    font-size: 0.9375em;
  }
  /* Said only to those who wait longer than a second. */
  [part~='loading'] {
    animation: leavex-appear 0s 1s backwards;
  }
  @keyframes leavex-appear {
    from {
      visibility: hidden;
    }
  }
  @media print {
    [part~='frame'] {
      display: none;
    }
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
