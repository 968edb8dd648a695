/** Folder of style sheets of other projects, which pages of the demo load from `vendor/`. */
export const VENDOR = 'node_modules/bootstrap/dist/css';
