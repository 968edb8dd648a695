// Read while the script runs: later it is null. It is null from the start in modules and in scripts that an optimiser
// runs by itself; then our tag is looked for when it is needed.
const running = typeof document === 'undefined' ? null : document.currentScript;

/** The tag that brought this script, or undefined (npm, or part of the site's own bundle). */
export function scriptTag(): HTMLScriptElement | undefined {
  const tag = running as HTMLScriptElement | null;
  return tag?.src ? tag : (document.querySelector<HTMLScriptElement>('script[src*="/leavex"]') ?? undefined);
}
