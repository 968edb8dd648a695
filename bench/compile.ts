/**
 * npm run bench:compile: what the compiler costs. Prints numbers, judges nothing.
 *
 * With LEAVEX_DATA=FOLDER (the real meps.leavex.json and departures.csv) it measures those too.
 */
import {spawn} from 'node:child_process';
import {createWriteStream, existsSync} from 'node:fs';
import {cp, mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {once} from 'node:events';
import {brotliCompressSync} from 'node:zlib';
import {parseLetter} from '../src/markdown/index.js';
import {HOSTILE_MARKDOWN} from '../fixtures/hostile-markdown.js';
import {buildCli} from '../scripts/build/cli.js';
import {DEMO_CAMPAIGN} from '../scripts/dev/demo-files.js';

interface Measured {
  readonly milliseconds: number;
  /** Of the processor, which a busy machine does not change. */
  readonly cpu: number;
  readonly megabytes: number;
  readonly output: string;
}

/** Prints the peak of its memory when a process ends. Linux counts that of the parent into maxRSS, so it is asked for its own. */
const PEAK = `data:text/javascript,${encodeURIComponent(`
import {existsSync, readFileSync} from 'node:fs';
process.on('exit', () => {
  const own = existsSync('/proc/self/status') && /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage();
  process.stderr.write('\\n@peak ' + (own || maxRSS) + ' @cpu ' + (userCPUTime + systemCPUTime));
});`)}`;

const folder = await mkdtemp(join(tmpdir(), 'leavex-bench-'));
try {
  await buildCli(folder);
  const startUp = await best(5, ['--version']);
  print('start-up of the command (node, one file)', startUp);

  const demo = await campaign('demo');
  await writeFile(join(demo, 'departures.csv'), departures(158));
  await rm(join(demo, 'departures.yaml'));
  const letter = await readFile(join(demo, 'letter/en.md'), 'utf8');
  for (const lang of ['bg', 'cs', 'da', 'el', 'es', 'et', 'fi', 'hu', 'it', 'nl', 'pt', 'sv'])
    await writeFile(join(demo, `letter/${lang}.md`), letter);
  print(
    `demo: 720 members, 158 departures, ${(await readdir(join(demo, 'letter'))).length} letters, 7 languages of messages`,
    await best(5, ['build', demo, '--out', join(folder, 'api')]),
    startUp,
  );
  await printBrotli('meps/FR.json of the demo', join(folder, 'api/meps/FR.json'));

  await realData(process.env['LEAVEX_DATA'], startUp);

  console.log('\ndepartures in a CSV');
  for (const rows of [125_000, 250_000, 500_000, 1_000_000]) {
    const many = await campaign(`rows-${rows}`);
    await rm(join(many, 'departures.yaml'));
    const file = join(many, 'departures.csv');
    await writeDepartures(file, rows);
    const run = await measure(['build', many, '--out', join(folder, `out-${rows}`)]);
    const each = ((run.cpu - startUp.cpu) / rows) * 1_000;
    console.log(
      `  ${String(rows).padStart(9)} rows, ${megabytes((await stat(file)).size)}: ${seconds(run.milliseconds)}, ${each.toFixed(1)} ms of the processor a thousand, ${run.megabytes} MB at the peak`,
    );
    await Promise.all([rm(many, {recursive: true}), rm(join(folder, `out-${rows}`), {recursive: true, force: true})]);
  }

  console.log('\nthe same row again and again');
  for (const rows of [250_000, 1_000_000]) {
    const equal = await campaign(`equal-${rows}`);
    await rm(join(equal, 'departures.yaml'));
    await writeFile(join(equal, 'departures.csv'), departures(0) + departure(1).repeat(rows));
    const run = await measure(['build', equal, '--out', join(folder, `out-equal-${rows}`)]);
    console.log(
      `  ${String(rows).padStart(9)} rows: ${seconds(run.milliseconds)}, ${(((run.cpu - startUp.cpu) / rows) * 1_000).toFixed(1)} ms of the processor a thousand, ${run.megabytes} MB at the peak`,
    );
    await rm(equal, {recursive: true});
  }

  await pullOfTwenty(startUp);

  console.log('\n100 kB of hostile Markdown, median of 5, as the letter element reads it');
  for (const [name, source] of HOSTILE_MARKDOWN) {
    const times = Array.from({length: 5}, () => {
      const start = performance.now();
      parseLetter(source, {base: 'https://example.org/'});
      return performance.now() - start;
    });
    console.log(
      `  ${name.padEnd(26)} ${times
        .sort((a, b) => a - b)[2]!
        .toFixed(1)
        .padStart(7)} ms`,
    );
  }
} finally {
  await rm(folder, {recursive: true, force: true});
}

/** Twenty sources on hosts of their own, each of which takes 200 ms. */
async function pullOfTwenty(startUp: Measured): Promise<void> {
  const server = createServer((_, response) => {
    setTimeout(() => response.writeHead(200, {'content-type': 'application/json'}).end('{"n": 1}'), 200);
  });
  server.listen(0);
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  const asking = await campaign('pull');
  const sources = Array.from({length: 20}, (_, i) => `    - {url: "http://127.0.0.${i + 1}:${port}/n", pointer: /n, name: Source ${i}}\n`);
  await writeFile(join(asking, 'campaign.yaml'), `id: b\ntitle: B\nurl: https://example.org/\nsources:\n  counter:\n${sources.join('')}`);
  print('\npull of 20 sources, 200 ms each', await measure(['pull', asking]), startUp);
  server.close();
}

async function campaign(name: string): Promise<string> {
  const copy = join(folder, name);
  await cp(DEMO_CAMPAIGN, copy, {recursive: true});
  return copy;
}

async function realData(data: string | undefined, startUp: Measured): Promise<void> {
  if (!data || !existsSync(join(data, 'meps.leavex.json'))) {
    console.log('real data: not measured, LEAVEX_DATA does not name a folder with meps.leavex.json');
    return;
  }
  const real = await campaign('real');
  await rm(join(real, 'departures.yaml'));
  await cp(join(data, 'departures.csv'), join(real, 'departures.csv'));
  await rm(join(real, 'meps.json'));
  const settings = join(real, 'campaign.yaml');
  await writeFile(settings, (await readFile(settings, 'utf8')).replace('example.org]', 'europarl.europa.eu]'));
  await measure(['meps', join(data, 'meps.leavex.json'), '--out', join(real, 'meps.json')]);
  print('real data: 719 members, 158 departures, 5 letters', await best(5, ['build', real, '--out', join(folder, 'real-api')]), startUp);
  await printBrotli('meps/FR.json of the real data', join(folder, 'real-api/meps/FR.json'));
}

async function best(runs: number, args: readonly string[]): Promise<Measured> {
  let found: Measured | undefined;
  for (let i = 0; i < runs; i++) {
    const run = await measure(args);
    if (!found || run.milliseconds < found.milliseconds) found = run;
  }
  return found!;
}

async function measure(args: readonly string[]): Promise<Measured> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', PEAK, join(folder, 'cli.js'), ...args], {stdio: ['ignore', 'pipe', 'pipe']});
  let output = '';
  child.stdout.on('data', () => undefined);
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error(`leavex-widgets ${args.join(' ')}\n${output}`);
  return {
    milliseconds: performance.now() - start,
    cpu: Number(/@cpu (\d+)/.exec(output)?.[1]) / 1_000,
    megabytes: Math.round(Number(/@peak (\d+)/.exec(output)?.[1]) / 1_024),
    output,
  };
}

