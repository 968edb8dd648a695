import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {formatPercent} from '../../i18n/format.js';
import {formatter} from '../../i18n/intl-cache.js';
import type {Field, Writer} from './contact-state.js';
import * as texts from './contact-texts.js';
import {ABOUT, CLOSING, OPENING, type Block} from './letter.js';
import {primary} from './reader.js';
import {button, directionOf, displayName, heading, HEADING, options, subheading, valueOf, withName, type View} from './view.js';

const labelOf = ({labels}: View, {id, label}: Block): string =>
  id === OPENING
    ? texts.openingLabel()
    : id === ABOUT
      ? texts.aboutLabel()
      : id === CLOSING
        ? texts.closingLabel()
        : (labels.get(id) ?? label);

/** About one row for every sixty characters: a letter is read as a whole, not through a slot. */
const rowsFor = (text: string): number => Math.min(15, 2 + Math.ceil(text.length / 60));

function problem({state}: View, field: Field): unknown {
  return state.problems.includes(field) ? html`<span part="error" id="problem-${field}">${texts.problemText(field)}</span>` : nothing;
}

const invalid = ({state}: View, field: Field): unknown => (state.problems.includes(field) ? 'true' : nothing);

/** What is missing, all at once; each entry leads to its field. */
function summary(view: View): unknown {
  const {problems} = view.state;
  if (!problems.length) return nothing;
  return html`<div part="problems" role="group" aria-labelledby="problems" tabindex="-1">
    ${subheading(view, texts.problemHeading(), 'problems')}
    <ul role="list">${problems.map(
      (field) =>
        html`<li>${button(
          texts.problemText(field),
          view.on(() => view.focus(`[name=${field}]`)),
        )}</li>`,
    )}</ul>
  </div>`;
}

function languageField(view: View): TemplateResult {
  const {state, tag, readers} = view;
  const member = state.member!;
  const known = new Set(member.languages.map(primary));
  const codes = [...member.languages, ...new Set(readers.map(primary).filter((code) => code && !known.has(code)))];
  const names = codes.map((code) => [code, displayName(tag, 'language', code)] as const);
  const read = formatter(Intl.ListFormat, tag).format(member.languages.map((code) => displayName(tag, 'language', code)));
  const change = view.on((event: Event) => {
    state.language = valueOf(event) || undefined;
    state.blocksLanguage = undefined;
  });
  return html`${state.language ? nothing : html`<p>${withName((name) => texts.languageQuestion(name, read), member)}</p>`}
    <label>${texts.languageLabel()}<select name="language" aria-invalid=${invalid(view, 'language')} @change=${change}>
        ${options(state.language, [...(state.language ? [] : [['', texts.chooseText()] as const]), ...names])}
      </select></label>${problem(view, 'language')}`;
}

function ownWords(view: View): TemplateResult {
  const {state, prompts} = view;
  return html`<label part="own">${texts.ownLabel()}<textarea name="own" rows=${rowsFor(state.own) + 2} lang=${state.language} dir=${directionOf(state.language)} aria-describedby="own-hint problem-own" aria-invalid=${invalid(view, 'own')} .value=${state.own} @input=${view.on((event: Event) => (state.own = valueOf(event)))}></textarea></label>
    ${problem(view, 'own')}
    <div part="hint" id="own-hint">${texts.ownHint()}${prompts.length ? html`<ul>${prompts.map((prompt) => html`<li>${prompt}</li>`)}</ul>` : nothing}</div>`;
}

function block(view: View, item: Block, place: number, picked: readonly string[]): TemplateResult {
  const {state} = view;
  const {id, text, isPicked} = item;
  const label = labelOf(view, item);
  const {draft} = state;
  const toggle = view.on(() => {
    draft.picked = isPicked ? picked.filter((other) => other !== id) : [...picked, id];
  });
  const move = (by: number): ((event: Event) => void) =>
    view.on(() => {
      const others = picked.filter((other) => other !== id);
      others.splice(place + by, 0, id);
      draft.picked = others;
      // At the end of the list the button is gone; then the other one.
      const at = place + by;
      view.focus(`[data-block="${id}"] [data-by="${by < 0 ? (at ? -1 : 1) : at < picked.length - 1 ? 1 : -1}"]`);
    });
  const mover = (by: number, name: string, sign: string): unknown =>
    html`<button type="button" data-by=${by} aria-label="${name}: ${label}" title=${name} @click=${move(by)}>${sign}</button>`;
  const edit = view.on((event: Event) => (draft.edited[id] = valueOf(event)));
  return html`<li part="block" data-block=${id}>
    <div part="actions"><label part="choice"><input type="checkbox" .checked=${isPicked} @change=${toggle}> ${label}</label>${isPicked && place ? mover(-1, texts.upText(), '↑') : nothing}${isPicked && place < picked.length - 1 ? mover(1, texts.downText(), '↓') : nothing}</div>
    ${isPicked ? html`<textarea rows=${rowsFor(text)} aria-label=${label} lang=${state.blocksLanguage ?? state.language} dir=${directionOf(state.language)} .value=${text} @input=${edit}></textarea>` : nothing}
  </li>`;
}

