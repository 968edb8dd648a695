/** Takes the place of linkify-it in markdown.js: markdown-it makes one, and uses it only where `linkify` is switched on. */
export class LinkifyIt {}
