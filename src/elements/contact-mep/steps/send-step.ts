import {html, nothing, type TemplateResult} from 'lit';
import {formatDateline} from '../../../i18n/dateline.js';
import {printErrorText} from '../../../ui/print-alone.js';
import * as texts from '../contact-texts.js';
import {paragraphs} from '../mail/compose-mail.js';
import {appLink, eml, WEBMAILS, webmailLink, type MailLink} from '../mail/mail-links.js';
import type {Channel} from '../state.js';
import {
  button,
  copyStatus,
  directionOf,
  goTo,
  HEADING,
  headingWithBack,
  paragraph,
  valueOf,
  withName,
  type StepContext,
} from './step-context.js';

/** Address on paper of members of the European Parliament. */
const PARLIAMENT = ['Parlement européen', 'Rue Wiertz / Wiertzstraat 60', 'B-1047 Bruxelles/Brussel', 'BELGIQUE/BELGIË'];

/** Text to copy by a button. If scripts may not copy, the text is selected, to copy it by hand. */
function copyField(view: StepContext, label: string, text: string, copy = (): void => view.copy(text)): TemplateResult {
  return html`<label part="label">${label}<textarea
    part="field"
    readonly
    rows="3"
    lang=${view.state.language}
    dir=${directionOf(view.state)}
    .value=${text}
  ></textarea></label>
    <div part="actions">${button(texts.copyText(), view.on(copy), {
      name: texts.copyNameText(label),
    })}${copyStatus(view, text, texts.notCopiedText())}</div>`;
}

/** The text of the mail, to copy. The page is told: what is copied may be sent. */
function textToCopy(view: StepContext): TemplateResult {
  const text = view.mail.bodies[0]!;
  return copyField(view, texts.textLabel(), text, () => {
    if (view.contact('copy')) view.copy(text);
  });
}

/** A link to a file that mail programs open as a draft. */
function draftLink(view: StepContext): TemplateResult {
  const {state, mail, address} = view;
  const file = eml({to: address ?? '', subject: mail.subject, body: mail.bodies[0]!});
  const save = view.on((event) => {
    if (view.contact('draft')) state.taken = 'saved';
    else event.preventDefault();
  }, '[part~=sent]');
  return html`<p><a
    href="data:message/rfc822;charset=utf-8,${encodeURIComponent(file)}"
    download="message.eml"
    @click=${save}
  >${texts.draftFileText()}</a></p>`;
}

/** The visitor says whether the mail is sent: nobody else can know. */
function sentQuestion(view: StepContext, question: string): TemplateResult {
  const {state, mail} = view;
  const isOut = !!state.taken;
  const sent = view.on(() => state.confirmSent(mail.subject), HEADING);
  const notSent = view.on(() => state.sendBy('copy'), '[name=channel]:checked');
  return html`<div part="card sent" role="group" aria-labelledby="sent" tabindex="-1">
    <div part="subheading" id="sent">${question}</div>
    <div part="actions">${button(texts.yesText(), sent, {
      rank: isOut ? 'primary' : 'secondary',
    })}${isOut ? button(texts.noText(), notSent) : nothing}</div>
    ${state.taken === 'opened' && state.copied?.isDone ? html`<div part="hint">${texts.copiedTooText()}</div>` : nothing}
  </div>`;
}

/** Says what the link does, and who receives the mail. */
function explanation({state, address}: StepContext, sentence: string, note = ''): TemplateResult {
  return html`${paragraph(sentence)}
    <div part="recipient">${texts.toText()} <b><bdi>${state.member!.name}</bdi></b> <bdi>${address}</bdi></div>
    ${note ? html`<div part="hint">${note}</div>` : nothing}`;
}