function blocks(view: View): unknown {
  const {state, tag, letter, blocks: file, readers} = view;
  if (file.error)
    return html`<p part="error">${texts.errorText()} ${button(
      texts.retryText(),
      view.on(() => view.retry()),
    )}</p>`;
  if (file.value === undefined) return html`<p>${texts.loadingText()}</p>`;
  if (file.value === null) {
    const tried = [state.language, state.blocksLanguage].map(primary);
    const others = [...new Set([...readers, 'en'].map(primary))].filter((code) => !tried.includes(code)).slice(0, 2);
    return html`<p>${texts.noBlocksText(displayName(tag, 'language', state.blocksLanguage ?? state.language!))}</p>
      ${others.map((code) =>
        button(
          texts.useBlocksText(displayName(tag, 'language', code)),
          view.on(() => (state.blocksLanguage = code)),
        ),
      )}`;
  }
  const picked = letter.blocks.flatMap(({id, isPicked}) => (isPicked ? [id] : []));
  return html`${subheading(view, texts.blocksLabel())}
    <div part="hint">${texts.blocksHint()} ${button(
      texts.otherWordsText(),
      view.on(() => state.drawAgain()),
    )}</div>
    <ul part="blocks" role="list">
      ${repeat(
        letter.blocks,
        ({id}) => id,
        (item, place) => block(view, item, place, picked),
      )}
    </ul>`;
}

function sender(view: View): TemplateResult {
  const {state, letter} = view;
  const {writer} = state;
  const set = (name: keyof Writer) => view.on((event: Event) => (state.writer = {...writer, [name]: valueOf(event)}));
  const toggle = view.on(() => (state.writer = {...writer, isAnonymous: !writer.isAnonymous}));
  return html`<div part="sender">
    <label>${texts.nameLabel()}<input name="sender" autocomplete="name" aria-describedby="sender-reason problem-sender" aria-invalid=${invalid(view, 'sender')} ?disabled=${writer.isAnonymous} .value=${writer.name} @input=${set('name')}></label>
    <label>${texts.placeLabel()}<input name="place" autocomplete="address-level2" aria-describedby="sender-reason" .value=${writer.place} @input=${set('place')}></label>
    ${problem(view, 'sender')}
    <div part="hint" id="sender-reason">${texts.nameReason()}</div>
    <label part="choice"><input type="checkbox" .checked=${writer.isAnonymous} @change=${toggle}> ${texts.anonymousText()}</label>
    ${
      letter.dependsOnWriter
        ? html`<label>${texts.meLabel()}<select @change=${set('me')}>${options(
            writer.me,
            ['', 'f', 'm'].map((me) => [me, texts.meText(me)] as const),
          )}</select></label>`
        : nothing
    }
  </div>`;
}

function preview(view: View): TemplateResult {
  const {state, letter, tag} = view;
  return html`${subheading(view, texts.previewText())}
    <div part="preview" lang=${state.language} dir=${directionOf(state.language)}><b>${letter.subject}</b>${`\n\n${letter.bodies[0]}`}</div>
    <div part="hint">${texts.ownShareText(formatPercent(tag, letter.ownShare))}</div>
    <div part="meter"><div part="own-share"></div></div>`;
}

/** The letter: own words first, then building blocks, subject and sender, and how it will look. */
export function writeView(view: View): TemplateResult {
  const {state, letter} = view;
  const {language} = state;
  const subject = view.on((event: Event) => (state.draft.subject = valueOf(event)));
  const finish = view.on((event: Event) => {
    event.preventDefault();
    state.finish(letter);
    view.focus(state.step === 'send' ? HEADING : '[part=problems]');
  });
  const back = view.on(() => {
    state.step = 'members';
    view.focus(HEADING);
  });
  return html`${heading(view, withName(texts.writeHeading, state.member!), 2)}${button(texts.backText(), back)}
    ${state.home && state.member!.country !== state.home ? html`<p>${texts.abroadText()}</p>` : nothing}
    <form part="letter" novalidate @submit=${finish}>
      ${summary(view)}${languageField(view)}
      ${
        language
          ? html`${ownWords(view)}${blocks(view)}
            <label>${texts.subjectLabel()}<input name="subject" autocomplete="off" lang=${language} dir=${directionOf(language)} aria-describedby="problem-subject" aria-invalid=${invalid(view, 'subject')} .value=${letter.subject} @input=${subject}></label>
            ${problem(view, 'subject')}${sender(view)}${preview(view)}`
          : nothing
      }
      <button part="primary">${texts.continueText()}</button>
    </form>`;
}
