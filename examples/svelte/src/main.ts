import { mount } from "svelte";
import App from "./App.svelte";
import "./campaign";

mount(App, { target: document.querySelector("#app")! });
