import {css} from 'lit';

/** Fields and their labels. */
export const fieldStyles = css`
  label {
    font-weight: 600;
  }
  label,
  [part~='field'] {
    display: block;
  }
  input,
  select,
  textarea {
    font: inherit;
    font-weight: 400;
    color: inherit;
    letter-spacing: inherit;
    background: var(--leavex-field-background, transparent);
    border: 1px solid var(--leavex-field-border, var(--_edge));
    border-radius: var(--_radius);
  }
  [part~='field'] {
    inline-size: 100%;
    min-block-size: 2.75em;
    margin-block-start: 0.25em;
    padding: 0.5em 0.75em;
  }
  /* In WebKit a long option would stick out of its field, unseen, and give the page a scroll bar. */
  select[part~='field'] {
    contain: paint;
    text-overflow: ellipsis;
  }
  ::placeholder {
    color: var(--_quiet);
    opacity: 1;
  }
  option {
    color: FieldText;
    background-color: Field;
  }
  @media (pointer: coarse) {
    [part~='field'] {
      min-block-size: max(2.75em, 44px);
    }
    /* A phone enlarges the page when a field has smaller letters. */
    [part~='field'] {
      font-size: max(1em, 16px);
    }
  }
`;
