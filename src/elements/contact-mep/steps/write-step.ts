import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {languageName} from '../../../i18n/display-names.js';
import {formatter} from '../../../i18n/intl-cache.js';
import * as texts from '../contact-texts.js';
import {CLOSING, OPENING, withPoint, type Block} from '../mail/compose-mail.js';
import {primary} from '../reader-languages.js';
import type {Field, Writer} from '../state.js';
import {
  button,
  directionOf,
  goTo,
  heading,
  HEADING,
  options,
  paragraph,
  subheading,
  valueOf,
  waiting,
  type StepContext,
} from './step-context.js';

/** About one row for every sixty characters: a letter is read as a whole, not through a slot. */
const rowsFor = (text: string): number => Math.min(15, 2 + Math.ceil(text.length / 60));

const LABELS: Readonly<Record<Field, () => string>> = {
  own: texts.ownLabel,
  subject: texts.subjectLabel,
  sender: texts.nameLabel,
};

/** A field with its label, and what is wrong with it, in the words of the summary. */
function field({state}: StepContext, name: Field, control: (invalid: unknown, described: string) => unknown): TemplateResult {
  const label = LABELS[name]();
  const isMissing = state.problems.includes(name);
  return html`<div>
    <label part="label">${label}${control(isMissing || nothing, `hint-${name} problem-${name}`)}</label>
    <div part="error" id="problem-${name}">${isMissing ? texts.missingText(label) : nothing}</div>
  </div>`;
}

/** What is missing, all at once; each entry leads to its field. */
function summary(view: StepContext): unknown {
  const {problems} = view.state;
  return problems.length
    ? html`<div part="problems" role="group" tabindex="-1">
        ${subheading(view, texts.problemHeading())}
        <ul part="actions">${problems.map(
          (name) =>
            html`<li>${button(
              texts.missingText(LABELS[name]()),
              view.on(() => undefined, `[name=${name}]`),
            )}</li>`,
        )}</ul>
      </div>`
    : nothing;
}

function languageField(view: StepContext): TemplateResult {
  const {state, tag, readers} = view;
  const {name} = state.member!;
  // A tag that is none has no name and no messages.
  const languages = state.member!.languages.filter(primary);
  const known = languages.map(primary);
  const codes = [...languages, ...readers.filter((code) => !known.includes(code))];
  const nameOf = (code: string): string => languageName(tag, code);
  const change = view.on((event) => {
    state.language = valueOf(event);
    state.blocksLanguage = undefined;
  });
  const entries = codes.map((code) => [code, nameOf(code)] as const);
  return html`${paragraph(!state.language && languages[0] && texts.languageQuestion(name, formatter(Intl.ListFormat, tag).format(languages.map(nameOf))))}
    <label part="label">${texts.languageLabel()}<select part="field" name="lang" @change=${change}>${options(state.language, entries, '')}</select></label>`;
}

function ownWords(view: StepContext): TemplateResult {
  const {state, help} = view;
  const {own, language} = state;
  const write = view.on((event) => (state.own = valueOf(event)));
  return html`<div part="hint" id="hint-own">${texts.ownHint()}<ul>${help?.prompts?.map((prompt) => html`<li>${prompt}</li>`)}</ul></div>
    ${field(
      view,
      'own',
      (invalid, described) =>
        html`<textarea part="field" name="own" rows=${rowsFor(own) + 2} lang=${language} dir=${directionOf(state)} aria-invalid=${invalid} aria-describedby=${described} .value=${own} @input=${write}></textarea>`,
    )}`;
}

function block(view: StepContext, item: Block, place: number, picked: readonly string[]): TemplateResult {
  const {state, help} = view;
  const {id, text, isPicked} = item;
  const {draft} = state;
  const label =
    id === OPENING
      ? texts.openingLabel()
      : id === CLOSING
        ? texts.closingLabel()
        : (help?.points.find((point) => point.id === id)?.label ?? item.label);
  const others = picked.filter((other) => other !== id);
  const toggle = view.on((event) => {
    // The block goes to another place; what will be at this one has not been touched.
    (event.currentTarget as HTMLInputElement).checked = isPicked;
    draft.picked = isPicked ? others : withPoint(picked, id);
  }, `[data-block="${id}"] input`);
  const mover = (by: number, name: string, sign: string): TemplateResult => {
    const to = place + by;
    const move = view.on(() => {
      if (to >= 0) draft.picked = [...others.slice(0, to), id, ...others.slice(to)];
    }, `[data-block="${id}"] [data-by="${by}"]`);
    return html`<button part="button secondary move" type="button" data-by=${by} aria-label="${name}: ${label}" aria-disabled=${to < 0 || to > others.length} @click=${move}>${sign}</button>`;
  };
  const edit = view.on((event) => (draft.edited[id] = valueOf(event)));
  return html`<li part="block" data-block=${id}>
    <div part="actions"><label part="choice"><input type="checkbox" .checked=${isPicked} @change=${toggle}> ${label}</label>${isPicked ? [mover(-1, texts.upText(), '↑'), mover(1, texts.downText(), '↓')] : nothing}</div>
    ${isPicked ? html`<textarea part="field" rows=${rowsFor(text)} aria-label=${label} lang=${state.blocksLanguage ?? state.language} dir=${directionOf(state)} .value=${text} @input=${edit}></textarea>` : nothing}
  </li>`;
}

