import {svg, html, type TemplateResult} from 'lit';

// Icons are drawn on a grid of 24, in the colour of the text. Nothing is downloaded, and no logo is copied.
const BUTTERFLY = svg`<path
  fill="currentColor"
  stroke="none"
  d="M12 10.8C10.6 8 7.4 4.6 4.9 3.4 3 2.5 2 3.2 2 5.3c0 1 .6 5.6 1 6.6.8 2.2 3 2.9 5.3 2.5-3.6.6-4.9 2.4-2.6 4.7
    3.3 3.3 5.2-.3 6.3-3.2 1.1 2.9 3 6.5 6.3 3.2 2.3-2.3 1-4.1-2.6-4.7 2.3.4 4.5-.3 5.3-2.5.4-1 1-5.6 1-6.6
    0-2.1-1-2.8-2.9-1.9-2.5 1.2-5.7 4.6-7.1 7.4z"
/>`;
const BUBBLE = svg`<path
  d="M20 13.5V8.6C20 5.2 17.4 3.5 12 3.5S4 5.2 4 8.6v4.2c0 5 2.9 7.7 8 7.7 1.6 0 3-.3 4-.8
    M8 13.5V9.6c0-2.6 4-2.6 4 0v2.4m0-2.4c0-2.6 4-2.6 4 0v3.9"
/>`;
const CAMERA = svg`<rect x="3.5" y="3.5" width="17" height="17" rx="5" /><circle cx="12" cy="12" r="4" /><path d="M17 7h.01" />`;
const SCREEN = svg`<rect x="2.5" y="5" width="19" height="14" rx="4" /><path fill="currentColor" d="m10.5 9.5 4 2.5-4 2.5z" />`;
const SPEECH = svg`<path d="M4 20l1.3-4.2A8 8 0 1 1 8.4 19zM9 9.5c0 3 2.5 5.5 5.5 5.5" />`;
const GLOBE = svg`<circle cx="12" cy="12" r="8.5" /><path d="M3.5 12h17M12 3.5c-5 5-5 12 0 17 5-5 5-12 0-17z" />`;

const ICONS: Readonly<Record<string, TemplateResult>> = {
  bluesky: BUTTERFLY,
  mastodon: BUBBLE,
  instagram: CAMERA,
  pixelfed: CAMERA,
  youtube: SCREEN,
  peertube: SCREEN,
  whatsapp: SPEECH,
  signal: SPEECH,
  telegram: SPEECH,
};

/** Icon of a network, beside its name. Networks without one of their own have a globe. */
export const networkIcon = (network: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${Object.hasOwn(ICONS, network) ? ICONS[network] : GLOBE}</svg>`;

/** Sign on the button that stops the ticker, or lets it go again. */
export const motionIcon = (isPaused: boolean): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    ${isPaused ? svg`<path fill="currentColor" d="M7 4.5v15l12-7.5z" />` : svg`<path d="M8 5v14M16 5v14" />`}
  </svg>`;
