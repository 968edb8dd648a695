import {expect} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import {configure} from '../../src/index.js';
import {CampaignElement} from '../../src/widget/campaign-element.js';
import {CampaignFile} from '../../src/widget/campaign-file.js';
import {WidgetElement} from '../../src/widget/widget-element.js';
import {takeConsole} from '../support/console.js';
import {heard, pause, place, seen, serveSite, settle, until, untilStatus, type Widget} from '../support/page.js';

/** The smallest element: no file, one abstract member. */
class LeavexTestNothing extends WidgetElement {
  protected override view(): TemplateResult {
    return html`<button>Tell a friend</button>`;
  }
}

/** An element of two files; data of the wrong kind break its template. */
class LeavexTestFiles extends CampaignElement {
  readonly #first = new CampaignFile<{text: string}>(this, {
    address: () => this.addressOf('first.json'),
    load: async (url) => (await (await fetch(url)).json()) as {text: string},
  });
  readonly #second = new CampaignFile<{text: string}>(this, {
    address: () => (this.#first.value ? this.addressOf('second.json') : undefined),
    load: async (url) => (await (await fetch(url)).json()) as {text: string},
  });

  protected override view(status: string): unknown {
    if (status === 'loading') return 'waiting';
    if (status === 'error') return this.hasFallback ? '' : 'It did not work.';
    return html`<p>${this.#first.value!.text.toUpperCase()} ${this.#second.value?.text}</p>`;
  }
}

customElements.define('leavex-test-nothing', LeavexTestNothing);
customElements.define('leavex-test-files', LeavexTestFiles);

describe('an element without files', () => {
  it('is ready at once, in place of the fallback', async () => {
    const widget = place<Widget>('<leavex-test-nothing lang="en">fallback</leavex-test-nothing>');
    await untilStatus(widget, 'ready');
    expect(seen(widget)).to.equal('Tell a friend');
  });

  it('waits for a click when the page says so', async () => {
    const widget = place<Widget>('<leavex-test-nothing lang="en" load="click">fallback</leavex-test-nothing>');
    await settle(widget);
    expect(seen(widget)).to.equal(`fallback Load content from ${location.host}`);
    widget.shadowRoot!.querySelector('button')!.click();
    await settle(widget);
    expect(seen(widget)).to.equal('Tell a friend');
  });
});

describe('an element of two files', () => {
  it('shows both, and asks for the second when the first is there', async () => {
    const site = await serveSite({'first.json': {text: 'one'}, 'second.json': {text: 'two'}});
    const loads = heard<{resource: string}>('leavex-load');
    const widget = place<Widget>(`<leavex-test-files lang="en" api="${site.url}"></leavex-test-files>`);
    // The first file alone makes it ready.
    await until(() => seen(widget) === 'ONE two', 'both files');
    expect(loads.map(({detail}) => detail.resource)).to.deep.equal(['first.json', 'second.json']);
  });

  it('reloads both', async () => {
    const site = await serveSite({'first.json': {text: 'one'}, 'second.json': {text: 'two'}});
    const widget = place<Widget>(`<leavex-test-files lang="en" api="${site.url}"></leavex-test-files>`);
    await until(() => seen(widget) === 'ONE two', 'both files');
    await site.put({'first.json': {text: 'three'}, 'second.json': {text: 'four'}});
    await widget.reload();
    await settle(widget);
    expect(seen(widget)).to.equal('THREE four');
  });

  it('is stale when the second fails', async () => {
    const site = await serveSite({'first.json': {text: 'one'}, 'second.json': {$behaviour: 'html'}});
    const widget = place<Widget>(`<leavex-test-files lang="en" api="${site.url}"></leavex-test-files>`);
    await untilStatus(widget, 'stale');
    expect(seen(widget)).to.equal('ONE');
    takeConsole();
  });
});

describe('an exception while an element renders', () => {
  const broken = {'first.json': {text: 7}, 'second.json': {text: ''}};

  it('is an error with the fallback, one sentence on the console, and nothing uncaught', async () => {
    const site = await serveSite(broken);
    const thrown: unknown[] = [];
    const note = (event: Event): void => void thrown.push(event);
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
    const widget = place<Widget>(`<leavex-test-files lang="en" api="${site.url}">fallback</leavex-test-files>`);
    await untilStatus(widget, 'error');
    await pause();
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
    expect(thrown).to.deep.equal([]);
    expect(seen(widget)).to.equal('fallback');
    expect(widget.matches(':state(error)')).to.equal(true);
    const said = takeConsole();
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/<leavex-test-files> cannot show its data: TypeError.* The text in the page stays\./);
  });

  it('is over when better data arrive', async () => {
    const site = await serveSite(broken);
    const widget = place<Widget>(`<leavex-test-files lang="en" api="${site.url}">fallback</leavex-test-files>`);
    await untilStatus(widget, 'error');
    await site.put({'first.json': {text: 'good'}, 'second.json': {text: 'again'}});
    await widget.reload();
    await untilStatus(widget, 'ready');
    await settle(widget);
    expect(seen(widget)).to.equal('GOOD again');
    takeConsole();
  });

  it('says a sentence where there is no fallback', async () => {
    const site = await serveSite(broken);
    const widget = place<Widget>(`<leavex-test-files lang="en" api="${site.url}"></leavex-test-files>`);
    await untilStatus(widget, 'error');
    expect(seen(widget)).to.equal('It did not work.');
    takeConsole();
  });
});

describe('reload', () => {
  it('does nothing, and rejects nothing, on an element that is not in the page', async () => {
    const site = await serveSite({'first.json': {text: 'one'}, 'second.json': {text: 'two'}});
    const widget = document.createElement('leavex-test-files') as Widget & {api: string};
    widget.lang = 'en';
    widget.api = site.url;
    await widget.reload();
    expect(await site.requests()).to.deep.equal({});
    place<HTMLElement>('<div></div>').append(widget);
    await untilStatus(widget, 'ready');
  });
});

describe('configure', () => {
  afterEach(() => configure({}));

  it('works for elements that are already in the page', async () => {
    const site = await serveSite({'first.json': {text: 'one'}, 'second.json': {text: 'two'}});
    const widget = place<Widget>('<leavex-test-files lang="en"></leavex-test-files>');
    await settle(widget);
    expect(widget.status).to.equal('idle');
    const said = takeConsole();
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/<leavex-test-files> knows no campaign API\. Write its address into the attribute api, or/);
    configure({api: site.url});
    await untilStatus(widget, 'ready');
  });

  it('asks elsewhere when the address changes', async () => {
    const first = await serveSite({'first.json': {text: 'one'}, 'second.json': {text: ''}});
    const second = await serveSite({'first.json': {text: 'two'}, 'second.json': {text: ''}});
    configure({api: first.url});
    const widget = place<Widget>('<leavex-test-files lang="en"></leavex-test-files>');
    await untilStatus(widget, 'ready');
    configure({api: second.url});
    await settle(widget);
    await untilStatus(widget, 'ready');
    expect(seen(widget)).to.equal('TWO');
  });
});
