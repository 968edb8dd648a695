import {expect} from '@open-wc/testing';
import {takeConsole} from '../../support/console.js';
import {emulateMedia, sendKeys, sendMouse, setViewport} from '@web/test-runner-commands';
import '../../../src/elements/departed/define.js';
import {can} from '../../support/engines.js';
import {part, pause, place, seen, until, type Widget} from '../../support/page.js';
import {line, many, names, show, six} from './support/departures.js';

const placeOf = (track: HTMLElement): number => track.getBoundingClientRect().x;
/** Tests for motion within some tenths of a second; a busy machine shows fewer frames. */
const isMoving = async (track: HTMLElement): Promise<boolean> => {
  const before = placeOf(track);
  for (let i = 0; i < 10; i++) {
    await pause(50);
    if (Math.abs(placeOf(track) - before) > 0.5) return true;
  }
  return false;
};
const items = (widget: Widget): HTMLElement[] => [...widget.shadowRoot!.querySelectorAll<HTMLElement>('[part~=item]')];
const itemNames = (widget: Widget): string[] => items(widget).map((item) => item.querySelector('bdi')!.textContent);
const heardItems = (widget: Widget): HTMLElement[] => items(widget).filter((item) => !item.closest('[inert]'));
const animation = (track: HTMLElement): Animation => track.getAnimations()[0]!;
/** Takes the line to the end of its first chunk, less so many milliseconds. */
const goToEnd = (track: HTMLElement, before = 30): void => {
  const move = animation(track);
  move.currentTime = Number(move.effect!.getComputedTiming().endTime) - before;
};

