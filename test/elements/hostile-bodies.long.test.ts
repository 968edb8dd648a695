import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import '../../src/define.js';
import {takeConsole} from '../support/console.js';
import {pause, place, type Widget} from '../support/page.js';
import {filesFor} from './contact-mep/support/parliament.js';
import {answer as departuresFile, six} from './departed/support/departures.js';
import {letter, paragraph} from './letter/support/letters.js';

// Bodies of all files, each with some of its values exchanged for hostile ones or mangled as text, 10,000 in each engine. Whatever
// arrives, no script runs, nobody else is asked, nothing throws, and a reader sees words or what the page's author wrote.

const RUNS = Number(document.body.dataset['runs'] ?? 10_000);
const API = 'https://api.invalid/c/';

const FILES: Readonly<Record<string, unknown>> = {
  ...filesFor(),
  'counter.json': {count: 3230, goal: 5000, updated: '2025-01-06', closed: false, source: {name: 'Source', url: 'https://a.eu/'}},
  'departures/all.json': departuresFile(six),
  'letter/en.json': letter({
    content: [
      {type: 'heading', depth: 2, children: [{type: 'text', value: 'Heading'}]},
      paragraph('Words', {type: 'link', url: 'https://a.eu/', children: [{type: 'text', value: 'link'}]}, {type: 'break'}),
      {type: 'list', ordered: true, start: 2, children: [{type: 'listItem', children: [paragraph('Item')]}]},
    ],
    notice: {content: [paragraph('Notice')]},
    languages: [
      {lang: 'en', title: 'A'},
      {lang: 'fr', title: 'B', url: 'https://a.eu/fr/'},
    ],
    signatories: [{name: 'Anna', role: 'Chair', organisation: 'Us', url: 'https://a.eu/'}],
    signatoriesTotal: 5,
    date: '2025-01-06',
    place: 'Paris',
    publisher: {name: 'Us', url: 'https://a.eu/'},
    url: 'https://a.eu/letter/',
  }),
};

const WIDGETS: readonly (readonly [markup: string, files: readonly string[]])[] = [
  ['<leavex-counter api="API" lang="en" variant="bar">fallback</leavex-counter>', ['counter.json']],
  ['<leavex-counter api="API" lang="en" of="members">fallback</leavex-counter>', ['meps/index.json']],
  ['<leavex-departed api="API" lang="en">fallback</leavex-departed>', ['departures/all.json']],
  ['<leavex-letter api="API" lang="en">fallback</leavex-letter>', ['letter/en.json']],
  [
    '<leavex-contact-mep api="API" lang="en" country="BE" stance="any">fallback</leavex-contact-mep>',
    ['meps/index.json', 'meps/BE.json', 'messages/en.json'],
  ],
];

const attack = 'globalThis.__ran=1';
const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1e21,
    1.5,
    '',
    ' ',
    '\0',
    '\u202e\ufffd',
    [],
    {},
    [[]],
    [null],
    {length: 5},
    `<img src=x onerror="${attack}">`,
    `<script>${attack}</script>`,
    `javascript:${attack}`,
    `data:text/html,<script>${attack}</script>`,
    `"><svg onload=${attack}>`,
    '../../admin?x=',
    '//evil.example/',
    'de-x-leicht',
    'toString',
    '__proto__',
    '2025-02-30',
    '9999-12-31',
    'x'.repeat(3_000),
    '\ud800',
    '${x}',
    '{{x}}',
    '<!--',
    '\ue000',
    'a\r\nBcc: b@c.eu',
  ),
  fc.jsonValue(),
);

type Change = (file: unknown) => unknown;

/** Exchanges one value somewhere in a file. */
const exchange = fc.tuple(fc.nat(), hostile).map(([where, value]): Change => (file) => {
  const copy = structuredClone(file);
  const places: [Record<string, unknown>, string][] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || !node) return;
    for (const name of Object.keys(node)) {
      places.push([node as Record<string, unknown>, name]);
      visit((node as Record<string, unknown>)[name]);
    }
  };
  visit(copy);
  const [at, name] = places[where % places.length] ?? [{}, ''];
  Object.defineProperty(at, name, {value, enumerable: true, configurable: true, writable: true});
  return copy;
});

