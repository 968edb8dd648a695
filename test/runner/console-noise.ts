import type {TestRunnerPlugin} from '@web/test-runner';

/** Loads the font of the page and test/support/console.ts first in each test file: unexpected warnings make a test fail. */
export function failOnConsoleNoise(): TestRunnerPlugin {
  return {
    name: 'fail-on-console-noise',
    transform(context) {
      if (!context.path.endsWith('.test.ts')) return undefined;
      // On the same line, so that line numbers stay what they are.
      return {body: `import '/test/support/console.ts';import '/test/support/font.ts';${String(context.body)}`};
    },
  };
}