describe('leavex-departed as a ticker', () => {
  beforeEach(async () => {
    await setViewport({width: 800, height: 600});
    await sendMouse({type: 'move', position: [1, 599]});
  });

  it('moves towards the beginning of the line, as fast as is wanted', async () => {
    for (const [speed, expected] of [
      ['', 40],
      ['80', 80],
      ['5000', 120],
      ['-1', 40],
      ['fast', 40],
    ] as const) {
      const {track} = await line(await show(many(40), `variant="ticker" ${speed && `speed="${speed}"`}`));
      const {duration} = animation(track).effect!.getComputedTiming();
      const pixels = track.firstElementChild!.getBoundingClientRect().width;
      expect((pixels / Number(duration)) * 1000, speed).to.be.closeTo(expected, 0.1);
      const before = placeOf(track);
      await until(() => placeOf(track) < before - 1, 'the line to go to the left');
    }
    expect(takeConsole(), 'of three speeds that cannot be had').to.have.length(3);
  });

  it('moves the other way where one reads from the right', async () => {
    const {track} = await line(await show(many(40), 'variant="ticker" lang="ar"'));
    const before = placeOf(track);
    await until(() => placeOf(track) > before + 1, 'the line to go to the right');
  });

  it('has a line of its own where it is narrow or its letters are large', async () => {
    for (const style of ['inline-size: 200px', 'inline-size: 360px; font-size: 200%']) {
      const widget = await show(many(40), 'variant="ticker"', style);
      const {box} = await line(widget);
      expect(box.clientWidth, style).to.equal(widget.clientWidth);
      expect(part(widget, 'pause')!.getBoundingClientRect().top, style).to.be.at.least(box.getBoundingClientRect().bottom - 1);
    }
  });

  it('is moved by the compositor: script does nothing meanwhile', async () => {
    const widget = await show(many(40), 'variant="ticker"');
    const {track} = await line(widget);
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(widget.shadowRoot!, {subtree: true, childList: true, attributes: true, characterData: true});
    expect(await isMoving(track)).to.equal(true);
    await pause(200);
    expect(changes.concat(observer.takeRecords())).to.have.length(0);
    observer.disconnect();
    expect(track.getAnimations()).to.have.length(1);
  });

  it('goes on without a jump when the first chunk has left', async () => {
    const widget = await show(many(40), 'variant="ticker"');
    const {track} = await line(widget);
    const [first] = itemNames(widget);
    expect(first).to.equal('Organisation 0');
    goToEnd(track);
    const spot = items(widget)[13]!;
    const where = spot.getBoundingClientRect().x;
    await until(() => itemNames(widget)[0] === 'Organisation 12', 'the next chunk');
    const same = items(widget)[1]!;
    expect(same.textContent).to.contain('Organisation 13');
    expect(same.getBoundingClientRect().x).to.be.closeTo(where, 12);
    expect(itemNames(widget).at(-1)).to.equal('Organisation 7');
    expect(await isMoving(track)).to.equal(true);
  });

  it('leaves the elements of those that stay where they are when the first chunk has left', async () => {
    const widget = await show(many(40), 'variant="ticker"');
    const {track} = await line(widget);
    for (const turn of [1, 2, 3, 4]) {
      const stay = items(widget).slice(12);
      const names = itemNames(widget).slice(12);
      goToEnd(track);
      await until(() => itemNames(widget)[0] === `Organisation ${(turn * 12) % 40}`, 'the next chunk');
      expect(
        items(widget)
          .slice(0, 24)
          .every((item, i) => item === stay[i]),
        'the same elements',
      ).to.equal(true);
      expect(itemNames(widget).slice(0, 24)).to.deep.equal(names);
    }
    part(widget, 'all')!.click();
    await until(() => part(widget, 'less'), 'the list');
    part(widget, 'less')!.click();
    await until(() => part(widget, 'all'), 'the line');
    expect(itemNames(widget)[0], 'after the list was open').to.equal('Organisation 8');
    expect(itemNames(widget).at(-1)).to.equal('Organisation 3');
  });

  it('holds each organisation once for assistive technology, copies are inert', async () => {
    for (const count of [8, 20, 40]) {
      const widget = await show(many(count), 'variant="ticker"', 'inline-size: 400px');
      const {track} = await line(widget);
      for (let turn = 0; turn < 3; turn++) {
        const heard = heardItems(widget).map(({textContent}) => textContent);
        expect(new Set(heard).size).to.equal(heard.length);
        expect(heard).to.have.length(Math.min(count, 36));
        const before = itemNames(widget)[0];
        if (count <= 12) break;
        goToEnd(track);
        await until(() => itemNames(widget)[0] !== before, 'the next chunk');
      }
    }
  });

  it('has a pause button, first in the order of focus, that keeps its state', async () => {
    const widget = await show(many(40), 'variant="ticker"');
    const {track} = await line(widget);
    const button = part(widget, 'pause')!;
    expect(widget.shadowRoot!.querySelector('button, a') === button, 'first').to.equal(true);
    expect(seen(button)).to.equal('Pause');
    button.click();
    await widget.updateComplete;
    expect(seen(button)).to.equal('Resume');
    expect(await isMoving(track)).to.equal(false);
    const where = placeOf(track);
    place<HTMLElement>('<div></div>').append(widget);
    await widget.updateComplete;
    await pause(100);
    expect(seen(part(widget, 'pause')!), 'after a move in the page').to.equal('Resume');
    expect(await isMoving(part(widget, 'strip')!)).to.equal(false);
    // The place is kept as it was in the frame before the pause, which on a busy machine is a few pixels ago.
    expect(placeOf(part(widget, 'strip')!)).to.be.closeTo(where, 12);
    part(widget, 'pause')!.click();
    expect(await isMoving(part(widget, 'strip')!)).to.equal(true);
  });

  it('stands still while the pointer is over it, and goes on a moment later', async () => {
    const widget = await show(many(40), 'variant="ticker"');
    const {box, track} = await line(widget);
    const {x, y, width, height} = box.getBoundingClientRect();
    await sendMouse({type: 'move', position: [Math.round(x + width / 2), Math.round(y + height / 2)]});
    await until(() => track.getAnimations().length === 0, 'the line to stand');
    expect(await isMoving(track)).to.equal(false);
    await sendMouse({type: 'move', position: [1, 599]});
    await line(widget);
    expect(await isMoving(track)).to.equal(true);
  });

  it('stands still while something in it has the focus, which can be seen', async () => {
    const widget = await show(many(40), 'variant="ticker"');
    const {box, track} = await line(widget);
    // Some of the first have left.
    animation(track).currentTime = 20_000;
    part(widget, 'all')!.focus();
    const visible = (): boolean => {
      const edge = box.getBoundingClientRect();
      const {left, right} = widget.shadowRoot!.activeElement!.getBoundingClientRect();
      return left >= edge.left - 1 && right <= edge.right + 1;
    };
    for (let i = 0; i < 16; i++) {
      await sendKeys({press: 'Tab'});
      // Some engines stop at a box that scrolls.
      if (widget.shadowRoot!.activeElement!.matches('[part~=window]')) continue;
      expect(widget.shadowRoot!.activeElement!.localName).to.equal('a');
      expect(visible(), `${widget.shadowRoot!.activeElement!.textContent} is visible`).to.equal(true);
      expect(track.getAnimations()).to.have.length(0);
    }
    const focused = widget.shadowRoot!.activeElement as HTMLElement;
    const where = focused.getBoundingClientRect().x;
    const name = focused.textContent;
    focused.blur();
    await line(widget);
    const same = items(widget)
      .find(({textContent}) => textContent.includes(name))!
      .querySelector('a')!;
    expect(same.getBoundingClientRect().x, 'goes on from there').to.be.closeTo(where, 15);
  });

  it('is dragged by the mouse in both directions, which clicks nothing', async () => {
    const widget = await show(many(40), 'variant="ticker"');
    const {box, track} = await line(widget);
    animation(track).currentTime = 10_000;
    const {x, y, height} = box.getBoundingClientRect();
    const middle = Math.round(y + height / 2);
    const clicks: boolean[] = [];
    const note = (event: Event): void => {
      clicks.push(event.defaultPrevented);
      event.preventDefault();
    };
    document.addEventListener('click', note);
    await sendMouse({type: 'move', position: [Math.round(x) + 300, middle]});
    await until(() => track.getAnimations().length === 0, 'the line to stand');
    const where = placeOf(track);
    await sendMouse({type: 'down'});
    await sendMouse({type: 'move', position: [Math.round(x) + 200, middle]});
    expect(placeOf(track)).to.be.closeTo(where - 100, 2);
    await sendMouse({type: 'move', position: [Math.round(x) + 350, middle]});
    expect(placeOf(track)).to.be.closeTo(where + 50, 2);
    await sendMouse({type: 'up'});
    await sendMouse({type: 'move', position: [Math.round(x) + 100, middle]});
    expect(placeOf(track), 'the button is up').to.be.closeTo(where + 50, 2);
    document.removeEventListener('click', note);
    expect(
      clicks.every((prevented) => prevented),
      'no link was followed',
    ).to.equal(true);
  });

  it('a link in it can be clicked', async () => {
    const widget = await show(many(40), 'variant="ticker"');
    const {track} = await line(widget);
    let followed = '';
    const note = (event: Event): void => {
      if (!event.defaultPrevented)
        followed = (event.composedPath().find((node) => node instanceof HTMLAnchorElement) as HTMLAnchorElement)?.href;
      event.preventDefault();
    };
    document.addEventListener('click', note);
    const {x, y, width, height} = items(widget)[1]!.querySelector('a')!.getBoundingClientRect();
    await sendMouse({type: 'move', position: [Math.round(x + width / 2), Math.round(y + height / 2)]});
    await until(() => track.getAnimations().length === 0, 'the line to stand');
    await sendMouse({type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)]});
    document.removeEventListener('click', note);
    expect(followed).to.equal('https://news.example/1');
  });

  it('stands where all can be seen, and moves when the place becomes too small', async () => {
    const widget = await show(six.slice(0, 2), 'variant="ticker"', 'display: block; inline-size: 700px');
    await pause(50);
    expect(part(widget, 'strip')!.getAnimations()).to.have.length(0);
    expect(!part(widget, 'pause'), 'nothing to pause').to.equal(true);
    expect(itemNames(widget)).to.deep.equal(['Le Monde', 'The Guardian']);
    widget.style.inlineSize = '200px';
    const {track} = await line(widget);
    expect(await isMoving(track)).to.equal(true);
    expect(heardItems(widget)).to.have.length(2);
    widget.style.inlineSize = '700px';
    await until(() => track.getAnimations().length === 0, 'the line to stand');
  });

  it('begins to move when it is shown after having been hidden', async () => {
    const widget = await show(many(40), 'variant="ticker"', 'display: none');
    for (let time = 0; time < 2; time++) {
      await pause(100);
      const {animate} = Element.prototype;
      let starts = 0;
      Element.prototype.animate = function (...parameters) {
        starts++;
        return animate.apply(this, parameters);
      };
      await pause(200);
      Element.prototype.animate = animate;
      expect(starts, 'nothing happens while it is hidden').to.equal(0);
      widget.style.display = '';
      const {track} = await line(widget);
      expect(await isMoving(track)).to.equal(true);
      widget.style.display = 'none';
    }
  });

  it('does not move at no speed', async () => {
    const widget = await show(many(40), 'variant="ticker" speed="0"');
    await pause(50);
    expect(part(widget, 'strip')!.getAnimations()).to.have.length(0);
    expect(items(widget)).to.have.length(12);
  });

  it('leaves out who came back', async () => {
    const widget = await show(six, 'variant="ticker"', 'inline-size: 300px');
    expect(itemNames(widget)).to.contain('The Guardian');
    expect(itemNames(widget)).not.to.contain('Zurück e. V.');
  });

  it('says when and how, and links to the proof', async () => {
    const widget = await show(six, 'variant="ticker"');
    const item = (name: string): HTMLElement => items(widget).find(({textContent}) => textContent.includes(name))!;
    expect(seen(item('Universität Wien'))).to.equal('Universität Wien November 2024 · account no longer used');
    expect(item('The Guardian').querySelector('a')!.href).to.equal('https://news.example/guardian');
  });

  it('opens as a list, and closes again, with the focus on its button', async () => {
    const widget = await show(many(40), 'variant="ticker"');
    await line(widget);
    const button = part(widget, 'all')!;
    expect(seen(button)).to.equal('Show all');
    expect(button.ariaExpanded).to.equal('false');
    button.focus();
    button.click();
    await until(() => widget.shadowRoot!.activeElement === part(widget, 'less'), 'the focus on the button that closes');
    expect(names(widget)).to.have.length(20);
    expect(!part(widget, 'strip') && !part(widget, 'pause')).to.equal(true);
    expect(part(widget, 'less')!.ariaExpanded).to.equal('true');
    part(widget, 'less')!.click();
    await until(() => widget.shadowRoot!.activeElement === part(widget, 'all'), 'the focus on the button that opens');
    const {track} = await line(widget);
    expect(await isMoving(track)).to.equal(true);
  });

  it('changes at run time move nothing that need not move', async () => {
    const widget = await show(many(40), 'variant="ticker"');
    const {track} = await line(widget);
    goToEnd(track);
    await until(() => itemNames(widget)[0] === 'Organisation 12', 'the next chunk');
    const {height} = widget.getBoundingClientRect();
    widget.setAttribute('limit', '30');
    await widget.updateComplete;
    expect(itemNames(widget)[0], 'who is in front stays there').to.equal('Organisation 12');
    expect(widget.getBoundingClientRect().height).to.equal(height);
    widget.setAttribute('speed', '100');
    await widget.updateComplete;
    expect(itemNames(widget)[0]).to.equal('Organisation 12');
    expect(Number(animation(track).currentTime) / 10).to.be.below(30);
    widget.setAttribute('variant', 'list');
    await until(() => names(widget).length === 20, 'the list');
  });

  it('ends all that runs when it leaves the page, and begins again', async () => {
    const widget = await show(many(40), 'variant="ticker"');
    const box = widget.parentElement!;
    for (let i = 0; i < 5; i++) {
      const {track} = await line(widget);
      widget.remove();
      expect(track.getAnimations()).to.have.length(0);
      box.append(widget);
    }
    expect((await line(widget)).track.getAnimations()).to.have.length(1);
  });

  describe('where motion is not welcome', () => {
    before(function () {
      // can() says which engines cannot be told for one test.
      if (!can('emulateMedia')) this.skip();
    });
    afterEach(() => emulateMedia({reducedMotion: 'no-preference'}));

    it('is a list that wraps', async () => {
      await emulateMedia({reducedMotion: 'reduce'});
      const widget = await show(many(40), 'variant="ticker"', 'display: block; inline-size: 300px');
      await pause(50);
      expect(document.getAnimations()).to.have.length(0);
      expect(part(widget, 'strip')!.getAnimations()).to.have.length(0);
      expect(!part(widget, 'pause'), 'nothing to pause').to.equal(true);
      expect(items(widget)).to.have.length(12);
      for (const item of items(widget)) expect(item.getBoundingClientRect().right).to.be.at.most(widget.getBoundingClientRect().right + 1);
      expect(seen(part(widget, 'all')!)).to.equal('Show all');
    });

    it('stops when that is said, and moves when it is taken back', async () => {
      const widget = await show(many(40), 'variant="ticker"');
      const {track} = await line(widget);
      await emulateMedia({reducedMotion: 'reduce'});
      await until(() => track.getAnimations().length === 0, 'the line to stand');
      expect(items(widget)).to.have.length(12);
      await emulateMedia({reducedMotion: 'no-preference'});
      await line(widget);
    });
  });
});
