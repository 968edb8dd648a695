import {resize, type Driver, type Size} from './driver.js';

const BUTTONS = {left: 0, middle: 1, right: 2} as const;

interface ButtonOptions {
  readonly button?: keyof typeof BUTTONS;
}

/** Names of keys → the characters that WebDriver sends for them. */
const KEYS: Readonly<Record<string, string>> = {
  Unidentified: '\uE000',
  Cancel: '\uE001',
  Help: '\uE002',
  Backspace: '\uE003',
  Tab: '\uE004',
  Clear: '\uE005',
  Return: '\uE006',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Pause: '\uE00B',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/** As much of a puppeteer page as setViewport, sendKeys, sendMouse, selectOption and screenshots need. */
export function pageOf(driver: Driver, url: string): unknown {
  const act = (source: object): Promise<unknown> => driver.command('POST', '/actions', {actions: [source]});
  const key = (...actions: readonly object[]): Promise<unknown> => act({type: 'key', id: 'keyboard', actions});
  const pointer = (...actions: readonly object[]): Promise<unknown> =>
    act({type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions});
  const down = (name: string): object => ({type: 'keyDown', value: KEYS[name] ?? name});
  const up = (name: string): object => ({type: 'keyUp', value: KEYS[name] ?? name});
  const move = (x: number, y: number): object => ({type: 'pointerMove', duration: 0, x, y});
  const button = (type: string, {button: name = 'left'}: ButtonOptions = {}): object => ({type, button: BUTTONS[name]});
  const refuse = (what: string) => () => Promise.reject(new Error(`${what} is not supported in WebKit`));
  return {
    url: () => url,
    setViewport: (size: Size) => resize(driver, size),
    keyboard: {
      press: (name: string) => key(down(name), up(name)),
      down: (name: string) => key(down(name)),
      up: (name: string) => key(up(name)),
      type: (text: string) => key(...[...text].flatMap((character) => [down(character), up(character)])),
    },
    mouse: {
      move: (x: number, y: number) => pointer(move(x, y)),
      down: (options?: ButtonOptions) => pointer(button('pointerDown', options)),
      up: (options?: ButtonOptions) => pointer(button('pointerUp', options)),
      click: (x: number, y: number, options?: ButtonOptions) =>
        pointer(move(x, y), button('pointerDown', options), button('pointerUp', options)),
      reset: () => driver.command('DELETE', '/actions'),
    },
    select: (selector: string, ...values: readonly string[]) =>
      driver.run(
        `const select = document.querySelector(arguments[0]);
         for (const option of select.options) option.selected = arguments[1].includes(option.value);
         for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, {bubbles: true}));`,
        selector,
        values,
      ),
    screenshot: async () => Buffer.from((await driver.command('GET', '/screenshot')) as string, 'base64'),
    emulateMediaType: refuse('emulateMediaType'),
    emulateMediaFeatures: refuse('emulateMediaFeatures'),
    setUserAgent: refuse('setUserAgent'),
  };
}
