import {html, nothing, type TemplateResult} from 'lit';
import {formatNumber} from '../../i18n/format.js';
import * as texts from './contact-texts.js';
import {blueskyLink, mastodonHost, mastodonLink} from './telling.js';
import {button, heading, HEADING, outward, subheading, valueOf, type View} from './view.js';

/** After so many letters a pause is proposed, and after so many no more letters. */
const PAUSE_AFTER = 3;
const ENOUGH_AFTER = 10;

/** Where others find this page: its own name for itself, without what a newsletter may have put behind it. */
const pageAddress = (): string =>
  document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href || location.origin + location.pathname;

function tellOthers(view: View): TemplateResult {
  const text = texts.postText();
  // In a frame without an address of its own, the campaign's.
  const own = pageAddress();
  const url = /^https?:/.test(own) ? own : (view.index.publisher?.url ?? own);
  const host = mastodonHost(view.server);
  const {copied} = view;
  const passOn = (): void => {
    // Rejects when the visitor changes their mind, and where a frame is not allowed to.
    navigator.share({text, url}).catch(() => undefined);
  };
  return html`${subheading(view, texts.tellHeading())}
    <div part="actions">${'share' in navigator ? button(texts.passOnText(), passOn) : nothing}${button(
      texts.copyLinkText(),
      view.on(() => view.copy(url)),
    )}${outward(blueskyLink(text, url), 'Bluesky')}</div>
    <div part="hint" role="status">${copied?.text === url ? (copied.isDone ? texts.copiedText() : url) : ''}</div>
    <label>${texts.serverLabel()}<input inputmode="url" autocomplete="off" autocapitalize="none" spellcheck="false" placeholder="mastodon.social" .value=${view.server} @input=${view.on((event: Event) => view.setServer(valueOf(event)))}></label>
    ${host ? outward(mastodonLink(host, text, url), 'Mastodon') : nothing}`;
}

/** Thanks, the next member, and others who could write too. */
export function afterView(view: View): TemplateResult {
  const {state, tag, suggested, goal} = view;
  const {size} = state.written;
  const list = view.on(() => {
    state.step = 'members';
    view.focus(HEADING);
  });
  const next =
    size < ENOUGH_AFTER && suggested
      ? html`<div part="next">${subheading(view, texts.nextText())}${button(
          html`<bdi>${suggested.name}</bdi>`,
          view.on(() => view.write(suggested)),
        )}</div>`
      : nothing;
  return html`${heading(view, texts.thanksText())}
    <p>${texts.progressText(formatNumber(tag, size), formatNumber(tag, goal))}</p>
    <p>${size >= ENOUGH_AFTER ? texts.enoughText() : size >= PAUSE_AFTER ? texts.pauseText() : suggested ? '' : texts.allWrittenText()}</p>
    ${next}${button(texts.listText(), list)}${tellOthers(view)}`;
}
