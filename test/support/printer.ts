/** Takes the place of the printer: Firefox waits in its dialogue until somebody answers. */
export interface Printer {
  /** Number of prints of a frame. */
  readonly printed: number;
  remove(): void;
}

export function installPrinter(): Printer {
  const original = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')!;
  let printed = 0;
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
    ...original,
    get(this: HTMLIFrameElement) {
      const view = original.get!.call(this) as Window | null;
      if (view) view.print = () => void printed++;
      return view;
    },
  });
  return {
    get printed() {
      return printed;
    },
    remove: () => void Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', original),
  };
}
