import {noChange, nothing, type TemplateResult} from 'lit';
import {Directive, directive, type ElementPart} from 'lit/directive.js';
import {html, unsafeStatic} from 'lit/static-html.js';

/** Values of a story, named like the attributes. What stands between the tags is `fallback` and `actions`. */
export type ElementArgs = Readonly<Record<string, unknown>>;

const asText = (value: unknown): string | undefined => {
  if (value === undefined || value === null || value === false || value === '') return undefined;
  if (value === true) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** Writes every value into the attribute of its name, and takes it away when it is gone. */
class Attributes extends Directive {
  #names: readonly string[] = [];

  override render(_args: ElementArgs): typeof noChange {
    return noChange;
  }

  override update({element}: ElementPart, [args]: [ElementArgs]): typeof noChange {
    for (const name of this.#names) if (!(name in args)) element.removeAttribute(name);
    this.#names = Object.keys(args);
    for (const [name, value] of Object.entries(args)) {
      const text = asText(value);
      if (text === undefined) element.removeAttribute(name);
      else if (element.getAttribute(name) !== text) element.setAttribute(name, text);
    }
    return noChange;
  }
}
const attributes = directive(Attributes);

/** Renders a tag with every value that a story or a control sets. */
export function renderElement(tag: string): (args: ElementArgs) => TemplateResult {
  const name = unsafeStatic(tag);
  return ({fallback, actions, ...args}) =>
    html`<${name} ${attributes(args)}>${fallback ?? nothing}${
      actions ? html`<p slot="actions"><a href="https://campaign.example/sign">${actions}</a></p>` : nothing
    }</${name}>`;
}
