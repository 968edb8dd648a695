import {expect} from '@open-wc/testing';
import '../../../src/elements/letter/define.js';
import type {LeavexLetter} from '../../../src/elements/letter/leavex-letter.js';
import {takeConsole} from '../../support/console.js';
import {can} from '../../support/engines.js';
import {part, place, seen, serveSite, until, untilLoading, untilStatus} from '../../support/page.js';
import {letters} from './support/letters.js';

// A sample is laid out while the answer is on its way, to make the browser quicker with the letter. Nobody may notice.

const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);
/** Stages of the warm-up: elements of the shadow tree that the template does not contain. */
const stages = (element: Element): HTMLElement[] =>
  Array.from(element.shadowRoot!.children as HTMLCollectionOf<HTMLElement>).filter(
    (child) => !child.matches('.root, slot, span:has(> slot)'),
  );

describe('the warm-up of a letter', () => {
  const waiting = async (attributes = '', content = ''): Promise<LeavexLetter> => {
    const site = await serveSite({'letter/en.json': {$behaviour: 'hang'}});
    const element = place<LeavexLetter>(`<leavex-letter api="${site.url}" lang="en" ${attributes}>${content}</leavex-letter>`);
    await untilLoading(element);
    await nextFrame();
    return element;
  };

  it('is laid out, in the styles of the letter', async () => {
    const element = await waiting();
    const [stage, ...others] = stages(element);
    expect(others).to.be.empty;
    expect(stage!.scrollHeight).to.be.above(100);
  });

  it('takes no room, at any width', async () => {
    for (const width of [180, 320, 1200]) {
      const element = await waiting(`style="inline-size: ${width}px"`, 'What the author wrote');
      const before = element.getBoundingClientRect();
      const {scrollWidth, scrollHeight} = document.documentElement;
      stages(element)[0]!.remove();
      expect(element.getBoundingClientRect().toJSON()).to.deep.equal(before.toJSON());
      expect([document.documentElement.scrollWidth, document.documentElement.scrollHeight]).to.deep.equal([scrollWidth, scrollHeight]);
    }
  });

  it('is neither seen nor read, nor reached by keys, by a find, or by page scripts', async () => {
    const element = await waiting('', 'What the author wrote');
    expect(seen(element)).to.equal('What the author wrote');
    expect(element.innerText).to.equal('What the author wrote');
    expect(stages(element)[0]!.checkVisibility({visibilityProperty: true})).to.equal(false);
    expect(stages(element)[0]!.shadowRoot).to.equal(null);
    expect(part(element, 'text')).to.equal(null);
    const {left, top} = element.getBoundingClientRect();
    for (const x of [5, 50, 150])
      for (const y of [5, 60, 150]) expect(element.shadowRoot!.elementFromPoint(left + x, top + y)).not.to.equal(stages(element)[0]);
  });

  it('ends when it has been laid out, while the answer is still on its way', async () => {
    const element = await waiting();
    await until(() => stages(element).length === 0, 'the end of the warm-up');
    expect(element.status).to.equal('loading');
  });

  it('ends when the letter comes, in every language that the reader picks', async () => {
    const site = await serveSite(letters({en: 'We ask you to leave.', fr: 'Nous vous demandons de partir.'}));
    const element = place<LeavexLetter>(`<leavex-letter api="${site.url}" lang="en"></leavex-letter>`);
    await untilStatus(element, 'ready');
    expect(stages(element)).to.be.empty;
    element.letterLang = 'fr';
    await until(() => seen(element).includes('Nous vous demandons'), 'the French letter');
    expect(stages(element)).to.be.empty;
  });

  it('ends when it does not come', async () => {
    const site = await serveSite({});
    const element = place<LeavexLetter>(`<leavex-letter api="${site.url}" lang="en"></leavex-letter>`);
    await untilStatus(element, 'error');
    expect(stages(element)).to.be.empty;
    expect(takeConsole()).to.have.length(1);
  });

  it('works in the document of a frame', async function () {
    if (!can('moveBetweenDocuments')) this.skip();
    const frame = place<HTMLIFrameElement>('<iframe></iframe>');
    const site = await serveSite(letters({en: 'We ask you to leave.'}));
    const element = document.createElement('leavex-letter');
    element.lang = 'en';
    element.api = site.url;
    frame.contentDocument!.body.append(element);
    await untilStatus(element, 'ready');
    expect(seen(element)).to.contain('We ask you to leave.');
  });
});
