import {css} from 'lit';

// Colours are made from the page's text colour and its accent. The ground of the page is not known. Text that is black or white
// bears more softening than a grey one, so the softness follows its luminance (`y`). On any page whose own text has a contrast
// of 6:1, small print keeps 4.5:1 and edges keep 3:1.
//
// Private properties stand on the wrapper, where they are computed anew for every widget.
export const colourStyles = css`
  .root {
    --_accent: var(--leavex-accent, currentColor);
    --_line: var(--leavex-line-color, color-mix(in srgb, currentColor 20%, transparent));
    --_tint: color-mix(in srgb, var(--_accent) 6%, transparent);
    --_quiet: currentColor;
    --_edge: color-mix(in srgb, currentColor 75%, transparent);
    --_radius: var(--leavex-radius, 0.375em);
    /* For what is high: a radius that makes pills of buttons would make ovals of it. */
    --_box-radius: min(var(--_radius), 0.75em);
    --_space: var(--leavex-space, 1em);
  }
  @supports (color: color(from currentColor xyz-d65 x y z)) {
    .root {
      --_quiet: color(from currentColor xyz-d65 x y z / clamp(0.84, min(0.84 + 3 * y, 1.5 - 0.66 * y), 1));
      --_edge: color(from currentColor xyz-d65 x y z / clamp(0.66, min(0.66 + 2 * y, 1.5 - 0.84 * y), 1));
    }
  }
`;
