import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {repeat} from 'lit/directives/repeat.js';
import {languageName} from '../../../i18n/display-names.js';
import {formatter} from '../../../i18n/intl-cache.js';
import * as texts from '../contact-texts.js';
import type {Member} from '../../../api/schema/members.js';
import {CLOSING, FREE, OPENING, withPoint, type Block} from '../mail/compose-mail.js';
import {GAP} from '../mail/edit-body.js';
import {officialLanguages} from '../mail/mail-language.js';
import {appLink} from '../mail/mail-links.js';
import {pick} from '../mail/stable-random.js';
import {parliamentTexts} from '../parliament-texts.js';
import {primary} from '../reader-languages.js';
import {EVERYWHERE, type Field} from '../state.js';
import {
  button,
  directionOf,
  goTo,
  HEADING,
  headingWithBack,
  notice,
  options,
  subheading,
  valueOf,
  waiting,
  withName,
  type StepContext,
} from './step-context.js';

/** About one row for every forty characters, where the browser does not fit the field to its text. */
const rowsFor = (text: string): number =>
  Math.min(24, 1 + text.split('\n').reduce((rows, line) => rows + Math.ceil((line.length + 1) / 40), 0));

const TEXT_FIELD = '[name=text]';

const LABELS: Readonly<Record<Field, () => string>> = {
  subject: texts.subjectLabel,
  own: texts.ownLabel,
  sender: texts.nameLabel,
};

/** Attributes of a field that may be missing. */
interface Control {
  readonly invalid: unknown;
  readonly described: string;
}

/** A field with its label, and what is wrong with it, in the words of the summary. */
function field({state, mail}: StepContext, name: Field, control: (control: Control) => unknown, hint: unknown = nothing): TemplateResult {
  const label = LABELS[name]();
  const isMissing = state.problems(mail).includes(name);
  return html`<div class="field-of-${name}">
    <label part="label" for=${name}>${label}${
      name === 'own' ? nothing : html` <span part="required" aria-hidden="true">${texts.requiredMark()}</span>`
    }</label>
    ${hint}
    <div part="error" id="problem-${name}">${isMissing ? texts.missingText(label) : nothing}</div>
    ${control({invalid: isMissing ? 'true' : nothing, described: `hint-${name} problem-${name}`})}
  </div>`;
}

/** List of the missing fields, where there are several; each entry leads to its field. */
function summary(view: StepContext): unknown {
  const problems = view.state.problems(view.mail);
  return problems.length > 1
    ? html`<div part="problems" role="group" aria-labelledby="problems" tabindex="-1">
        ${subheading(view, texts.problemHeading(), 'problems')}
        <ul>${problems.map(
          (name) =>
            html`<li>${button(
              texts.missingText(LABELS[name]()),
              view.on(() => undefined, `[name=${name}]`),
              {rank: 'text-button'},
            )}</li>`,
        )}</ul>
      </div>`
    : nothing;
}

/** Languages that a member is known to read. */
const knownLanguages = ({languages}: Member): readonly string[] => languages.filter(primary);

/** Languages that a member reads; those of the country where nobody knows. */
function readableLanguages(member: Member): readonly string[] {
  const known = knownLanguages(member);
  return known.length ? known : officialLanguages(member.country);
}

/** Explains a message that is in none of the member's languages. */
function languageReason({state, tag, index}: StepContext): unknown {
  const {name} = state.member!;
  const known = knownLanguages(state.member!);
  if (readableLanguages(state.member!).some((code) => primary(code) === primary(state.language))) return nothing;
  const list = formatter(Intl.ListFormat, tag).format(known.map((code) => languageName(tag, code)));
  const isEnglish = primary(state.language) === 'en' && index.parliament === 'EP';
  return html`<div part="hint">${
    known.length ? withName((bdi) => texts.readsText(bdi, list), name) : withName(texts.readsUnknownText, name)
  } ${isEnglish ? texts.englishText() : nothing}</div>`;
}

