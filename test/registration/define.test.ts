import {expect} from '@open-wc/testing';
import {define} from '../../src/registration/define.js';
import {takeConsole} from '../support/console.js';

const element = (version: string): CustomElementConstructor & {readonly version: string} =>
  class extends HTMLElement {
    static readonly version = version;
  };

describe('registering an element', () => {
  it('does so', () => {
    const first = element('1.0.0');
    define('x-defined', first);
    expect(customElements.get('x-defined')).to.equal(first);
  });

  it('twice is silent', () => {
    define('x-twice', element('1.0.0'));
    define('x-twice', element('1.0.0'));
    expect(takeConsole()).to.deep.equal([]);
  });

  it('in another version keeps the first, and says so once for each tag', () => {
    const first = element('1.0.0');
    for (const tag of ['x-versions-a', 'x-versions-b']) {
      define(tag, first === customElements.get(tag) ? first : element('1.0.0'));
      define(tag, element('1.1.0'));
      define(tag, element('1.1.0'));
    }
    expect(customElements.get('x-versions-a')).to.have.property('version', '1.0.0');
    const said = takeConsole();
    expect(said).to.have.length(2);
    expect(said[0]).to.match(
      /<x-versions-a> is already registered by version 1\.0\.0, so version 1\.1\.0 is not used\. Load one version\./,
    );
  });

  it('where somebody else has the tag never throws', () => {
    customElements.define('x-theirs', class extends HTMLElement {});
    expect(() => define('x-theirs', element('2.0.0'))).not.to.throw();
    expect(takeConsole()).to.have.length(1);
  });

  it('in a registry of its own', () => {
    const defined: string[] = [];
    const registry = {get: () => undefined, define: (tag: string) => defined.push(tag)} as unknown as CustomElementRegistry;
    define('x-elsewhere', element('1.0.0'), registry);
    expect(defined).to.deep.equal(['x-elsewhere']);
    expect(customElements.get('x-elsewhere')).to.equal(undefined);
  });
});
