/**
 * Nothing may be logged that a test does not expect: what a widget writes to the console of somebody's page is part of its
 * behaviour. Loaded before every browser test. A test that expects a warning takes it:
 *
 *     expect(takeConsole()).to.deep.equal(['warn: leavex-counter: …']);
 *
 * A message that is left after a test makes that test fail.
 */
import {loadSentences} from '../../src/page/advise.js';

type Level = 'warn' | 'error';

// Lit's reminder that this is the development build is meant for people who publish one.
(globalThis as {litIssuedWarnings?: Set<string>}).litIssuedWarnings = new Set(['dev-mode']);

let heard: string[] = [];

for (const level of ['warn', 'error'] as const satisfies readonly Level[])
  console[level] = (...values: unknown[]) => {
    heard.push(`${level}: ${values.map(toText).join(' ')}`);
  };

// The sentences are loaded when there is something to say. Tests have them at once.
before(loadSentences);

// A hook that throws would end the whole run, so the test is marked instead.
afterEach(function failOnNoise() {
  const noise = takeConsole();
  const test = this.currentTest;
  if (noise.length === 0 || !test) return;
  test.err ??= new Error('');
  test.err.message += `\nUnexpected console output:\n${noise.join('\n')}`;
  test.state = 'failed';
});

after(function failOnLateNoise() {
  const noise = takeConsole();
  if (noise.length > 0) throw new Error(['Console output after the last test:', ...noise].join('\n'));
});

/** Takes the warnings and errors since the test began or the last call, as "warn: text" and "error: text". */
export function takeConsole(): string[] {
  const taken = heard;
  heard = [];
  return taken;
}

function toText(value: unknown): string {
  if (value instanceof Error) return value.stack?.includes(value.message) ? value.stack : `${value.name}: ${value.message}`;
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}
