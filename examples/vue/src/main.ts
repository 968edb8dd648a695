import { createApp } from "vue";
import App from "./App.vue";
import "./campaign";

createApp(App).mount("#app");
