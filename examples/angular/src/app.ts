import { Component, signal } from "@angular/core";
import { LEAVEX_TAGS } from "leavex-widgets/angular";

@Component({
  selector: "app-root",
  imports: [LEAVEX_TAGS],
  template: `
    <main>
      <h1>Our campaign</h1>
      <p>
        <leavex-counter [goal]="5000" (leavex-count)="count.set($event.detail.count)">
          Thousands of signatures
        </leavex-counter>
      </p>
      <p id="heard">
        @if (count()) {
          The page knows: {{ count() }}
        }
      </p>
      <leavex-letter [heading-level]="2">Read the open letter.</leavex-letter>
    </main>
  `,
})
export class App {
  protected readonly count = signal<number | undefined>(undefined);
}
