import {html, nothing, type TemplateResult} from 'lit';

/** Level of a top heading: the wanted one if it is from 2 to 6, else 2. Scripts may set anything. */
export const usableLevel = (wanted: unknown): number => (/^[2-6]$/.test(String(wanted)) ? Number(wanted) : 2);

export interface HeadingOptions {
  readonly id?: string | undefined;
  /** A script may move the focus to it. */
  readonly isFocusable?: boolean;
}

/** A heading of the page, at level 2 to 6. */
export function renderHeading(level: number, part: string, content: unknown, {id, isFocusable}: HeadingOptions = {}): TemplateResult {
  const name = id ?? nothing;
  const tabIndex = isFocusable ? -1 : nothing;
  switch (level) {
    case 2:
      return html`<h2 part=${part} id=${name} tabindex=${tabIndex}>${content}</h2>`;
    case 3:
      return html`<h3 part=${part} id=${name} tabindex=${tabIndex}>${content}</h3>`;
    case 4:
      return html`<h4 part=${part} id=${name} tabindex=${tabIndex}>${content}</h4>`;
    case 5:
      return html`<h5 part=${part} id=${name} tabindex=${tabIndex}>${content}</h5>`;
    default:
      return html`<h6 part=${part} id=${name} tabindex=${tabIndex}>${content}</h6>`;
  }
}
