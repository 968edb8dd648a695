import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import '../../src/define.js';
import {takeConsole} from '../support/console.js';
import {part, place, seen, serveSite, settle, until, untilStatus, type Widget} from '../support/page.js';

// Data that mean harm, or are a slip of somebody's hand, and what readers see of them. Sizes are a matter of heavy-bodies.test.ts.

const letter = (more: object = {}): object => ({
  lang: 'en',
  title: 'A letter',
  content: [{type: 'paragraph', children: [{type: 'text', value: 'Dear all'}]}],
  ...more,
});
const index = (more: object = {}): object => ({
  updated: '2026-01-01',
  parliament: 'EP',
  total: 2,
  countries: [{country: 'FR', total: 2, stances: {active: 2}}],
  groups: [],
  ...more,
});
const member = (more: object = {}): object => ({
  id: 'm1',
  name: 'Anna Example',
  country: 'FR',
  group: 'EPP',
  languages: ['fr'],
  email: 'anna@europarl.europa.eu',
  stance: {code: 'active'},
  ...more,
});

async function show(markup: string, files: Readonly<Record<string, unknown>>): Promise<Widget> {
  const site = await serveSite(files);
  const widget = place<Widget>(markup.replace('API', `api="${site.url}"`));
  await untilStatus(widget, 'ready', 'empty', 'error');
  // The frame is there from the first, and seen after a second.
  await until(() => !widget.shadowRoot!.querySelector('[part~=loading]'), 'the data');
  await settle(widget);
  return widget;
}

const CONTACT = '<leavex-contact-mep API lang="en" country="FR" stance="any">fallback</leavex-contact-mep>';

