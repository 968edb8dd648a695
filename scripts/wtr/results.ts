import type {Reporter, TestSession, TestSuiteResult} from '@web/test-runner';
import {writeResults, type Counts} from '../test-results.js';

/** A reporter that writes the numbers of passed and failed tests of each engine to the file of this step. */
export function resultsFile(): Reporter {
  return {
    onTestRunFinished({sessions}) {
      const names = [...new Set(sessions.map((session) => session.browser.name))].sort();
      writeResults(
        names.map((name) =>
          count(
            name,
            sessions.filter((session) => session.browser.name === name),
          ),
        ),
      );
    },
  };
}

/** Test files that could not be loaded, hung, or logged an error outside of their tests, count as failed. */
function count(where: string, sessions: readonly TestSession[]): Counts {
  const tests = sessions.flatMap((session) => (session.testResults ? testsOf(session.testResults) : [])).filter(({skipped}) => !skipped);
  const broken = sessions.filter((session) => session.errors.length > 0 || !session.testResults).length;
  const passed = tests.filter((test) => test.passed).length;
  return {where, passed, failed: tests.length - passed + broken};
}

function testsOf(suite: TestSuiteResult): TestSuiteResult['tests'] {
  return [...suite.tests, ...suite.suites.flatMap(testsOf)];
}
