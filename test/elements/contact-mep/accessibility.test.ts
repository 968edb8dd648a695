import {expect} from '@open-wc/testing';
import {takeConsole} from '../../support/console.js';
import {part, settle} from '../../support/page.js';
import '../../../src/elements/contact-mep/define.js';
import {itIsAccessible} from '../../support/suites/it-is-accessible.js';
import {filesFor} from './support/parliament.js';
import {visit, type Visitor} from './support/visitor.js';

const files = filesFor();

describe('leavex-contact-mep for everybody', () => {
  describe('choosing a country', () => itIsAccessible({tag: 'leavex-contact-mep', files}));
  describe('choosing a member', () => itIsAccessible({tag: 'leavex-contact-mep', files, attributes: 'country="BE" stance="any"'}));

  it('has no heading of a level that does not exist', async () => {
    const {widget} = await visit();
    for (const [level, shown] of [
      [4, 'h4'],
      [9, 'h2'],
      [1, 'h2'],
      [Number.NaN, 'h2'],
    ] as const) {
      widget.headingLevel = level;
      await settle(widget);
      expect(part(widget, 'heading')!.localName, String(level)).to.equal(shown);
    }
    expect(takeConsole().join()).to.match(/heading-level="9" cannot be used/);
  });

  describe('at every step', () => {
    const steps: readonly (readonly [name: string, go: (visitor: Visitor) => Promise<void>])[] = [
      ['details of a member', (visitor) => visitor.press('button', 'Details: Anna Coppens')],
      [
        'a letter',
        async (visitor) => {
          await visitor.press('button', 'Write to Anna Coppens');
          await visitor.until('Suggested paragraphs');
        },
      ],
      ['what is missing', (visitor) => visitor.press('button', 'Choose how to send it')],
      [
        'how to send',
        async (visitor) => {
          await visitor.type('textbox', 'Your name', 'Jo');
          await visitor.press('button', 'Choose how to send it');
        },
      ],
      [
        'whether the mail app opened',
        async (visitor) => {
          visitor.find('link', 'Open the email app').addEventListener('click', (event) => event.preventDefault());
          await visitor.press('link', 'Open the email app');
        },
      ],
      ['copying', (visitor) => visitor.press('radio', 'Another email website (copy and paste)')],
      ['paper', (visitor) => visitor.press('radio', 'On paper')],
      ['thanks', (visitor) => visitor.press('button', 'Yes, I sent the message')],
    ];

    it('passes axe, fits into 320 px and names every field', async () => {
      const visitor = await visit();
      const {widget} = visitor;
      (widget.parentElement as HTMLElement).style.cssText = 'inline-size: 320px';
      for (const [name, go] of steps) {
        await go(visitor);
        await settle(widget);
        // The test page has no main heading and no landmarks.
        await expect(widget, name).to.be.accessible({ignoredRules: ['region', 'page-has-heading-one']});
        const base = part(widget, 'base')!;
        expect(base.scrollWidth, `${name} fits`).to.be.at.most(base.clientWidth);
        for (const field of widget.shadowRoot!.querySelectorAll<HTMLInputElement>('input, select, textarea')) {
          expect(field.labels?.length || field.getAttribute('aria-label'), `${name}: ${field.outerHTML.slice(0, 80)}`).to.be.ok;
          const {width, height} = field.getBoundingClientRect();
          expect(Math.min(width, height), `${name}: ${field.outerHTML.slice(0, 80)}`).to.be.at.least(23.9);
        }
      }
    });
  });
});
