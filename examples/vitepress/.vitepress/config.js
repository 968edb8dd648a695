export default {
  title: "Leave X",
  head: [
    [
      "script",
      {
        src: "https://cdn.example.org/leavex/0.1.0/leavex.js",
        "data-leavex-api": "https://api.example.org/",
        defer: "",
      },
    ],
  ],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith("leavex-") } } },
};
