import {expect} from '@open-wc/testing';
import {takeConsole} from '../../support/console.js';
import {pause, part, place, seen, serveSite, settle, until, untilStatus, type Widget} from '../../support/page.js';
import '../../../src/elements/counter/define.js';

/** Lets long timers run a thousand times faster: thirty seconds of waiting are thirty milliseconds. */
const wait = globalThis.setTimeout;
let pauses: number[] = [];
before(() => {
  globalThis.setTimeout = ((run: () => void, ms = 0) => {
    if (ms <= 10_000) return wait(run, ms);
    pauses.push(ms / 1_000);
    return wait(run, ms / 1_000);
  }) as typeof setTimeout;
});
after(() => {
  globalThis.setTimeout = wait;
});
beforeEach(() => {
  pauses = [];
});

const live = (api: string, more = ''): Widget => place(`<leavex-counter lang="en" live ${more} api="${api}"></leavex-counter>`);
const asked = async (site: {requests(): Promise<Record<string, number>>}): Promise<number> => (await site.requests())['counter.json'] ?? 0;

describe('leavex-counter live', () => {
  it('is off unless the page asks for it', async () => {
    const site = await serveSite({'counter.json': {count: 1}});
    const widget = place<Widget>(`<leavex-counter lang="en" api="${site.url}"></leavex-counter>`);
    await untilStatus(widget, 'ready');
    await pause(150);
    expect(await asked(site)).to.equal(1);
    expect(part(widget, 'pause')).to.equal(null);
  });

  it('shows a new number when there is one, about every thirty seconds', async () => {
    const site = await serveSite({'counter.json': {count: 1}});
    const widget = live(site.url);
    await untilStatus(widget, 'ready');
    await site.put({'counter.json': {count: 2}});
    await until(() => seen(widget).startsWith('2 signatures'), 'the new number');
    await until(() => pauses.length > 5, 'some rounds');
    for (const seconds of pauses) expect(seconds).to.be.within(24, 36);
    expect(new Set(pauses).size, 'never the same pause').to.be.above(1);
  });

  it('ten of one campaign ask together', async () => {
    const site = await serveSite({'counter.json': {count: 1}});
    const widgets = Array.from({length: 10}, () => live(site.url));
    for (const widget of widgets) await untilStatus(widget, 'ready');
    await until(() => pauses.length >= 4, 'some rounds');
    expect(await asked(site)).to.be.at.most(pauses.length + 1);
  });

  it('pauses and goes on by its button', async () => {
    const site = await serveSite({'counter.json': {count: 1}});
    const widget = live(site.url);
    await untilStatus(widget, 'ready');
    const button = part(widget, 'pause')!;
    expect(button.textContent).to.equal('Pause updates');
    button.click();
    await widget.updateComplete;
    expect(part(widget, 'pause')!.textContent).to.equal('Resume updates');
    await pause(100);
    const before = await asked(site);
    await pause(150);
    expect(await asked(site)).to.equal(before);
    button.click();
    await site.put({'counter.json': {count: 7}});
    await until(() => seen(widget).startsWith('7 signatures'), 'the new number');
  });

  it('does not ask while nobody can see it', async () => {
    const site = await serveSite({'counter.json': {count: 1}});
    const far = place<HTMLElement>('<div style="block-size: 5000px"></div>');
    const widget = live(site.url);
    await untilStatus(widget, 'ready');
    await pause(150);
    expect(await asked(site)).to.equal(1);
    far.remove();
    await site.put({'counter.json': {count: 2}});
    await until(() => seen(widget).startsWith('2 signatures'), 'the new number');
  });

  it('asks less and less often while the API fails, keeps the number, and recovers', async () => {
    const site = await serveSite({'counter.json': {count: 1}});
    const widget = live(site.url);
    await untilStatus(widget, 'ready');
    await site.put({});
    await until(() => pauses.some((seconds) => seconds > 200), 'long pauses');
    expect(seen(widget)).to.match(/^1 signature/);
    expect(widget.status).to.equal('stale');
    expect(takeConsole(), 'one warning, however often it fails').to.have.length(1);
    await site.put({'counter.json': {count: 2}});
    await until(() => seen(widget).startsWith('2 signatures'), 'the new number');
  });

  it('stops when it leaves the page', async () => {
    const site = await serveSite({'counter.json': {count: 1}});
    const widget = live(site.url);
    await untilStatus(widget, 'ready');
    widget.remove();
    await pause(60);
    const before = await asked(site);
    await pause(150);
    expect(await asked(site)).to.equal(before);
  });

  it('ends when an answer says that the petition is closed', async () => {
    const site = await serveSite({'counter.json': {count: 1}});
    const widget = live(site.url);
    await untilStatus(widget, 'ready');
    await site.put({'counter.json': {count: 2, closed: true}});
    await until(() => seen(widget).startsWith('2 signatures'), 'the last number');
    await settle(widget);
    const before = await asked(site);
    await pause(150);
    expect(await asked(site)).to.equal(before);
    expect(part(widget, 'pause'), 'nothing to pause').to.equal(null);
  });

  it('stops when live is taken away', async () => {
    const site = await serveSite({'counter.json': {count: 1}});
    const widget = live(site.url);
    await untilStatus(widget, 'ready');
    widget.removeAttribute('live');
    await settle(widget);
    await pause(60);
    const before = await asked(site);
    await pause(150);
    expect(await asked(site)).to.equal(before);
    expect(part(widget, 'pause')).to.equal(null);
  });
});
