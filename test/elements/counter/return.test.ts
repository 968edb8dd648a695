import {expect} from '@open-wc/testing';
import '../../../src/elements/counter/define.js';
import {pause, place, seen, serveSite, settle, until, untilStatus} from '../../support/page.js';

const comeBack = (persisted: boolean): boolean => dispatchEvent(new PageTransitionEvent('pageshow', {persisted}));

describe('leavex-counter on a page that comes out of the back/forward cache', () => {
  it('asks once more, however many counters there are, and only where it has asked before', async () => {
    const site = await serveSite({'counter.json': {count: 3230}});
    const unseen = await serveSite({'counter.json': {count: 1}});
    const counter = place(`<leavex-counter lang="en" api="${site.url}"></leavex-counter>`);
    const other = place(`<leavex-counter lang="en" api="${site.url}"></leavex-counter>`);
    const unasked = place(`<leavex-counter lang="en" load="click" api="${unseen.url}"></leavex-counter>`);
    const removed = place(`<leavex-counter lang="en" api="${site.url}"></leavex-counter>`);
    await untilStatus(counter, 'ready');
    await untilStatus(other, 'ready');
    removed.remove();
    await settle(removed);
    await site.put({'counter.json': {count: 3231}});

    comeBack(false);
    await pause(100);
    expect(await site.requests()).to.deep.equal({'counter.json': 1});

    comeBack(true);
    await until(() => seen(counter).includes('3,231') && seen(other).includes('3,231'), 'the new number');
    await pause(100);
    expect(await site.requests()).to.deep.equal({'counter.json': 2});
    expect(await unseen.requests()).to.deep.equal({});
    expect(unasked.status).to.equal('idle');
  });
});
