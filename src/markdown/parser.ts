// Before markdown-it: it hides the names when it is evaluated.
import {showInheritedNames} from './inherited-names.js';
import MarkdownIt from 'markdown-it';
import {footnotes} from './footnotes.js';
import {smallTables} from './small-tables.js';

showInheritedNames();

/**
 * markdown-it stays linear on hostile input; micromark and marked need seconds for 10 kB of it.
 *
 * Its finder of addresses is off, since it would make the file that browsers load larger by a fifth.
 */
export const parser = new MarkdownIt('commonmark', {html: true}).enable('strikethrough').use(smallTables).use(footnotes);

// Its check of links would leave “[text](javascript:…)” in the text. `Links` decides instead.
parser.validateLink = () => true;

/** Decodes character references of HTML. markdown-it also decodes backslash escapes, which HTML lacks, so they are doubled first. */
export function decodeReferences(text: string): string {
  return parser.utils.unescapeAll(text.replaceAll('\\', '\\\\'));
}
