import {css} from 'lit';

// Colours of political groups are those that readers know them by, dark enough for white letters (4.5:1).
export const contactStyles = css`
  .root * {
    scroll-margin-block-start: var(--leavex-scroll-margin, 6em);
    scroll-margin-block-end: var(--leavex-bottom-margin, 0.5em);
  }
  .root > * > *,
  form > *,
  [part='way'] > * {
    margin: 0 0 1em;
  }
  .root > * > :last-child,
  form > :last-child,
  [part='way'] > :last-child {
    margin-block-end: 0;
  }
  .awaited-tool {
    min-block-size: 12em;
  }
  p,
  ul {
    margin: 0;
  }
  /* A list without a marker is none to VoiceOver, one with an empty marker is. */
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
  a {
    display: inline-block;
    min-block-size: 24px;
  }
  small,
  [part~='hint'],
  [part='place'],
  [part='stance'],
  [part='count'] {
    font-size: 0.875em;
    font-weight: 400;
  }
  small,
  [part~='hint'],
  [part='place'],
  [part='count'] {
    color: var(--_quiet);
  }

  /* Above the heading of a step: which of the three it is. */
  [part='heading'] {
    display: flex;
    flex-direction: column-reverse;
    gap: 0.25em;
    margin-block-end: 0.5em;
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.2;
    letter-spacing: -0.01em;
    text-wrap: balance;
    outline: none;
  }
  [part='step'] {
    position: relative;
    padding-block-start: 1em;
    font-size: 0.5833em;
    font-weight: 600;
    letter-spacing: 0;
  }
  [part='step']::before,
  [part='step']::after {
    content: '';
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    block-size: 0.3em;
    border-radius: 0.15em;
  }
  [part='step']::before {
    inline-size: 100%;
    background: var(--_line);
  }
  [part='step']::after {
    inline-size: calc(100% / 3);
    background: var(--_accent);
  }
  [data-step='2']::after {
    inline-size: calc(200% / 3);
  }
  [data-step='3']::after {
    inline-size: 100%;
  }
  /* The way back stands on the line of the step, where there is room for both. */
  .top {
    position: relative;
  }
  @container (min-width: 15em) {
    .top [part~='back'] {
      position: absolute;
      inset-block-start: 0.625em;
      inset-inline-end: 0;
    }
  }
  [part='subheading'] {
    font-weight: 700;
  }

  /* A member. */
  [part~='suggestion'] > *,
  [part~='next'] > * {
    margin: 0 0 0.75em;
  }
  [part~='suggestion'] > :last-child,
  [part~='next'] > :last-child {
    margin-block-end: 0;
  }
  [part~='suggestion'] > [part='subheading'] {
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_quiet);
  }
  [part='who'],
  [part='member'] {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.5em 0.75em;
    align-items: start;
  }
  [part='portrait'] {
    display: grid;
    place-items: center;
    overflow: hidden;
    inline-size: 2.75em;
    block-size: 2.75em;
    border-radius: 50%;
    background: #5c5c5c;
    color: #fff;
    font-weight: 600;
    line-height: 1;
  }
  [part='portrait']::before {
    content: attr(data-initials);
    grid-area: 1 / 1;
  }
  [part='photo'] {
    inline-size: 100%;
    block-size: 100%;
    grid-area: 1 / 1;
    object-fit: cover;
  }
  [part='who'] [part='portrait'] {
    inline-size: 3.5em;
    block-size: 3.5em;
  }
  [data-group='EPP'] {
    background: #2a6fb5;
  }
  [data-group='S&D'] {
    background: #d6002a;
  }
  [data-group='Renew'] {
    background: #8a6500;
  }
  [data-group='Greens/EFA'] {
    background: #2f7a25;
  }
  [data-group='ECR'] {
    background: #0f6ba8;
  }
  [data-group='PfE'] {
    background: #2b3856;
  }
  [data-group='The Left'] {
    background: #9a1a1f;
  }
  [data-group='ESN'] {
    background: #5a4632;
  }
  [part='name'] {
    font-weight: 600;
    line-height: 1.3;
  }
  [part='who'] [part='name'] {
    font-size: 1.25em;
  }
  [part='stance'] {
    margin-block-start: 0.25em;
  }
  [part='stance'] [part='chip'] {
    font-size: 0.9286em;
  }
  [part='member'] {
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  [part='member'] > [part='actions'],
  [part='details'] {
    grid-column: 2;
  }
  [part='details'] {
    font-size: 0.9375em;
  }
  blockquote {
    margin: 0;
    padding-inline-start: 0.75em;
    border-inline-start: 2px solid var(--_edge);
  }

  /* Rows of controls. */
  [part='actions'],
  [part='chosen'],
  [part='count'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
    align-items: center;
  }
  [part='count'] {
    display: block;
  }
  [part='actions'] > *,
  [part='chosen'] > * {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr));
    gap: 0.75em 1em;
  }
  [part='filters'] {
    margin-block-start: 0.5em;
  }
  summary {
    min-block-size: 24px;
    cursor: pointer;
    font-weight: 600;
  }
  details[open] > summary {
    margin-block-end: 0.5em;
  }
  [part='details'] > * + * {
    margin-block-start: 0.25em;
  }

  /* A message: one sheet that reads as it will be received. */
  .inline {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    align-items: center;
  }
  .inline > [part='field'] {
    flex: 1 8em;
    inline-size: auto;
  }
  .inline > [part='hint'] {
    flex-basis: 100%;
    margin-block-start: 0.25em;
  }
  [part~='sheet'] > * {
    margin-block-end: 0.75em;
  }
  [part~='sheet'] > :last-child {
    margin-block-end: 0;
  }
  .top-lines {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em 1em;
  }
  .top-lines > :only-child {
    grid-column: 1 / -1;
  }
  .paragraphs,
  .field-of-own {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    align-items: baseline;
  }
  .paragraphs > details {
    flex: 1 1 auto;
    min-inline-size: 0;
    font-size: 0.875em;
  }
  .paragraphs > details[open],
  .field-of-own > [part='error'] {
    flex-basis: 100%;
  }
  [part~='sheet'] [part='label'] {
    font-size: 0.875em;
  }
  [part='required'] {
    font-size: 0.8125em;
    font-weight: 400;
    color: var(--_quiet);
  }
  [part='signoff'] {
    white-space: pre-line;
  }
  [part='error'] {
    font-weight: 600;
    font-size: 0.9375em;
  }
  [part='error']:not(:empty) {
    padding-inline-start: 0.625em;
    border-inline-start: 4px solid var(--_danger);
  }
  [part='wording'] > * + * {
    margin-block-start: 1em;
  }
  legend {
    padding: 0;
  }
  [part='likely'] legend,
  [part='points'] legend {
    margin-block-end: 0.5em;
  }
  [part='points'] [part='actions'] {
    gap: 0.5em;
  }
  [part='point'] {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: 2.25em;
    padding-inline: 0.5em 0.875em;
    border: 1px solid var(--_edge);
    border-radius: 1.25em;
    font-size: 0.9375em;
    font-weight: 400;
    cursor: pointer;
  }
  [part='point']:has(:checked) {
    border-color: var(--_accent);
    background: var(--_tint);
  }
  [part='point'] input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    accent-color: var(--_accent);
  }
  [part='block'] {
    display: flex;
    gap: 0.5em;
    align-items: center;
    padding-block: 0.25em;
  }
  [part='block'] > span {
    flex: 1;
    min-inline-size: 0;
  }
  [part~='move'] {
    min-inline-size: 2.75em;
    padding-inline: 0;
  }
  [part='sender'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em 0.75em;
    align-items: end;
  }
  .ways-on > [part='hint'] {
    flex-basis: 100%;
  }
  /* Names are longer than those of most towns, and so is their label. */
  @container (min-width: 20em) {
    [part='sender'] {
      grid-template-columns: minmax(0, 7fr) minmax(0, 5fr);
    }
    [part='sender'] > :last-child {
      grid-column: 1 / -1;
    }
  }
  [part~='problems'] ul {
    margin-block-start: 0.25em;
  }
  [part='preview'] {
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_box-radius);
    white-space: pre-wrap;
  }
  /* Sending, and afterwards. */
  [part~='open'] {
    padding-inline: 1.5em;
  }
  ol [part='actions'],
  [part='whole'] [part='actions'] {
    margin-block-start: 0.5em;
  }
  [part~='sent'] > * + * {
    margin-block-start: 0.75em;
  }
  [part~='sent'] {
    outline-offset: 0;
  }
  li + li {
    margin-block-start: 1em;
  }
  ul > li + li {
    margin-block-start: 0;
  }
  @container (max-width: 30em) {
    /* On a phone the fields are as wide as the page: fewer lines, and less to scroll. */
    .top {
      margin-block-end: 0.25em;
    }
    [part~='sheet'] {
      padding: 0;
      border: 0;
    }
    [part~='sheet'] > * {
      margin-block-end: 0.5em;
    }
    [part~='sheet'] textarea {
      padding-block: 0.375em;
      line-height: 1.3;
    }
    [part='letter'] > * {
      margin-block-end: 0.625em;
    }
    [part='sender'] [part='label'] {
      font-size: 0.875em;
    }
    .ways-on {
      gap: 0.375em;
    }
    [part~='open'],
    [part~='continue'] {
      inline-size: 100%;
    }
  }
  /*
   * On a phone the message is longer than the window. Its main button floats at the lower edge until its own place comes into
   * view. While somebody types or goes from field to field it stays in its place, so it covers neither text nor focus. The same
   * while somebody moves a paragraph, because the pressed button moves too. It floats only where its fill is opaque, and where
   * a window is high enough to lose a line.
   */
  @supports (color: color(from currentColor xyz-d65 x y z)) and selector(:has(:focus-visible)) {
    @media screen and (min-height: 30em) and (forced-colors: none) {
      @container (max-width: 30em) {
        [part='letter'] {
          display: grid;
          grid-template-columns: minmax(0, 1fr);
        }
        .ways-on {
          display: contents;
        }
        /*
         * A press takes the focus from a field. The button comes after it, never between finger and checkbox. Nor does it come
         * under the second press of somebody who presses “Write” twice.
         */
        [part='letter']:not(:has(:focus-visible:not([part~='primary']), [part='order'] :focus)) .ways-on > [part~='primary'] {
          position: sticky;
          inset-block-end: var(--leavex-bottom-margin, max(0.5em, env(safe-area-inset-bottom)));
          box-shadow: 0 0.125em 0.75em rgb(0 0 0 / 30%);
          /* Important, since pages give their buttons transitions. */
          transition:
            inset-block-end 0s 0.4s allow-discrete,
            box-shadow 0s 0.4s !important;
          @starting-style {
            inset-block-end: auto;
          }
        }
      }
    }
  }
  /* One line less for each row: on a phone, the button stands beside the name. */
  @container (min-width: 20em) and (max-width: 40em) {
    [part='member']:has([part~='write']) {
      grid-template-columns: auto minmax(0, 1fr) fit-content(9em);
    }
    [part='member'] > [part='actions']:has([part~='write']) {
      grid-area: 1 / 3;
      flex-direction: column;
    }
    [part~='write'] {
      padding-inline: 0.75em;
    }
    [part='details'] {
      grid-column: 2 / -1;
    }
  }
  @container (max-width: 15em) {
    [part='who'],
    [part='member'] {
      grid-template-columns: minmax(0, 1fr);
    }
    [part='member'] > [part='actions'],
    [part='details'] {
      grid-column: 1;
    }
    [part='choice'] {
      overflow-wrap: anywhere;
    }
    /* Words in large letters need the room more than the button does. */
    [part~='button']:not([part~='text-button']) {
      padding-inline: 0.5em;
    }
  }
  @container (min-width: 40em) {
    [part='member'] {
      grid-template-columns: auto minmax(0, 1fr) fit-content(16em);
    }
    [part='member'] > [part='actions'] {
      grid-area: 1 / 3;
      justify-content: end;
    }
  }
  /* With more room, what belongs together stands in one line. */
  @container (min-width: 34em) {
    /* The label of the language keeps one line, so that both fields stand on one, too. Its reason has the whole width. */
    .top-lines {
      grid-template: auto 1fr / minmax(max-content, 1fr) minmax(0, 2fr);
      gap: 0 1em;
    }
    .top-lines .inline {
      display: contents;
    }
    .top-lines [part='field'] {
      inline-size: 100%;
      align-self: start;
    }
    .top-lines [part='hint'] {
      grid-area: 3 / 1 / auto / -1;
      inline-size: 0;
      min-inline-size: 100%;
    }
    .field-of-subject {
      grid-area: 1 / 2 / 3 / -1;
    }
    [part='sender'] {
      grid-template-columns: minmax(0, 6fr) minmax(0, 5fr) auto;
    }
    [part='sender'] > :last-child {
      grid-column: 3;
    }
    /* The column is as wide as the choice, and the hint wraps in it. */
    [part='sender'] > :last-child > [part='hint'] {
      inline-size: 0;
      min-inline-size: 100%;
    }
    [part='sender'] [part='choice'] {
      gap: 0.5em;
      min-block-size: 0;
    }
  }
  /* A low window, as when everything is enlarged: nothing but the message may take room. */
  @media (max-height: 30em) {
    @container (min-width: 34em) {
      .top {
        margin-block-end: 0;
      }
      [part='heading'] {
        font-size: 1.25em;
      }
      [part='step'] {
        padding-block-start: 0.75em;
        font-size: 0.7em;
      }
      [part~='sheet'] {
        padding: 0;
        border: 0;
      }
      [part~='sheet'] > * {
        margin-block-end: 0.375em;
      }
      [part='letter'] > * {
        margin-block-end: 0.5em;
      }
      [part~='sheet'] textarea,
      [part='signoff'] {
        line-height: 1.3;
      }
      [part~='sheet'] textarea {
        padding-block: 0.25em;
      }
      .top-lines {
        grid-template: auto / auto minmax(5em, auto) minmax(0, 1fr);
        gap: 0 0.5em;
        align-items: baseline;
      }
      .top-lines [part='field'] {
        align-self: baseline;
      }
      .field-of-subject {
        grid-area: auto;
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 0.5em;
        align-items: baseline;
      }
      .top-lines [part='hint'],
      .top-lines [part='error'] {
        grid-column: 1 / -1;
        grid-row: 2;
      }
      /* A subject is already there; what is seen of it matters more. */
      .field-of-subject [part='required'] {
        display: none;
      }
    }
  }
  @media (max-height: 30em) and (pointer: fine) {
    [part='letter'] [part='field'] {
      min-block-size: 2.25em;
      padding-block: 0.25em;
    }
  }
  @media (pointer: coarse) {
    summary,
    [part='point'],
    [part~='text-button'],
    [part='actions'] > a {
      min-block-size: 44px;
      align-content: center;
    }
    [part~='move'] {
      min-inline-size: 44px;
    }
    .top [part~='back'] {
      inset-block-start: 0;
    }
  }
  @media (forced-colors: active) {
    [part='portrait'] {
      border: 1px solid;
    }
    [part='step']::after {
      background: CanvasText;
    }
  }
`;

/** For a letter on paper: no box, no buttons, nothing but its lines. */
export const paperStyles = css`
  div {
    white-space: pre-wrap;
  }
`;
