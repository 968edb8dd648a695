import {html, type TemplateResult} from 'lit';

/** Level of a top heading: the wanted one if it is from 2 to 6, else 2. Scripts may set anything. */
export const usableLevel = (wanted: unknown): number => (/^[2-6]$/.test(String(wanted)) ? Number(wanted) : 2);

/** A heading of the page, at level 2 to 6. */
export function renderHeading(level: number, part: string, content: unknown): TemplateResult {
  switch (level) {
    case 2:
      return html`<h2 part=${part}>${content}</h2>`;
    case 3:
      return html`<h3 part=${part}>${content}</h3>`;
    case 4:
      return html`<h4 part=${part}>${content}</h4>`;
    case 5:
      return html`<h5 part=${part}>${content}</h5>`;
    default:
      return html`<h6 part=${part}>${content}</h6>`;
  }
}
