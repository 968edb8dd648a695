import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import type {Reporter, TestSession, TestSuiteResult} from '@web/test-runner';

/** What a run of the browser tests came to, for those who cannot read a terminal. */
export interface BrowserResults {
  readonly finished: string;
  readonly engines: readonly EngineResult[];
}

export interface EngineResult {
  readonly engine: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Test files that could not be loaded, hung, or logged an error outside of their tests. */
  readonly brokenFiles: number;
}

/** A reporter that writes the numbers of passed and failed tests of each engine to a file. */
export function resultsFile(file: string): Reporter {
  return {
    onTestRunFinished({sessions}) {
      const names = [...new Set(sessions.map((session) => session.browser.name))].sort();
      const engines = names.map((name) =>
        summarise(
          name,
          sessions.filter((session) => session.browser.name === name),
        ),
      );
      const results: BrowserResults = {finished: new Date().toISOString(), engines};
      mkdirSync(dirname(file), {recursive: true});
      writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
    },
  };
}

function summarise(engine: string, sessions: readonly TestSession[]): EngineResult {
  const tests = sessions.flatMap((session) => (session.testResults ? testsOf(session.testResults) : []));
  return {
    engine,
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    failed: tests.filter((test) => !test.passed && !test.skipped).length,
    skipped: tests.filter((test) => test.skipped).length,
    brokenFiles: sessions.filter((session) => session.errors.length > 0 || !session.testResults).length,
  };
}

function testsOf(suite: TestSuiteResult): TestSuiteResult['tests'] {
  return [...suite.tests, ...suite.suites.flatMap(testsOf)];
}
