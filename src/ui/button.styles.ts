import {css} from 'lit';

// A button is a secondary one unless its part says otherwise. An element adds the styles of other ranks that it has.
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
`;
