import { configure } from "leavex-widgets";
import "leavex-widgets/define";

configure({ api: "https://api.example.org/" });

document.addEventListener("leavex-count", (event) => {
  document.querySelector("#heard")!.textContent = `The page knows: ${event.detail.count}`;
});
