import {readdirSync} from 'node:fs';

export interface DemoPage {
  /** Below demo/. */
  readonly path: string;
  /** Messages that the page may log, because it is about them. */
  readonly expected: readonly RegExp[];
}

/** Pages that misbehave on purpose: what they are expected to log. */
const EXPECTED: Readonly<Record<string, readonly RegExp[]>> = {
  // Shows, among others, a letter whose API is not there.
  'elements/letter.html': [/\/no-api\//, /^error: Failed to load resource: the server responded with a status of 404/],
};

/** Every page of the demo. */
export function demoPages(): DemoPage[] {
  return readdirSync('demo', {recursive: true, encoding: 'utf8'})
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html'))
    .sort()
    .map((path) => ({path, expected: EXPECTED[path] ?? []}));
}
