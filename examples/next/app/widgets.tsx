"use client";

import { useEffect, useState } from "react";
import "leavex-widgets/jsx/react";

export function Widgets() {
  const [count, setCount] = useState<number>();
  // Loaded when the page listens: an element that has its data already would not tell it.
  useEffect(() => void import("./campaign"), []);
  return (
    <>
      <p>
        <leavex-counter goal={5000} onleavex-count={(event) => setCount(event.detail.count)}>
          Thousands of signatures
        </leavex-counter>
      </p>
      <p id="heard">{count && `The page knows: ${count}`}</p>
      <leavex-letter heading-level={2}>Read the open letter.</leavex-letter>
    </>
  );
}