/** Choice of a language; nothing where there is no choice. */
function languageField(view: StepContext): unknown {
  const {state, tag, readers} = view;
  const codes = [...readableLanguages(state.member!), state.language!, ...readers, 'en'].filter(primary);
  // The first of each language: a member who reads pt-PT needs no pt.
  const entries = codes
    .filter((code, i) => codes.findIndex((other) => primary(other) === primary(code)) === i)
    .map((code) => [code, languageName(tag, code)] as const);
  if (entries.length < 2) return nothing;
  const chosen = entries.find(([code]) => primary(code) === primary(state.language))![0];
  const change = view.on((event) => {
    state.language = valueOf(event);
    state.blocksLanguage = undefined;
  });
  return html`<div class="inline">
    <label part="label" for="lang">${texts.languageLabel()}</label>
    <select part="field" id="lang" name="lang" @change=${change}>${options(chosen, entries)}</select>
    ${languageReason(view)}
  </div>`;
}

function subjectField(view: StepContext): TemplateResult {
  const {state, mail} = view;
  return field(
    view,
    'subject',
    ({invalid, described}) =>
      html`<input
        part="field"
        id="subject"
        name="subject"
        autocomplete="off"
        aria-required="true"
        lang=${state.language}
        dir=${directionOf(state)}
        aria-invalid=${invalid}
        aria-describedby=${described}
        .value=${live(mail.subject)}
        @input=${view.on((event) => state.editDraft({subject: valueOf(event)}))}
      >`,
  );
}

/** Own words come first in a mail, and are never written for anybody. */
function ownField(view: StepContext): TemplateResult {
  const {state, help} = view;
  const {own, language} = state;
  return field(
    view,
    'own',
    ({invalid, described}) =>
      html`<textarea
        part="field"
        id="own"
        name="own"
        rows="3"
        placeholder=${pick(help?.prompts ?? [], state.mailSeed, 'prompt') ?? nothing}
        lang=${own ? language : nothing}
        dir=${own ? directionOf(state) : nothing}
        aria-invalid=${invalid}
        aria-describedby=${described}
        .value=${live(own)}
        @input=${view.on((event) => (state.own = valueOf(event)))}
      ></textarea>`,
    html`<div part="hint" id="hint-own">${texts.ownHint()}</div>`,
  );
}

function blockLabel({help}: StepContext, {id, label}: Block): string {
  switch (id) {
    case OPENING:
      return texts.openingLabel();
    case CLOSING:
      return texts.closingLabel();
    case FREE:
      return texts.freeLabel();
    default:
      return help?.points.find((point) => point.id === id)?.label ?? label;
  }
}

/** The ready-made paragraphs as one text to write in, with what can be changed about them. */
function textField(view: StepContext, picked: readonly Block[], ids: readonly string[]): TemplateResult {
  const {state} = view;
  const text = picked.map((block) => block.text).join(GAP);
  return html`<div class="paragraphs">
    <label part="label" for="text">${texts.blocksLabel()}</label>
    ${wording(view, picked, ids)}
    <textarea
      part="field"
      id="text"
      name="text"
      rows=${rowsFor(text)}
      lang=${state.blocksLanguage ?? state.language}
      dir=${directionOf(state)}
      .value=${live(text)}
      @input=${view.on((event) => state.editText(picked, valueOf(event)))}
    ></textarea>
  </div>`;
}

/** Offers ready-made paragraphs in another language where the language of the message has none. */
function otherBlocks({state, tag, readers, on}: StepContext): readonly TemplateResult[] {
  return [...new Set([...readers, 'en'])]
    .filter((code) => code !== primary(state.blocksLanguage ?? state.language))
    .map((code) =>
      button(
        texts.useBlocksText(languageName(tag, code)),
        on(() => (state.blocksLanguage = code), TEXT_FIELD, HEADING),
      ),
    );
}

