import {expect} from '@open-wc/testing';
import {filesFor, member} from './support/parliament.js';
import {visit} from './support/visitor.js';

const files = filesFor(['BE', 'DE', 'FR', 'IE', 'LU', 'PL'].map((country) => member(`m${country}`, {country})));

describe('the choice of a country', () => {
  it('begins with none, then those in which the reader’s languages are spoken, then all', async () => {
    const visitor = await visit('', files);
    visitor.widget.lang = 'de';
    await visitor.until('Finden Sie');
    const select = visitor.find('combobox', 'Ihr Land') as HTMLSelectElement;
    expect(select.selectedOptions[0]!.text).to.equal('Land auswählen');
    const entries = [...select.children].map((entry) => (entry as HTMLOptionElement).value ?? entry.localName);
    // Browsers under test differ in the languages that they name as the visitor's.
    const isEnglish = navigator.languages.some((language) => language.startsWith('en'));
    expect(entries).to.deep.equal(
      isEnglish ? ['', 'BE', 'DE', 'LU', 'IE', 'hr', 'FR', 'PL', 'all'] : ['', 'BE', 'DE', 'LU', 'hr', 'FR', 'IE', 'PL', 'all'],
    );
  });

  it('has no line where there is nothing above or below it', async () => {
    const visitor = await visit('', filesFor([member('a', {country: 'PL'})]));
    expect(visitor.widget.shadowRoot!.querySelector('hr')).to.equal(null);
  });
});
