import {expect} from '@open-wc/testing';
import {mountAll} from '../../src/registration/mount.js';
import '../../src/elements/counter/define.js';
import {takeConsole} from '../support/console.js';
import {pause, place, seen, serveSite, until, type Widget} from '../support/page.js';

before(() => mountAll(['leavex-counter']));

const inside = (place: Element): Widget | null => place.shadowRoot?.firstElementChild as Widget | null;

describe('markup for sites that strip unknown tags', () => {
  it('becomes an element, and the page’s own nodes stay where they are', async () => {
    const box = place<HTMLElement>(
      '<div lang="en" data-leavex="counter" data-leavex-count="3230" data-leavex-goal="5000">fallback <b>text</b></div>',
    );
    const markup = box.outerHTML;
    await until(() => inside(box) && /3,230 signatures.*Goal: 5,000/.test(seen(box)), 'the number');
    expect(box.outerHTML).to.equal(markup);
    expect(inside(box)!.localName).to.equal('leavex-counter');
  });

  it('shows the page’s own nodes where there is nothing better', async () => {
    const site = await serveSite({});
    const box = place<HTMLElement>(`<div lang="en" data-leavex="counter" data-leavex-api="${site.url}">fallback</div>`);
    await until(() => inside(box)?.status === 'error', 'the failure');
    expect(seen(box)).to.equal('fallback');
    expect(takeConsole()).to.have.length(1);
  });

  it('is found when it comes later, within other markup too', async () => {
    const outer = place<HTMLElement>('<section></section>');
    outer.innerHTML = '<p>x</p><div><div lang="en" data-leavex="counter" data-leavex-count="7"></div></div>';
    await until(() => seen(outer).includes('7 signatures'), 'the number');
  });

  it('takes every attribute of the element', async () => {
    const site = await serveSite({'x.json': {n: 5, g: 9}});
    const box = place<HTMLElement>(
      `<div lang="en" data-leavex="counter" data-leavex-src="${site.url}x.json" data-leavex-pointer="/n" data-leavex-goal-pointer="/g" data-leavex-variant="bar"></div>`,
    );
    await until(() => /5 signatures.*Goal: 9/.test(seen(box)), 'the number');
  });

  it('takes the language around it', async () => {
    const outer = place<HTMLElement>('<section lang="fr"><div data-leavex="counter" data-leavex-count="2"></div></section>');
    await until(() => seen(outer).includes('2 signatures') && outer.firstElementChild!.shadowRoot, 'the number');
    await until(() => inside(outer.firstElementChild!)!.shadowRoot!.querySelector('.root')?.getAttribute('lang') === 'fr', 'French');
  });

  it('of an unknown element is left alone, and the console says so', async () => {
    const box = place<HTMLElement>('<div data-leavex="conter">fallback</div>');
    await pause();
    expect(box.shadowRoot).to.equal(null);
    expect(seen(box)).to.equal('fallback');
    expect(takeConsole()).to.deep.equal([
      'warn: leavex-widgets: data-leavex="conter": no script on this page has such a widget. Did you mean counter?',
    ]);
  });

  it('may be called by the tag, and in capitals', async () => {
    for (const name of ['leavex-counter', 'Counter']) {
      const box = place<HTMLElement>(`<div lang="en" data-leavex="${name}" data-leavex-count="4"></div>`);
      await until(() => seen(box).includes('4 signatures'), name);
    }
  });

  it('passes the content of slots on, by data-leavex-slot and by slot', async () => {
    for (const slot of ['data-leavex-slot', 'slot']) {
      const box = place<HTMLElement>(
        `<div lang="en" data-leavex="counter" data-leavex-count="4">4 people<span ${slot}="label">people so far</span></div>`,
      );
      await until(() => seen(box) === '4 people so far', `${slot}: ${seen(box)}`);
    }
  });

  it('says which attribute and which slot there is not', async () => {
    const box = place<HTMLElement>(
      `<div lang="en" data-leavex="counter" data-leavex-count="4" data-leavex-varaint="bar">4 people<b data-leavex-slot="lable">x</b></div>`,
    );
    await until(() => seen(box).includes('4 signatures'), 'the number');
    expect(takeConsole()).to.deep.equal([
      'warn: leavex-widgets: leavex-counter has no attribute varaint, so data-leavex-varaint has no effect. Did you mean variant?',
      'warn: leavex-widgets: leavex-counter has no slot lable. Did you mean label?',
    ]);
  });

  it('lets the page style its parts', async () => {
    const style = document.createElement('style');
    style.textContent = '[data-leavex]::part(number) {color: rgb(1, 2, 3)}';
    document.head.append(style);
    try {
      const box = place<HTMLElement>('<div lang="en" data-leavex="counter" data-leavex-count="4"></div>');
      await until(() => seen(box).includes('4 signatures'), 'the number');
      await pause();
      const number = inside(box)!.shadowRoot!.querySelector('[part=number]')!;
      expect(getComputedStyle(number).color).to.equal('rgb(1, 2, 3)');
    } finally {
      style.remove();
    }
  });

  it('on a tag that takes no shadow tree is left alone', async () => {
    const box = place<HTMLElement>('<img data-leavex="counter" data-leavex-count="1" alt="x">');
    await pause();
    expect(box.shadowRoot).to.equal(null);
  });
});

