import {expect} from '@open-wc/testing';
import {seen, place, serveSite, settle, until, untilStatus, type Widget} from '../page.js';

export interface Localized {
  readonly tag: string;
  readonly attributes?: string;
  /** Files of the campaign API that the element shows. */
  readonly files: Readonly<Record<string, unknown>>;
  /** Visible text, by language. */
  readonly texts: Readonly<Record<'en' | 'fr' | 'de' | 'pl' | 'ar', RegExp>>;
  /** Words of the campaign, which no interface translates. */
  readonly ownWords: RegExp;
}

/** The contract that all elements have with the languages of a page. */
export function itLocalizes({tag, attributes = '', files, texts, ownWords}: Localized): void {
  let api = '';
  before(async () => {
    api = (await serveSite(files)).url;
  });
  const make = (more: string): string => `<${tag} api="${api}" ${attributes} ${more}></${tag}>`;
  const root = (widget: Element): HTMLElement => widget.shadowRoot!.querySelector('.root')!;
  const shows = (widget: Widget, language: keyof Localized['texts']): Promise<void> =>
    until(() => widget.shadowRoot && texts[language].test(seen(widget)), `${language}: ${String(texts[language])}, not ${seen(widget)}`);

  for (const language of ['en', 'fr', 'de', 'pl', 'ar'] as const) {
    it(`speaks ${language}`, async () => {
      const widget = place(make(`lang="${language}"`));
      await shows(widget, language);
      expect(root(widget).lang).to.equal(language);
      expect(getComputedStyle(root(widget)).direction).to.equal(language === 'ar' ? 'rtl' : 'ltr');
    });
  }

  it('takes the language of the nearest ancestor, across shadow trees', async () => {
    const outer = place<HTMLElement>('<section lang="de"><div></div></section>');
    const shadow = outer.firstElementChild!.attachShadow({mode: 'open'});
    shadow.innerHTML = make('');
    await shows(shadow.firstElementChild as Widget, 'de');
  });

  it('two languages stand on one page', async () => {
    const french = place(make('lang="fr"'));
    const german = place(make('lang="de"'));
    await shows(french, 'fr');
    await shows(german, 'de');
    await shows(french, 'fr');
  });

  it('follows when the language changes, its own and that around it', async () => {
    const section = place<HTMLElement>(`<section lang="fr">${make('')}</section>`);
    const widget = section.firstElementChild as Widget;
    await shows(widget, 'fr');
    section.lang = 'pl';
    await shows(widget, 'pl');
    widget.lang = 'de';
    await shows(widget, 'de');
  });

  for (const [tagName, language] of [
    ['fr-BE', 'fr'],
    ['fr_FR', 'fr'],
    ['FR', 'fr'],
    ['de-DE-1996', 'de'],
    ['', 'en'],
    ['xx', 'en'],
    ['C', 'en'],
    ['zxx', 'en'],
    ['not a language', 'en'],
    ['-', 'en'],
  ] as const) {
    it(`lang="${tagName}" is ${language}`, async () => {
      await shows(place(make(`lang="${tagName}"`)), language);
    });
  }

  it('does not follow a translation program that rewrites the page', async () => {
    const html = document.documentElement;
    const {lang, className} = html;
    html.lang = 'fr';
    html.classList.add('translated-ltr');
    try {
      await shows(place(make('')), 'en');
    } finally {
      html.lang = lang;
      html.className = className;
    }
  });

  it('has no words that cannot be translated', async () => {
    const widget = place(make('lang="en-XA"'));
    await untilStatus(widget, 'ready');
    await until(() => root(widget)?.lang === 'en-XA' && seen(root(widget)).includes('['), 'the pseudo-language');
    await settle(widget);
    const words = [...visibleTexts(root(widget))].map((text) => text.replace(new RegExp(ownWords, 'g'), '')).join(' ');
    // In brackets and with accents: what is left of English has been forgotten.
    expect(words.replace(/\[[^\]]*\]/g, '').match(/[A-Za-z]{2,}/g) ?? []).to.deep.equal([]);
  });

  it('turns around in a pseudo-language from right to left', async () => {
    const widget = place(make('lang="ar-XB"'));
    await until(() => root(widget)?.lang === 'ar-XB', 'the pseudo-language');
    expect(getComputedStyle(root(widget)).direction).to.equal('rtl');
  });
}

function* visibleTexts(root: HTMLElement): Generator<string> {
  for (const element of [root, ...root.querySelectorAll<HTMLElement>('*')]) {
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) if (element.hasAttribute(name)) yield element.getAttribute(name)!;
  }
  yield seen(root);
}
