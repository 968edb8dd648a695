import {html, nothing, type TemplateResult} from 'lit';
import {formatNumber} from '../../../i18n/format.js';
import {query} from '../../../page/unshadowed.js';
import * as texts from '../contact-texts.js';
import {blueskyLink, mastodonHost, mastodonLink} from './post-links.js';
import {button, copyStatus, goTo, heading, HEADING, outward, paragraph, subheading, valueOf, type StepContext} from './step-context.js';

/** After so many letters a pause is proposed, and after so many no more letters. */
const PAUSE_AFTER = 3;
const ENOUGH_AFTER = 10;

/** Where others find this page: its own name for itself, without what a newsletter may have put behind it. */
const pageAddress = (): string => query<HTMLLinkElement>('link[rel=canonical]')?.href || location.origin + location.pathname;

function tellOthers(view: StepContext): TemplateResult {
  const {state, index} = view;
  const text = texts.postText();
  // In a frame without an address of its own, the campaign's.
  const url = [pageAddress(), index.publisher?.url].find((address) => /^https?:/.test(address ?? '')) ?? '';
  const host = mastodonHost(state.server);
  const passOn = (): void => {
    // Rejects when the visitor changes their mind, and where a frame is not allowed to.
    navigator.share({text, url}).catch(() => undefined);
  };
  return html`${subheading(view, texts.tellHeading())}
    <div part="actions">${'share' in navigator ? button(texts.passOnText(), passOn) : nothing}${button(
      texts.copyLinkText(),
      view.on(() => view.copy(url)),
    )}${copyStatus(view, url, url)}${outward(blueskyLink(text, url), 'Bluesky')}</div>
    <label part="label">${texts.serverLabel()}<input part="field" autocomplete="off" placeholder="mastodon.social" .value=${state.server} @input=${view.on((event) => (state.server = valueOf(event)))}></label>
    ${paragraph(host && outward(mastodonLink(host, text, url), 'Mastodon'))}`;
}

/** Thanks, the next member, and others who could write too. */
export function afterView(view: StepContext): TemplateResult {
  const {state, tag, suggested} = view;
  const {size} = state.written;
  const isEnough = size >= ENOUGH_AFTER;
  return html`${heading(view, texts.thanksText())}${paragraph(texts.sentCountText(tag, size, formatNumber(tag, size)))}
    ${paragraph(isEnough ? texts.enoughText() : size >= PAUSE_AFTER && texts.pauseText())}
    ${
      suggested && !isEnough
        ? html`<p>${button(
            texts.writeToText(suggested.name),
            view.on(() => view.write(suggested, HEADING), HEADING),
            {rank: 'primary'},
          )}</p>`
        : nothing
    }
    ${button(texts.showMembersText(), goTo(view, 'members'))}${tellOthers(view)}`;
}
