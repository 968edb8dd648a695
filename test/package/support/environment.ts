/**
 * Makes the globals of a DOM without layout, as Vitest and Jest do: jsdom, happy-dom, or bare, which is jsdom. `fetch` and the like
 * stay those of Node.
 */
export async function useEnvironment(environment: string): Promise<void> {
  const view = await openWindow(environment);
  for (const name of Object.getOwnPropertyNames(view))
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, {configurable: true, get: () => Reflect.get(view, name) as unknown});
  for (const name of ['window', 'document', 'Event', 'CustomEvent', 'EventTarget', 'navigator', 'location'])
    Object.defineProperty(globalThis, name, {configurable: true, value: name === 'window' ? view : (Reflect.get(view, name) as unknown)});
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'])
    Object.defineProperty(globalThis, name, {configurable: true, value: (Reflect.get(view, name) as () => void).bind(view)});
  document.documentElement.lang = 'en';
}

async function openWindow(environment: string): Promise<object> {
  const options = {url: 'https://site.example/'};
  if (environment === 'happy-dom') return new (await import('happy-dom')).Window(options);
  return new (await import('jsdom')).JSDOM('<!doctype html><html lang="en"><body></body></html>', {...options, pretendToBeVisual: true})
    .window;
}