/** Characters that nobody can see, or that turn the text around them. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const UNWANTED = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u202a-\u202e\ufff9-\ufffd]/;

describe('one bad row', () => {
  for (const lang of ['de-x-leicht', 'en-u-nu-latn', 'toString', 'constructor', '__proto__', 'x', 'de-1', '../fr'])
    it(`the language ${lang} is left out, and the letter is shown`, async () => {
      const languages = [
        {lang: 'en', title: 'A'},
        {lang: 'fr', title: 'B'},
        {lang, title: 'C'},
      ];
      const widget = await show('<leavex-letter API lang="en">fallback</leavex-letter>', {'letter/en.json': letter({languages})});
      expect(widget.status).to.equal('ready');
      expect(seen(widget)).to.include('Dear all').and.include('Français');
      expect(widget.shadowRoot!.querySelectorAll('[part~=language]').length).to.equal(2);
    });

  it('a stance without a label is called by its code', async () => {
    const stances = [
      {code: 'undecided', label: {}, purpose: 'ask'},
      {code: 'against', label: {'!': 'x'}, purpose: 'ask'},
    ];
    const members = [member({stance: {code: 'undecided'}}), member({id: 'm2', name: 'B', stance: {code: 'against'}})];
    const widget = await show(CONTACT, {'meps/index.json': index({stances}), 'meps/FR.json': {members}});
    expect(seen(widget)).to.include('undecided').and.not.include('undefined');
  });
});

describe('ids and codes that every object has', () => {
  for (const id of ['toString', 'constructor', '__proto__', 'hasOwnProperty', 'valueOf']) {
    it(`${id} is an id as any other`, async () => {
      const texts = {
        subjects: ['Subject'],
        openings: ['Opening.'],
        closings: ['Closing.'],
        points: [{id, label: 'Label', texts: ['The point.']}],
      };
      const widget = await show(CONTACT, {
        'meps/index.json': index({
          stances: [{code: id, label: {[id]: 'Label'}, purpose: 'ask'}],
          groups: [{code: id, name: 'Group'}],
          committees: [{code: id, name: 'Committee'}],
          countries: [{country: 'FR', total: 1, stances: {[id]: 1}}],
        }),
        'meps/FR.json': {
          members: [
            member({
              id,
              languages: ['en'],
              group: id,
              constituency: id,
              committees: [{code: id, role: id}],
              salutation: {[id]: 'x'},
              accounts: [{network: id, url: 'https://a.eu/'}],
              stance: {code: id},
            }),
          ],
        },
        'messages/en.json': {
          lang: 'en',
          salutation: ['Dear ', ['name']],
          signoff: 'Yours',
          about: [{id, text: [[id]]}],
          purposes: {ask: texts},
        },
      });
      expect(seen(widget)).to.include('Anna Example');
      widget.shadowRoot!.querySelector<HTMLElement>('[aria-expanded]')!.click();
      await settle(widget);
      widget.shadowRoot!.querySelector<HTMLElement>('[aria-label^="Write to"]')!.click();
      await until(() => widget.shadowRoot!.querySelector('[part~=block]'), 'the blocks');
      const written = [...widget.shadowRoot!.querySelectorAll('textarea')].map(({value}) => value).join(' ');
      expect(written).to.include('The point.').and.not.include('function').and.not.include('[object');
      expect(widget.status).to.equal('ready');
      const list = await show('<leavex-departed API lang="en">fallback</leavex-departed>', {
        'departures/all.json': {departures: [{id, name: id, kind: id, country: 'FR', movedTo: [{network: id}], partOf: id}]},
      });
      expect(seen(list)).to.include(id).and.not.include('native code');
      const count = await show(`<leavex-counter API lang="en" of="members" stance="${id}">fallback</leavex-counter>`, {
        'meps/index.json': index({countries: [{country: 'FR', total: 3, stances: {}}]}),
      });
      expect(seen(count)).to.include('None so far');
    });
  }
});

describe('codes that become paths', () => {
  it('lead nowhere but to files of the campaign API', async () => {
    const code = fc.oneof(
      fc.constantFrom(
        '../../admin?x=',
        '//evil.example/',
        'FR/../../x',
        '%2e%2e/x',
        'https://evil.example/',
        'FR?x',
        'FR#',
        'fr',
        'FRA',
        '..',
        '',
      ),
      fc.string({maxLength: 12}),
    );
    const asked: string[] = [];
    const {fetch: original} = globalThis;
    try {
      await fc.assert(
        fc.asyncProperty(code, async (country) => {
          const site = await serveSite({
            'meps/index.json': index({
              countries: [
                {country, total: 1},
                {country: 'FR', total: 1},
              ],
            }),
            'meps/FR.json': {members: [member({})]},
          });
          globalThis.fetch = (url, init) => {
            asked.push(new URL(url as string).href.slice(site.url.length));
            return original(url, init);
          };
          const widget = place<Widget>(`<leavex-contact-mep api="${site.url}" lang="en">fallback</leavex-contact-mep>`);
          widget.setAttribute('country', country);
          await untilStatus(widget, 'ready', 'empty', 'error');
          const select = widget.shadowRoot!.querySelector('select');
          if (select)
            for (const {value} of select.options) {
              if (!value) continue;
              expect(value).to.match(/^([A-Z]{2}|all)$/);
            }
          globalThis.fetch = original;
          widget.remove();
        }),
        {numRuns: 25},
      );
    } finally {
      globalThis.fetch = original;
    }
    for (const path of asked) expect(path).to.match(/^(meps\/(index|all|[A-Z]{2})|messages\/[\w-]+)\.json$/);
    takeConsole();
  });
});

describe('what is shared', () => {
  it('is cleaned by whoever reads it, not by whoever asks first', async () => {
    const files = {
      'meps/index.json': index(),
      'meps/FR.json': {total: 1, members: [member({name: 'Anna\r\nBcc: e@x.eu\u202e', party: 'Par\0ty\ufffd'})]},
    };
    const site = await serveSite(files);
    const counter = place<Widget>(`<leavex-counter lang="en" src="${site.url}meps/FR.json" pointer="/total">fallback</leavex-counter>`);
    await untilStatus(counter, 'ready');
    const widget = place<Widget>(CONTACT.replace('API', `api="${site.url}"`));
    await until(() => seen(widget).includes('Anna'), 'the member');
    const name = part(widget, 'name')!.textContent;
    expect(name).to.equal('Anna Bcc: e@x.eu');
    expect(widget.shadowRoot!.textContent).not.to.match(UNWANTED);
    expect((await site.requests())['meps/FR.json']).to.equal(1);
  });
});

describe('characters that nobody can see', () => {
  const HIDDEN = '\u202e\0\ufffd\u0007';
  const hide = (text: string): string => `${HIDDEN}${text}${HIDDEN}`;

  it('are not shown by any element', async () => {
    const counter = await show('<leavex-counter API lang="en" variant="bar">fallback</leavex-counter>', {
      'counter.json': {count: 5, source: {name: hide('A source'), url: 'https://a.eu/'}},
    });
    const list = await show('<leavex-departed API lang="en">fallback</leavex-departed>', {
      'departures/all.json': {departures: [{id: 'a', name: hide('A name'), movedTo: [{network: hide('mastodon')}]}]},
    });
    const text = await show('<leavex-letter API lang="en">fallback</leavex-letter>', {
      'letter/en.json': letter({
        title: hide('A letter'),
        dateline: hide('Paris'),
        publisher: {name: hide('A publisher')},
        signatories: [{name: hide('A signatory'), role: hide('role')}],
        content: [
          {
            type: 'paragraph',
            children: [
              {type: 'text', value: hide('Dear all')},
              {type: 'inlineCode', value: hide('code')},
            ],
          },
        ],
      }),
    });
    const markdown = await show('<leavex-letter API lang="en">fallback</leavex-letter>', {
      'letter/en.json': {lang: 'en', title: 'A', markdown: `${hide('Dear')} &#0; &#x202e; \`${hide('code')}\``},
    });
    const contact = await show(CONTACT, {
      'meps/index.json': index({
        groups: [{code: 'EPP', name: hide('A group')}],
        stances: [{code: 'active', label: {en: hide('A stance')}, purpose: 'ask'}],
      }),
      'meps/FR.json': {members: [member({name: hide('Anna'), party: hide('A party'), constituency: hide('Here')})]},
    });
    for (const [widget, words] of [
      [counter, 'A source'],
      [list, 'A name'],
      [text, 'signatory'],
      [markdown, 'Dear'],
      [contact, 'Anna'],
    ] as const) {
      expect(widget.shadowRoot!.textContent).to.include(words).and.not.match(UNWANTED);
      for (const node of widget.shadowRoot!.querySelectorAll('*'))
        for (const {value} of node.attributes) expect(value).not.to.match(UNWANTED);
    }
  });
});

describe('a name in another direction', () => {
  it('turns nothing around it', async () => {
    const HEBREW = '\u05d0\u05d1\u05d2';
    const list = await show('<leavex-departed API lang="en">fallback</leavex-departed>', {
      'departures/all.json': {
        departures: [
          {id: 'a', name: HEBREW, leftOn: '2025-01-20', movedTo: [{network: HEBREW}, {network: HEBREW, url: 'https://a.eu/'}]},
          {id: 'b', name: 'B', leftOn: '2025-01-20', partOf: 'a'},
        ],
      },
    });
    const count = await show('<leavex-counter API lang="en" variant="bar">fallback</leavex-counter>', {
      'counter.json': {count: 5, source: {name: HEBREW}},
    });
    const contact = await show(CONTACT, {
      'meps/index.json': index({groups: [{code: 'EPP', name: HEBREW}], committees: [{code: 'A', name: HEBREW}]}),
      'meps/FR.json': {
        members: [
          member({
            name: HEBREW,
            party: HEBREW,
            constituency: HEBREW,
            committees: [{code: 'A', role: 'member'}],
            accounts: [{network: HEBREW, url: 'https://a.eu/'}],
          }),
        ],
      },
    });
    contact.shadowRoot!.querySelector<HTMLElement>('[aria-expanded]')!.click();
    await settle(contact);
    const letters = await show('<leavex-letter API lang="en">fallback</leavex-letter>', {
      'letter/en.json': letter({signatories: [{name: HEBREW, role: HEBREW, organisation: HEBREW}]}),
    });
    for (const [widget, least] of [
      [list, 4],
      [count, 1],
      [contact, 5],
      [letters, 3],
    ] as const) {
      const walker = document.createTreeWalker(widget.shadowRoot!, NodeFilter.SHOW_TEXT);
      let found = 0;
      while (walker.nextNode()) {
        const {parentElement, textContent} = walker.currentNode;
        // The entries of a select are isolated by the browser.
        if (!textContent?.includes(HEBREW) || parentElement!.closest('option')) continue;
        found++;
        expect(parentElement!.closest('bdi'), `${widget.localName}: ${parentElement!.outerHTML}`).not.to.equal(null);
      }
      expect(found, widget.localName).to.be.at.least(least);
    }
  });
});

describe('a clock that is years behind', () => {
  it('hides nobody who has left', async () => {
    const {now} = Date;
    Date.now = () => Date.UTC(2015, 0, 1);
    try {
      const departures = ['2025-01-20', '2025-06', '2024'].map((leftOn, i) => ({id: `d${i}`, name: `Name ${i}`, leftOn}));
      const widget = await show('<leavex-departed API lang="en">fallback</leavex-departed>', {
        'departures/all.json': {updated: '2026-01-01', departures},
      });
      expect(seen(widget)).to.match(/\b3 organisations have left/);
    } finally {
      Date.now = now;
    }
  });
});

describe('a letter', () => {
  for (const [what, content] of [
    ['5,000 nodes', Array.from({length: 2_600}, () => ({type: 'paragraph', children: [{type: 'text', value: 'a'}]}))],
    ['more than 200,000 characters', Array.from({length: 11}, () => ({type: 'text', value: 'word '.repeat(3_900)}))],
  ] as const)
    it(`of ${what} is refused whole, not cut off`, async () => {
      const widget = await show('<leavex-letter API lang="en">fallback</leavex-letter>', {'letter/en.json': letter({content})});
      expect(widget.status).to.equal('error');
      expect(seen(widget)).to.include('fallback');
      expect(takeConsole().join()).to.match(/more than (5000 nodes|200000 characters)/);
    });

  it('that is not in the page yet can be asked to reload', async () => {
    const rejected: unknown[] = [];
    const note = (event: PromiseRejectionEvent): void => void rejected.push(event.reason);
    addEventListener('unhandledrejection', note);
    const site = await serveSite({'letter/en.json': {$behaviour: 'status', code: 500}});
    const widget = document.createElement('leavex-letter') as unknown as Widget & {api: string};
    widget.api = site.url;
    await widget.reload();
    document.body.append(widget);
    await until(() => widget.status === 'error', 'error');
    await settle(widget);
    widget.remove();
    removeEventListener('unhandledrejection', note);
    expect(rejected).to.deep.equal([]);
    takeConsole();
  });
});
