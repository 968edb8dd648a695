import {expect} from '@open-wc/testing';
import {render} from 'lit';
import * as elements from '../../src/elements/index.js';
import {renderElement} from '../../stories/support/render-element.js';
import {takeConsole} from '../support/console.js';

describe('controls of the stories', () => {
  for (const {tag, observedAttributes} of Object.values(elements))
    it(`${tag}: each sets the attribute of its name, and takes it away`, () => {
      const box = document.createElement('div');
      const show = (args: object): Element => {
        render(renderElement(tag)({fallback: 'fallback', ...args}), box);
        return box.firstElementChild!;
      };
      const first = show({});
      for (const name of observedAttributes) {
        expect(show({[name]: 'x'}).getAttribute(name), name).to.equal('x');
        expect(show({[name]: true}).getAttribute(name), name).to.equal('');
        expect(show({[name]: {count: 1}}).getAttribute(name), name).to.equal('{"count":1}');
        for (const none of [false, undefined, '']) expect(show({[name]: none}).hasAttribute(name), name).to.equal(false);
      }
      // The element stays: what a visitor has done in it is not lost with every control.
      expect(show({})).to.equal(first);
      expect(first.textContent).to.equal('fallback');
      takeConsole();
    });
});
