import {html, nothing, type TemplateResult} from 'lit';
import type {Member} from '../../../api/schema/members.js';
import {formatNumber} from '../../../i18n/format.js';
import {query} from '../../../page/unshadowed.js';
import * as texts from '../contact-texts.js';
import {parliamentTexts} from '../parliament-texts.js';
import {memberView} from './member-view.js';
import {blueskyLink, mailShareLink, mastodonHost, mastodonLink, whatsappLink} from './post-links.js';
import {
  button,
  copyStatus,
  heading,
  HEADING,
  notice,
  outward,
  paragraph,
  subheading,
  valueOf,
  withName,
  type StepContext,
} from './step-context.js';

/** After so many mails a pause is proposed, and after so many no more mails. */
const PAUSE_AFTER = 3;
const ENOUGH_AFTER = 10;

/** Address at which others find this page: its canonical one, without the parameters of a newsletter. */
const pageAddress = (): string => query<HTMLLinkElement>('link[rel=canonical]')?.href || location.origin + location.pathname;

/** Ways to pass the page on. Who writes, and to whom, is in none of them. */
function tellOthers(view: StepContext): TemplateResult {
  const {state, index, tag} = view;
  const text = parliamentTexts(index).post();
  // In a frame without an address of its own, the campaign's.
  const url = [pageAddress(), index.publisher?.url].find((address) => /^https?:/.test(address ?? '')) ?? '';
  const host = mastodonHost(state.server);
  const passOn = (): void => {
    // Rejects when the visitor changes their mind, and where a frame is not allowed to.
    navigator.share({text, url}).catch(() => undefined);
  };
  const links: readonly (readonly [address: string, label: string])[] = [
    [mailShareLink(parliamentTexts(index).heading(index, tag), text, url), texts.emailText()],
    [whatsappLink(text, url), 'WhatsApp'],
    [blueskyLink(text, url), 'Bluesky'],
  ];
  return html`${subheading(view, texts.tellHeading())}
    <div part="actions">${'share' in navigator ? button(texts.passOnText(), passOn) : nothing}${button(
      texts.copyLinkText(),
      view.on(() => view.copy(url)),
    )}${links.map(([address, label]) => outward(address, label, 'button secondary'))}${copyStatus(view, url, url)}</div>
    <details part="mastodon">
      <summary>Mastodon</summary>
      <label part="label">${texts.serverLabel()}<input
        part="field"
        autocomplete="off"
        placeholder="mastodon.social"
        .value=${state.server}
        @input=${view.on((event) => (state.server = valueOf(event)))}
      ></label>
      ${paragraph(host && outward(mastodonLink(host, text, url), 'Mastodon'))}
    </details>`;
}

/** The button that leads back to the list, which it then shows. */
const toList = (view: StepContext): TemplateResult =>
  button(
    parliamentTexts(view.index).show(),
    view.on(() => view.state.openList(), HEADING),
  );

/** One member who could be next. */
function nextMember(view: StepContext, member: Member): TemplateResult {
  return html`<section part="card suggested next">
    ${subheading(view, parliamentTexts(view.index).next())}
    <div part="who">${memberView(view, member)}</div>
    <div part="actions">${button(
      withName(texts.writeToText, member.name),
      view.on(() => view.write(member, HEADING), HEADING),
      {rank: 'primary'},
    )}${toList(view)}</div>
  </section>`;
}

/** Says what happens now; then come the site's own request, the next member, and ways to tell others. */
export function afterView(view: StepContext): TemplateResult {
  const {state, tag, suggested} = view;
  const {size} = state.written;
  const isEnough = size >= ENOUGH_AFTER;
  const advice = isEnough ? texts.enoughText() : size >= PAUSE_AFTER ? texts.pauseText() : '';
  return html`${heading(view, texts.thanksText())}
    <p>${withName(texts.onItsWayText, state.member!.name)} ${texts.sentCountText(tag, size, formatNumber(tag, size))}</p>
    ${advice ? notice(advice) : nothing}<slot name="after"></slot>
    ${suggested && !isEnough ? nextMember(view, suggested) : toList(view)}${tellOthers(view)}`;
}
