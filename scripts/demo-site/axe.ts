import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Page} from 'puppeteer-core';

export interface AxeReport {
  readonly tool: string;
  /** Rules that found something to check, and found it right. */
  readonly passed: number;
  /** Violations, each with its place. */
  readonly violations: readonly string[];
}

const require = createRequire(import.meta.url);
const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const {version} = require('axe-core/package.json') as {version: string};

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Checks a page as it stands, with everything in shadow trees. */
export async function checkWithAxe(page: Page): Promise<AxeReport> {
  await page.evaluate(source);
  const {passes, violations} = (await page.evaluate(`axe.run(document, {runOnly: ${JSON.stringify(TAGS)}})`)) as {
    passes: unknown[];
    violations: {id: string; nodes: {target: unknown; failureSummary: string}[]}[];
  };
  return {
    tool: `axe-core ${version}`,
    passed: passes.length,
    violations: violations.flatMap(({id, nodes}) =>
      nodes.map(({target, failureSummary}) => `${id}: ${JSON.stringify(target)} ${failureSummary.replace(/\s+/g, ' ')}`),
    ),
  };
}
