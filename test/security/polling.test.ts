// A live counter asks a server that wants to be left alone no sooner than after half a minute, and at least once an hour.
import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {follow, nextPause} from '../../src/api/polling.js';
import {ApiError} from '../../src/api/errors.js';
import {pause, until} from '../support/page.js';

describe('the pause between two questions', () => {
  it('is from thirty seconds to an hour, whatever the server says and however often it has failed', () => {
    const retryAfter = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(Infinity, -Infinity, NaN, 2_592_000, 2 ** 31 / 1000, 2 ** 53));
    fc.assert(
      fc.property(fc.nat(), retryAfter, fc.double({min: 0, max: 1, noNaN: true}), (failures, wanted, random) => {
        expect(nextPause(failures, wanted, random)).to.be.within(30, 3_600);
      }),
    );
  });

  it('is as long as the server wants within that', () => {
    fc.assert(
      fc.property(fc.integer({min: 40, max: 3_600}), (wanted) => {
        expect(nextPause(0, wanted, 0.5)).to.equal(wanted);
      }),
    );
  });
});

describe('following an address', () => {
  // Long timers run a thousand times faster, and are counted while they run.
  const {setTimeout: wait, clearTimeout: stop} = globalThis;
  const running = new Set<unknown>();
  let pauses: number[] = [];
  before(() => {
    globalThis.setTimeout = ((run: () => void, ms = 0) => {
      if (ms <= 10_000) return wait(run, ms);
      pauses.push(ms);
      const timer = wait(() => {
        running.delete(timer);
        run();
      }, ms / 1_000);
      running.add(timer);
      return timer;
    }) as typeof setTimeout;
    globalThis.clearTimeout = (timer) => {
      running.delete(timer);
      stop(timer);
    };
  });
  after(() => Object.assign(globalThis, {setTimeout: wait, clearTimeout: stop}));
  beforeEach(() => void (pauses = []));

  for (const retryAfter of [2_592_000, Infinity, 99_999_999_999, -5]) {
    it(`is no hammer after Retry-After: ${retryAfter}`, async () => {
      let questions = 0;
      const end = follow(`hammer ${retryAfter}`, async () => {
        questions++;
        return new ApiError('http', ['status', 429], {status: 429, retryAfter});
      });
      await until(() => questions > 0, 'the first question');
      await pause(100);
      end();
      expect(questions).to.be.at.most(4);
      for (const ms of pauses.slice(1)) expect(ms).to.be.within(29_900, 3_600_000);
    });
  }

  it('leaves no timer when nobody follows any more', async () => {
    const ends = [1, 2, 3].map(() => follow('timers', async () => undefined));
    await until(() => running.size === 1, 'one timer for all');
    ends.forEach((end) => end());
    expect(running.size).to.equal(0);
    follow('timers', async () => undefined)();
    expect(running.size).to.equal(0);
  });

  it('keeps its pace when it is stopped and begun again and again', async () => {
    let questions = 0;
    let end = follow('toggled', async () => void questions++);
    for (let i = 0; i < 600; i++) {
      end();
      end = follow('toggled', async () => void questions++);
    }
    await pause(100);
    end();
    expect(questions).to.be.within(1, 4);
    expect(running.size).to.equal(0);
  });

  it('does not ask a second time while an answer is on its way', async () => {
    let questions = 0;
    let answer: ((error: undefined) => void) | undefined;
    const ask = (): Promise<undefined> => {
      questions++;
      return new Promise((resolve) => (answer = resolve));
    };
    const end = follow('slow', ask);
    await until(() => questions === 1, 'the question');
    end();
    const again = follow('slow', ask);
    await pause(100);
    expect(questions).to.equal(1);
    answer!(undefined);
    await until(() => questions === 2, 'the next question');
    again();
  });
});
