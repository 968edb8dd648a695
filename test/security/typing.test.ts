// Events of typing and pasting end at the border of the widget: tools that record sessions listen on the document.
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {visit} from '../elements/contact-mep/support/visitor.js';
import {settle, until} from '../support/page.js';

/** Events that hold what is typed, or tell of it. */
const TELLING = [
  'beforeinput',
  'compositionend',
  'compositionstart',
  'compositionupdate',
  'copy',
  'cut',
  'drop',
  'input',
  'keydown',
  'keypress',
  'keyup',
  'paste',
  'textInput',
];

describe('what is typed into a letter', () => {
  it('reaches no listener of the document', async () => {
    const visitor = await visit();
    await visitor.press('button', 'Write to Anna Coppens');
    const {widget} = visitor;
    await until(() => widget.shadowRoot!.querySelector('textarea'), 'the letter');
    const told: string[] = [];
    const listen = ({type}: Event): void => void told.push(type);
    for (const type of TELLING) document.addEventListener(type, listen);
    try {
      for (const field of widget.shadowRoot!.querySelectorAll<HTMLElement>(
        'textarea:not([readonly]), input:not([type=radio], [type=checkbox])',
      )) {
        for (const type of TELLING) field.dispatchEvent(new Event(type, {bubbles: true, composed: true}));
        field.focus();
        await sendKeys({type: 'a'});
      }
      await settle(widget);
    } finally {
      for (const type of TELLING) document.removeEventListener(type, listen);
    }
    expect(told).to.deep.equal([]);
  });
});
