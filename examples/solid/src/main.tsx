import { render } from "solid-js/web";
import { App } from "./app";
import "./campaign";

render(() => <App />, document.querySelector("#app")!);
