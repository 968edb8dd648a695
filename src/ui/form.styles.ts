import {css} from 'lit';

/** Everything of a form beside its fields: long texts, rows of choices, cards, and what is wrong. */
export const formStyles = css`
  .root {
    --_danger: var(--leavex-danger, #d5281b);
  }
  @supports (color: color(from currentColor xyz-d65 x y z)) {
    .root {
      --_danger: var(--leavex-danger, oklch(from currentColor clamp(0.5, (l - 0.6) * 999, 0.78) 0.17 27 / 1));
    }
  }
  legend {
    font-weight: 600;
  }
  textarea[part~='field'] {
    border-radius: var(--_box-radius);
    field-sizing: content;
  }
  textarea:read-only {
    background: var(--_tint);
    border-color: var(--_line);
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
  [part~='card'] {
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_box-radius);
  }
  /* A card that is suggested, among others that are not. */
  [part~='suggested'] {
    background: var(--_tint);
  }
  [part~='problems'] {
    padding: calc(0.75 * var(--_space)) var(--_space);
    border-inline-start: 4px solid var(--_danger);
    border-start-end-radius: var(--_box-radius);
    border-end-end-radius: var(--_box-radius);
    background: color-mix(in srgb, var(--_danger) 5%, transparent);
  }
  @media (pointer: coarse) {
    [part~='choice'] {
      min-block-size: max(2.75em, 44px);
    }
  }
`;
