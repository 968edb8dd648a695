import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '../i18n/localize.js';

/** A way on from a frame: a button, and what it does. */
export interface FrameAction {
  readonly label: string;
  readonly handle: () => void;
}

/**
 * The quiet frame that all elements have for what cannot be shown: a sentence, and a way on.
 *
 * @param part name of the frame for style sheets, beside `frame`
 */
export const renderFrame = (part: 'error' | 'empty', sentence: string, action?: FrameAction): TemplateResult =>
  html`<div part="frame ${part}" role=${part === 'error' ? 'alert' : nothing}>
    <span>${sentence}</span>
    ${action ? html`<button part="button secondary retry" type="button" @click=${action.handle}>${action.label}</button>` : nothing}
  </div>`;

/** The frame while an answer is awaited. It is seen, and said, only by those who wait longer than a second. */
export const renderLoading = (): TemplateResult =>
  html`<div part="frame loading" role="status">
    ${msg('Loading…', {id: 'widget.loading', desc: 'Stands in place of a widget whose data take longer than a second to arrive.'})}
  </div>`;
