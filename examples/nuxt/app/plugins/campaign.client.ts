// Loaded when the page listens: an element that has its data already would not tell it.
export default defineNuxtPlugin((nuxt) => {
  nuxt.hook("app:mounted", () => void import("../campaign"));
});
