import {html, nothing, type TemplateResult} from 'lit';
import {formatDate} from '../../../i18n/format.js';
import {printErrorText} from '../../../ui/print-alone.js';
import * as texts from '../contact-texts.js';
import {paragraphs} from '../mail/compose-mail.js';
import {eml, mailto, mailtoLimit, WEBMAILS, webmailLink, type MailLink} from '../mail/mail-links.js';
import type {Channel} from '../state.js';
import {button, copyStatus, directionOf, goTo, heading, HEADING, paragraph, subheading, valueOf, type StepContext} from './step-context.js';

/** Where letters to members of the European Parliament go. */
const PARLIAMENT = '\nParlement européen\nRue Wiertz / Wiertzstraat 60\nB-1047 Bruxelles/Brussel\nBELGIQUE/BELGIË';

/** A text that can be copied: by the button, and by hand where scripts may not, for then it is selected. */
function copyField(view: StepContext, label: string, text: string, copy = (): void => view.copy(text)): TemplateResult {
  return html`<label part="label">${label}<textarea part="field" readonly rows="3" lang=${view.state.language} dir=${directionOf(view.state)} .value=${text}></textarea></label>
    <div part="actions">${button(texts.copyText(), view.on(copy), {name: texts.copyNameText(label)})}${copyStatus(view, text, texts.notCopiedText())}</div>`;
}

/** A link that opens the letter somewhere else, and what to do when not all of it fits. */
function linkOut(view: StepContext, channel: Channel, {url, body}: MailLink, label: string): TemplateResult {
  const text = view.letter.bodies[0]!;
  const opened = view.on(() => {
    if (body < 0) view.copy(text);
    view.contact(channel.toLowerCase());
  });
  // In a frame, the address is for the whole window: mail websites that take it refuse to be framed.
  return html`${paragraph(body < 0 ? texts.pasteText() : body ? texts.shorterText() : texts.copyFirstText())}${copyField(view, texts.textLabel(), text)}
    <p><a part="button primary" href=${url} target=${channel === 'app' ? '_top' : '_blank'} rel="noopener noreferrer" @click=${opened}>${label}</a></p>`;
}

/** What is to be done for a way to send. */
function way(view: StepContext, channel: Channel): unknown {
  const {state, letter, index, address = ''} = view;
  const {subject, bodies} = letter;
  const body = bodies[0]!;
  const webmail = WEBMAILS.find(({name}) => name === channel);
  if (webmail)
    return [
      paragraph(texts.passesText(webmail.name)),
      linkOut(view, channel, webmailLink(webmail, address, subject, bodies), texts.openText(webmail.name)),
    ];
  if (channel === 'paper') {
    const recipient = state.member!.name + (index.parliament === 'EP' ? PARLIAMENT : '');
    const dateline = [state.writer.place, formatDate(state.language!, new Date().toISOString())].filter(Boolean).join(', ');
    return html`
      <div part="preview" lang=${state.language} dir=${directionOf(state)}>${paragraphs([recipient, dateline, subject, body])}</div>
      <div part="actions">${button(texts.printText(), () => view.print())}<span role="status">${state.isPrintingRefused ? printErrorText() : ''}</span></div>`;
  }
  if (channel === 'copy')
    return html`<ol>
      <li>${copyField(view, texts.addressLabel(), address)}</li>
      <li>${copyField(view, texts.subjectLabel(), subject)}</li>
      <li>${copyField(view, texts.textLabel(), body, () => {
        view.copy(body);
        view.contact(channel);
      })}</li>
    </ol>`;
  return html`${linkOut(view, channel, mailto(address, subject, bodies, mailtoLimit(navigator.platform)), texts.openAppText())}
    <p><a href="data:message/rfc822;charset=utf-8,${encodeURIComponent(eml({to: address, subject, body}))}" download="letter.eml">${texts.draftFileText()}</a></p>`;
}

/** How the letter leaves; it is the visitor who sends it. */
export function sendView(view: StepContext): TemplateResult {
  const {state, letter} = view;
  // A frame without an origin may not open mail programs.
  const isConfined = globalThis.origin === 'null';
  const chosen = state.channel ?? (isConfined ? 'copy' : undefined);
  const channels: readonly (readonly [Channel, string])[] = [
    ['app', texts.appText()],
    ...WEBMAILS.map(({name}) => [name, name] as const),
    ['copy', texts.otherMailText()],
    ['paper', texts.paperText()],
  ];
  const choose = view.on((event) => (state.channel = valueOf(event) as Channel));
  const sent = view.on(() => state.confirmSent(letter.subject), HEADING);
  return html`${heading(view, texts.sendHeading(state.member!.name), 3)}${button(texts.backText(), goTo(view, 'write'))}
    <fieldset part="choices channels">
      <legend>${texts.howText()}</legend>
      ${channels.map(([id, label]) => html`<label part="choice"><input type="radio" name="channel" .value=${id} .checked=${id === chosen} @change=${choose}> ${label}</label>`)}
    </fieldset>
    ${
      chosen
        ? html`<div part="way">${way(view, chosen)}</div>
          <div part="sent">${subheading(view, texts.sentQuestion())}
            ${button(texts.yesText(), sent)}
          </div>`
        : nothing
    }`;
}
