import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '../i18n/localize.js';

/** Button of a frame, and its action. */
export interface FrameAction {
  readonly label: string;
  readonly handle: () => void;
}

/**
 * Frame that all elements use where content cannot be shown: a sentence, and a button that goes on.
 *
 * @param part name of the frame for style sheets, beside `frame`
 */
export const renderFrame = (part: 'error' | 'empty', sentence: string, action?: FrameAction): TemplateResult =>
  html`<div part="frame ${part}" role=${part === 'error' ? 'alert' : nothing}>
    <span>${sentence}</span>
    ${action ? html`<button part="button secondary retry" type="button" @click=${action.handle}>${action.label}</button>` : nothing}
  </div>`;

/** Frame while a request is pending. It appears, and is announced, only after a second. */
export const renderLoading = (): TemplateResult =>
  html`<div part="frame loading" role="status">
    ${msg('Loading…', {id: 'widget.loading', desc: 'Stands in place of a widget whose data take longer than a second to arrive.'})}
  </div>`;
