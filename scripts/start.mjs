// npm start [-- --campaign FOLDER] [-- any option of Vite]
import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {root, setup} from './setup.mjs';

const {campaign, rest} = readArguments(process.argv.slice(2));
if (campaign !== undefined && !existsSync(campaign)) {
  console.error(campaign ? `There is no folder ${campaign}.` : '--campaign needs a folder: npm start -- --campaign FOLDER');
  process.exit(2);
}
setup();

// vite.config.ts reads the campaign from the environment, since Vite refuses options that it does not know.
const server = spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: {...process.env, ...(campaign && {LEAVEX_CAMPAIGN: campaign})},
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));

function readArguments(args) {
  const rest = [];
  let campaign;
  for (let i = 0; i < args.length; i++) {
    const [name, value] = args[i].split(/=(.*)/s);
    if (name === '--campaign') campaign = fromCaller(value ?? args[++i]);
    else rest.push(args[i]);
  }
  return {campaign, rest};
}

/** npm changes to the project's folder; a relative path was meant from where the command was typed. */
function fromCaller(path) {
  return path ? resolve(process.env.INIT_CWD ?? '.', path) : '';
}
