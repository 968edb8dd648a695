import type {Plugin} from 'vite';
import {analyse} from '../scripts/manifest/analyse.js';

const MODULE = 'virtual:custom-elements-manifest';
const RESOLVED = `\0${MODULE}`;

/** The manifest as a module, made from the sources as they are: the tables in Storybook need no build. */
export function manifestModule(): Plugin {
  return {
    name: 'leavex-custom-elements-manifest',
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    load: async (id) => (id === RESOLVED ? `export default ${JSON.stringify(await analyse())}` : undefined),
  };
}
