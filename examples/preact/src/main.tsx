import { render } from "preact";
import { App } from "./app";
import "./campaign";

render(<App />, document.querySelector("#app")!);
