import {css} from 'lit';

/** Cards, chips, notices, and the frame for what is loading, empty or could not be loaded. */
export const surfaceStyles = css`
  [part~='card'] {
    padding: var(--leavex-_space);
    border: 1px solid var(--leavex-_line);
    border-radius: var(--leavex-_box-radius);
  }
  /* A card that is suggested, among others that are not. */
  [part~='suggested'] {
    background: var(--leavex-_tint);
  }
  [part~='chip'] {
    display: inline-block;
    padding: 0.125em 0.625em;
    border-radius: 1em;
    background: color-mix(in srgb, currentColor 8%, transparent);
    font-size: 0.8125em;
    line-height: 1.5;
  }
  [part~='notice'],
  [part~='problems'] {
    padding: calc(0.75 * var(--leavex-_space)) var(--leavex-_space);
    border-inline-start: 4px solid var(--leavex-_accent);
    border-start-end-radius: var(--leavex-_box-radius);
    border-end-end-radius: var(--leavex-_box-radius);
    background: var(--leavex-_tint);
  }
  [part~='problems'] {
    border-color: var(--leavex-_danger);
    background: color-mix(in srgb, var(--leavex-_danger) 5%, transparent);
  }
  [part~='frame'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    padding: calc(0.75 * var(--leavex-_space)) var(--leavex-_space);
    border: 1px solid var(--leavex-_line);
    border-radius: var(--leavex-_box-radius);
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
  @media (forced-colors: active) {
    [part~='chip'] {
      border: 1px solid;
    }
  }
`;
