import {css} from 'lit';

// An inner wrapper resets the styles that pages leak into a shadow tree. Rules on the tag itself belong to the page, which may
// lay the element out and hide it. A widget is to look at home, so these come through: font family, base size (with a floor),
// colours, visibility, pointer events.
//
// `all` resets neither direction nor custom properties, so only names of our own are read. Nothing is in `rem`: that unit
// belongs to the page. Tokens are read through fallback chains and never declared here, so that a page sets them anywhere.
export const baseStyles = css`
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  .root {
    all: initial;
    display: flow-root;
    container-type: inline-size;
    font-family: var(--leavex-font-family, inherit);
    font-size: var(--leavex-font-size, max(14px, 1em));
    line-height: 1.5;
    color: var(--leavex-color, inherit);
    color-scheme: inherit;
    visibility: inherit;
    pointer-events: inherit;
    user-select: text;
    -webkit-user-select: text;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
  }
  .root * {
    box-sizing: border-box;
  }
  /* Underlines of a page are drawn through all that is in the flow, so this is not. On paper a float may be cut off. */
  @media screen {
    .root > * {
      float: inline-start;
      inline-size: 100%;
    }
  }
  a {
    color: var(--leavex-link-color, inherit);
    text-underline-offset: 0.15em;
  }
  :focus-visible {
    outline: 2px solid var(--leavex-focus-color, currentColor);
    outline-offset: 2px;
  }
`;
