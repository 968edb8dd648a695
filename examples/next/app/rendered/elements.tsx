"use client";

import { useEffect } from "react";

export function Elements() {
  useEffect(() => void import("../campaign"), []);
  return null;
}
