import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, waitFor} from 'storybook/test';
import '../src/elements/contact-mep/define.js';
import {answering, never} from './support/campaign-api.js';
import {renderElement, type ElementArgs} from './support/render-element.js';

type Story = StoryObj<ElementArgs>;

const meta: Meta<ElementArgs> = {
  title: 'Contact MEP',
  component: 'leavex-contact-mep',
  tags: ['autodocs'],
  render: renderElement('leavex-contact-mep'),
};
export default meta;

const api = (name: string): string => `https://contact-${name}.campaign.example/`;

const member = (id: string, name: string, more: object = {}): object => ({
  id,
  name,
  given: name.split(' ')[0],
  family: name.split(' ')[1],
  country: 'IE',
  group: 'Renew',
  languages: ['en'],
  email: `${id}@example.org`,
  stance: {code: 'active', checkedOn: '2025-01-06'},
  ...more,
});

const members = [
  member('aoife', 'Aoife Carrowmoran', {
    gender: 'f',
    party: 'Solidarity Party',
    constituency: 'Dublin',
    committees: [{code: 'LIBE', role: 'chair'}],
  }),
  member('cillian', 'Cillian Ballinree', {
    group: 'EPP',
    constituency: 'South',
    accounts: [{network: 'mastodon', url: 'https://example.org/@cillian'}],
    url: 'https://example.org/cillian',
  }),
  member('niamh', 'Niamh Glenbeg', {stance: {code: 'left', since: '2025-01', proof: 'https://example.org/proof'}}),
  member('oisin', 'Oisín Lissadell', {paused: {reason: 'On leave'}}),
  member('roisin', 'Róisín Knockmore', {email: undefined, phone: '+353 1 000 00 00'}),
  member('ivars', 'Ivars Ozols', {languages: ['lv']}),
];

const index = {
  parliament: 'EP',
  total: members.length,
  countries: [{country: 'IE', total: members.length}],
  committees: [{code: 'LIBE', name: 'Committee on Civil Liberties'}],
  correctionUrl: 'https://example.org/correct',
};

const messages = {
  lang: 'en',
  salutation: ['Dear ', ['name'], ','],
  signoff: ['Yours sincerely,\n', ['sender']],
  about: [{id: 'place', text: ['I am writing to you from ', ['place'], '.']}],
  purposes: Object.fromEntries(
    ['ask', 'thank', 'encourage'].map((purpose) => [
      purpose,
      {
        subjects: ['Your account on X', 'A request'],
        openings: ['I am writing to you about X.'],
        closings: ['A short reply would be welcome.'],
        short: ['Please leave X.'],
        prompts: ['What have you seen on X?'],
        points: [
          {id: 'weight', label: 'Weight', texts: ['Your account lends the platform weight.']},
          {id: 'owner', label: 'One owner', texts: ['X belongs to one man.']},
        ],
      },
    ]),
  ),
};

const files = {'meps/index.json': index, 'meps/IE.json': {members}, 'meps/all.json': {members}, 'messages/en.json': messages};

/** Act of a visitor: the name of a button, link or field, with the typed text. */
type Act = string | readonly [field: string, text: string];

const root = (canvas: HTMLElement): ShadowRoot => canvas.querySelector('leavex-contact-mep')!.shadowRoot!;
/** Accessible name, without marks for the eye. */
function nameOf(element: Element): string {
  const source = (element as HTMLInputElement).labels?.[0] ?? element;
  const clone = source.cloneNode(true) as Element;
  for (const mark of clone.querySelectorAll('[aria-hidden=true]')) mark.remove();
  return (element.getAttribute('aria-label') ?? clone.textContent).trim();
}

/** Goes through the steps as a visitor would, then looks at what there is to read. */
const shows =
  (acts: readonly Act[], ...texts: readonly (string | RegExp)[]): NonNullable<Story['play']> =>
  async ({canvasElement}) => {
    for (const act of acts) {
      const [name, text] = typeof act === 'string' ? [act] : act;
      const target = await waitFor(() => {
        const found = [...root(canvasElement).querySelectorAll<HTMLInputElement>('button, a, input, textarea, select')].find(
          (element) => nameOf(element) === name,
        );
        if (!found) throw new Error(`nothing is called ${name}`);
        return found;
      });
      // A mail program would take the page with it.
      target.addEventListener('click', (event) => (event.currentTarget as Element).matches('a') && event.preventDefault());
      if (text === undefined) target.click();
      else {
        target.value = text;
        target.dispatchEvent(new Event('input', {bubbles: true}));
      }
    }
    await waitFor(() => {
      const seen = (root(canvasElement).querySelector('[part~=base]')?.textContent ?? '').replace(/\s+/g, ' ');
      for (const text of texts) void expect(seen).toMatch(text);
      void expect(seen).not.toMatch(/undefined|null|NaN/);
    });
  };

