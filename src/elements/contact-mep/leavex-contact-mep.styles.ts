import {css} from 'lit';

export const contactStyles = css`
  :host {
    display: block;
  }
  .root * {
    scroll-margin-block-start: var(--leavex-scroll-margin, 6em);
  }
  .root > *,
  form > * {
    margin-block: 0 1em;
  }
  [part='heading'] {
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.25;
    margin-block-end: 0.5em;
  }
  [part='heading']:focus {
    outline: none;
  }
  [part='subheading'],
  legend,
  #suggestion {
    font-weight: 700;
    padding: 0;
  }
  [part='step'],
  [part='hint'],
  [part='checked'],
  [part='place'],
  small {
    font-size: 0.875em;
    font-weight: 400;
  }
  label {
    display: block;
    font-weight: 700;
  }
  [part='choice'] {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: 24px;
    font-weight: 400;
  }
  input:not([type='checkbox'], [type='radio']),
  select,
  textarea {
    display: block;
    inline-size: 100%;
    max-inline-size: 40em;
    min-block-size: 2.5em;
    padding: 0.375em 0.5em;
    font-weight: 400;
  }
  textarea {
    max-inline-size: none;
    line-height: 1.5;
    resize: vertical;
  }
  [type='checkbox'],
  [type='radio'] {
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    flex: none;
    accent-color: var(--leavex-accent, auto);
  }
  button,
  a[part='primary'] {
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
  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  [part='hint'] ul {
    list-style: disc;
    padding-inline-start: 1.25em;
  }
  [part='filters'],
  [part='sender'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    gap: 0.75em 1em;
  }
  form[part='filters'] > * {
    margin: 0;
  }
  [part='search'],
  [part='sender'] > :not(label),
  [part='sender'] > [part='choice'] {
    grid-column: 1 / -1;
  }
  [part='actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    margin-block-start: 0.25em;
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
    border-width: 2px;
    border-color: var(--leavex-accent, currentColor);
  }
  [part='name'] {
    display: inline;
    font-weight: 700;
  }
  [part='name'] bdi + bdi {
    font-weight: 400;
  }
  [part='suggestion'] [part='name'],
  [part='place'] {
    display: block;
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
  [part='mark'] {
    color: inherit;
    background: none;
    border: 1px solid;
    border-radius: var(--leavex-radius, 0.25em);
    padding-inline: 0.375em;
    font-size: 0.875em;
  }
  [part='details'] {
    margin-block-start: 0.5em;
    font-size: 0.9375em;
  }
  [part='details'] a {
    display: inline-block;
    min-block-size: 24px;
  }
  [part='preview'] {
    white-space: pre-wrap;
    margin-block-end: 0.5em;
  }
  [part='meter'] {
    block-size: 0.5em;
    border: 1px solid;
    border-radius: var(--leavex-radius, 0.25em);
  }
  [part='own-share'] {
    block-size: 100%;
    background: var(--leavex-accent, currentColor);
    forced-color-adjust: none;
  }
  [part='problems'],
  [part='error'],
  [aria-invalid] {
    border-color: var(--leavex-error-color, currentColor);
    border-width: 2px;
  }
  [part='error'] {
    display: block;
    font-weight: 700;
    color: var(--leavex-error-color, inherit);
  }
  [part='channels'] [part='choice'] {
    display: flex;
  }
  [part='steps'] {
    list-style: decimal;
    padding-inline-start: 1.5em;
  }
  [part='steps'] li {
    margin-block-end: 1em;
  }
  [part='placeholder'] {
    min-block-size: 12em;
  }
`;
