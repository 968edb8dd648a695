// Download sizes, to the byte. The ledger fails in both directions, so that nobody changes a size by accident.
//   npm run size              prints the sizes of dist/cdn, and of imports of the package
//   npm run size -- --check   fails if they are not those of test/size/ledger.json, or over budget
//   npm run size -- --update  writes the ledger
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {budgetOf, bytes, sizeProblems, type Budgets, type Ledger} from './size/ledger.js';
import {npmSizes} from './size/npm.js';
import {weigh} from './size/weigh.js';

const CDN = 'dist/cdn';
const LEDGER = 'test/size/ledger.json';
const BUDGETS = 'test/size/budgets.json';

if (!existsSync(CDN)) {
  console.error(`There is no ${CDN}: run npm run build first.`);
  process.exit(1);
}
const now = await measure();
const budgets = readJson(BUDGETS) as Budgets;
const ledger = (existsSync(LEDGER) ? readJson(LEDGER) : {compressor: '', files: {}}) as Ledger;
const problems = sizeProblems(now, ledger, budgets);

if (process.argv.includes('--update')) {
  writeFileSync(LEDGER, `${JSON.stringify(now, null, 2)}\n`);
  console.log(problems.join('\n') || 'Nothing has changed.');
} else if (process.argv.includes('--check')) {
  check();
} else {
  print();
}

async function measure(): Promise<Ledger> {
  const names = readdirSync(CDN, {recursive: true, encoding: 'utf8'})
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.js'))
    .sort();
  return {
    compressor: process.versions['brotli'] ?? 'unknown',
    files: {...Object.fromEntries(names.map((name) => [name, weigh(readFileSync(join(CDN, name)))])), ...(await npmSizes())},
  };
}

function check(): void {
  if (problems.length === 0) return;
  console.error(`${problems.join('\n')}\n
The sizes in ${LEDGER} are not those of this build. If the change is meant, write them down with
    npm run build && npm run size -- --update
and say in the commit what the bytes are for. If it is not meant, look for what came in (or went missing).`);
  process.exitCode = 1;
}

function print(): void {
  console.log(`${'dist/cdn'.padEnd(36)} ${'brotli'.padStart(10)} ${'budget'.padStart(10)} ${'raw'.padStart(11)}`);
  for (const [name, {raw, brotli}] of Object.entries(now.files)) {
    const budget = budgetOf(name, budgets);
    console.log(
      `${name.padEnd(36)} ${bytes(brotli).padStart(10)} ${(budget ? bytes(budget) : 'none').padStart(10)} ${bytes(raw).padStart(11)}`,
    );
  }
  if (problems.length > 0) console.log(`\nNot as in ${LEDGER}:\n${problems.join('\n')}`);
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
