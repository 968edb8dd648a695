import {expect} from '@open-wc/testing';
import {part, place, until} from '../support/page.js';
import {APPS, directionOf, EditedElement, NOTES, readFields} from './fixtures/edits.js';

// This file runs over the sources and over the modules of the CDN files: what works in one is to work in the other.

customElements.define('edited-element', EditedElement);

const element = async (attributes = ''): Promise<EditedElement> => {
  const edited = place<EditedElement>(`<edited-element ${attributes}></edited-element>`);
  await edited.updateComplete;
  return edited;
};
const inside = (edited: EditedElement, selector: string): HTMLElement => edited.renderRoot.querySelector(selector)!;

describe('an edit of the sources works in built files', () => {
  it('a reflected truth value is an attribute or none', async () => {
    const edited = await element();
    expect(edited.hasAttribute('closed')).to.equal(false);
    edited.closed = true;
    await edited.updateComplete;
    expect(edited.getAttribute('closed')).to.equal('');
  });

  it('a converter may be a function', async () => {
    const {count, goal} = await element('count="3230" goal="abc"');
    expect({count, goal}).to.deep.equal({count: 3230, goal: null});
  });

  it('controllers of other libraries run', async () => {
    const edited = await element('count="3230"');
    await until(() => edited.task.value === 6460, 'the task');
  });

  it('properties of built-in objects keep their names', () => {
    expect(directionOf('ar-EG')).to.equal('rtl');
    expect(directionOf('de')).to.equal('ltr');
  });

  it('fields of the campaign API keep their names', () => {
    const fields = {path: 'a', description: 'b', language: 'c'};
    expect({...(readFields(fields) as object)}).to.deep.equal(fields);
  });

  it('objects that look like options of a message stay objects', () => {
    expect(APPS).to.deep.equal([{id: 'WhatsApp'}, {id: 'YouTube'}]);
    expect(NOTES).to.deep.equal([{id: 'a', desc: 'kept'}]);
  });

  it('style rules keep their meaning', async () => {
    const edited = await element();
    expect(getComputedStyle(inside(edited, '[aria-level]')).color).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(inside(edited, '.label'), '::after').content).to.equal('" :  "');
    expect(getComputedStyle(inside(edited, '.narrow')).inlineSize).to.equal('20px');
  });

  it('getters with an effect are read', async () => {
    expect((await element()).reads).to.be.at.least(1);
  });

  it('internal state, keyed lists, references and first updates are there', async () => {
    const edited = await element();
    expect(edited.updates).to.equal(1);
    expect(edited.input).to.equal(inside(edited, 'input'));
    edited.names = ['a', 'b'];
    edited.open = true;
    await edited.updateComplete;
    const [first] = edited.renderRoot.querySelectorAll('li');
    edited.names = ['b', 'a'];
    await edited.updateComplete;
    expect(edited.renderRoot.querySelectorAll('li')[1]).to.equal(first);
    expect(inside(edited, 'i').textContent).to.equal('open');
    expect(part(edited, 'none')).to.equal(null);
  });

  it('lists come from attributes as JSON', async () => {
    expect((await element('names=\'["a", "b"]\'')).names).to.deep.equal(['a', 'b']);
  });

  it('white space in templates stays', async () => {
    const edited = await element();
    expect(inside(edited, 'pre').textContent).to.contain('a  b\n  c');
    expect(inside(edited, 'textarea')).to.have.property('value', 'a\n  b');
    expect(inside(edited, 'b').nextSibling!.textContent).to.match(/^\s+$/);
  });

  it('messages are found', async () => {
    expect(inside(await element(), '[aria-level]').textContent).to.equal('Show');
  });
});
