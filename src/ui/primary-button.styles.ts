import {css} from 'lit';

// The fill of the primary button is opaque. Its text is white wherever white has 4.5:1, up to a luminance of 0.1833. It is
// black on anything lighter, where black has at least 4.66:1. Engines without relative colours get the first rule.
//
// `-webkit-text-fill-color` paints the text. With `color`, `currentColor` would no longer be the page's text colour, from which
// the fill is made.
export const primaryButtonStyles = css`
  [part~='primary'] {
    border: 2px solid var(--_accent);
  }
  @supports (color: color(from currentColor xyz-d65 x y z)) {
    .root {
      --_fill: color(from var(--_accent) xyz-d65 x y z / 1);
      --_on-fill: var(
        --leavex-on-accent,
        color(
          from var(--_accent) xyz-d65 clamp(0, (0.1833 - y) * 1e9, 0.9505) clamp(0, (0.1833 - y) * 1e9, 1)
            clamp(0, (0.1833 - y) * 1e9, 1.089) / 1
        )
      );
    }
    [part~='primary'],
    [part~='primary']:hover {
      background: var(--_fill);
      border-color: var(--_fill);
      -webkit-text-fill-color: var(--_on-fill);
    }
    [part~='primary']:hover {
      box-shadow: 0 0 0 3px color-mix(in srgb, var(--_accent) 30%, transparent);
    }
  }
  @media print, (forced-colors: active) {
    [part~='primary'] {
      background: transparent;
      border-color: currentColor;
      -webkit-text-fill-color: currentColor;
    }
  }
`;