/** The points of the campaign, to add and to take off. */
function points(view: StepContext, ids: readonly string[]): TemplateResult {
  const {state, mail} = view;
  const choice = (block: Block): TemplateResult => {
    const {id, isPicked} = block;
    const change = (): void => state.editDraft({picked: isPicked ? ids.filter((other) => other !== id) : withPoint(ids, id)});
    // Opening and closing are no choice any more once they are back in the text.
    const toggle = id === OPENING || id === CLOSING ? view.on(change, '[part~=point] input', TEXT_FIELD) : view.on(change);
    return html`<label part="point"><input
      type="checkbox"
      .checked=${live(isPicked)}
      @change=${toggle}
    > ${blockLabel(view, block)}</label>`;
  };
  return html`<fieldset part="points">
    <legend>${texts.pointsLabel()}</legend>
    <div part="actions">${repeat(mail.choices, ({id}) => id, choice)}</div>
  </fieldset>`;
}

/** The paragraphs in their order, and how to change it. */
function order(view: StepContext, picked: readonly Block[], ids: readonly string[]): TemplateResult {
  const item = (block: Block, place: number): TemplateResult => {
    const {id} = block;
    const label = blockLabel(view, block);
    const others = ids.filter((other) => other !== id);
    const mover = (by: number, name: string, sign: string): TemplateResult => {
      const to = place + by;
      const move = view.on(() => {
        if (to >= 0) view.state.editDraft({picked: [...others.slice(0, to), id, ...others.slice(to)]});
      }, `[data-block="${id}"] [data-by="${by}"]`);
      return html`<button
        part="button secondary move"
        type="button"
        data-by=${by}
        aria-label="${name}: ${label}"
        aria-disabled=${to < 0 || to > others.length}
        @click=${move}
      >${sign}</button>`;
    };
    return html`<li part="block" data-block=${id}>
      <span>${label}</span> ${mover(-1, texts.upText(), '↑')} ${mover(1, texts.downText(), '↓')}
    </li>`;
  };
  return html`<div part="order" role="group" aria-labelledby="order">
    <div part="subheading" id="order">${texts.orderText()}</div>
    <ul>${repeat(picked, ({id}) => id, item)}</ul>
  </div>`;
}

/** Some sentences depend on the writer's grammatical gender. */
function writerForm(view: StepContext): TemplateResult {
  const {state} = view;
  return html`<label part="label">${texts.meLabel()}<select
    part="field"
    @change=${view.on((event) => state.sign({me: valueOf(event)}))}
  >${options(
    state.writer.me,
    ['', 'f', 'm'].map((form) => [form, texts.meText(form)]),
  )}</select></label>`;
}

/** Choice of points, other wording, and the order of the paragraphs, behind one button. */
function wording(view: StepContext, picked: readonly Block[], ids: readonly string[]): TemplateResult {
  const reword = view.on(() => view.state.draws++);
  return html`<details part="wording">
    <summary>${texts.wordingText()}</summary>
    ${points(view, ids)}${button(texts.otherWordsText(), reword, {part: 'reword'})}
    ${view.mail.dependsOnWriter ? writerForm(view) : nothing}${order(view, picked, ids)}
  </details>`;
}

function sender(view: StepContext): TemplateResult {
  const {state} = view;
  const {name, place, isAnonymous} = state.writer;
  return html`<div part="sender">
      ${field(
        view,
        'sender',
        ({invalid, described}) =>
          html`<input
            part="field"
            id="sender"
            name="sender"
            autocomplete="name"
            aria-required="true"
            aria-invalid=${invalid}
            aria-describedby=${described}
            ?disabled=${isAnonymous}
            .value=${live(name)}
            @input=${view.on((event) => state.sign({name: valueOf(event)}))}
          >`,
      )}
      <div><label part="label" for="place">${texts.placeLabel()}</label><input
        part="field"
        id="place"
        name="place"
        autocomplete="address-level2"
        aria-describedby="hint-sender"
        .value=${live(place)}
        @input=${view.on((event) => state.sign({place: valueOf(event)}))}
      ></div>
      <div>
        <div part="hint" id="hint-sender">${parliamentTexts(view.index).nameReason()}</div>
        <label part="choice"><input
          type="checkbox"
          .checked=${live(isAnonymous)}
          @change=${view.on(() => state.sign({isAnonymous: !isAnonymous}))}
        > ${texts.anonymousText()}</label>
      </div>
    </div>`;
}

