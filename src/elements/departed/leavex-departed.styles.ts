import {css} from 'lit';

// A list without a marker is none to VoiceOver, one with an empty marker is.
export const departedStyles = css`
  :host {
    display: block;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: '';
  }
  [part='headline'] {
    font-size: 1.25em;
  }
  [part='headline'],
  [part='group'],
  bdi {
    font-weight: 700;
  }
  [part='group'] {
    margin-block: 1em 0.25em;
  }
  [part='more'] {
    margin-block-start: 0.5em;
  }
  [part='head'],
  [part='tools'],
  [part='meta'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: center;
    margin-block: 0.5em;
  }
  label {
    flex: 1 1 8em;
    min-inline-size: 0;
  }
  label,
  [part='facts'],
  [part='meta'] {
    font-size: 0.875em;
  }
  input,
  select {
    inline-size: 100%;
    block-size: 2.25em;
    padding: 0.25em;
  }
  button {
    padding: 0.25em 0.75em;
  }
  label > *,
  [part='facts'] {
    display: block;
  }
  [part='entry'] {
    padding-block: 0.25em;
    border-block-start: 1px solid var(--leavex-line-color, #8886);
  }
  [part='window'] {
    overflow: auto hidden;
    scrollbar-width: none;
    white-space: nowrap;
  }
  [part='strip'],
  [part='strip'] ul {
    display: flex;
  }
  ul:empty {
    display: none;
  }
  [part='item'] {
    padding-block: 0.25em;
    padding-inline-end: 2em;
  }
  .calm ul {
    flex-wrap: wrap;
    white-space: normal;
  }
`;