describe('markup that may come from anybody', () => {
  const elsewhere = 'https://elsewhere.example/';

  for (const [name, markup] of [
    ['api', `<div data-leavex="counter" data-leavex-api="${elsewhere}">fallback</div>`],
    ['src', `<div data-leavex="counter" data-leavex-src="${elsewhere}a.json">fallback</div>`],
    ['href', `<div data-leavex="counter" data-leavex-count="1" data-leavex-href="${elsewhere}?x=href">fallback</div>`],
    ['a script as href', '<div data-leavex="counter" data-leavex-count="1" data-leavex-href="javascript:alert(1)">fallback</div>'],
    ['an ancestor’s api', `<section data-leavex-api="${elsewhere}around/"><div data-leavex="counter">fallback</div></section>`],
  ] as const) {
    it(`may not bring in ${name} of another origin: the fallback stays, one warning`, async () => {
      const outer = place<HTMLElement>(markup);
      await pause();
      const box = outer.closest('[data-leavex]') ?? outer.querySelector('[data-leavex]')!;
      expect(box.shadowRoot).to.equal(null);
      expect(seen(box)).to.equal('fallback');
      const said = takeConsole();
      expect(said).to.have.length(1);
      expect(said[0]).to.match(/data-leavex-allow/);
    });
  }

  it('may use the API that the page names', async () => {
    const {origin} = (await (await fetch('/test-api/origin')).json()) as {origin: string};
    const meta = document.createElement('meta');
    meta.name = 'leavex-api';
    meta.content = `${origin}/test-api/`;
    document.head.append(meta);
    try {
      const box = place<HTMLElement>(
        `<div lang="en" data-leavex="counter" data-leavex-src='${origin}/test-api/json/${crypto.randomUUID()}?body={"count":8}'></div>`,
      );
      await until(() => seen(box).includes('8 signatures'), 'the number');
    } finally {
      meta.remove();
    }
  });

  it('may use what the script tag allows', async () => {
    const {origin} = (await (await fetch('/test-api/origin')).json()) as {origin: string};
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.src = '/cdn/leavex.js';
    script.dataset['leavexAllow'] = `https://other.example, ${origin}`;
    document.head.append(script);
    try {
      const box = place<HTMLElement>(
        `<div lang="en" data-leavex="counter" data-leavex-src='${origin}/test-api/json/${crypto.randomUUID()}?body={"count":9}'></div>`,
      );
      await until(() => seen(box).includes('9 signatures'), 'the number');
    } finally {
      script.remove();
    }
  });
});
