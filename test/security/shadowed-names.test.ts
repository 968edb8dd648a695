// <img name="head"> hides document.head from every script of the page. What we read of the document is not hidden.
import {expect} from '@open-wc/testing';
import {create, ofDocument, query, queryAll} from '../../src/page/unshadowed.js';

const NAMES = [
  'adoptedStyleSheets',
  'addEventListener',
  'baseURI',
  'body',
  'createElement',
  'currentScript',
  'defaultView',
  'documentElement',
  'head',
  'hidden',
  'querySelector',
  'querySelectorAll',
  'readyState',
  'removeEventListener',
  'title',
] as const satisfies readonly (keyof Document)[];

describe('a property of the document', () => {
  for (const name of NAMES) {
    for (const markup of [
      `<img name="${name}">`,
      `<form name="${name}"></form>`,
      `<embed name="${name}">`,
      `<object id="${name}"></object>`,
      `<iframe name="${name}"></iframe>`,
    ]) {
      it(`is read in spite of ${markup}`, () => {
        const box = create('div');
        const before = ofDocument(name);
        box.innerHTML = markup;
        Reflect.get(Document.prototype, 'body', document).append(box);
        try {
          expect(document[name], 'the name hides it').not.to.equal(before);
          expect(ofDocument(name)).to.deep.equal(before);
          expect(query('body')).to.be.instanceOf(HTMLBodyElement);
          expect([...queryAll(document, 'html')]).to.have.length(1);
          expect(create('slot')).to.be.instanceOf(HTMLSlotElement);
        } finally {
          box.remove();
        }
      });
    }
  }
});