/** Mangles a file as text. */
const mangle = fc
  .tuple(fc.nat(), fc.constantFrom('', ',', '}', ']', '"', '\\', '\0', '{"__proto__":{"polluted":1}}', '\ufeff', 'null'))
  .map(([where, piece]) => (text: string): string => {
    const at = where % (text.length || 1);
    return text.slice(0, at) + piece + text.slice(at + (where % 7));
  });

/** Lists content that must never be in a shadow tree. */
function dangers(root: ShadowRoot): string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (/^(script|iframe|object|embed|img|base|link|meta|form)$/.test(element.localName) && element.getAttribute('part') === null)
      found.push(element.localName);
    for (const {name, value} of element.attributes) {
      // Styles are set by scripts of ours, to lengths.
      if (/^on|^srcdoc$/.test(name) || (name === 'style' && value.includes('url'))) found.push(`${name} on ${element.localName}`);
      if (name === 'href' && !/^(https?:\/\/|mailto:|tel:|data:message\/rfc822)/.test(value)) found.push(`href ${value}`);
    }
  }
  return found;
}

describe('hostile bodies', function () {
  this.timeout(3_600_000);

  it(`${RUNS} of them run nothing, ask nobody else, and break nothing`, async () => {
    const failures: unknown[] = [];
    const note = (event: ErrorEvent | PromiseRejectionEvent): void => void failures.push('reason' in event ? event.reason : event.error);
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
    const {fetch: original} = globalThis;
    let bodies: Readonly<Record<string, string>> = {};
    let base = '';
    const strangers: string[] = [];
    globalThis.fetch = (url) => {
      const address = (url as string).replace(/[?#].*/, '');
      if (!address.startsWith(base) || new URL(address).href !== address) strangers.push(address);
      const body = bodies[address.slice(base.length)];
      return Promise.resolve(
        body === undefined
          ? new Response('', {status: 404, headers: {'content-type': 'text/plain'}})
          : new Response(body, {headers: {'content-type': 'application/json'}}),
      );
    };
    let runs = 0;
    try {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...WIDGETS),
          fc.array(exchange, {minLength: 1, maxLength: 6}),
          fc.option(mangle, {freq: 3}),
          fc.nat(),
          async ([markup, paths], changes, mangled, which) => {
            base = `${API}${runs++}/`;
            const path = paths[which % paths.length]!;
            const changed = JSON.stringify(changes.reduce<unknown>((file, change) => change(file), FILES[path])) ?? 'null';
            bodies = {
              ...Object.fromEntries(Object.entries(FILES).map(([name, file]) => [name, JSON.stringify(file)])),
              [path]: mangled ? mangled(changed) : changed,
            };
            const widget = place<Widget>(markup.replace('API', base));
            for (let times = 0; times < 200 && /idle|loading/.test(widget.status); times++) await pause(2);
            await pause(5);
            await widget.updateComplete;
            // Into the form, where there is one.
            if (widget.localName === 'leavex-contact-mep') {
              const write = [...widget.shadowRoot!.querySelectorAll('button')].find((button) => /^Write/.test(button.textContent.trim()));
              write?.click();
              await pause(5);
              await widget.updateComplete;
            }
            const root = widget.shadowRoot!;
            expect(widget.status).to.be.oneOf(['ready', 'empty', 'error', 'stale']);
            expect(dangers(root)).to.deep.equal([]);
            expect(failures).to.deep.equal([]);
            expect(strangers).to.deep.equal([]);
            expect((globalThis as {__ran?: unknown}).__ran).to.equal(undefined);
            expect(({} as {polluted?: unknown}).polluted).to.equal(undefined);
            const isShown = root.textContent.trim() !== '' || !root.querySelector('[hidden] > slot:not([name])');
            expect(isShown, 'words, or what the page’s author wrote').to.equal(true);
            widget.parentElement!.remove();
            takeConsole();
          },
        ),
        {numRuns: RUNS, endOnFailure: true, includeErrorInReport: true},
      );
    } finally {
      globalThis.fetch = original;
      removeEventListener('error', note);
      removeEventListener('unhandledrejection', note);
      takeConsole();
    }
  });
});
