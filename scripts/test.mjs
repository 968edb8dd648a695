// npm test: from a bare clone to the verdict. Everything after the installation is `npm run verify`.
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {root, setup} from './setup.mjs';

setup();
const {status} = spawnSync(
  process.execPath,
  [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'scripts/verify.ts'), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);
