import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent, waitFor} from 'storybook/test';
import '../src/elements/letter/define.js';
import type {LeavexLetter} from '../src/elements/letter/leavex-letter.js';
import {answering, never} from './support/campaign-api.js';
import {renderElement, type ElementArgs} from './support/render-element.js';

type Story = StoryObj<ElementArgs>;

const meta: Meta<ElementArgs> = {
  title: 'Letter',
  component: 'leavex-letter',
  tags: ['autodocs'],
  render: renderElement('leavex-letter'),
};
export default meta;

const letterIn = (canvas: HTMLElement): LeavexLetter => canvas.querySelector('leavex-letter')!;
const part = (canvas: HTMLElement, name: string): HTMLElement | null => letterIn(canvas).shadowRoot!.querySelector(`[part~=${name}]`);

/** Visible text: the letter with its surroundings, or the fallback if it is shown. */
const visibleText = (element: LeavexLetter): string => {
  const own = element.shadowRoot!.querySelector<HTMLElement>('[part~=base]')?.innerText ?? '';
  return `${element.innerText} ${own}`.replace(/\s+/g, ' ').trim();
};

const shows =
  (status: LeavexLetter['status'], ...texts: readonly (string | RegExp)[]): NonNullable<Story['play']> =>
  async ({canvasElement}) => {
    const letter = letterIn(canvasElement);
    await waitFor(() => expect(letter.status).toBe(status));
    await waitFor(() => {
      for (const text of texts) void expect(visibleText(letter)).toMatch(text);
    });
    await expect(visibleText(letter)).not.toMatch(/false|undefined|null|NaN|\[object/);
  };

const api = (name: string): string => `https://${name}.letter.example/`;
const text = (value: string): unknown => ({type: 'text', value});
const paragraph = (...children: unknown[]): unknown => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
});
const item = (value: string): unknown => ({type: 'listItem', children: [paragraph(value)]});

const languages = ['ar', 'de', 'en', 'fr'].map((lang) => ({lang, title: `Title ${lang}`}));
const english = {
  lang: 'en',
  title: 'An open letter to Europe’s politicians and leaders on leaving X',
  place: 'Berlin',
  date: '2025-01-06',
  url: 'https://campaign.example/letter',
  publisher: {name: 'LeaveX', url: 'https://campaign.example/'},
  notice: {
    content: [
      paragraph('The petition is ', {type: 'strong', children: [text('closed')]}, '. Thank you to the 3,230 people who signed it!'),
    ],
  },
  languages,
  content: [
    paragraph({type: 'strong', children: [text('To everyone who holds, or seeks, public office in Europe: it is time to leave.')]}),
    paragraph('Whoever speaks for citizens and keeps speaking there lends that landlord a credibility he could not buy.'),
    {type: 'heading', depth: 2, children: [text('What we ask')]},
    paragraph('Stop using X for political communication, and close the official accounts you are responsible for. This step would'),
    {
      type: 'list',
      ordered: true,
      children: [
        item('take from the platform the authority that public institutions give it;'),
        item('strengthen the alternatives that already exist.'),
      ],
    },
    {type: 'blockquote', children: [paragraph('Democracy needs places of its own.')]},
    paragraph(
      'Many have ',
      {type: 'link', url: 'https://campaign.example/gone', children: [text('gone before you')]},
      ', and their audiences have followed.',
    ),
    ...Array.from({length: 8}, () =>
      paragraph('Europe has argued for centuries about how to limit power. Here is a limit that you can set yourselves, today.'),
    ),
  ],
};
const arabic = {
  ...english,
  lang: 'ar',
  dir: 'rtl',
  title: 'رسالة مفتوحة',
  place: 'برلين',
  content: [paragraph('مضى عامان منذ أن اشترى إيلون ماسك تويتر.')],
  notice: {content: [paragraph('أُغلقت العريضة.')]},
};
const french = {
  ...english,
  lang: 'fr',
  title: 'Lettre ouverte',
  notice: undefined,
  content: [paragraph('Cessez d’utiliser X : partez les premiers !')],
};

/** Letter in the language of the page. */
export const Ready: Story = {
  args: {api: api('ready'), actions: 'Write to your MEPs'},
  beforeEach: answering(api('ready'), {'letter/en.json': english}),
  play: shows('ready', 'An open letter to', 'The petition is closed', /Berlin, .*2025/, 'Published by LeaveX', 'Write to your MEPs'),
};

/** Loading: the fallback is shown. */
export const Loading: Story = {
  args: {api: api('loading'), fallback: html`<p>The fallback text of the page.</p>`},
  beforeEach: answering(api('loading'), {'letter/en.json': never}),
  play: shows('loading', 'The fallback text of the page.'),
};

