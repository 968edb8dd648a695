import {css} from 'lit';

export const chipStyles = css`
  [part~='chip'] {
    display: inline-block;
    padding: 0.125em 0.625em;
    border-radius: 1em;
    background: color-mix(in srgb, currentColor 8%, transparent);
    font-size: 0.8125em;
    line-height: 1.5;
  }
  @media (forced-colors: active) {
    [part~='chip'] {
      border: 1px solid;
    }
  }
`;
