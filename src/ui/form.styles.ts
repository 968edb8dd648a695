import {css} from 'lit';

/** For elements with forms. */
export const formStyles = css`
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    background: transparent;
    border: 1px solid currentColor;
    border-radius: var(--leavex-radius, 0.25em);
  }
  option {
    color: FieldText;
    background-color: Field;
  }
`;