/** Collapsed letter: the first paragraphs and a button. */
export const Collapsed: Story = {
  args: {api: api('collapsed'), collapsed: true},
  beforeEach: answering(api('collapsed'), {'letter/en.json': english}),
  play: async (context) => {
    await shows('ready', 'Read the whole letter')(context);
    await userEvent.click(part(context.canvasElement, 'read-all')!);
    await waitFor(() => expect(part(context.canvasElement, 'read-all')).toBe(null));
  },
};

/** Letter in a language that the reader has chosen: its direction changes, the interface stays the same. */
export const Languages: Story = {
  args: {api: api('languages')},
  beforeEach: answering(api('languages'), {'letter/en.json': english, 'letter/ar.json': arabic}),
  play: async (context) => {
    await shows('ready', 'An open letter to')(context);
    await userEvent.click(letterIn(context.canvasElement).shadowRoot!.querySelector('[part~=language][lang=ar]')!);
    await waitFor(() => expect(part(context.canvasElement, 'letter')!.dir).toBe('rtl'));
    await expect(visibleText(letterIn(context.canvasElement))).toMatch('Copy text');
  },
};

/** Error: the chosen language cannot be loaded. The letter stays, with a button to try again. */
export const LanguageFails: Story = {
  args: {api: api('fails')},
  beforeEach: answering(api('fails'), {'letter/en.json': english, 'letter/de.json': 503}),
  parameters: {warnings: [/fails\.letter\.example/]},
  play: async (context) => {
    await shows('ready', 'An open letter to')(context);
    await userEvent.click(letterIn(context.canvasElement).shadowRoot!.querySelector('[part~=language][lang=de]')!);
    await shows('stale', 'German: this letter cannot be loaded at the moment.', 'Try again', 'An open letter to')(context);
  },
};

/** Letter in another language than the page. */
export const OwnLanguage: Story = {
  args: {api: api('own'), 'letter-lang': 'fr', 'no-switcher': true},
  beforeEach: answering(api('own'), {'letter/fr.json': french}),
  play: shows('ready', 'Lettre ouverte', /partez les premiers\s!/, 'Copy text'),
};

/** Error without a fallback. */
export const Error: Story = {
  args: {api: api('error')},
  beforeEach: answering(api('error'), {}),
  parameters: {warnings: [/error\.letter\.example/]},
  play: shows('error', 'The letter cannot be loaded at the moment.', 'Try again'),
};

/** Error: the fallback stays. */
export const ErrorWithFallback: Story = {
  args: {api: api('fallback'), fallback: html`<p>The fallback text of the page.</p>`},
  beforeEach: answering(api('fallback'), {'letter/en.json': 503}),
  parameters: {warnings: [/fallback\.letter\.example/]},
  play: shows('error', 'The fallback text of the page.', 'There may be a newer version of this text.'),
};

/** Nothing is requested before the visitor presses the button. */
export const AskFirst: Story = {
  args: {api: api('ask'), load: 'click', fallback: html`<p>The fallback text of the page.</p>`},
  beforeEach: answering(api('ask'), {'letter/en.json': english}),
  play: async (context) => {
    const letter = letterIn(context.canvasElement);
    await letter.updateComplete;
    await userEvent.click(letter.shadowRoot!.querySelector('button')!);
    await shows('ready', 'An open letter to')(context);
  },
};

/** Letter with more than 100 signatories. */
export const Signatories: Story = {
  args: {api: api('signatories')},
  beforeEach: answering(api('signatories'), {
    'letter/en.json': {
      ...english,
      signatories: Array.from({length: 120}, (_, i) => ({
        name: `Signatory ${i + 1}`,
        role: 'Teacher',
        organisation: 'Example University',
        url: 'https://example.org/',
      })),
      signatoriesTotal: 3230,
    },
  }),
  play: async (context) => {
    await shows('ready', 'Signatories (3,230)', 'Signatory 100')(context);
    await userEvent.click(part(context.canvasElement, 'show-all')!);
    await shows('ready', 'Signatory 120')(context);
  },
};

export const Dark: Story = {...Ready, globals: {theme: 'dark'}};

/** Letter and interface in Arabic. */
export const RightToLeft: Story = {
  args: {api: api('arabic')},
  globals: {locale: 'ar'},
  beforeEach: answering(api('arabic'), {'letter/ar.json': arabic}),
  play: shows('ready', 'رسالة مفتوحة', 'نسخ النص'),
};

export const Narrow: Story = {
  args: {api: api('narrow')},
  decorators: [(story) => html`<div style="inline-size: 180px">${story()}</div>`],
  beforeEach: answering(api('narrow'), {'letter/en.json': english}),
  play: async (context) => {
    await shows('ready', 'An open letter to')(context);
    await expect(letterIn(context.canvasElement).scrollWidth).toBeLessThanOrEqual(180);
  },
};