function print(what: string, run: Measured, startUp?: Measured): void {
  const after = startUp ? `, ${seconds(run.milliseconds - startUp.milliseconds)} after start-up` : '';
  console.log(`${what}: ${seconds(run.milliseconds)}${after} (processor ${seconds(run.cpu)}), ${run.megabytes} MB at the peak`);
}

async function printBrotli(what: string, path: string): Promise<void> {
  const bytes = await readFile(path);
  console.log(`${what}: ${bytes.byteLength} B, ${brotliCompressSync(bytes).byteLength} B with brotli`);
}

function departures(rows: number): string {
  return `name,country,kind,date,moved to,source,note\n${Array.from({length: rows}, (_, i) => departure(i)).join('')}`;
}

function departure(i: number): string {
  const day = `202${i % 6}-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`;
  return `"Organisation No. ${i}, Ltd",${['DE', 'FR', 'PL', 'ES'][i % 4]!},${['ngo', 'media', 'university/research'][i % 3]!},${day},mastodon:@org${i}@social.example|bluesky,https://news.example/${i}/they-have-left,"a ""note"" about ${i}"\n`;
}

async function writeDepartures(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path);
  file.write(departures(0));
  for (let i = 0; i < rows; i += 10_000) {
    const text = Array.from({length: Math.min(10_000, rows - i)}, (_, j) => departure(i + j)).join('');
    if (!file.write(text)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(2)} s`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(0)} MB`;
}
