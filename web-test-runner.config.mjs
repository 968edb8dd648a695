// npx wtr                                  all browser tests, in every engine that is here
// npx wtr --files test/registration/mount.test.ts   one file
// BROWSERS=chromium npx wtr --watch        one engine, again after every change
// MODULES=built npx wtr                    the same tests over the modules of the CDN files; npm run build first
// RUNS=100 npx wtr --files test/elements/chaos.long.test.ts   how often a long test tries
// TESTS=elements npx wtr                   all but the stories; TESTS=stories, those alone
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher, puppeteerCore} from '@web/test-runner-chrome';
import {tsImport} from 'tsx/esm/api';

const {chromiumArgs, ensure, enginesToTest} = await tsImport('./scripts/browsers.ts', import.meta.url);
const {allowOlderFirefox} = await tsImport('./scripts/older-firefox.ts', import.meta.url);
const {webkitLauncher} = await tsImport('./test/runner/webkit/launcher.ts', import.meta.url);
const {coverageGaps} = await tsImport('./test/runner/coverage-gaps.ts', import.meta.url);
const {resultsReporter} = await tsImport('./test/runner/results.ts', import.meta.url);
const {failOnConsoleNoise} = await tsImport('./test/runner/console-noise.ts', import.meta.url);
const {mediaFeatures} = await tsImport('./test/runner/media-features.ts', import.meta.url);
const {storybookModules} = await tsImport('./test/runner/storybook-modules.ts', import.meta.url);
const {storyFiles} = await tsImport('./test/runner/story-files.ts', import.meta.url);
const {builtModules} = await tsImport('./test/runner/built-modules.ts', import.meta.url);
const {testPage} = await tsImport('./test/runner/test-page.ts', import.meta.url);
const {apiMiddleware} = await tsImport('./test/support/api-server.ts', import.meta.url);

// Browsers take their time zone from here: a date must look the same on every machine.
process.env.TZ = 'Europe/Brussels';

const THRESHOLD = {statements: 90, branches: 90, functions: 90, lines: 90};

const engines = enginesToTest();
if (engines.length === 0) {
  console.log('Not tested: there is no engine to test in. npx tsx scripts/browsers.ts says what is missing.');
  // npm test has said it, and answers for it; or the engines of this step were left out with BROWSERS.
  process.exit(process.env.STEP ? 0 : 1);
}

const {TESTS} = process.env;
const built = process.env.MODULES === 'built';

/** Coverage costs a sixth of the time: it is for build servers, and for whoever asks for all tests. Some files say nothing about it. */
const isCovered =
  (!process.env.STEP || process.env.CI) &&
  TESTS !== 'stories' &&
  engines.includes('chromium') &&
  !process.argv.includes('--files') &&
  !process.argv.includes('--watch');

const launchers = {
  chromium: () =>
    chromeLauncher({
      // Chromium keeps a process ready for a page that comes next. Here no page does.
      launchOptions: {executablePath: ensure('chromium'), args: [...chromiumArgs, '--disable-features=SpareRendererForSitePerProcess']},
      // Two test files run at once, and only one page can be in front. Keys, mouse and focus() wait for ever in the other one.
      // So each page has a window of its own and is told that it has the focus.
      async createPage({browser}) {
        const page = await (await browser.createBrowserContext()).newPage();
        const devtools = await page.createCDPSession();
        await devtools.send('Emulation.setFocusEmulationEnabled', {enabled: true});
        return page;
      },
    }),
  firefox: () =>
    chromeLauncher({
      puppeteer: puppeteerCore,
      concurrency: 1, // of two pages at once the one behind is throttled, and its keys time out
      launchOptions: {browser: 'firefox', executablePath: ensure('firefox'), headless: true},
      createPage: async ({context}) => allowOlderFirefox(await context.newPage()),
    }),
  webkit: () => webkitLauncher(ensure('webkit')),
};

export default {
  files: [
    TESTS === 'stories' ? 'test/stories/*.test.ts' : 'test/**/*.test.ts',
    '!test/**/*.node.test.ts',
    '!test/**/*.long.test.ts',
    ...(TESTS === 'elements' ? ['!test/stories/**'] : []),
  ],
  nodeResolve: {exportConditions: built ? [] : ['development']},
  testRunnerHtml: testPage({built, runs: process.env.RUNS}),
  middleware: [apiMiddleware()],
  plugins: [
    ...(built ? [builtModules()] : []),
    failOnConsoleNoise(),
    mediaFeatures(),
    storyFiles(),
    storybookModules(),
    // The engines know all that TypeScript has beyond types. And modules that are built already keep their source maps.
    esbuildPlugin({ts: true, target: 'esnext', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url))}),
  ],
  browsers: engines.map((engine) => launchers[engine]()),
  concurrency: 2,
  browserStartTimeout: 60_000,
  // Far more than is needed: a test that hangs is to be found, one on a busy machine is to go on.
  testsFinishTimeout: process.env.LEAVEX_LONG ? 30 * 60_000 : 240_000,
  testFramework: {config: {ui: 'bdd', timeout: process.env.LEAVEX_LONG ? 10 * 60_000 : 20_000}},
  reporters: [defaultReporter({reportTestProgress: process.stdout.isTTY}), coverageGaps(THRESHOLD), resultsReporter()],
  coverage: isCovered,
  coverageConfig: {
    // Source maps lead from the built modules to the lines of src.
    include: built ? ['.cache/built-modules/bundles/*.js', '.cache/built-modules/src/**/*.js'] : ['src/**/*.ts'],
    exclude: [
      'src/compile/**',
      'src/generated/**',
      // Pages take the locales, the Markdown reader and the sentences for the console from dist/cdn; fixtures are for tests in Node.
      ...['bundles/{advice,generated,markdown,testing}.js', 'src/generated/**'].map((files) => `.cache/built-modules/${files}`),
    ],
    threshold: THRESHOLD,
    report: true,
    reportDir: 'coverage',
    reporters: ['text-summary', 'lcovonly', 'json-summary'],
  },
};
