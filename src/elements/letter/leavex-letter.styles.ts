import {css} from 'lit';

export const letterStyles = css`
  .sheet,
  [name='actions'] {
    display: block;
    inline-size: 100%;
    max-inline-size: var(--leavex-letter-measure, 34em);
    margin-inline: var(--leavex-letter-margin, 0);
  }
  ul[part='languages'],
  [part='signatories'] ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin-block: 1.5em 0.5em;
    line-height: 1.25;
    text-wrap: balance;
    break-after: avoid;
  }
  [part='title'] {
    font-size: 1.75em;
    line-height: 1.15;
    letter-spacing: -0.01em;
    margin-block: 0 0.5em;
  }
  /* Below the title, in small print: where and when, and in which other languages. */
  [part='byline'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 2em;
    justify-content: space-between;
    margin-block-end: 1.5em;
    padding-block-end: 0.75em;
    border-block-end: 1px solid var(--_line);
    font-size: 0.875em;
    color: var(--_quiet);
  }
  [part='byline'] > *,
  [part='footer'] > * {
    min-inline-size: 0;
  }
  [part='dateline'] {
    margin: 0;
  }
  [part='languages'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  [part~='language'][aria-current] {
    color: inherit;
    font-weight: 700;
    text-decoration: none;
    cursor: default;
  }
  summary {
    cursor: pointer;
    min-block-size: 24px;
  }
  [part='notice'] {
    margin-block-end: 1.5em;
  }
  [part='text'] {
    font-size: 1.125em;
    line-height: 1.6;
    text-wrap: pretty;
    -webkit-hyphens: auto;
    hyphens: auto;
    hyphenate-limit-chars: 8 4 4;
  }
  /* The text takes the focus when it is opened: the place is seen without a frame around a whole page. */
  [part='text']:focus-visible {
    outline-offset: 0.5em;
  }
  [dir='rtl'] {
    line-height: 1.8;
    letter-spacing: normal;
  }
  [dir='rtl'] [part='title'] {
    line-height: 1.4;
    letter-spacing: normal;
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
  hr {
    margin-block: 2em;
    border: 0;
    border-block-start: 1px solid var(--_line);
  }
  blockquote {
    margin-inline: 0;
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_line);
  }
  [part='table'] {
    overflow-x: auto;
    margin-block: 0 1em;
    hyphens: none;
    -webkit-hyphens: none;
  }
  table {
    border-collapse: collapse;
    font-size: 0.9em;
    line-height: 1.4;
  }
  th,
  td {
    padding: 0.4em 0.75em;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: normal;
  }
  thead th,
  thead td {
    border-block-end-width: 2px;
  }
  .middle {
    text-align: center;
  }
  .end {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  sup {
    font-size: 0.75em;
    line-height: 0;
  }
  .jump {
    border: 0;
    padding: 0;
    background: none;
    font: inherit;
    color: var(--leavex-link-color, inherit);
    cursor: pointer;
    user-select: text;
    -webkit-user-select: text;
  }
  [part='notes'] {
    margin-block-start: 2em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
    font-size: 0.9em;
  }
  /* Drawn, so that it is not copied with the text. */
  .back::after {
    content: '\u21a9\ufe0e';
  }
  .back {
    min-inline-size: 24px;
    min-block-size: 24px;
  }
  [part~='read-all'] {
    margin-block-start: 0.75em;
  }
  [part='signatories'] ul {
    columns: 15em;
    column-gap: 2em;
  }
  [part='signatories'] li {
    break-inside: avoid;
    margin-block-end: 0.625em;
    line-height: 1.35;
  }
  .about {
    display: block;
    font-size: 0.875em;
    color: var(--_quiet);
  }
  [part='footer'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.25em;
    align-items: center;
    margin-block-start: 2em;
    border-block-start: 1px solid var(--_line);
    padding-block-start: 1em;
    font-size: 0.875em;
  }
  /* One button alone in a second line would look lost. */
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.25em;
  }
  [part='footer'] a {
    display: inline-block;
    min-block-size: 24px;
  }
  /* The folded text in its larger type, and what stands around it: title, notice, buttons. */
  .awaited-folded {
    min-block-size: calc(1.125 * var(--leavex-letter-collapsed-height, 20em) + 16em);
  }
  @media screen {
    .clipped {
      max-block-size: var(--leavex-letter-collapsed-height, 20em);
      overflow: hidden;
      -webkit-mask: linear-gradient(#000 calc(100% - 5em), #0000);
      mask: linear-gradient(#000 calc(100% - 5em), #0000);
    }
  }
  @container (min-width: 30em) {
    [part='title'] {
      font-size: 2.25em;
    }
  }
  @media print {
    [part='table'] {
      overflow: visible;
    }
    tr {
      break-inside: avoid;
    }
    .back,
    [part='languages'],
    [part~='error'],
    [part='status'],
    summary,
    [part~='button'] {
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
