/** Pixels that a pointer goes before it drags: fewer are the tremor of a click. */
const TREMOR = 4;

/**
 * Moves a track of chunks so that the first one leaves, and asks for the next when it has left.
 *
 * One Web Animation for each chunk: the compositor moves the line, script runs once a chunk. It stands still for as long as
 * anybody holds it, for whatever reason.
 */
export class TickerMotion {
  readonly #turn: (chunks: number) => void;
  readonly #holds = new Set<string>();
  #track: HTMLElement | undefined;
  #animation: Animation | undefined;
  #running = '';
  /** Pixels in a millisecond. */
  #pace = 1;
  /** Where the pointer is while it is down. */
  #pointer: number | undefined;
  /** Whether it has moved the line since then: a click is the end of that. */
  #isDragged = false;

  /** @param turn makes the window begin with the chunk that is so many further on, before it returns */
  constructor(turn: (chunks: number) => void) {
    this.#turn = turn;
  }

  /** Goes on with what has been rendered; without a track there is nothing to move. */
  follow(track: HTMLElement | undefined, speed: number): void {
    const running = track ? [this.#chunkWidth(track), speed, this.#sign(track)].join() : '';
    if (track === this.#track && running === this.#running) return;
    const offset = track && this.#track ? this.#offset : 0;
    this.#track = track;
    this.#pace = speed / 1_000;
    this.#run(offset);
  }

  /** Stops the line for a reason, or lets it go again. */
  hold(reason: string, isHeld: boolean): void {
    this.#holds[isHeld ? 'add' : 'delete'](reason);
    this.#animation?.[this.#holds.size ? 'pause' : 'play']();
  }

  /** For the events of the pointer and of the focus on the box around the track. */
  readonly handleEvent = (event: Event): void => {
    const box = event.currentTarget as HTMLElement;
    const {type, clientX} = event as PointerEvent;
    const {relatedTarget} = event as FocusEvent;
    switch (type) {
      case 'focusin':
        this.hold('focus', true);
        this.#show(box, event.target as HTMLElement);
        break;
      case 'focusout':
        if (box.contains(relatedTarget as Node | null)) break;
        // Where the browser has scrolled to something that had the focus, the line goes on from there.
        this.#seek(this.#offset + Math.abs(box.scrollLeft));
        box.scrollLeft = 0;
        this.hold('focus', false);
        break;
      case 'pointerenter':
        this.hold('pointer', true);
        break;
      case 'pointerdown':
        this.#pointer = clientX;
        this.#isDragged = false;
        break;
      case 'pointermove':
        this.#drag(box, event as PointerEvent);
        break;
      case 'pointerleave':
        this.hold('pointer', false);
        this.#pointer = undefined;
        break;
      case 'pointerup':
        this.#pointer = undefined;
        break;
      default:
        // A link that is dragged by itself, or clicked at the end of a drag.
        if (type === 'dragstart' || this.#isDragged) event.preventDefault();
    }
  };

  #sign(track: HTMLElement): 1 | -1 {
    return getComputedStyle(track).direction === 'rtl' ? 1 : -1;
  }

  #chunkWidth(track: HTMLElement): number {
    return track.firstElementChild!.getBoundingClientRect().width;
  }

  /** Pixels of the first chunk that have left. */
  get #offset(): number {
    return Number(this.#animation?.currentTime ?? 0) * this.#pace;
  }

  #run(offset: number): void {
    const track = this.#track;
    this.#animation?.cancel();
    this.#animation = undefined;
    if (!track) return;
    const width = this.#chunkWidth(track);
    const sign = this.#sign(track);
    this.#running = [width, this.#pace * 1_000, sign].join();
    if (!width) return;
    // It stays at its end until the next one begins, which may be a frame later.
    const animation = track.animate(
      {transform: ['none', `translateX(${sign * width}px)`]},
      {duration: width / this.#pace, fill: 'forwards'},
    );
    animation.currentTime = offset / this.#pace;
    animation.onfinish = () => this.#seek(width);
    this.#animation = animation;
    if (this.#holds.size) animation.pause();
  }

  /** Goes to a place before, in or behind the first chunk. */
  #seek(offset: number): void {
    const track = this.#track;
    if (!track || !this.#chunkWidth(track)) return;
    while (offset < 0) {
      this.#turn(-1);
      offset += this.#chunkWidth(track);
    }
    for (let width = this.#chunkWidth(track); offset >= width; width = this.#chunkWidth(track)) {
      this.#turn(1);
      offset -= width;
    }
    this.#run(offset);
  }

  /** Brings back what has left the box; to what is yet to come, the browser scrolls. */
  #show(box: HTMLElement, item: HTMLElement): void {
    const {left, right} = box.getBoundingClientRect();
    const place = item.getBoundingClientRect();
    const gone = this.#sign(box) < 0 ? left - place.left : place.right - right;
    if (gone > 0) this.#run(Math.max(0, this.#offset - gone));
  }

  #drag(box: HTMLElement, {clientX, pointerId}: PointerEvent): void {
    if (this.#pointer === undefined) return;
    const way = clientX - this.#pointer;
    if (!this.#isDragged && Math.abs(way) < TREMOR) return;
    if (!this.#isDragged) box.setPointerCapture(pointerId);
    this.#isDragged = true;
    this.#pointer = clientX;
    this.#seek(this.#offset + this.#sign(box) * way);
  }
}
