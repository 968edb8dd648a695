import {css} from 'lit';

/** Headings without the look of the browser: their parts say how they look. */
export const headingStyles = css`
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    font: inherit;
  }
`;
