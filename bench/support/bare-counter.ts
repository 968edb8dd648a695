import {html, LitElement, type TemplateResult} from 'lit';

/** The floor: the text of a `<leavex-counter>` in a sentence, with Lit and nothing else. */
class BareCounter extends LitElement {
  static override properties = {count: {state: true}};

  declare count: number | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    const answer = await fetch('/api/counter.json');
    this.count = ((await answer.json()) as {count: number}).count;
  }

  protected override render(): TemplateResult {
    return this.count === undefined ? html`<slot></slot>` : html`<b>${this.count.toLocaleString('en')}</b> signatures`;
  }
}

customElements.define('bare-counter', BareCounter);
