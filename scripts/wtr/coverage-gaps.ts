import {relative} from 'node:path';
import type {CoverageThresholdConfig, Reporter} from '@web/test-runner';

type Axis = keyof CoverageThresholdConfig;

const MAX_LINES_SHOWN = 12;

/** A reporter that says, when coverage is below the threshold, in which files and lines something is not tested. */
export function coverageGaps(threshold: CoverageThresholdConfig): Reporter {
  return {
    onTestRunFinished({testCoverage}) {
      if (!testCoverage || testCoverage.passed) return;
      const {coverageMap} = testCoverage;
      const gaps = coverageMap.files().flatMap((file) => {
        const coverage = coverageMap.fileCoverageFor(file);
        const summary = coverage.toSummary();
        const below = (Object.keys(threshold) as Axis[]).filter((axis) => summary[axis].pct < threshold[axis]);
        if (below.length === 0) return [];
        const shares = below.map((axis) => `${axis} ${summary[axis].pct} %`).join(', ');
        return [
          `  ${relative('.', file)}: ${shares}; lines ${ranges(coverage.getUncoveredLines().map(Number)) || 'all run, but not every branch'}`,
        ];
      });
      console.log(`\nFiles below the coverage threshold:\n${gaps.join('\n')}`);
    },
  };
}

/** [1, 2, 3, 7] → "1–3, 7" */
function ranges(lines: readonly number[]): string {
  const out: [number, number][] = [];
  for (const line of lines) {
    const last = out.at(-1);
    if (last && last[1] === line - 1) last[1] = line;
    else out.push([line, line]);
  }
  const texts = out.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  return texts.length > MAX_LINES_SHOWN ? `${texts.slice(0, MAX_LINES_SHOWN).join(', ')} …` : texts.join(', ');
}
