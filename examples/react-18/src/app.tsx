import { useEffect, useState } from "react";
import type { LeavexEventMap } from "leavex-widgets";
import "leavex-widgets/jsx/react";

export function App() {
  const [count, setCount] = useState<number>();

  useEffect(() => {
    const show = (event: LeavexEventMap["leavex-count"]) => setCount(event.detail.count);
    document.addEventListener("leavex-count", show);
    void import("./campaign");
    return () => document.removeEventListener("leavex-count", show);
  }, []);

  return (
    <main>
      <h1>Our campaign</h1>
      <p>
        <leavex-counter goal={5000}>Thousands of signatures</leavex-counter>
      </p>
      <p id="heard">{count && `The page knows: ${count}`}</p>
      <leavex-letter heading-level={2}>Read the open letter.</leavex-letter>
    </main>
  );
}
