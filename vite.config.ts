import {join} from 'node:path';
import {defineConfig, type Plugin, type UserConfig} from 'vite';
import {campaignApi} from './scripts/dev/campaign-api.js';
import {cdnFiles} from './scripts/dev/cdn-files.js';
import {serveFolder} from './scripts/dev/serve-files.js';
import {VENDOR} from './scripts/dev/demo-files.js';

// The development servers only: what ships is built by scripts/build.
//
// vite        the demo at /, the campaign API under /api/, the CDN files under /cdn/
// storybook   reads this file too, with a root of its own; its stories import the sources and need the API alone
const project = import.meta.dirname;
const demo = join(project, 'demo');
const campaign = process.env['LEAVEX_CAMPAIGN'] ?? join(demo, 'campaign');

/**
 * Style sheets of other projects; and pages without the script by which Vite reloads pages, since one with a strict policy
 * refuses it and says so on the console.
 */
const untouchedFolders: Plugin = {
  name: 'leavex-untouched-folders',
  configureServer({middlewares}) {
    middlewares.use('/vendor', serveFolder(join(project, VENDOR)));
    middlewares.use('/hosts', serveFolder(join(demo, 'hosts')));
  },
};

export default defineConfig((): UserConfig => {
  if (process.env['STORYBOOK']) return {plugins: [campaignApi(campaign)]};
  return {
    root: demo,
    appType: 'mpa',
    publicDir: false,
    cacheDir: join(project, '.cache/vite'),
    plugins: [campaignApi(campaign), cdnFiles(project), untouchedFolders],
    // The pages load built files: there is nothing to look for and to bundle beforehand.
    optimizeDeps: {noDiscovery: true},
    server: {fs: {strict: true, allow: [demo]}},
  };
});