/** A link that opens the mail somewhere else. The whole text is copied with it, for where nothing opens or not all of it fits. */
function linkOut(
  view: StepContext,
  channel: Channel,
  {url, body}: MailLink,
  words: {label: string; sentence: string; note?: string},
): TemplateResult {
  const {state, mail} = view;
  const open = view.on((event) => {
    if (!view.contact(channel.toLowerCase(), url)) {
      event.preventDefault();
      return;
    }
    view.copy(mail.bodies[0]!);
    state.taken = 'opened';
  }, '[part~=sent]');
  const lack = body < 0 ? texts.pasteText() : body ? texts.shorterText() : '';
  const rank = state.taken ? 'secondary' : 'primary';
  const isApp = channel === 'app';
  // The link stays the same element when the question comes: it is followed only after that.
  // In a frame, the address is for the whole window: mail websites that take it refuse to be framed.
  return html`${
    state.taken
      ? [sentQuestion(view, isApp && state.taken === 'opened' ? texts.openedQuestion() : texts.sentQuestion()), paragraph(lack)]
      : explanation(view, lack || words.sentence, words.note)
  }
    <a
      part="button ${rank} open"
      href=${url}
      target=${isApp ? '_top' : '_blank'}
      rel="noopener noreferrer"
      @click=${open}
    >${words.label}</a>
    <details part="whole">
      <summary>${texts.showText()}</summary>
      ${textToCopy(view)}${isApp ? draftLink(view) : nothing}
    </details>`;
}

function onPaper(view: StepContext): TemplateResult {
  const {state, mail, index} = view;
  const postal = index.parliament === 'EP' ? PARLIAMENT : (index.parliamentText?.address ?? []);
  const recipient = [state.member!.name, ...postal].join('\n');
  const dateline = formatDateline(state.language!, state.writer.place, new Date().toISOString());
  return html`<div part="actions">${button(texts.printText(), () => view.print(), {
    rank: 'primary',
  })}<span role="status">${state.isPrintingRefused ? printErrorText() : ''}</span></div>
    <div part="preview" lang=${state.language} dir=${directionOf(state)}>${paragraphs([
      recipient,
      dateline,
      mail.subject,
      mail.bodies[0],
    ])}</div>
    ${sentQuestion(view, texts.sentQuestion())}`;
}

function byCopying(view: StepContext): TemplateResult {
  const {mail, address = ''} = view;
  return html`${paragraph(texts.copyAllText())}
    <ol>
      <li>${copyField(view, texts.addressLabel(), address)}</li>
      <li>${copyField(view, texts.subjectLabel(), mail.subject)}</li>
      <li>${textToCopy(view)}</li>
    </ol>
    ${sentQuestion(view, texts.sentQuestion())}`;
}

/** Instructions for a way to send. */
function way(view: StepContext, channel: Channel): TemplateResult {
  const {mail, address = ''} = view;
  const {subject, bodies} = mail;
  const webmail = WEBMAILS.find(({name}) => name === channel);
  if (webmail) {
    const {name} = webmail;
    return linkOut(view, channel, webmailLink(webmail, address, subject, bodies), {
      label: texts.openText(name),
      sentence: texts.webmailOpensText(name),
      note: texts.passesText(name),
    });
  }
  if (channel === 'paper') return onPaper(view);
  if (channel === 'copy') return byCopying(view);
  return linkOut(view, channel, appLink(address, subject, bodies), {
    label: texts.openAppText(),
    sentence: texts.appOpensText(),
  });
}

/** Ways to send the mail; it is the visitor who sends it. */
export function sendView(view: StepContext): TemplateResult {
  const {state} = view;
  const channels: readonly (readonly [Channel, string])[] = [
    ['app', texts.appText()],
    ...WEBMAILS.map(({name}) => [name, name] as const),
    ['copy', texts.otherMailText()],
    ['paper', texts.paperText()],
  ];
  const choose = view.on((event) => state.sendBy(valueOf(event) as Channel));
  return html`${headingWithBack(view, withName(texts.sendHeading, state.member!.name), 3, goTo(view, 'write'))}
    <div part="way">${way(view, state.way)}</div>
    <fieldset part="choices channels">
      <legend>${texts.howText()}</legend>
      ${channels.map(
        ([id, label]) =>
          html`<label part="choice"><input
            type="radio"
            name="channel"
            .value=${id}
            .checked=${id === state.way}
            @change=${choose}
          > ${label}</label>`,
      )}
    </fieldset>`;
}
