import {expect} from '@open-wc/testing';
import {settle} from '../../support/page.js';
import {filesFor, member} from './support/parliament.js';
import {visit} from './support/visitor.js';

const files = filesFor(['BE', 'DE', 'FR', 'IE', 'LU', 'PL'].map((country) => member(`m${country}`, {country})));

describe('the choice of a country', () => {
  it('begins with none, then those in which the reader’s languages are spoken, then all', async () => {
    const visitor = await visit('', files);
    visitor.widget.lang = 'de';
    await visitor.until('Finden Sie');
    const select = visitor.find('combobox', 'Anderes Land') as HTMLSelectElement;
    expect(select.selectedOptions[0]!.text).to.equal('Land auswählen');
    const entries = [...select.children].map((entry) => (entry as HTMLOptionElement).value ?? entry.localName);
    // Browsers under test differ in the languages that they name as the visitor's.
    const isEnglish = navigator.languages.some((language) => language.startsWith('en'));
    expect(entries).to.deep.equal(
      isEnglish ? ['', 'DE', 'LU', 'BE', 'IE', 'hr', 'FR', 'PL', 'all'] : ['', 'DE', 'LU', 'BE', 'hr', 'FR', 'IE', 'PL', 'all'],
    );
  });

  it('a selected country stays selected, whatever is rendered meanwhile', async () => {
    const visitor = await visit('', files);
    await visitor.choose(/country/i, 'Poland');
    visitor.widget.requestUpdate();
    await settle(visitor.widget);
    expect((visitor.find('combobox', /country/i) as HTMLSelectElement).value).to.equal('PL');
    await visitor.press('button', 'Show MEPs');
    await visitor.until('Member mPL');
  });

  it('a likely country is one button, which leads on at once', async () => {
    const visitor = await visit('', files);
    visitor.widget.lang = 'de';
    await visitor.until('Finden Sie');
    await visitor.press('button', 'Luxemburg');
    await visitor.until('Member mLU');
    expect(visitor.widget.shadowRoot!.activeElement).to.equal(visitor.find('heading', /An wen möchten Sie schreiben/));
    await visitor.press('button', 'Land ändern');
    expect((visitor.find('combobox', 'Anderes Land') as HTMLSelectElement).value).to.equal('LU');
  });

  it('is made by the browser’s settings where they name one, and by the page before them', async () => {
    const languages = Object.getOwnPropertyDescriptor(navigator, 'languages');
    Object.defineProperty(navigator, 'languages', {value: ['fr-BE', 'fr'], configurable: true});
    try {
      const visitor = await visit('', files);
      expect(visitor.sees(/Belgium.*Member mBE/)).to.equal(true);
      expect(document.activeElement).not.to.equal(visitor.widget);
      await visitor.press('button', 'Change country');
      await visitor.choose('Another country', 'Poland');
      await visitor.press('button', 'Show MEPs');
      await visitor.until('Member mPL');
      visitor.widget.lang = 'fr';
      await visitor.until('Pologne');
      expect((await visit('country="IE"', files)).sees('Member mIE')).to.equal(true);
    } finally {
      if (languages) Object.defineProperty(navigator, 'languages', languages);
      else Reflect.deleteProperty(navigator, 'languages');
    }
  });

  it('has no line where there is nothing above or below it', async () => {
    const visitor = await visit('', filesFor([member('a', {country: 'PL'})]));
    expect(visitor.widget.shadowRoot!.querySelector('hr')).to.equal(null);
  });
});
