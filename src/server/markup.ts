import {noChange, nothing} from 'lit';
import type {DirectiveClass, DirectiveResult} from 'lit/directive.js';
import {PartType} from 'lit/directive.js';
import {isDirectiveResult, isTemplateResult, TemplateResultType} from 'lit/directive-helpers.js';

const CHARACTERS: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

/** A text as it is written between tags and between quotation marks. */
export const escaped = (text: unknown): string => String(text).replace(/[&<>"']/g, (sign) => CHARACTERS[sign]!);

/**
 * HTML of what an element renders. Lit's own package for servers renders all that Lit can, and takes a script of its own in the
 * browser. Counters and letters are text, attributes and lists. Listeners and properties have no markup.
 */
export function toHtml(value: unknown): string {
  if (value === nothing || value === noChange || value == null || value === false) return '';
  if (isTemplateResult(value, TemplateResultType.HTML)) return fromTemplate(value.strings, value.values);
  if (isDirectiveResult(value)) return toHtml(fromDirective(value));
  if (typeof value === 'object' && Symbol.iterator in value) return Array.from(value as Iterable<unknown>, toHtml).join('');
  return escaped(value);
}

/** End of a tag that is still open before a value: ` class=`, ` part="button `. */
const ATTRIBUTE = /\s([.?@]?)([\w-]+)=("?)([^"<>]*)$/;

function fromTemplate(strings: TemplateStringsArray | readonly string[], values: readonly unknown[]): string {
  let html = strings[0]!;
  for (const [i, value] of values.entries()) {
    const [before, kind, name, quote, start] = (/<[^>]*$/.test(html) && ATTRIBUTE.exec(html)) || [];
    const next = strings[i + 1]!;
    if (before === undefined) {
      html += toHtml(value) + next;
    } else if (quote && !kind) {
      html += escaped(value === nothing ? '' : value) + next;
    } else {
      html = html.slice(0, -before.length) + attribute(kind!, name!, start! + String(value), value) + next.slice(quote!.length);
    }
  }
  return html;
}

/** An attribute with its one value. */
function attribute(kind: string, name: string, text: string, value: unknown): string {
  if (kind === '.' || kind === '@' || value === nothing) return '';
  if (kind === '?') return value ? ` ${name}=""` : '';
  return ` ${name}="${escaped(text)}"`;
}

function fromDirective(result: DirectiveResult): unknown {
  const {_$litDirective$: Directive, values} = result as {readonly _$litDirective$: DirectiveClass; readonly values: unknown[]};
  return new Directive({type: PartType.CHILD}).render(...values);
}
