import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {isFirstEngine} from '../engines.js';
import {place, serveSite, settle, until, untilStatus, type Widget} from '../page.js';

export interface Accessible {
  readonly tag: string;
  readonly attributes?: string;
  readonly files: Readonly<Record<string, unknown>>;
  /** Axe rules that cannot hold for a part of a page, with the reason. */
  readonly exceptions?: Readonly<Record<string, string>>;
}

const WIDTHS = [180, 320, 480, 960, 1200];

/** Contract of accessibility: axe, narrow and wide, large text, from right to left, dark, spaced out. */
export function itIsAccessible({tag, attributes = '', files, exceptions = {}}: Accessible): void {
  const ignoredRules = Object.keys(exceptions);
  let api = '';
  before(async () => {
    api = (await serveSite(files)).url;
  });
  const show = async (more: string, style = ''): Promise<Widget> => {
    const box = place<HTMLElement>(`<main style="${style}"><h1>Page</h1><${tag} api="${api}" ${attributes} ${more}></${tag}></main>`);
    const widget = box.querySelector(tag) as Widget;
    await untilStatus(widget, 'ready', 'empty');
    await until(() => widget.shadowRoot!.querySelector('.root'), 'the messages of its language');
    await settle(widget);
    return widget;
  };

  for (const [name, more, style] of [
    ['as it is', 'lang="en"', ''],
    ['from right to left', 'lang="ar"', 'direction: rtl'],
    ['on a dark page', 'lang="en"', 'background: #111; color: #eee; color-scheme: dark; padding: 1em'],
    ['with large text', 'lang="en"', 'font-size: 32px'],
    ['with a longer language', 'lang="en-XA"', ''],
  ] as const) {
    if (isFirstEngine)
      it(`passes axe ${name}`, async () => {
        const widget = await show(more, style);
        await expect(widget).to.be.accessible({ignoredRules});
      });
  }

  for (const width of WIDTHS) {
    it(`fits into ${width} px, in the longest language too`, async () => {
      await setViewport({width: Math.max(width + 20, 320), height: 800});
      const widget = await show('lang="en-XA"', `inline-size: ${width}px`);
      const box = widget.closest('main')!;
      expect(box.scrollWidth, 'nothing sticks out').to.be.at.most(box.clientWidth);
    });
  }

  it('bears the spacing that readers may set', async () => {
    const widget = await show('lang="en"', 'inline-size: 320px');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important} p {margin-block-end: 2em !important}',
    );
    widget.shadowRoot!.adoptedStyleSheets = [...widget.shadowRoot!.adoptedStyleSheets, sheet];
    const box = widget.closest('main')!;
    expect(box.scrollWidth).to.be.at.most(box.clientWidth);
    for (const element of widget.shadowRoot!.querySelectorAll<HTMLElement>('.root *')) {
      // Words for screen readers alone are cut on purpose.
      if (element.matches('.visually-hidden') || getComputedStyle(element).overflow === 'visible' || !element.textContent.trim()) continue;
      expect(element.scrollHeight, `${element.localName} is not cut`).to.be.at.most(element.clientHeight + 1);
    }
  });

  it('has targets of 24 px', async () => {
    const widget = await show('lang="en"');
    for (const target of widget.shadowRoot!.querySelectorAll<HTMLElement>('button, select, input, summary')) {
      const {width, height} = target.getBoundingClientRect();
      if (width) expect(Math.min(width, height), target.outerHTML.slice(0, 80)).to.be.at.least(23.9);
    }
  });

  it('says each language at its text', async () => {
    const widget = await show('lang="fr"');
    expect(widget.shadowRoot!.querySelector('.root')!.getAttribute('lang')).to.equal('fr');
  });
}
