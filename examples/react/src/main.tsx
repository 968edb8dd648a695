import { createRoot } from "react-dom/client";
import { App } from "./app";
import "./campaign";

createRoot(document.querySelector("#app")!).render(<App />);
