import {css} from 'lit';

export const contactStyles = css`
  :host {
    display: block;
  }
  .root * {
    scroll-margin-block-start: var(--leavex-scroll-margin, 6em);
  }
  .root > * > *,
  form > * {
    margin-block: 0 1em;
  }
  p {
    margin-block: 0 0.5em;
  }
  [part='heading'] {
    font-size: 1.375em;
    outline: none;
  }
  [part='heading'],
  [part='subheading'],
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
  [part='choice'] {
    display: flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: 24px;
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
  button,
  [part='primary'] {
    min-block-size: 2.25em;
    padding: 0.25em 0.75em;
  }
  [part='primary'] {
    display: inline-block;
    font-weight: 700;
    text-decoration: none;
    border: 2px solid var(--leavex-accent, currentColor);
    border-radius: var(--leavex-radius, 0.25em);
  }
  /* Safari takes a list with list-style none for no list. */
  ul {
    margin: 0;
    padding: 0;
    list-style: '';
  }
  [part='hint'] ul {
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  [part='filters'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    gap: 0.75em 1em;
  }
  [part='filters'] > * {
    margin: 0;
  }
  [part='search'] {
    grid-column: 1 / -1;
  }
  [part='actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    margin-block: 0.25em;
  }
  [part='suggestion'],
  [part='problems'],
  [part='preview'],
  [part='way'],
  [part='sent'],
  [part='channels'] {
    padding: 0.75em 1em;
    border: 1px solid;
    border-radius: var(--leavex-radius, 0.25em);
  }
  [part='suggestion'] {
    border: 2px solid var(--leavex-accent, currentColor);
  }
  [part='member'],
  [part='block'] {
    padding-block: 0.75em;
    border-block-start: 1px solid;
  }
  [part='member'] {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 8em;
  }
  [part='preview'] {
    white-space: pre-wrap;
  }
  [part='problems'],
  [aria-invalid='true'] {
    border: 3px solid;
  }
`;
