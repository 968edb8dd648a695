import type {CoverageThresholdConfig, Reporter} from '@web/test-runner';
import {createContext} from 'istanbul-lib-report';
import {create} from 'istanbul-reports';

/** A reporter that lists, when coverage is below the threshold, every file with something that is not tested, and its lines. */
export function coverageGaps(threshold: CoverageThresholdConfig): Reporter {
  return {
    onTestRunFinished({testCoverage}) {
      if (!testCoverage || testCoverage.passed) return;
      console.log(`\nCoverage is below ${JSON.stringify(threshold)}:`);
      create('text', {skipFull: true}).execute(createContext({dir: 'coverage', coverageMap: testCoverage.coverageMap}));
    },
  };
}
