import {css} from 'lit';

/** Fields, their labels, and rows of choices. */
export const fieldStyles = css`
  label,
  legend {
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
  textarea[part~='field'] {
    border-radius: var(--_box-radius);
    field-sizing: content;
  }
  textarea:read-only {
    background: var(--_tint);
    border-color: var(--_line);
  }
  ::placeholder {
    color: var(--_quiet);
    opacity: 1;
  }
  option {
    color: FieldText;
    background-color: Field;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  [part~='choice'] {
    display: flex;
    gap: 0.625em;
    align-items: center;
    min-block-size: 2.75em;
    font-weight: 400;
  }
  [part~='choice'] input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    min-inline-size: 24px;
    min-block-size: 24px;
    margin: 0;
    accent-color: var(--_accent);
  }
  /* Choices of which one is taken are rows that one can hit without aiming. */
  [part~='choices'] {
    display: grid;
    gap: 0.5em;
  }
  [part~='choices'] legend {
    margin-block-end: 0.5em;
  }
  [part~='choices'] [part~='choice'] {
    padding: 0.5em 0.875em;
    border: 1px solid var(--_line);
    border-radius: var(--_box-radius);
    cursor: pointer;
  }
  [part~='choices'] [part~='choice']:hover {
    border-color: var(--_edge);
  }
  [part~='choices'] [part~='choice']:has(:checked) {
    border-color: var(--_accent);
    background: var(--_tint);
  }
  [aria-invalid='true'] {
    border: 2px solid var(--_danger);
  }
  @media (pointer: coarse) {
    [part~='field'],
    [part~='choice'] {
      min-block-size: max(2.75em, 44px);
    }
    /* A phone enlarges the page when a field has smaller letters. */
    [part~='field'] {
      font-size: max(1em, 16px);
    }
  }
`;
