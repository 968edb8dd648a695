import {html, nothing, type TemplateResult} from 'lit';
import type {Channel} from './contact-state.js';
import * as texts from './contact-texts.js';
import {eml, mailto, mailtoLimit, WEBMAILS, webmailLink, type MailLink} from './mail-links.js';
import {button, directionOf, heading, HEADING, subheading, valueOf, withName, type View} from './view.js';

function copyButton(view: View, text: string, label: string, name?: string): TemplateResult {
  const {copied} = view;
  const isLast = copied?.text === text;
  return html`${button(
    label,
    view.on(() => view.copy(text)),
    name,
  )}<span part="hint" role="status">${isLast ? (copied!.isDone ? texts.copiedText() : texts.notCopiedText()) : ''}</span>`;
}

/** Where the whole text stands, to be copied by hand where scripts may not; `view.copy` finds it by its name. */
const textField = (view: View, text: string): TemplateResult =>
  html`<textarea readonly data-copied aria-label=${texts.textLabel()} rows="6" lang=${view.state.language ?? nothing} dir=${directionOf(view.state.language)} .value=${text}></textarea>`;

/** Copying failed: what could not be copied is put where it can be selected. */
const byHand = (view: View): unknown => (view.copied && !view.copied.isDone ? textField(view, view.copied.text) : nothing);

/** A link that opens the letter somewhere else, and what to do when not all of it fits. */
function linkOut(view: View, channel: Channel, {url, body}: MailLink, label: string): TemplateResult {
  const text = view.letter.bodies[0]!;
  const isMailto = channel === 'app';
  const opened = view.on(() => {
    if (body < 0) view.copy(text);
    view.contacted(channel);
  });
  // In a frame the address is for the whole window: mail websites that handle it refuse to be framed.
  return html`<p>${body < 0 ? texts.pasteText() : body ? texts.shorterText() : texts.copyFirstText()}</p>
    <div part="actions">${copyButton(view, text, texts.copyLetterText())}<a part="primary" href=${url} target=${isMailto ? '_top' : '_blank'} rel="noopener noreferrer" @click=${opened}>${label}</a></div>
    ${byHand(view)}`;
}

/** Three things to copy, in the order in which a mail website asks for them. */
function copySteps(view: View, to: string): TemplateResult {
  const {letter} = view;
  const fields: readonly (readonly [string, string])[] = [
    [texts.addressLabel(), to],
    [texts.subjectLabel(), letter.subject],
  ];
  const copied = (text: string, label: string): TemplateResult => copyButton(view, text, texts.copyText(), `${texts.copyText()}: ${label}`);
  return html`<ol part="steps">
      ${fields.map(([label, value]) => html`<li><label>${label}<input readonly .value=${value}></label>${copied(value, label)}</li>`)}
      <li>${texts.textLabel()}${textField(view, letter.bodies[0]!)}${copied(letter.bodies[0]!, texts.textLabel())}</li>
    </ol>
    ${byHand(view)}`;
}

function way(view: View, channel: Channel, to: string): TemplateResult {
  const {letter} = view;
  const {subject, bodies} = letter;
  const webmail = WEBMAILS.find((mail) => mail.channel === channel);
  if (webmail)
    return html`<p>${texts.passesText(webmail.name)}</p>
      ${linkOut(view, channel, webmailLink(webmail, to, subject, bodies), texts.openText(webmail.name))}`;
  if (channel === 'paper')
    return html`<p>${texts.paperHint()}</p>
      ${button(
        texts.printText(),
        view.on(() => view.print()),
      )}`;
  if (channel === 'copy') return copySteps(view, to);
  const file = `data:message/rfc822;charset=utf-8,${encodeURIComponent(eml({to, subject, body: bodies[0]!}))}`;
  return html`${linkOut(view, channel, mailto(to, subject, bodies, mailtoLimit(navigator.platform)), texts.openAppText())}
    <p><a href=${file} download="letter.eml">${texts.draftFileText()}</a></p>`;
}

/** How the letter leaves; it is the visitor who sends it. */
export function sendView(view: View): TemplateResult {
  const {state, address, isConfined} = view;
  const channels: readonly (readonly [Channel, string])[] = [
    ['app', texts.appText()],
    ...WEBMAILS.map((mail) => [mail.channel, mail.name] as const),
    ['copy', texts.otherMailText()],
    ['paper', texts.paperText()],
  ];
  const chosen = state.channel ?? (isConfined ? 'copy' : undefined);
  const choose = view.on((event: Event) => (state.channel = valueOf(event) as Channel));
  const back = view.on(() => {
    state.step = 'write';
    view.focus(HEADING);
  });
  const sent = view.on(() => {
    state.confirmSent(view.letter.subject);
    view.focus(HEADING);
  });
  return html`${heading(view, withName(texts.sendHeading, state.member!), 3)}${button(texts.backText(), back)}
    ${isConfined ? html`<p>${texts.sandboxText()}</p>` : nothing}
    <fieldset part="channels">
      <legend>${texts.howText()}</legend>
      ${channels.map(([id, label]) => html`<label part="choice"><input type="radio" name="channel" value=${id} .checked=${id === chosen} @change=${choose}> ${label}</label>`)}
    </fieldset>
    ${
      chosen
        ? html`<div part="way">${way(view, chosen, address ?? '')}</div>
          <div part="sent">
            ${subheading(view, texts.sentQuestion())}
            <div part="hint">${texts.sentHint()}</div>
            <div part="actions">${button(texts.yesText(), sent)}${button(texts.noText(), back)}</div>
          </div>`
        : nothing
    }`;
}
