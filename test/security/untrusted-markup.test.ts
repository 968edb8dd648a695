// `data-leavex` markup may come from anybody: it runs no script, styles nothing, and harms no other markup.
import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {mountAll} from '../../src/registration/mount.js';
import '../../src/elements/contact-mep/define.js';
import '../../src/elements/counter/define.js';
import '../../src/elements/departed/define.js';
import '../../src/elements/letter/define.js';
import {filesFor, member} from '../elements/contact-mep/support/parliament.js';
import {takeConsole} from '../support/console.js';
import {pause, place, seen, serveSite, until, type Widget} from '../support/page.js';

before(() => mountAll());

const KINDS = ['counter', 'letter', 'contact-mep', 'departed'] as const;
const inside = (box: Element): Widget | null => box.shadowRoot?.firstElementChild as Widget | null;
const observed = (kind: string): readonly string[] =>
  (customElements.get(`leavex-${kind}`) as unknown as {observedAttributes: readonly string[]}).observedAttributes;
const isMounted = (box: Element): Promise<void> => until(() => inside(box), 'the element');

/** Runs of hostile markup leave their mark here. */
const ran: string[] = [];
Object.assign(globalThis, {ran});
beforeEach(() => void (ran.length = 0));

describe('a div with data-leavex', () => {
  for (const kind of KINDS) {
    it(`runs no event handler (${kind})`, async () => {
      const box = place<HTMLElement>(
        `<div data-leavex="${kind}" data-leavex-count="5" data-leavex-tabindex="0" data-leavex-autofocus=""
          data-leavex-style="display:block;content-visibility:auto" data-leavex-onclick="ran.push('click')"
          data-leavex-onfocus="ran.push('focus')" data-leavex-onmouseover="ran.push('over')"
          data-leavex-oncontentvisibilityautostatechange="ran.push('visible')">fallback</div>`,
      );
      await isMounted(box);
      const element = inside(box)!;
      element.focus();
      element.click();
      element.dispatchEvent(new MouseEvent('mouseover'));
      await pause(100);
      takeConsole(); // Three of the four say that they need an API.
      expect(ran).to.deep.equal([]);
      expect([...element.attributes].filter(({name}) => /^on|style|tabindex|autofocus/.test(name))).to.deep.equal([]);
    });
  }

  it('passes on what the element knows and its language, whatever else it says', async () => {
    const known = fc.constantFrom(...KINDS.flatMap((kind) => observed(kind)));
    const global = fc.constantFrom(
      'style',
      'id',
      'class',
      'slot',
      'part',
      'is',
      'popover',
      'contenteditable',
      'inert',
      'accesskey',
      'tabindex',
      'autofocus',
      'hidden',
      'draggable',
      'title',
      'role',
      'nonce',
      'exportparts',
      'itemscope',
      'translate',
      'spellcheck',
      'xmlns',
      'dir',
      'lang',
    );
    const handler = fc.constantFrom(...eventHandlers());
    const anything = fc.stringMatching(/^[^\s"'>/=\0]{0,12}$/u);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...KINDS),
        fc.uniqueArray(fc.oneof(known, global, handler, anything), {maxLength: 12}),
        async (kind, names) => {
          const box = document.createElement('div');
          // By the parser, since setAttribute refuses names that markup may have.
          box.innerHTML = `<div ${names.map((name) => `data-leavex-${name}="ran.push('x')"`).join(' ')}></div>`;
          const div = box.firstElementChild!;
          for (const name of ['api', 'src', 'href']) div.removeAttribute(`data-leavex-${name}`);
          div.setAttribute('data-leavex', kind);
          document.body.append(box);
          await Promise.resolve(); // The observer runs in a microtask.
          const element = inside(div)!;
          const allowed = ['lang', 'exportparts', ...observed(kind)];
          expect([...element.attributes].map(({name}) => name).filter((name) => !allowed.includes(name))).to.deep.equal([]);
          element.click();
          box.remove();
        },
      ),
      {numRuns: 300},
    );
    takeConsole();
    expect(ran).to.deep.equal([]);
  });

  it('without a name after the prefix, or with an odd one, keeps no other from being mounted', async () => {
    const outer = document.createElement('div');
    outer.innerHTML = `<div data-leavex="counter" data-leavex-count="1" lang="en" data-leavex-="x" data-leavex-@x="1" data-leavex-1="1"></div>
      <form data-leavex="counter"><input name="getAttribute"><input name="shadowRoot"><input name="attributes"></form>
      <div data-leavex="counter" data-leavex-count="7" lang="en"></div>`;
    document.body.append(outer);
    await until(() => seen(outer).includes('7 signatures'), 'the last one');
    expect(seen(outer)).to.include('1 signature');
    const later = place<HTMLElement>('<div data-leavex="counter" data-leavex-count="9" lang="en"></div>');
    await until(() => seen(later).includes('9 signatures'), 'one that comes later');
    takeConsole(); // Each odd name is said once on a page.
    outer.remove();
  });

  it('is found in a form whose fields are called like methods', async () => {
    const form = place<HTMLElement>(
      `<form><input name="querySelectorAll"><input name="hasAttribute"><input name="getAttribute">
        <div data-leavex="counter" data-leavex-count="7" lang="en"></div></form>`,
    );
    await until(() => form.lastElementChild!.shadowRoot, 'the element');
    await until(() => seen(form.lastElementChild!).includes('7 signatures'), 'the number');
  });
});

