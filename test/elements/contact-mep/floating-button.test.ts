import {expect} from '@open-wc/testing';
import {sendKeys, sendMouse, setViewport} from '@web/test-runner-commands';
import {can} from '../../support/engines.js';
import {part, pause, settle, until} from '../../support/page.js';
import {visit, type Visitor} from './support/visitor.js';

// On a phone the main button of a message floats at the lower edge of the window. It must never lie over what has the focus, or
// over what somebody types.

/** The engine gives buttons an opaque fill. */
const canFloat = CSS.supports('color: color(from currentColor xyz-d65 x y z)');

async function writing(): Promise<Visitor> {
  await setViewport({width: 390, height: 664});
  const visitor = await visit();
  await visitor.press('button', 'Write to Anna Coppens');
  await visitor.until('Suggested paragraphs');
  await settle(visitor.widget);
  return visitor;
}

const button = (visitor: Visitor): HTMLElement => visitor.find('link', 'Open the email app');
const top = (element: Element): number => Math.round(element.getBoundingClientRect().top);

function expectInItsPlace(visitor: Visitor): void {
  expect(top(button(visitor))).to.be.greaterThan(top(visitor.find('textbox', 'Your town')));
}

/** Ends so far above the lower edge of the window. */
const floatsAt = (visitor: Visitor, margin: number): boolean =>
  Math.round(innerHeight - button(visitor).getBoundingClientRect().bottom) === margin;

/** The control that has the focus can be seen, at its centre and near its edges, as far as it is in the window. */
function expectSeen(visitor: Visitor): void {
  const root = visitor.widget.shadowRoot!;
  const focused = root.activeElement!;
  const {left, right, top: start, bottom} = focused.getBoundingClientRect();
  const end = Math.min(bottom, innerHeight);
  for (const y of [start + 3, (Math.max(0, start) + end) / 2, end - 3].filter((one) => one > 0)) {
    const found = root.elementFromPoint((left + right) / 2, y);
    expect(found && (focused.contains(found) || found.contains(focused)), `${focused.outerHTML} is under ${found?.outerHTML}`).to.equal(
      true,
    );
  }
}

describe('the main button of a message on a phone', () => {
  after(() => setViewport({width: 800, height: 600}));

  it('is in the window when the message comes, below its beginning', async () => {
    const visitor = await writing();
    if (canFloat) await until(() => floatsAt(visitor, 8), 'the button at the lower edge');
    else expectInItsPlace(visitor);
    expect(top(visitor.find('textbox', 'Your own words'))).to.be.lessThan(600);
  });

  if ('CSSStartingStyleRule' in globalThis)
    it('is not yet under the finger of somebody who presses “Write” twice', async () => {
      const visitor = await writing();
      await visitor.press('button', 'Back');
      visitor.find('button', 'Write to Anna Coppens').click();
      await visitor.widget.updateComplete;
      expectInItsPlace(visitor);
    });

  if (can('holdFocus')) {
    it('is in its place while somebody types, and floats again afterwards', async () => {
      const visitor = await writing();
      for (const name of ['Your own words', 'Suggested paragraphs', 'Your name']) {
        const field = visitor.find('textbox', name);
        field.focus();
        expectInItsPlace(visitor);
        field.blur();
        scrollTo(0, 0);
        if (canFloat) await until(() => floatsAt(visitor, 8), 'the button at the lower edge');
        else expectInItsPlace(visitor);
      }
    });

    it('does not come between a press and what is pressed', async () => {
      const visitor = await writing();
      // As pages style their own buttons.
      visitor.widget.before(
        Object.assign(document.createElement('style'), {textContent: 'leavex-contact-mep::part(primary) {transition: none}'}),
      );
      const checkbox = visitor.find('checkbox', 'Leave out my name') as HTMLInputElement;
      await visitor.type('textbox', 'Your own words', 'I left.');
      scrollBy(0, checkbox.getBoundingClientRect().bottom + 20 - innerHeight);
      const {left, width, top: start, height} = checkbox.getBoundingClientRect();
      await sendMouse({type: 'click', position: [Math.round(left + width / 2), Math.round(start + height / 2)]});
      await settle(visitor.widget);
      expect(checkbox.checked).to.equal(true);
      if (canFloat) await until(() => floatsAt(visitor, 8), 'the button at the lower edge');
    });

    it('does not come over a paragraph’s button, which moves with the paragraph', async () => {
      const visitor = await writing();
      part(visitor.widget, 'wording')!.querySelector('summary')!.click();
      await settle(visitor.widget);
      const [down] = visitor.all('button', /^Move down/) as [HTMLElement];
      if (canFloat) await until(() => floatsAt(visitor, 8), 'the button at the lower edge');
      scrollBy(0, down.getBoundingClientRect().bottom + 60 - innerHeight);
      const {left, width, top: start, height} = down.getBoundingClientRect();
      await sendMouse({type: 'click', position: [Math.round(left + width / 2), Math.round(start + height / 2)]});
      await until(() => visitor.widget.shadowRoot!.activeElement?.matches('[part~=move]'), 'the focus on the moved button');
      // Longer than the button waits after a press.
      await pause(600);
      expectSeen(visitor);
    });

    it('covers nothing that the keyboard reaches', async () => {
      const visitor = await writing();
      const seen = new Set<Element>();
      for (let i = 0; i < 14; i++) {
        await sendKeys({press: 'Tab'});
        const focused = visitor.widget.shadowRoot!.activeElement;
        if (!focused) break;
        seen.add(focused);
        expectSeen(visitor);
      }
      expect(seen.has(button(visitor))).to.equal(true);
      expect(seen.size).to.be.greaterThan(8);
    });

    it('takes no room of its own: the page is as high whether it floats or not', async () => {
      const visitor = await writing();
      const {offsetHeight} = visitor.widget;
      visitor.find('textbox', 'Your name').focus();
      expect(visitor.widget.offsetHeight).to.equal(offsetHeight);
    });
  }

  if (canFloat)
    it('leaves room for a fixed bar, or none at all', async () => {
      const visitor = await writing();
      for (const [value, margin] of [
        ['64px', 64],
        ['0', 0],
      ] as const) {
        visitor.widget.style.setProperty('--leavex-bottom-margin', value);
        await until(() => floatsAt(visitor, margin), `the button ${value} above the lower edge`);
      }
    });

  it('stays in its place in a low window', async () => {
    const visitor = await writing();
    await setViewport({width: 390, height: 360});
    expectInItsPlace(visitor);
  });
});
