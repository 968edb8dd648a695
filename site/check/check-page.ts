// The page “Check a page”: what is pasted stays in the browser, and nothing in it runs.
import {html, nothing, render, type TemplateResult} from 'lit';
import {ADDRESSES, SITE, VERSION} from '../deployment.js';
import {inspect, type Finding} from './inspect.js';
import {FINDINGS, REMOVE_IT} from './texts.js';

let findings: readonly Finding[] = [];

/** A document of its own: no scripts, no images, no requests. */
const parse = (text: string): Document => new DOMParser().parseFromString(text, 'text/html');

function check(event: Event): void {
  event.preventDefault();
  const pasted = document.querySelector<HTMLTextAreaElement>('#pasted')!.value;
  findings = inspect(pasted, parse, {addresses: ADDRESSES, version: VERSION});
  show();
  document.getElementById('found')?.focus();
}

const filled = (text: string, {value, instead}: Finding): string => text.replace('{value}', value).replace('{instead}', instead);

const LABELS = {problem: 'Does not work', advice: 'Could be better', good: 'Works'} as const;

function row(finding: Finding): TemplateResult {
  const [what, todo] = FINDINGS[finding.id];
  const needsInstead = todo.includes('{instead}');
  return html`<li class=${finding.kind}>
    <span class="label">${LABELS[finding.kind]}</span>
    <strong>${filled(what, finding)}</strong> ${needsInstead && !finding.instead ? REMOVE_IT : filled(todo, finding)}
  </li>`;
}

function show(): void {
  render(
    html`
      <div class="claim">
        <h1>Check a page</h1>
        <p>Paste your code, or the source of your page. What you paste stays in your browser, and nothing in it runs.</p>
      </div>
      <div class="check">
        <form @submit=${check}>
          <label class="field"
            ><span>Code or source of the page</span>
            <textarea id="pasted" name="pasted" dir="ltr" spellcheck="false" autocomplete="off"></textarea
            ><small>To see the source of a page, press Ctrl+U, on a Mac ⌥⌘U. Select all of it and copy it.</small></label
          >
          <p class="buttons copy"><button>Check the code</button></p>
        </form>
        ${
          findings.length > 0
            ? html`<section aria-labelledby="found">
              <h2 id="found" tabindex="-1">Result</h2>
              <ul class="findings">
                ${findings.map(row)}
              </ul>
            </section>`
            : nothing
        }
        <section aria-labelledby="works">
          <h2 id="works">A widget that works looks like this</h2>
          <p>
            The number is <strong>bold</strong>, and has its source beside it. If you see only a plain sentence, the widget has not loaded.
          </p>
          <div class="window">
            <div class="stage example">
              <leavex-counter label="people have signed the open letter"
                >3,230 people have signed the <a href="https://leavex.eu/">open letter to leave X</a>.</leavex-counter
              >
            </div>
          </div>
          <p><a href=${`${SITE}get/`}>Get the code</a></p>
        </section>
      </div>
    `,
    document.getElementById('check')!,
  );
}

show();