const toLetter: readonly Act[] = ['Write to Aoife Carrowmoran'];
const toCompleteSheet: readonly Act[] = [
  ...toLetter,
  // The building blocks have come then, and a subject with them.
  'Suggest other wording',
  ['Your own words', 'I left two years ago.'],
  ['Your name', 'Jo Maier'],
  ['Your town', 'Cork'],
];
const toSending: readonly Act[] = [...toCompleteSheet, 'Choose how to send it'];

/** Choice of a country, unless the page sets one. */
export const Country: Story = {
  args: {api: api('country')},
  beforeEach: answering(api('country'), files),
  play: shows([], 'Find your MEPs', 'Ireland', 'All countries'),
};

/** MEPs with an account on X, and a suggested one. */
export const Members: Story = {
  args: {api: api('members'), country: 'IE'},
  beforeEach: answering(api('members'), files),
  play: shows(
    ['Details: Aoife Carrowmoran'],
    'Our suggestion',
    '5 MEPs',
    'Not taking messages',
    'We do not know this MEP’s email address',
    'Civil Liberties (chair)',
  ),
};

/** All MEPs, including those who have left X. */
export const AnyStance: Story = {
  args: {api: api('any'), country: 'IE', stance: 'any'},
  beforeEach: answering(api('any'), files),
  play: shows(['Show the list'], '6 MEPs', 'left X: January 2025'),
};

/** MEPs of all countries. */
export const Everywhere: Story = {
  args: {api: api('all'), country: 'all'},
  beforeEach: answering(api('all'), files),
  play: shows([], 'MEPs usually reply only to people from their own country'),
};

/** Loading list. */
export const LoadingMembers: Story = {
  args: {api: api('loading'), country: 'IE'},
  beforeEach: answering(api('loading'), {...files, 'meps/IE.json': never}),
  play: shows([], 'Loading'),
};

/** Error: the list could not be loaded. */
export const MembersFailed: Story = {
  args: {api: api('failed'), country: 'IE'},
  beforeEach: answering(api('failed'), {...files, 'meps/IE.json': 503}),
  parameters: {warnings: [/IE\.json: http: the server answered 503/]},
  play: shows([], 'could not be loaded', 'Try again'),
};

/** Closed campaign. */
export const Closed: Story = {
  args: {api: api('closed'), country: 'IE'},
  beforeEach: answering(api('closed'), {...files, 'meps/index.json': {...index, closed: true}}),
  play: shows([], 'This campaign has ended'),
};

/** Message on one sheet: subject, salutation, own words, suggested paragraphs and closing. */
export const Letter: Story = {
  args: {api: api('letter'), country: 'IE'},
  beforeEach: answering(api('letter'), files),
  play: shows(
    [...toLetter, ['Your own words', 'I left two years ago.']],
    'Dear Aoife Carrowmoran',
    'Points in your message',
    'Order of the paragraphs',
  ),
};

/** Missing fields, listed all at once. */
export const LetterWithProblems: Story = {
  args: {api: api('problems'), country: 'IE'},
  beforeEach: answering(api('problems'), files),
  play: shows(
    [...toLetter, ['Subject', ''], 'Choose how to send it'],
    'There is a problem',
    'Please fill in: Subject',
    'Please fill in: Your name',
  ),
};

/** Message to an MEP whose languages the visitor does not read: it is in English and explains why. */
export const LanguageQuestion: Story = {
  args: {api: api('language'), country: 'IE'},
  beforeEach: answering(api('language'), files),
  play: shows(['Write to Ivars Ozols'], 'Ivars Ozols reads Latvian'),
};

/** Message of thanks to an MEP who has left X. */
export const ThankYouLetter: Story = {
  args: {api: api('thanks'), country: 'IE', stance: 'left'},
  beforeEach: answering(api('thanks'), files),
  play: shows(['Write to Niamh Glenbeg'], 'Your message to Niamh Glenbeg', 'Suggested paragraphs'),
};

