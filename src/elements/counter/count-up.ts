/** Milliseconds from one number to the next. */
const DURATION = 800;

/** The whole number to show on the way from one to another; `progress` from 0 to 1, slower towards the end. */
export const between = (from: number, to: number, progress: number): number => Math.round(to - (to - from) * (1 - progress) ** 3);

/**
 * Counts from the number that was shown to a higher one. Never downwards, and not where motion is unwelcome or nobody looks.
 *
 * @param show is called with each number on the way, and with undefined when the exact one is to stand
 * @returns what ends it
 */
export function countUp(from: number, to: number, show: (moving: number | undefined) => void): () => void {
  let frame = 0;
  const start = performance.now();
  const step = (): void => {
    const progress = (performance.now() - start) / DURATION;
    if (progress < 1) frame = requestAnimationFrame(step);
    show(progress < 1 ? between(from, to, progress) : undefined);
  };
  if (to > from && !document.hidden && !matchMedia('(prefers-reduced-motion: reduce)').matches) step();
  return () => cancelAnimationFrame(frame);
}