describe('addresses in a div with data-leavex', () => {
  const {origin} = location;
  let script: HTMLScriptElement;
  const names = (api: string, allow = ''): void => {
    script = document.createElement('script');
    script.type = 'text/plain';
    script.src = '/cdn/leavex.js';
    script.dataset['leavexApi'] = api;
    if (allow) script.dataset['leavexAllow'] = allow;
    document.head.append(script);
  };
  afterEach(() => script.remove());

  for (const [what, api] of [
    ['beside it', `${origin}/test-api/somebody-else/`],
    ['above it', `${origin}/test-api/`],
    ['with its name as a beginning', `${origin}/test-api/campaign-of-mine/`],
    ['through ..', `${origin}/test-api/campaign/../somebody-else/`],
    ['through encoded slashes', `${origin}/test-api/campaign/..%2fsomebody-else/`],
    ['through slashes that are encoded twice', `${origin}/test-api/campaign/..%252fsomebody-else/`],
    ['through ..;', `${origin}/test-api/campaign/..;/somebody-else/`],
    ['through encoded backslashes', `${origin}/test-api/campaign/..%5csomebody-else/`],
    ['through an encoded ..', `${origin}/test-api/campaign/%2e%2e/somebody-else/`],
  ] as const) {
    it(`may not name a folder ${what}, when the page has named its API`, async () => {
      names(`${origin}/test-api/campaign/`);
      const box = place<HTMLElement>(`<div data-leavex="contact-mep" data-leavex-api="${api}">fallback</div>`);
      await pause();
      expect(box.shadowRoot).to.equal(null);
      expect(seen(box)).to.equal('fallback');
      expect(takeConsole().join()).to.match(/data-leavex-allow/);
    });
  }

  it('may name the page’s API, a folder in it, and folders that the script tag allows', async () => {
    const site = await serveSite({'counter.json': {count: 8}, 'fr/counter.json': {count: 9}});
    // The addresses of the test API have commas, which separate folders here.
    const allowed = `${location.origin}/test-api/`;
    names('https://api.example/campaign/', `https://elsewhere.example/, ${allowed}`);
    for (const [api, count] of [
      [site.url, 8],
      [site.url.slice(0, -1), 8],
      [`${site.url}fr/`, 9],
    ] as const) {
      const box = place<HTMLElement>(`<div data-leavex="counter" lang="en" data-leavex-api="${api}"></div>`);
      await until(() => seen(box).includes(`${count} signatures`), `${count} at ${api}`);
    }
  });
});

describe('addresses of members, where the script tag names their domains', () => {
  const files = filesFor([
    member('inside', {email: 'inside@europarl.europa.eu'}),
    member('below', {email: 'below@left.europarl.europa.eu'}),
    member('outside', {email: 'outside@evil.example'}),
    member('alike', {email: 'alike@noteuroparl.europa.eu'}),
    member('suffix', {email: 'suffix@europarl.europa.eu.evil.example'}),
  ]);

  /** Members who can be written to from a div with such an attribute, in such markup. */
  async function offered(ceiling: string, attribute: string, before = '<section>'): Promise<string> {
    const site = await serveSite(files);
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.src = '/cdn/leavex.js';
    Object.assign(script.dataset, {leavexApi: site.url, leavexMailDomains: ceiling});
    document.head.append(script);
    try {
      const box = place<HTMLElement>(
        `<div>${before}<div lang="en" data-leavex="contact-mep" data-leavex-country="BE" ${attribute}></div></div>`,
      ).querySelector('[data-leavex]')!;
      await until(() => seen(box).includes('Member outside'), 'the list');
      const {shadowRoot} = inside(box)!;
      expect(shadowRoot!.innerHTML).not.to.contain('evil.example');
      const buttons = [...shadowRoot!.querySelectorAll('[aria-label^="Write to"]')];
      return [...new Set(buttons.map((button) => button.getAttribute('aria-label')!.replace('Write to Member ', '')))].sort().join(' ');
    } finally {
      script.remove();
    }
  }

  for (const [attribute, before, expected] of [
    ['', '<section>', 'below inside'],
    ['', '<section data-leavex-mail-domains="evil.example">', 'below inside'],
    ['', '<img name="currentScript" src="data:," data-leavex-mail-domains="evil.example">', 'below inside'],
    ['data-leavex-mail-domains="eu, example"', '<section>', ''],
    ['data-leavex-mail-domains="left.europarl.europa.eu evil.example"', '<section>', 'below'],
    ['data-leavex-mail-domains="evil.example"', '<section>', ''],
    ['data-leavex-mail-domains="* . @ *.* evil.example"', '<section>', ''],
  ] as const) {
    it(`are offered at no others, whatever markup says: ${before}<div ${attribute}>`, async () => {
      expect(await offered('europarl.europa.eu', attribute, before)).to.equal(expected);
      // A list with something else than whole domains may be a mistake.
      expect(takeConsole()).to.have.length(/"eu|\*/.test(attribute) ? 1 : 0);
    });
  }

  it('are none when the script tag names none', async () => {
    expect(await offered('', 'data-leavex-mail-domains="europa.eu"')).to.equal('');
  });
});

describe('an old name', () => {
  it('of an attribute works in a div, as it does in a tag', async () => {
    const box = place<HTMLElement>(
      '<div lang="en" data-leavex="counter" data-leavex-count="9" data-leavex-closed data-leavex-updated="2025-01-06"></div>',
    );
    await until(() => seen(box).includes('as of 6 January 2025'), 'the date');
    expect(takeConsole().join()).to.match(/write updated-at instead of updated/);
  });
});

/** Names of event handler attributes in this engine. */
function eventHandlers(): string[] {
  const names = new Set<string>();
  for (let type: object | null = HTMLElement.prototype; type; type = Object.getPrototypeOf(type) as object | null)
    for (const name of Object.keys(type)) if (name.startsWith('on')) names.add(name);
  return [...names];
}
