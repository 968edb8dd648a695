// The page “Get the code”: one state, rendered as a whole after each change.
import {html, nothing, render, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {repeat} from 'lit/directives/repeat.js';
import {ADDRESSES, HAS_FRAMES, SITE} from '../deployment.js';
import {translateFrame} from '../frame/translate.js';
import {highlight} from '../highlight.js';
import {direction, LANGUAGE_NAMES, visitorLanguage} from '../languages.js';
import {contentSecurityPolicy, isLocal, makeSnippet, SYSTEMS, takes, takesAttribute, type Choice, type Part} from '../snippets/snippet.js';
import {CAMPAIGN_PAGE, defaultWords, LANGUAGES, optionsOf, WIDGETS, type Option} from '../snippets/widgets.js';
import {readState, STYLES, usefulAttributes, writeState, type BuilderState} from './builder-state.js';
import {ACCENTS, previewDocument} from './preview.js';
import {TEXTS} from './texts/index.js';

const FIRST: BuilderState = {
  ui: visitorLanguage(navigator.languages),
  widget: 'counter',
  system: 'html',
  lang: '',
  attributes: {},
  words: '',
  link: CAMPAIGN_PAGE,
  accent: '',
  integrity: false,
  style: 'newspaper',
  phone: false,
};

/** Countries with members of the European Parliament. */
const COUNTRIES = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
const STANCES = ['active', 'left', 'none', 'any'] as const;

let state = readState(location.search, FIRST);
let count: number | undefined;
let countFailed = false;
let hashes: Readonly<Record<string, string>> = {};
/** Place whose code was copied last, and whether the clipboard took it. */
let copied: {readonly place: Part['place']; readonly byHand: boolean} | undefined;

function change(next: Partial<BuilderState>): void {
  state = {...state, ...next};
  if (next.widget) state = {...state, words: '', attributes: {}};
  state = {...state, attributes: usefulAttributes(state.widget, state.attributes)};
  copied = undefined;
  history.replaceState(null, '', writeState(state, FIRST) || location.pathname);
  show();
}

const setAttribute = (name: string, value: string | undefined): void => {
  const {[name]: _before, ...rest} = state.attributes;
  change({attributes: value === undefined ? rest : {...rest, [name]: value}});
};

/** Language of the words between the tags. */
const wordsLanguage = () => state.lang || state.ui;

function choice(): Choice {
  const {widget, system, attributes, lang, link, accent} = state;
  const words = state.words || defaultWords(widget, attributes, wordsLanguage(), count);
  const integrity = state.integrity ? (hashes[`leavex-${widget}.js`] ?? '') : '';
  return {widget, system, attributes, lang, words, link, accent, integrity, imageLanguage: wordsLanguage()};
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
const isOn = (event: Event): boolean => (event.target as HTMLInputElement).checked;

async function copy(part: Part, event: Event): Promise<void> {
  const code = (event.target as Element).closest('.part')!.querySelector('code')!;
  let byHand = false;
  try {
    await navigator.clipboard.writeText(part.code);
  } catch {
    // No clipboard without https, or without permission.
    byHand = true;
    getSelection()?.selectAllChildren(code);
  }
  copied = {place: part.place, byHand};
  show();
}

function show(): void {
  const {ui} = state;
  translateFrame(ui);
  document.title = `${TEXTS[ui].title} – LeaveX`;
  render(view(), document.getElementById('builder')!);
}

function view(): TemplateResult {
  const texts = TEXTS[state.ui];
  return html`
    <div class="claim">
      <h1>${texts.title}</h1>
      <p>${texts.lead}</p>
    </div>
    <div class="builder">
      <form class="choose" @submit=${(event: Event) => event.preventDefault()}>
        ${widgetChoice()} ${systemChoice()} ${options()}
      </form>
      <div class="result">${preview()} ${code()}</div>
      ${more()}
    </div>
  `;
}

function widgetChoice(): TemplateResult {
  const texts = TEXTS[state.ui];
  return html`<fieldset class="cards">
    <legend>${texts.widgetTitle}</legend>
    ${WIDGETS.map(
      (widget) =>
        html`<label
          ><input
            type="radio"
            name="widget"
            value=${widget}
            .checked=${live(state.widget === widget)}
            @change=${() => change({widget})} /><span><strong>${texts[widget]}</strong> <small>${texts[`${widget}Note`]}</small></span></label
        >`,
    )}
  </fieldset>`;
}

const systems = () => SYSTEMS.filter((system) => HAS_FRAMES || (system !== 'address' && system !== 'iframe'));

function systemChoice(): TemplateResult {
  const texts = TEXTS[state.ui];
  return html`<fieldset class="fields">
    <legend>${texts.systemTitle}</legend>
    ${field(
      texts.system,
      html`<select name="system" @change=${(event: Event) => change({system: valueOf(event) as BuilderState['system']})}>
        ${systems().map((system) => html`<option value=${system} .selected=${live(state.system === system)}>${texts[system]}</option>`)}
      </select>`,
    )}
    ${field(
      texts.language,
      html`<select name="lang" @change=${(event: Event) => change({lang: valueOf(event) as BuilderState['lang']})}>
        <option value="" .selected=${live(!state.lang)}>${texts.ofPage}</option>
        ${LANGUAGES.map(
          (lang) => html`<option value=${lang} lang=${lang} .selected=${live(state.lang === lang)}>${LANGUAGE_NAMES[lang]}</option>`,
        )}
      </select>`,
    )}
  </fieldset>`;
}

const field = (label: string, control: unknown, hint: unknown = nothing): TemplateResult =>
  html`<label class="field"><span>${label}</span>${control}${hint === nothing ? nothing : html`<small>${hint}</small>`}</label>`;

function options(): TemplateResult {
  const texts = TEXTS[state.ui];
  const {words, link, accent, attributes, widget, system, style} = state;
  const all = optionsOf(widget, attributes).filter(({name}) => takesAttribute(state, name));
  const more = all.filter(({kind, name}) => kind !== 'choice' || name === 'load');
  const hasWrongLink = link !== '' && !/^https?:\/\/\S+$/i.test(link);
  return html`<fieldset class="fields">
    <legend>${texts.optionsTitle}</legend>
    ${repeat(
      all.filter(({kind}) => kind === 'choice').filter(({name}) => name !== 'load'),
      ({name}) => `${widget} ${name}`,
      optionField,
    )}
    ${
      takes(system, 'words')
        ? field(
            texts.words,
            html`<textarea
              name="words"
              rows="3"
              lang=${wordsLanguage()}
              dir=${direction(wordsLanguage())}
              .value=${live(words || choice().words)}
              @change=${(event: Event) => change({words: valueOf(event)})}
            ></textarea>`,
            {iframe: texts.wordsHintInFrame, newsletter: texts.wordsHintInEmail}[system as string] ?? texts.wordsHint,
          )
        : nothing
    }
    ${
      takes(system, 'link')
        ? field(
            texts.link,
            html`<input name="link" type="url" dir="ltr" .value=${live(link)} @input=${(event: Event) => change({link: valueOf(event)})} />`,
            hasWrongLink ? html`<span role="alert" class="wrong">${texts.linkError}</span>` : nothing,
          )
        : nothing
    }
    ${
      takes(system, 'accent')
        ? html`<div class="field colour">
            <label
              ><input
                type="color"
                name="accent"
                .value=${live(accent || ACCENTS[style])}
                @input=${(event: Event) => change({accent: valueOf(event)})}
              />
              ${texts.accent}</label
            >
            ${accent ? html`<button type="button" @click=${() => change({accent: ''})}>${texts.noAccent}</button>` : nothing}
          </div>`
        : nothing
    }
    ${
      more.length > 0 || takes(system, 'integrity')
        ? html`<details ?open=${more.some(({name}) => name in attributes) || state.integrity}>
            <summary>${texts.moreOptions}</summary>
            <div class="fields">
              ${repeat(more, ({name}) => `${widget} ${name}`, optionField)}
              ${
                takes(system, 'integrity')
                  ? html`<label class="switch-line"
                      ><input
                        type="checkbox"
                        name="integrity"
                        .checked=${live(state.integrity)}
                        @change=${(event: Event) => void chooseIntegrity(isOn(event))}
                      /><span>${texts.integrity} <small>${texts.integrityHint}</small></span></label
                    >`
                  : nothing
              }
            </div>
          </details>`
        : nothing
    }
  </fieldset>`;
}

async function chooseIntegrity(on: boolean): Promise<void> {
  if (on) await loadHashes();
  change({integrity: on});
}

async function loadHashes(): Promise<void> {
  const response = await fetch(`${ADDRESSES.pinned}integrity.json`);
  if (response.ok) hashes = (await response.json()) as typeof hashes;
}

function optionField(option: Option): TemplateResult {
  const texts = TEXTS[state.ui];
  const {name, kind} = option;
  const label = texts.attribute[name as keyof typeof texts.attribute];
  const value = state.attributes[name];
  if (kind === 'switch') {
    return html`<label class="switch-line"
      ><input
        type="checkbox"
        name=${name}
        .checked=${live(value !== undefined)}
        @change=${(event: Event) => setAttribute(name, isOn(event) ? '' : undefined)}
      /><span>${label}</span></label
    >`;
  }
  const choices = choicesFor(option);
  if (!choices) {
    return field(
      label,
      html`<input
        name=${name}
        type=${kind === 'number' ? 'number' : name === 'href' ? 'url' : 'text'}
        min="0"
        .value=${live(value ?? '')}
        @change=${(event: Event) => setAttribute(name, valueOf(event))}
      />`,
    );
  }
  return field(
    label,
    html`<select name=${name} @change=${(event: Event) => setAttribute(name, valueOf(event) || undefined)}>
      ${choices.map(([code, text]) => html`<option value=${code} .selected=${live((value ?? choices[0]![0]) === code)}>${text}</option>`)}
    </select>`,
  );
}

/** Values to choose from with their names; undefined where anything can be written. */
function choicesFor({name, kind, values}: Option): (readonly [code: string, text: string])[] | undefined {
  const texts = TEXTS[state.ui];
  const named = (codes: readonly string[]): (readonly [string, string])[] =>
    codes.map((code) => [code, texts.value[code as keyof typeof texts.value]] as const);
  if (kind === 'choice') return named(values);
  if (name === 'stance') return named(STANCES).map(([code, text], index) => [index === 0 ? '' : code, text]);
  if (name === 'letter-lang') return [['', texts.ofPage], ...LANGUAGES.map((lang) => [lang, LANGUAGE_NAMES[lang]] as const)];
  if (name !== 'country') return undefined;
  const names = new Intl.DisplayNames(state.ui, {type: 'region'});
  const countries = COUNTRIES.map((code) => [code, names.of(code) ?? code] as const);
  countries.sort(([, a], [, b]) => a.localeCompare(b, state.ui));
  return [['', state.widget === 'contact-mep' ? texts.readerChooses : texts.all], ...countries];
}

/** Document that the frame shows; a new one only when something in it has changed, since it loads anew. */
let shownDocument = '';

function preview(): TemplateResult {
  const texts = TEXTS[state.ui];
  const next = previewDocument(choice(), ADDRESSES, state.style, wordsLanguage());
  shownDocument = next;
  return html`<section class="preview" aria-labelledby="preview-title">
    <div class="preview-bar">
      <h2 id="preview-title">${texts.previewTitle}</h2>
      <fieldset class="choices">
        <legend class="hidden">${texts.styleOfPage}</legend>
        ${STYLES.map(
          (style) =>
            html`<label
              ><input type="radio" name="style" value=${style} .checked=${live(state.style === style)} @change=${() => change({style})} /><span
                >${texts[style]}</span
              ></label
            >`,
        )}
      </fieldset>
      <label class="switch"
        ><input
          type="checkbox"
          role="switch"
          name="phone"
          .checked=${live(state.phone)}
          @change=${(event: Event) => change({phone: isOn(event)})}
        />
        ${texts.phone}</label
      >
    </div>
    <div class="frame ${state.phone ? 'is-phone' : ''}">
      <iframe title=${texts.previewFrame} .srcdoc=${shownDocument}></iframe>
    </div>
  </section>`;
}

const WORDPRESS_ZIP = '../wordpress/leavex-widgets.zip';
const HUGO_ZIP = '../hugo/leavex-hugo.zip';

const download = (zip: string): TemplateResult => html`<a href=${zip} download>${zip.slice(zip.lastIndexOf('/') + 1)}</a>`;

function code(): TemplateResult {
  const texts = TEXTS[state.ui];
  const parts = makeSnippet(choice(), ADDRESSES);
  return html`<section class="take" aria-labelledby="code-title">
    <h2 id="code-title">${texts.codeTitle}</h2>
    <p class="steps">${texts.steps[state.system]}</p>
    ${state.system === 'wordpress-plugin' ? html`<p>${download(WORDPRESS_ZIP)}</p>` : nothing}
    ${isLocal(SITE) ? html`<p class="warning">${texts.localOnly}</p>` : nothing}
    ${parts.map(
      (part) =>
        html`<div class="part">
          <h3>${texts.place[part.place]}</h3>
          <pre dir="ltr" tabindex="0" role="region" aria-label=${texts.place[part.place]}><code>${part.language === 'html' ? highlight(part.code) : part.code}</code></pre>
          <p class="copy">
            <button type="button" @click=${(event: Event) => void copy(part, event)}>${texts.copy}</button>
            <span role="status"
              >${copied?.place === part.place ? (copied.byHand ? texts.selectedInstead : texts.copied) : nothing}</span
            >
          </p>
        </div>`,
    )}
    ${countFailed ? html`<p class="note">${texts.failed}</p>` : nothing}
    ${
      state.system === 'newsletter'
        ? html`<p class="note">${texts.worksInEmail}</p>`
        : html`<p class="note">${texts.works} <a href=${`../check/?ui=${state.ui}`}>${texts.check}</a></p>`
    }
    ${state.system === 'hugo' ? html`<p class="note">${texts.hugoComponent} ${download(HUGO_ZIP)}</p>` : nothing}
    <p class="note">${texts.share}</p>
  </section>`;
}

function more(): TemplateResult {
  const texts = TEXTS[state.ui];
  return html`<section class="more">
    <details>
      <summary>${texts.policyTitle}</summary>
      <p>${texts.policy}</p>
      <pre dir="ltr" tabindex="0"><code>${contentSecurityPolicy(ADDRESSES)}</code></pre>
    </details>
    <details>
      <summary>${texts.privacyTitle}</summary>
      <blockquote>${texts.privacy.replace('{host}', new URL(SITE).host)}</blockquote>
    </details>
    <fieldset class="choices">
      <legend>${texts.pageLanguage}</legend>
      ${LANGUAGES.map(
        (ui) =>
          html`<label
            ><input type="radio" name="ui" value=${ui} .checked=${live(state.ui === ui)} @change=${() => change({ui})} /><span lang=${ui}
              >${LANGUAGE_NAMES[ui]}</span
            ></label
          >`,
      )}
    </fieldset>
  </section>`;
}

async function loadCount(): Promise<void> {
  try {
    const response = await fetch(`${ADDRESSES.api}counter.json`);
    if (!response.ok) throw new Error(String(response.status));
    ({count} = (await response.json()) as {count: number});
  } catch {
    countFailed = true;
  }
}

if (state.integrity) await loadHashes();
await loadCount();
show();
