/** Stops keys that are typed into a field: retargeted to the host, they would trigger shortcuts of the page. */
export const keepKey = (event: KeyboardEvent): void => {
  if (event.key.length === 1) event.stopPropagation();
};

const TYPING = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'textInput',
  'input',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'paste',
  'copy',
  'cut',
  'drop',
];

/** Keeps all events of typing in the element: pages have shortcuts on letters, and listeners that read what people write. */
export function keepTypingInside(root: ShadowRoot): void {
  for (const type of TYPING)
    root.addEventListener(type, (event) => {
      if (!/^(Escape|Tab)$/.test((event as KeyboardEvent).key) && (event.target as Element).matches('input, select, textarea'))
        event.stopPropagation();
    });
}
