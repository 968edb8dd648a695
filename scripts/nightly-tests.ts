// npm run test:nightly: what takes minutes (fuzzing, chaos) and is therefore not part of npm test.
import {spawn} from 'node:child_process';
import {runNodeTests, testFiles} from './node-tests.js';

const inNode = testFiles('.long.node.test.ts');
const inBrowsers = testFiles('.long.test.ts');
let failed = false;
if (inNode.length > 0) failed = (await runNodeTests(inNode)) !== 0;
if (inBrowsers.length > 0) {
  const runner = spawn(process.execPath, ['node_modules/@web/test-runner/dist/bin.js', '--files', ...inBrowsers], {
    stdio: 'inherit',
    env: {...process.env, LEAVEX_LONG: '1'},
  });
  failed = (await new Promise((ended) => runner.on('exit', ended))) !== 0 || failed;
}
if (inNode.length + inBrowsers.length === 0) console.log('There are no long tests: test/**/*.long.test.ts, test/**/*.long.node.test.ts.');
process.exitCode = failed ? 1 : 0;
