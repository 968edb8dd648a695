import {css} from 'lit';

// A button is a secondary one unless its part says otherwise. `-webkit-text-fill-color` paints the text of the primary button.
// With `color`, `currentColor` would no longer be the page's text colour, from which the fill is made.
export const buttonStyles = css`
  button,
  [part~='button'] {
    display: inline-block;
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    align-content: center;
    text-decoration: none;
    color: inherit;
    background: transparent;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    min-block-size: 2.5em;
    padding: 0.5em 1em;
    cursor: pointer;
  }
  button:hover,
  [part~='button']:hover {
    background: var(--_tint);
  }
  [part~='primary'] {
    border: 2px solid var(--_accent);
  }
  @supports (color: color(from currentColor xyz-d65 x y z)) {
    [part~='primary'],
    [part~='primary']:hover {
      background: var(--_fill);
      border-color: var(--_fill);
      -webkit-text-fill-color: var(--_on-fill);
    }
    [part~='primary']:hover {
      box-shadow: 0 0 0 3px color-mix(in srgb, var(--_accent) 30%, transparent);
    }
  }
  [part~='text-button'],
  [part~='text-button']:hover {
    border: 0;
    padding: 0;
    min-block-size: 24px;
    min-inline-size: 24px;
    font-weight: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    color: var(--leavex-link-color, inherit);
    background: none;
  }
  [part~='text-button']:hover,
  a:hover {
    text-decoration-thickness: 2px;
  }
  button:disabled,
  [aria-disabled='true'] {
    opacity: 0.5;
    cursor: default;
  }
  @media (pointer: coarse) {
    button:not([part~='text-button']),
    [part~='button']:not([part~='text-button']) {
      min-block-size: max(2.75em, 44px);
    }
  }
  @media print, (forced-colors: active) {
    [part~='primary'] {
      background: transparent;
      border-color: currentColor;
      -webkit-text-fill-color: currentColor;
    }
  }
`;
