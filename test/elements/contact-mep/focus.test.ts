import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {takeConsole} from '../../support/console.js';
import {part, settle, until} from '../../support/page.js';
import {filesFor, member, members} from './support/parliament.js';
import {visit, type Visitor} from './support/visitor.js';

// A row belongs to one member. Where it goes, the focus goes to the heading; where it only moves, the focus moves with it.
function expectFocus(visitor: Visitor, wanted: Element): void {
  const focused = visitor.widget.shadowRoot!.activeElement;
  // Not as a comparison of elements, which takes minutes to print.
  expect(focused === wanted, `the focus is on ${focused?.outerHTML ?? 'nothing'}`).to.equal(true);
}
const heading = (visitor: Visitor): HTMLElement => visitor.find('heading', /Who do you want to write to/);

const two = [
  ...members,
  member('mara', {name: 'Mara Zahra', family: 'Zahra', country: 'MT', languages: ['en']}),
  member('tara', {name: 'Tara Borg', family: 'Borg', country: 'MT', languages: ['en']}),
];

describe('the focus, when the list of members changes under it', () => {
  it('is on the heading when the page chooses another country that is already there', async () => {
    const visitor = await visit('country="MT"', filesFor(two));
    visitor.widget.country = 'BE';
    await visitor.until('Anna Coppens');
    const button = visitor.find('button', 'Write to Anna Coppens');
    button.focus();
    visitor.widget.country = 'MT';
    await settle(visitor.widget);
    expect(visitor.sees('Mara Zahra')).to.equal(true);
    expectFocus(visitor, heading(visitor));
  });

  it('is on the heading when a country arrives that the page has chosen', async () => {
    const visitor = await visit('country="BE"', filesFor(two));
    visitor.find('button', 'Write to Guy Wouters').focus();
    visitor.widget.country = 'MT';
    await visitor.until('Mara Zahra');
    expectFocus(visitor, heading(visitor));
  });

  it('stays on a member when the language changes, and with it perhaps the order', async () => {
    const visitor = await visit();
    const button = visitor.find('button', 'Write to Anna Coppens');
    button.focus();
    visitor.widget.lang = 'fr';
    await visitor.until('Changer de pays');
    expectFocus(visitor, button);
    expect(button.getAttribute('aria-label')).to.equal('Écrire à Anna Coppens');
  });

  it('stays on a member whose place in the alphabet another language would change', async () => {
    const rows = [member('lz', {name: 'Ewa Lzz', family: 'Lzz'}), member('la', {name: 'Ewa Łaa', family: 'Łaa'})];
    const visitor = await visit('country="BE"', filesFor(rows));
    const button = visitor.find('button', 'Write to Ewa Łaa');
    button.focus();
    let lost = 0;
    button.addEventListener('blur', () => lost++);
    visitor.widget.lang = 'pl';
    await visitor.until('Zmień kraj');
    expectFocus(visitor, button);
    expect(lost).to.equal(0);
  });

  it('goes to the heading when a list comes that somebody waits for at the button', async () => {
    const files = filesFor();
    const visitor = await visit('country="BE"', {...files, 'meps/BE.json': {$behaviour: 'status', code: 500}});
    takeConsole();
    visitor.find('button', 'Try again').focus();
    await visitor.site.put(files);
    await visitor.widget.reload();
    await visitor.until('Anna Coppens');
    expectFocus(visitor, heading(visitor));
  });

  it('goes to the points when a part is back that is then no choice any more', async () => {
    const visitor = await visit();
    await visitor.press('button', 'Write to Anna Coppens');
    await visitor.until('Points in your message');
    part(visitor.widget, 'wording')!.querySelector('summary')!.click();
    (visitor.find('textbox', 'Suggested paragraphs') as HTMLTextAreaElement).select();
    await sendKeys({press: 'Backspace'});
    await settle(visitor.widget);
    const opening = visitor.find('checkbox', 'Opening');
    opening.focus();
    await visitor.press('checkbox', 'Opening');
    expectFocus(visitor, visitor.all('checkbox', 'Weight')[0]!);
  });

  it('stays where it is when details are opened, or the number of results is said', async () => {
    const visitor = await visit();
    const more = visitor.find('button', 'Details: Anna Coppens');
    more.focus();
    await visitor.press('button', 'Details: Anna Coppens');
    expectFocus(visitor, more);
    await until(() => visitor.widget.shadowRoot!.querySelector('[part~=count] [role=status]')!.textContent === '5 MEPs', 'the number');
    expectFocus(visitor, more);
    expect(more.getAttribute('aria-label')).to.equal('Details: Anna Coppens');
  });

  it('stays on “somebody else”, and goes to the search when there is nobody else', async () => {
    const visitor = await visit();
    const button = visitor.find('button', 'Suggest someone else');
    button.focus();
    for (let others = 2; others > 0; others--) {
      await visitor.press('button', 'Suggest someone else');
      expectFocus(visitor, button);
    }
    await visitor.press('button', 'Suggest someone else');
    expect(visitor.has('button', 'Suggest someone else')).to.equal(false);
    expectFocus(visitor, visitor.find('searchbox', /Search/));
  });

  it('stays in the field while the list is narrowed', async () => {
    const visitor = await visit();
    await visitor.type('searchbox', /Search/, 'lambert');
    expectFocus(visitor, visitor.find('searchbox', /Search/));
    part(visitor.widget, 'filters')!.querySelector('summary')!.click();
    const group = visitor.find('combobox', 'Status');
    group.focus();
    await visitor.choose('Status', /Any/);
    expectFocus(visitor, group);
  });

  it('stays in the letter when the language of the page changes', async () => {
    const visitor = await visit();
    await visitor.press('button', 'Write to Anna Coppens');
    await visitor.until('Points in your message');
    const field = visitor.find('textbox', 'Your own words');
    field.focus();
    visitor.widget.lang = 'fr';
    await visitor.until('Vos propres mots');
    expectFocus(visitor, field);
  });
});
