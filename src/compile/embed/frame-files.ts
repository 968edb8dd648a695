// The files that all frame pages share. They run in browsers, as they stand here.

/**
 * Before the widgets start: takes options from the address. Afterwards: says its height to whoever framed the page, and hands
 * links over where the frame may not open them.
 */
export const FRAME_SCRIPT = `'use strict';
const query = new URLSearchParams(location.search);
const root = document.documentElement;
const main = document.querySelector('main');
const widget = main.querySelector('[data-options]');

const lang = query.get('lang');
if (lang && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang)) {
  root.lang = lang;
  root.dir = /^(ar|fa|he|ur)\\b/.test(lang) ? 'rtl' : 'ltr';
}
if (/^(light|dark|auto)$/.test(query.get('theme') ?? '')) root.dataset.theme = query.get('theme');
// Words in an address may be anybody's. Only a page that frames this one may show them: alone, they would be the campaign's.
if (parent === window) query.delete('label');
else if (query.has('label')) query.set('label', query.get('label').slice(0, 80));
for (const name of widget?.dataset.options.split(' ') ?? []) if (query.has(name)) widget.setAttribute(name, query.get(name));

// WordPress gives its frames a secret, and listens only to those that know it.
const secret = new URLSearchParams(location.hash.replace(/^#\\??/, '')).get('secret');
let told = 0;
const tell = () => {
  const height = Math.ceil(main.getBoundingClientRect().height) + 16;
  if (height === told) return;
  told = height;
  parent.postMessage({type: 'leavex-height', height}, '*');
  parent.postMessage({context: 'iframe.resize', src: location.href, height}, '*');
  if (secret) parent.postMessage({message: 'height', value: height, secret}, '*');
};
const tellAgain = () => {
  told = 0;
  tell();
};
new ResizeObserver(tell).observe(main);
tell();
// A page may listen later than the frame speaks, and a hidden frame is not observed.
for (const delay of [100, 500, 1500, 3000]) setTimeout(tellAgain, delay);
addEventListener('leavex-load', () => setTimeout(tellAgain, 50));
addEventListener('message', ({data}) => {
  if (data === 'leavex-height?' || data?.message === 'ready') tellAgain();
});

// A frame of WordPress may open nothing itself. WordPress follows addresses on the frame's own host for it.
if (secret && origin === 'null')
  addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && /^https?:$/.test(node.protocol));
    if (!link) return;
    event.preventDefault();
    const page = new URL('open.' + root.dataset.page + '.html#' + encodeURIComponent(link.href), location.href.replace(/[?#].*/, ''));
    parent.postMessage({message: 'link', value: page.href, secret}, '*');
  });
`;

/** Opens the campaign's own addresses, and asks before all others: nobody may send people anywhere in its name. */
export const OPEN_SCRIPT = `'use strict';
const link = document.querySelector('a');
let target;
try {
  target = new URL(decodeURIComponent(location.hash.slice(1)));
} catch {}
if (target && /^https?:$/.test(target.protocol)) {
  if (document.body.dataset.own.split(' ').includes(target.href)) location.replace(target.href);
  link.href = target.href;
  link.textContent = target.href;
}
`;

/**
 * For pages that frame a widget: `<script src="…/embed/parent.js" defer></script>` gives each frame its height. Other frames of
 * the page, such as advertisements, get none.
 *
 * @param embed address of the frame pages
 */
export const parentScript = (embed: string): string => `{
const ours = () => [...document.querySelectorAll('iframe')].filter(({src}) => src.startsWith(${JSON.stringify(embed)}));
addEventListener('message', ({data, source}) => {
  for (const frame of ours()) if (frame.contentWindow === source && data?.type === 'leavex-height') frame.style.height = Math.min(data.height, 20000) + 'px';
});
for (const frame of ours()) frame.contentWindow.postMessage('leavex-height?', '*');
}
`;

export const FRAME_STYLE = `:root { color-scheme: light; }
[data-theme='dark'] { color-scheme: dark; }
[data-theme='auto'] { color-scheme: light dark; }
body { margin: 8px; background: Canvas; color: CanvasText; font: 1rem/1.5 system-ui, sans-serif; }
p { margin: 0; }
main > p + *, main > * + p { margin-block-start: 0.75em; }
.button {
  display: inline-block;
  padding: 0.6em 1em;
  border-radius: 0.375em;
  background: CanvasText;
  color: Canvas;
  font-weight: 600;
  text-decoration: none;
}
.button:focus-visible { outline: 2px solid CanvasText; outline-offset: 2px; }
`;
