import {css} from 'lit';

/** Buttons that look like links. */
export const textButtonStyles = css`
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
  [part~='text-button']:hover {
    text-decoration-thickness: 2px;
  }
`;
