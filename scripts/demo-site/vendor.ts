/** Files of other projects that pages of the demo load, from npm: address below the demo, and file of the package. */
export const VENDOR_FILES: Readonly<Record<string, string>> = {
  'vendor/bootstrap.css': 'node_modules/bootstrap/dist/css/bootstrap.min.css',
};
