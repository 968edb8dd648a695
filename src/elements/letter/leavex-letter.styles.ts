import {css} from 'lit';

export const letterStyles = css`
  :host {
    display: block;
  }
  .sheet,
  [name='actions'] {
    display: block;
    max-inline-size: var(--leavex-letter-measure, 34em);
    margin-inline: auto;
  }
  ul[part='languages'],
  [part='signatories'] ul {
    list-style: none;
    padding: 0;
  }
  [part='languages'] li,
  [part='footer'] > * {
    display: inline-block;
    margin: 0 0 0.5em;
    margin-inline-end: 1em;
  }
  [part='footer'] {
    border-block-start: 1px solid;
    padding-block-start: 1em;
  }
  [part='language'] {
    border: 0;
    padding: 0;
    text-decoration: underline;
  }
  [part='language'][aria-current] {
    font-weight: 700;
    text-decoration: none;
  }
  button {
    padding: 0.25em 0.75em;
  }
  [part='read-all'] {
    margin-block-end: 1.5em;
  }
  [part='notice'] {
    border: 1px solid var(--leavex-accent, currentColor);
    border-inline-start-width: 4px;
    padding: 0.75em 1em;
  }
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin-block: 1.5em 0.5em;
    line-height: 1.2;
    text-wrap: balance;
    break-after: avoid;
  }
  [part='title'] {
    font-size: 1.5em;
    margin-block: 0.5em;
  }
  [part='text'] {
    font-size: 1.125em;
    line-height: 1.6;
    text-wrap: pretty;
    -webkit-hyphens: auto;
    hyphens: auto;
    hyphenate-limit-chars: 8 4 4;
  }
  [dir='rtl'] {
    line-height: 1.8;
  }
  [dir='rtl'] em {
    font-style: normal;
    font-weight: 600;
  }
  p,
  ul,
  ol,
  blockquote {
    margin-block: 0 1em;
  }
  p:last-child {
    margin-block-end: 0;
  }
  ol,
  ul {
    padding-inline-start: 1.5em;
  }
  li {
    margin-block-end: 0.25em;
  }
  blockquote {
    margin-inline: 0;
    padding-inline-start: 1em;
    border-inline-start: 2px solid;
  }
  p[part='dateline'] {
    text-align: end;
    margin-block-end: 1.5em;
  }
  /* The folded text in its larger type, and what stands around it: title, notice, buttons. */
  .awaited {
    block-size: calc(1.125 * var(--leavex-letter-collapsed-height, 20em) + 14em);
  }
  @media screen {
    .clipped {
      max-block-size: var(--leavex-letter-collapsed-height, 20em);
      overflow: hidden;
      -webkit-mask: linear-gradient(#000 calc(100% - 5em), #0000);
    }
  }
  @container (min-width: 30em) {
    [part='title'] {
      font-size: 2em;
    }
  }
  @media print {
    [part='languages'],
    [part='error'],
    [part='status'],
    summary,
    button[part] {
      display: none;
    }
    /* With neither publisher nor address there would be nothing below the line. */
    [part='footer'] {
      border: 0;
    }
    /* Isolated from left to right: in a line from right to left the last slash would stand at the wrong end. */
    [part='original']::after {
      content: ' \u2066' attr(href) '\u2069';
    }
  }
`;
