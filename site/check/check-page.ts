// The page “Check a page”: what is pasted stays in the browser, and nothing in it runs.
import {html, nothing, render, type TemplateResult} from 'lit';
import {ADDRESSES, SITE, VERSION} from '../deployment.js';
import {pageLanguage, translateFrame} from '../frame/translate.js';
import {languageLinks} from '../frame/language-links.js';
import {CAMPAIGN_PAGE, defaultWords} from '../snippets/widgets.js';
import {inertDocument} from './inert-document.js';
import {inspect, type Finding} from './inspect.js';
import {TEXTS} from './texts/index.js';

const language = pageLanguage();
const texts = TEXTS[language];
let findings: readonly Finding[] = [];

function check(event: Event): void {
  event.preventDefault();
  const pasted = document.querySelector<HTMLTextAreaElement>('#pasted')!.value;
  findings = inspect(pasted, (text) => inertDocument(text, globalThis), {addresses: ADDRESSES, version: VERSION});
  show();
  document.getElementById('found')?.focus();
}

const filled = (text: string, {value, instead}: Finding): string => text.replace('{value}', value).replace('{instead}', instead);

function row(finding: Finding): TemplateResult {
  const [what, todo] = texts.findings[finding.id];
  const needsInstead = todo.includes('{instead}');
  return html`<li class=${finding.kind}>
    <span class="label">${texts.kinds[finding.kind]}</span>
    <strong>${filled(what, finding)}</strong> ${needsInstead && !finding.instead ? texts.removeIt : filled(todo, finding)}
  </li>`;
}

/** A sentence whose [bracketed] part is put into an element. */
function marked(text: string, element: (part: string) => TemplateResult): TemplateResult {
  const [before = '', part = '', after = ''] = text.split(/[[\]]/);
  return html`${before}${element(part)}${after}`;
}

/** Fallback of the example. */
const EXAMPLE = defaultWords('counter', {}, language, 3_230);

function show(): void {
  render(
    html`
      <div class="claim">
        <h1>${texts.title}</h1>
        <p>${texts.lead}</p>
      </div>
      <div class="check">
        <form @submit=${check}>
          <label class="field"
            ><span>${texts.field}</span>
            <textarea id="pasted" name="pasted" dir="ltr" spellcheck="false" autocomplete="off"></textarea
            ><small>${texts.hint}</small></label
          >
          <p class="buttons copy"><button>${texts.button}</button></p>
        </form>
        ${
          findings.length > 0
            ? html`<section aria-labelledby="found">
              <h2 id="found" tabindex="-1">${texts.result}</h2>
              <ul class="findings">
                ${findings.map(row)}
              </ul>
            </section>`
            : nothing
        }
        <section aria-labelledby="works">
          <h2 id="works">${texts.worksTitle}</h2>
          <p>${marked(texts.works, (bold) => html`<strong>${bold}</strong>`)}</p>
          <div class="window">
            <div class="stage example">
              <leavex-counter>${marked(EXAMPLE, (link) => html`<a href=${CAMPAIGN_PAGE}>${link}</a>`)}</leavex-counter>
            </div>
          </div>
          <p><a href=${`${SITE}get/`} data-speaks>${texts.getCode}</a></p>
        </section>
        ${languageLinks(language, texts.pageLanguage)}
      </div>
    `,
    document.getElementById('check')!,
  );
}

document.title = `${texts.title} – LeaveX widgets`;
show();
translateFrame(language);
