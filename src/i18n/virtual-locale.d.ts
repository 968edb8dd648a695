/** Written by the build of the CDN files: the language inside `leavex.fr.js` and its like, none in the others. */
declare module 'virtual:locale' {
  export const inside: {readonly lang: string; readonly templates: unknown} | undefined;
}