/** The mail app is chosen; four other ways stand below. */
export const Sending: Story = {
  args: {api: api('sending'), country: 'IE'},
  beforeEach: answering(api('sending'), files),
  play: shows(toSending, 'How do you want to send it?'),
};

/** Sending with the email app of the device, straight from the sheet. */
export const ByMailApp: Story = {
  args: {api: api('app'), country: 'IE'},
  beforeEach: answering(api('app'), files),
  play: shows([...toCompleteSheet, 'Open the email app'], 'Did your email app open', 'No, show another way', 'Save as a draft'),
};

/** Sending by copy and paste, step by step. */
export const ByCopying: Story = {
  args: {api: api('copy'), country: 'IE'},
  beforeEach: answering(api('copy'), files),
  play: shows([...toSending, 'Another email website (copy and paste)'], 'Email address', 'Subject', 'Message'),
};

/** Printing as a letter, with the address. */
export const OnPaper: Story = {
  args: {api: api('paper'), country: 'IE'},
  beforeEach: answering(api('paper'), files),
  play: shows([...toSending, 'On paper'], 'Parlement européen', 'Print'),
};

/** After sending: the next MEP, and links to tell others. */
export const Afterwards: Story = {
  args: {api: api('after'), country: 'IE'},
  beforeEach: answering(api('after'), files),
  play: shows(
    [...toSending, 'On paper', 'Yes, I sent the message'],
    'Thank you!',
    'is on its way',
    'You have sent 1 message.',
    'Write to one more MEP',
    'Tell others',
  ),
};

/** Interface in Arabic, from right to left. */
export const Arabic: Story = {
  args: {api: api('arabic'), country: 'IE', lang: 'ar'},
  beforeEach: answering(api('arabic'), files),
  play: shows([], 'اقتراحنا'),
};

/** Error: the API does not answer, so the fallback stays. */
export const Failed: Story = {
  args: {api: api('error'), fallback: html`<p>Write to <a href="https://example.org/">your members</a>.</p>`},
  beforeEach: answering(api('error'), {}),
  parameters: {warnings: [/index\.json: http: the server answered 404/]},
  play: shows([], 'Try again'),
};

const councillors = [
  member('greta', 'Greta Quellental', {country: 'AT', group: 'Blue', languages: ['en']}),
  member('hanno', 'Hanno Steinfeld', {country: 'AT', group: 'Red', languages: ['en']}),
];
const lowerHouse = {
  parliament: 'Lower House',
  parliamentText: {name: {en: 'the Lower House'}, genitive: {en: 'of the Lower House'}, address: ['Lower House', '1 Main Street']},
  total: councillors.length,
  countries: [{country: 'AT', total: councillors.length}],
  groups: [
    {code: 'Blue', name: 'Blue Party', total: 1},
    {code: 'Red', name: 'Red Party', total: 1},
  ],
};
const lowerHouseFiles = {
  'meps/index.json': lowerHouse,
  'meps/AT.json': {members: councillors},
  'meps/all.json': {members: councillors},
  'messages/en.json': messages,
};

/** Two parliaments on one page. Each has its own API, which is the output of its own campaign folder. */
export const TwoParliaments: Story = {
  beforeEach: () => {
    const restore = [answering(api('european'), files), answering(api('national'), lowerHouseFiles)].map((begin) => begin());
    return () => restore.reverse().forEach((end) => end());
  },
  render: () => html`
    <div style="display: grid; grid-template-columns: repeat(auto-fit, minmax(20em, 1fr)); gap: 2em">
      <leavex-contact-mep api=${api('european')}></leavex-contact-mep>
      <leavex-contact-mep api=${api('national')}></leavex-contact-mep>
    </div>
  `,
  play: async ({canvasElement}) => {
    await waitFor(() => {
      const seen = [...canvasElement.querySelectorAll('leavex-contact-mep')].map(
        (element) => element.shadowRoot!.querySelector('[part~=base]')?.textContent ?? '',
      );
      void expect(seen[0]).toMatch('Ireland');
      void expect(seen[0]).not.toMatch('Austria');
      void expect(seen[1]).toMatch('Austria');
      void expect(seen[1]).not.toMatch('Ireland');
    });
  },
};
