import {css} from 'lit';

export const departedStyles = css`
  :host {
    display: block;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  [part='headline'] {
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.25;
  }
  [part='tools'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    margin-block: 0.75em;
  }
  label {
    flex: 1 1 8em;
    min-inline-size: 0;
    font-size: 0.875em;
  }
  input,
  select {
    display: block;
    inline-size: 100%;
    padding: 0.25em 0.5em;
  }
  [part='group'] {
    margin-block: 1em 0.25em;
    font-weight: 700;
  }
  [part='entry'] {
    padding-block: 0.375em;
    border-block-start: 1px solid var(--leavex-line-color, color-mix(in srgb, currentColor 20%, transparent));
  }
  [part='name'] {
    display: block;
    font-weight: 600;
  }
  [part='facts'],
  [part='meta'] {
    font-size: 0.875em;
  }
  [part='meta'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: center;
    margin-block-start: 0.75em;
  }
  .ticker [part='headline'],
  [part='scope'],
  [part='controls'] {
    display: inline-block;
    margin-inline-end: 0.75em;
  }
  [part='window'] {
    overflow: hidden;
    margin-block: 0.5em;
    touch-action: pan-y pinch-zoom;
    user-select: none;
    -webkit-user-select: none;
  }
  [part='track'],
  [part='window'] ul {
    display: flex;
    inline-size: max-content;
  }
  [part='item'] {
    padding-block: 0.25em;
    padding-inline-end: 2em;
    white-space: nowrap;
  }
  [part='item'] bdi {
    font-weight: 600;
  }
  .calm * {
    flex-wrap: wrap;
    inline-size: auto !important;
    white-space: normal !important;
  }
  button {
    padding: 0.125em 0.75em;
  }
`;