/** Building blocks in the language of the letter; where there are none, the choice of those in another. */
function blockChoice(view: StepContext): unknown {
  const {state, tag, letter, blocks: file, readers} = view;
  if (file.value === null) {
    const others = new Set([...readers, 'en']);
    return [...others]
      .filter((code) => code !== primary(state.blocksLanguage ?? state.language))
      .map((code) =>
        button(
          texts.useBlocksText(languageName(tag, code)),
          view.on(() => (state.blocksLanguage = code)),
        ),
      );
  }
  if (!file.value) return waiting(view, file, texts.blocksErrorText());
  const picked = letter.blocks.flatMap(({id, isPicked}) => (isPicked ? [id] : []));
  return html`${button(
    texts.otherWordsText(),
    view.on(() => state.draws++),
  )}
    <ul>${repeat(
      letter.blocks,
      ({id}) => id,
      (item, place) => block(view, item, place, picked),
    )}</ul>`;
}

function sender(view: StepContext): TemplateResult {
  const {state, letter} = view;
  const {writer} = state;
  const {isAnonymous} = writer;
  const set = (name: keyof Writer) => view.on((event) => (state.writer = {...state.writer, [name]: valueOf(event)}));
  return html`<div part="hint" id="hint-sender">${texts.nameReason()}</div>
    ${field(
      view,
      'sender',
      (invalid, described) =>
        html`<input part="field" name="sender" autocomplete="name" aria-invalid=${invalid} aria-describedby=${described} ?disabled=${isAnonymous} .value=${writer.name} @input=${set('name')}>`,
    )}
    <label part="choice"><input type="checkbox" .checked=${isAnonymous} @change=${view.on(() => (state.writer = {...writer, isAnonymous: !isAnonymous}))}> ${texts.anonymousText()}</label>
    <label part="label">${texts.placeLabel()}<input part="field" name="place" autocomplete="address-level2" aria-describedby="hint-sender" .value=${writer.place} @input=${set('place')}></label>
    ${
      letter.dependsOnWriter
        ? html`<label part="label">${texts.meLabel()}<select part="field" @change=${set('me')}>${options(
            writer.me,
            ['', 'f', 'm'].map((me) => [me, texts.meText(me)]),
          )}</select></label>`
        : nothing
    }`;
}

/** The letter: own words first, then building blocks, subject and sender, and how it will look. */
export function writeView(view: StepContext): TemplateResult {
  const {state, letter} = view;
  const {language, member, home} = state;
  const {subject} = letter;
  const finish = view.on(
    (event) => {
      event.preventDefault();
      state.finish(letter);
    },
    '[part~=problems]',
    HEADING,
  );
  const setSubject = view.on((event) => (state.draft.subject = valueOf(event)));
  const form = (): TemplateResult =>
    html`${ownWords(view)}${subheading(view, texts.blocksLabel())}${blockChoice(view)}${field(
      view,
      'subject',
      (invalid, described) =>
        html`<input part="field" name="subject" autocomplete="off" lang=${language} dir=${directionOf(state)} aria-invalid=${invalid} aria-describedby=${described} .value=${subject} @input=${setSubject}>`,
    )}${sender(view)}${subheading(view, texts.previewText())}
      <div part="preview" lang=${language} dir=${directionOf(state)}><b>${subject}</b>\n\n${letter.bodies[0]}</div>
      <button part="button primary">${texts.continueText()}</button>`;
  return html`${summary(view)}${heading(view, texts.writeHeading(member!.name), 2)}${button(texts.backText(), goTo(view, 'members', state.origin))}
    ${paragraph(home && member!.country !== home && texts.abroadText())}
    <form part="letter" novalidate @submit=${finish}>
      ${languageField(view)}${language ? form() : nothing}
    </form>`;
}
