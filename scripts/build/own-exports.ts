import type {Plugin} from 'vite';

/** Helper of the bundler that makes a module object, in our files and in libraries that are bundled already. */
const WITH_INHERITED = 'for (var name in all)';

/**
 * Gives module objects their own exports only. Scripts of old pages add names to `Object.prototype`. The helper would take each
 * for an export, and one that is no function would stop the whole file.
 */
export const ownExports: Plugin = {
  name: 'leavex-own-exports',
  transform: {
    filter: {code: WITH_INHERITED},
    handler: (code) => ({code: code.replaceAll(WITH_INHERITED, 'for (var name of Object.keys(all))'), map: null}),
  },
};
