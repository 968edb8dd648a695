import type {TestRunnerPlugin} from '@web/test-runner';

/** Loads test/support/console.ts before everything else in each test file, so that unexpected warnings make a test fail. */
export function failOnConsoleNoise(): TestRunnerPlugin {
  return {
    name: 'fail-on-console-noise',
    transform(context) {
      if (!context.path.endsWith('.test.ts')) return undefined;
      // On the same line, so that line numbers stay what they are.
      return {body: `import '/test/support/console.ts';${String(context.body)}`};
    },
  };
}
