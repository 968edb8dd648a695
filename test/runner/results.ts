import {relative} from 'node:path';
import type {Reporter, TestSession, TestSuiteResult} from '@web/test-runner';
import {writeResults, type Counts} from '../../scripts/test-results.js';

/** A reporter that writes the numbers of passed and failed tests of each engine to the file of this step. */
export function resultsReporter(): Reporter {
  return {
    onTestRunFinished({sessions, testCoverage}) {
      const names = [...new Set(sessions.map((session) => session.browser.name))].sort();
      writeResults([
        ...names.map((name) =>
          count(
            name,
            sessions.filter((session) => session.browser.name === name),
          ),
        ),
        // Without a file: running tests again cannot mend it.
        ...(testCoverage?.passed === false ? [{where: 'Coverage', passed: 0, failed: 1, failedFiles: []}] : []),
      ]);
    },
  };
}

/** Test files that could not be loaded, hung, or logged an error outside of their tests, count as failed. */
function count(where: string, sessions: readonly TestSession[]): Counts {
  const tests = sessions.flatMap(testsOf);
  const broken = sessions.filter(isBroken);
  const passed = tests.filter((test) => test.passed).length;
  const failedFiles = sessions
    .filter((session) => isBroken(session) || testsOf(session).some((test) => !test.passed))
    .map(({testFile}) => relative('', testFile));
  return {where, passed, failed: tests.length - passed + broken.length, failedFiles};
}

const isBroken = ({errors, testResults}: TestSession): boolean => errors.length > 0 || !testResults;

const testsOf = ({testResults}: TestSession): TestSuiteResult['tests'] =>
  testResults ? inSuite(testResults).filter(({skipped}) => !skipped) : [];

const inSuite = ({tests, suites}: TestSuiteResult): TestSuiteResult['tests'] => [...tests, ...suites.flatMap(inSuite)];
