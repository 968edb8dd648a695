import {html, nothing} from 'lit';
import type {LetterNode} from '../../api/schema/letter.js';
import * as texts from './letter-texts.js';

/** Notes of a text, in the order of their numbers. */
export class Notes {
  readonly #definitions = new Map<string, LetterNode>();
  readonly #numbers = new Map<string, number>();

  constructor(nodes: readonly LetterNode[]) {
    const references: string[] = [];
    const rest = [...nodes].reverse();
    for (let node = rest.pop(); node; node = rest.pop()) {
      const {type, identifier = '', children = []} = node;
      if (type === 'footnoteDefinition' && !this.#definitions.has(identifier)) this.#definitions.set(identifier, node);
      if (type === 'footnoteReference') references.push(identifier);
      for (let i = children.length; i--;) rest.push(children[i]!);
    }
    // One that nothing refers to is shown, too: its text is the campaign's.
    for (const identifier of [...references, ...this.#definitions.keys()])
      if (this.#definitions.has(identifier) && !this.#numbers.has(identifier)) this.#numbers.set(identifier, this.#numbers.size + 1);
  }

  /** Undefined where there is no such note. */
  numberOf({identifier = ''}: LetterNode): number | undefined {
    return this.#numbers.get(identifier);
  }

  get list(): readonly LetterNode[] {
    return [...this.#numbers.keys()].map((identifier) => this.#definitions.get(identifier)!);
  }
}

/** The reference that a reader came from, for each note. */
const origins = new WeakMap<Element, HTMLElement>();

/** Both ends of a note in one text. The page is not searched: it does not see ids in a shadow tree. */
const partner = (from: HTMLElement, kind: 'note' | 'reference'): HTMLElement | null | undefined =>
  from.closest('[part=text],[part=notice]')?.querySelector<HTMLElement>(`[data-${kind}="${from.dataset['number']!}"]`);

const goToNote = (event: Event): void => {
  const reference = event.currentTarget as HTMLElement;
  const note = partner(reference, 'note');
  if (!note) return;
  origins.set(note, reference);
  note.focus();
};

const goBack = (event: Event): void => {
  const link = event.currentTarget as HTMLElement;
  const origin = origins.get(link.closest('li')!);
  (origin?.isConnected ? origin : partner(link, 'reference'))?.focus();
};

/** Languages of a text and of the names that only screen readers say. */
export interface Languages {
  readonly text: string;
  readonly interface: string;
}

/** A number in the text that leads to its note. */
export const renderReference = (number: number, languages: Languages): unknown =>
  html`<sup
    ><button
      class="jump"
      type="button"
      lang=${languages.interface}
      data-number=${number}
      data-reference=${number}
      aria-label=${texts.noteText(String(number))}
      @click=${goToNote}
    >[${number}]</button></sup
  >`;

/** The notes below a text. */
export const renderNotes = (notes: readonly unknown[], languages: Languages): unknown =>
  notes.length
    ? html`<ol part="notes" lang=${languages.interface} aria-label=${texts.notesText()}>
        ${notes.map(
          (note, i) =>
            html`<li tabindex="-1" lang=${languages.text} data-note=${i + 1}>
              ${note}
              <button
                class="jump back"
                type="button"
                lang=${languages.interface}
                data-number=${i + 1}
                aria-label=${texts.noteBackText(String(i + 1))}
                @click=${goBack}
              ></button>
            </li>`,
        )}
      </ol>`
    : nothing;
