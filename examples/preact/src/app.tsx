import { useState } from "preact/hooks";
import "leavex-widgets/jsx/preact";

export function App() {
  const [count, setCount] = useState<number>();
  return (
    <main>
      <h1>Our campaign</h1>
      <p>
        <leavex-counter goal={5000} onleavex-count={(event) => setCount(event.detail.count)}>
          Thousands of signatures
        </leavex-counter>
      </p>
      <p id="heard">{count && `The page knows: ${count}`}</p>
      <leavex-letter heading-level={2}>Read the open letter.</leavex-letter>
    </main>
  );
}
