export default defineNuxtConfig({
  compatibilityDate: "2026-01-01",
  app: { head: { htmlAttrs: { lang: "en" }, title: "Our campaign" } },
  vue: { compilerOptions: { isCustomElement: (tag) => tag.startsWith("leavex-") } },
  typescript: { tsConfig: { vueCompilerOptions: { strictTemplates: true } } },
});