/** Selectors of what has the focus if something is missing. */
const PROBLEMS = ['[part~=problems]', '[aria-invalid=true]'];

/**
 * The link that opens the mail program straight from the sheet, which saves a step. There is none where another way is chosen, and
 * where the mail does not fit into a link: then something has to be explained first.
 */
function openLink(view: StepContext): unknown {
  const {state, mail, address = ''} = view;
  const {url, body} = appLink(address, mail.subject, mail.bodies);
  if (state.way !== 'app' || body) return nothing;
  const told = view.on(() => undefined, ...PROBLEMS);
  const opened = view.on(() => state.step === 'write' && state.openFromSheet(), '[part~=sent]');
  const open = (event: Event): void => {
    const isComplete = state.isComplete(mail);
    if (!isComplete) told(event);
    if (!isComplete || !view.contact('app', url)) {
      event.preventDefault();
      return;
    }
    view.copy(mail.bodies[0]!);
    // The link is followed only after this. Until then it has to stay.
    setTimeout(opened, 0, event);
  };
  return html`<div part="hint" id="hint-open">${texts.appOpensText()}</div>
    <a
      part="button primary open"
      href=${url}
      target="_top"
      rel="noopener noreferrer"
      aria-describedby="hint-open"
      @click=${open}
    >${texts.openAppText()}</a>`;
}

/** Ways on from the sheet. */
function waysOn(view: StepContext): TemplateResult {
  const link = openLink(view);
  const rank = link === nothing ? 'primary' : 'text-button';
  return html`<div part="actions" class="ways-on">${link}<button part="button ${rank} continue">${texts.continueText()}</button></div>`;
}

/** One sheet with the whole mail, as it will be: subject, salutation, own words, ready-made paragraphs, and how it ends. */
export function writeView(view: StepContext): TemplateResult {
  const {state, mail, blocks} = view;
  const {language, member, country, home} = state;
  const picked = mail.blocks.filter(({isPicked}) => isPicked);
  const ids = picked.map(({id}) => id);
  const hasText = !!blocks.value || picked.length > 0;
  const finish = view.on(
    (event) => {
      event.preventDefault();
      state.finish(mail);
    },
    ...PROBLEMS,
    HEADING,
  );
  return html`${summary(view)}
    ${headingWithBack(view, withName(texts.writeHeading, member!.name), 2, goTo(view, 'members', state.origin))}
    ${country === EVERYWHERE && member!.country !== home ? notice(parliamentTexts(view.index).abroad()) : nothing}
    <form part="letter" novalidate @submit=${finish}>
      <div part="card sheet">
        <div class="top-lines">${languageField(view)}${subjectField(view)}</div>
        <div part="salutation" lang=${language} dir=${directionOf(state)}>${mail.salutation}</div>
        ${ownField(view)}${hasText ? textField(view, picked, ids) : nothing}
        ${
          blocks.value
            ? nothing
            : blocks.value === null
              ? html`<div part="actions">${otherBlocks(view)}</div>`
              : waiting(view, blocks, texts.blocksErrorText())
        }
        ${mail.signoff ? html`<div part="signoff" lang=${language} dir=${directionOf(state)}>${mail.signoff}</div>` : nothing}
      </div>
      ${sender(view)}${waysOn(view)}
    </form>`;
}
