import {css} from 'lit';

export const contactStyles = css`
  :host {
    display: block;
  }
  .root * {
    scroll-margin-block-start: var(--leavex-scroll-margin, 6em);
  }
  .root > * > *,
  form > *,
  [part='way'] > * {
    margin: 0 0 1em;
  }
  [part='heading'] {
    font-size: 1.375em;
    outline: none;
  }
  [part='heading'] small {
    display: inline-block;
    font-size: 0.75em;
  }
  [role='heading'],
  [part='name'],
  [part='error'],
  legend,
  label {
    font-weight: 700;
  }
  small,
  [part='hint'] {
    font-size: 0.875em;
    font-weight: 400;
  }
  label {
    display: block;
  }
  blockquote {
    margin: 0;
    padding-inline-start: 0.75em;
    border-inline-start: 2px solid;
  }
  [part='choice'] {
    display: flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: 2em;
    font-weight: 400;
  }
  input,
  select,
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 2.5em;
    padding: 0.375em 0.5em;
    font-weight: 400;
  }
  textarea {
    field-sizing: content;
    max-block-size: 20em;
  }
  [name='own'] {
    min-block-size: 8em;
  }
  [part='choice'] input {
    flex: none;
    inline-size: 24px;
    min-block-size: 24px;
    margin: 0;
    accent-color: var(--leavex-accent, auto);
  }
  a {
    display: inline-block;
    min-block-size: 24px;
  }
  fieldset,
  section,
  [part='problems'],
  [part='preview'],
  [part='primary'] {
    padding: 0.75em 1em;
    border: 1px solid;
    border-radius: var(--leavex-radius, 0.25em);
  }
  section,
  [part='primary'] {
    border: 2px solid var(--leavex-accent, currentColor);
  }
  button,
  [part='primary'] {
    min-block-size: 2.25em;
    padding: 0.25em 0.75em;
  }
  [part='primary'] {
    font-weight: 700;
    text-decoration: none;
  }
  /* Safari takes a list with list-style none for no list. */
  ul {
    padding: 0;
    list-style: '';
  }
  ol,
  [part='hint'] ul {
    margin: 0;
    padding-inline-start: 1.25em;
    list-style: revert;
  }
  [part='filters'],
  [part='actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    margin-block: 0.5em;
  }
  [part='filters'] > * {
    flex: 1 13em;
  }
  [part='search'] {
    flex-basis: 100%;
  }
  [aria-disabled='true'] {
    opacity: 0.4;
  }
  [part='member'],
  [part='block'] {
    padding-block: 0.75em;
    border-block-start: 1px solid;
  }
  /* Not the open row: what is added to a row that is out of sight, Safari may never lay out. */
  [part='member']:not(:has([part='details'])) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 8em;
  }
  [part='preview'] {
    white-space: pre-wrap;
  }
  [part='problems'],
  [aria-invalid] {
    border: 3px solid;
  }
  @container (min-width: 40em) {
    [part='member'] {
      display: grid;
      grid-template-columns: 1fr auto;
      column-gap: 1em;
    }
    [part='member'] > [part='actions'] {
      grid-area: 1 / 2 / 4;
    }
  }
`;

/** For a letter on paper: no box, no buttons, nothing but its lines. */
export const paperStyles = css`
  div {
    white-space: pre-wrap;
  }
`;
