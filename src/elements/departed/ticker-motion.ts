/** Milliseconds after the last touch or scroll until the line moves again. */
const REST = 800;

/** Pixels that a pointer goes before it drags: fewer are the tremor of a click. */
const TREMOR = 4;

const prevent = (event: Event): void => event.preventDefault();

/**
 * Moves a line of chunks until the first one has left its box, then requests the next chunk.
 *
 * One Web Animation for each chunk: the compositor moves the line, script runs once a chunk. While anything holds the line, it
 * stands still: a box that scrolls by touch, keys, focus or dragging.
 *
 * The element renders the next chunk. The motion requests it, and continues when told that it is there. All of that happens
 * before the next frame is painted.
 *
 * @internal
 */
export class TickerMotion {
  readonly #turn: () => void;
  readonly #holds = new Set<string>();
  #box: HTMLElement | null = null;
  #animation: Animation | undefined;
  /** Pixels in a millisecond. */
  #pace = 1;
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** Position of the pointer while it is down. */
  #pressed: number | undefined;
  #isDragged = false;
  /** The next chunk has been asked for and is not rendered yet. */
  #isTurning = false;
  /** Pixels of the new first chunk that have left already. */
  #carried: number | undefined;

  /** @param turn has the first chunk taken away and one added behind the last; `follow` is to be called afterwards */
  constructor(turn: () => void) {
    this.#turn = turn;
  }

  /**
   * Goes on with what has been rendered.
   *
   * @param box with the line as its only child; null when there is nothing to move
   * @param speed pixels in a second
   */
  follow(box: HTMLElement | null, speed: number): void {
    if (box !== this.#box) {
      this.#animation?.cancel();
      this.#animation = undefined;
      this.#isTurning = false;
      this.#carried = undefined;
      this.#box = box;
      for (const [type, handle] of Object.entries(this.#handlers)) box?.addEventListener(type, handle as EventListener);
    }
    // Another update may come before the one that was asked for.
    if (this.#carried !== undefined) this.#isTurning = false;
    this.#update(speed / 1_000);
  }

  /** Stops the line for a reason, or lets it go again. */
  hold(reason: string, isHeld: boolean): void {
    this.#holds[isHeld ? 'add' : 'delete'](reason);
    this.#update();
  }

  /** Listeners of the box. */
  readonly #handlers: {readonly [Type in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Type]) => void} = {
    focusin: ({target}) => {
      this.hold('focus', true);
      // A clicked entry must stay under the pointer.
      if (this.#pressed === undefined) (target as Element).scrollIntoView({block: 'nearest', inline: 'nearest'});
    },
    focusout: ({relatedTarget}) => this.hold('focus', !!this.#box?.contains(relatedTarget as Node | null)),
    pointerenter: () => this.hold('pointer', true),
    pointerleave: () => {
      this.#pressed = undefined;
      // The line may roll on after a touch.
      this.#waitForRest();
      this.hold('pointer', false);
    },
    scroll: () => this.#box?.scrollLeft && this.#waitForRest(),
    pointerdown: ({clientX, pointerType}) => {
      this.#isDragged = false;
      // Touch scrolls by itself.
      if (pointerType === 'mouse') this.#pressed = clientX;
    },
    pointerup: () => (this.#pressed = undefined),
    pointermove: ({clientX, pointerId}) => {
      const way = this.#pressed! - clientX;
      // Without a place where it was pressed, the way is no number.
      if (!(Math.abs(way) > (this.#isDragged ? 0 : TREMOR))) return;
      this.#box!.setPointerCapture(pointerId);
      this.#isDragged = true;
      this.#pressed = clientX;
      this.#box!.scrollLeft += way;
    },
    // At the end of a drag, a click is none.
    click: (event) => this.#isDragged && event.preventDefault(),
    // Neither a link nor a piece of text is dragged by itself.
    dragstart: prevent,
    selectstart: prevent,
  };

  #waitForRest(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.hold('scroll', false), REST);
    this.hold('scroll', true);
  }

  /** Pixels that the first chunk is wide. */
  #chunk(box: HTMLElement): number {
    return box.querySelector('ul')!.getBoundingClientRect().width;
  }

  #askForNext(offset: number): void {
    this.#isTurning = true;
    // Later: this may be called by an update of the element, which must not lead to another one.
    queueMicrotask(() => {
      if (!this.#isTurning) return;
      this.#carried = offset;
      this.#turn();
    });
  }

  /** Stands still or moves, from the place where the line is. */
  #update(pace = this.#pace): void {
    const box = this.#box;
    if (!box || this.#isTurning) return;
    const moved = Math.abs(box.scrollLeft) + Number(this.#animation?.currentTime ?? 0) * this.#pace;
    const offset = this.#carried ?? moved;
    this.#carried = undefined;
    this.#animation?.cancel();
    this.#animation = undefined;
    this.#pace = pace;
    // A line that is read from the right moves to the right, and its scroll offset is negative.
    const sign = getComputedStyle(box).direction === 'rtl' ? -1 : 1;
    if (this.#holds.size) {
      box.scrollLeft = sign * offset;
      return;
    }
    const width = this.#chunk(box);
    // Nothing moves where nothing is seen; the size of the box will tell when it is.
    if (!width) return;
    // Browsers round the time, by less than a pixel here.
    if (offset > width - 1) {
      this.#askForNext(Math.max(0, offset - width));
      return;
    }
    box.scrollLeft = 0;
    // The box stays at its end until the next animation begins, which may be a frame later.
    const animation = box.firstElementChild!.animate(
      {transform: ['none', `translateX(${-sign * width}px)`]},
      {duration: width / pace, fill: 'forwards'},
    );
    animation.currentTime = offset / pace;
    animation.onfinish = () => this.#update();
    this.#animation = animation;
  }
}
