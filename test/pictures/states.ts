/** Conditions under which a page is drawn. */
export type Mode = 'light' | 'dark' | 'forced-colors' | 'narrow' | 'rtl' | 'print';

/** A state of an element, as a page brings it about. */
export interface PictureState {
  readonly name: string;
  readonly html: string;
  readonly modes: readonly Mode[];
  /** `slow`: no answer comes; `down`: every answer is an error. */
  readonly api?: 'slow' | 'down';
  /** Runs in the page before the picture is taken. */
  readonly act?: string;
}

const ALL: readonly Mode[] = ['light', 'dark', 'forced-colors', 'narrow', 'rtl', 'print'];
const ON_SCREEN: readonly Mode[] = ['light', 'dark', 'forced-colors', 'narrow', 'rtl'];
const ONCE: readonly Mode[] = ['light'];

const inShadow = (tag: string, code: string): string => `(() => {const root = document.querySelector('${tag}').shadowRoot; ${code}})()`;

/** Stands at the same place in every picture. */
const STAND_STILL = inShadow(
  'leavex-departed',
  `root.querySelector('[part~=pause]').click();
  const box = root.querySelector('[part~=window]');
  box.scrollLeft = getComputedStyle(box).direction === 'rtl' ? -120 : 120;`,
);

const press = (selector: string): string => `root.querySelector('${selector}').click();`;

const SIGN = `{
  const name = root.querySelector('[autocomplete=name]');
  name.value = 'Maria Example';
  name.dispatchEvent(new InputEvent('input', {bubbles: true}));
}`;

/** A way through the contact tool, with a moment to draw after each step. Ends at the top and without the focus. */
const walk = (...steps: readonly string[]): string => `(async () => {
  const root = document.querySelector('leavex-contact-mep').shadowRoot;
  root.addEventListener('click', (event) => event.target.closest('[href^=mailto]') && event.preventDefault());
  ${steps.map((step) => `${step} await new Promise((resolve) => setTimeout(resolve, 300));`).join('\n')}
  root.activeElement?.blur();
  scrollTo(0, 0);
})()`;

const WRITE = press('[part~=suggestion] [part~=primary]');
const CONTINUE = press('[part~=continue]');
const OPEN = press('[part~=open]');
const YES = press('[part~=sent] [part~=primary]');
const CONTACT = '<leavex-contact-mep country="MT"></leavex-contact-mep>';

const BRAND = 'style="--leavex-accent: #a6192e; --leavex-link-color: #a6192e; --leavex-radius: 0; --leavex-line-color: #d8d2c4"';

const STATES: readonly PictureState[] = [
  {name: 'counter-block', html: '<leavex-counter variant="bar" goal="5000"></leavex-counter>', modes: ALL},
  {name: 'counter-inline', html: '<p>So far: <leavex-counter></leavex-counter>. Thank you.</p>', modes: ONCE},
  {name: 'counter-members', html: '<leavex-counter of="members" variant="bar"></leavex-counter>', modes: ONCE},
  {
    name: 'counter-brand',
    html: `<div ${BRAND}><leavex-counter variant="bar" goal="5000" style="--leavex-counter-align: center"></leavex-counter></div>`,
    modes: ONCE,
  },
  {name: 'counter-down', html: '<leavex-counter></leavex-counter>', modes: ONCE, api: 'down'},
  {name: 'letter-collapsed', html: '<leavex-letter collapsed></leavex-letter>', modes: ON_SCREEN},
  {name: 'letter-paper', html: '<leavex-letter></leavex-letter>', modes: ['print']},
  {name: 'letter-brand', html: `<div ${BRAND}><leavex-letter collapsed></leavex-letter></div>`, modes: ONCE},
  {
    name: 'letter-loading',
    html: '<leavex-letter collapsed>An open letter asks politicians to leave X.</leavex-letter>',
    modes: ONCE,
    api: 'slow',
  },
  {name: 'letter-down', html: '<leavex-letter>An open letter asks politicians to leave X.</leavex-letter>', modes: ONCE, api: 'down'},
  {name: 'departed-list', html: '<leavex-departed limit="12"></leavex-departed>', modes: ALL},
  {
    name: 'departed-nothing-found',
    html: '<leavex-departed></leavex-departed>',
    modes: ONCE,
    act: inShadow(
      'leavex-departed',
      `const field = root.querySelector('[name=query]'); field.value = 'nobody'; field.dispatchEvent(new InputEvent('input', {bubbles: true}));`,
    ),
  },
  {name: 'departed-empty', html: '<leavex-departed country="IS"></leavex-departed>', modes: ONCE},
  {name: 'departed-ticker', html: '<leavex-departed variant="ticker"></leavex-departed>', modes: ON_SCREEN, act: STAND_STILL},
  {name: 'departed-still', html: '<leavex-departed variant="ticker" speed="0"></leavex-departed>', modes: ['narrow']},
  {name: 'departed-loading', html: '<leavex-departed variant="ticker"></leavex-departed>', modes: ONCE, api: 'slow'},
  {name: 'departed-down', html: '<leavex-departed>Universities and cities have left X.</leavex-departed>', modes: ALL, api: 'down'},
  {name: 'contact-mep-country', html: '<leavex-contact-mep></leavex-contact-mep>', modes: ON_SCREEN},
  {name: 'contact-mep-members', html: CONTACT, modes: ON_SCREEN},
  {name: 'contact-mep-write', html: CONTACT, modes: ON_SCREEN, act: walk(WRITE)},
  {name: 'contact-mep-problems', html: CONTACT, modes: ['light', 'dark', 'narrow'], act: walk(WRITE, CONTINUE)},
  {name: 'contact-mep-send', html: CONTACT, modes: ON_SCREEN, act: walk(WRITE, SIGN, CONTINUE)},
  {name: 'contact-mep-opened', html: CONTACT, modes: ['light', 'dark', 'narrow'], act: walk(WRITE, SIGN, CONTINUE, OPEN)},
  {name: 'contact-mep-after', html: CONTACT, modes: ON_SCREEN, act: walk(WRITE, SIGN, CONTINUE, OPEN, YES)},
  {name: 'contact-mep-down', html: '<leavex-contact-mep>Write to your MEPs.</leavex-contact-mep>', modes: ONCE, api: 'down'},
];

/** Every picture: a state in a mode. */
export const PICTURES = STATES.flatMap((state) => state.modes.map((mode) => ({file: `${state.name}.${mode}.png`, state, mode})));
