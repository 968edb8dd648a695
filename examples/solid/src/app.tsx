import { createSignal, Show } from "solid-js";
import "leavex-widgets/jsx/solid";

export function App() {
  const [count, setCount] = createSignal<number>();
  return (
    <main>
      <h1>Our campaign</h1>
      <p>
        <leavex-counter goal={5000} on:leavex-count={(event) => setCount(event.detail.count)}>
          Thousands of signatures
        </leavex-counter>
      </p>
      <p id="heard">
        <Show when={count()}>The page knows: {count()}</Show>
      </p>
      <leavex-letter heading-level={2}>Read the open letter.</leavex-letter>
    </main>
  );
}
