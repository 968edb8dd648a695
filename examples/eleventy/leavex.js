// Loads the script on pages that have a widget, and on no others.
const SCRIPT =
  '<script src="https://cdn.example.org/leavex/0.1.0/leavex.js" data-leavex-api="https://api.example.org/" data-cfasync="false" defer></script>';

export default function leavex(config) {
  config.addTransform("leavex", function (content) {
    const isPage = this.page.outputPath && this.page.outputPath.endsWith(".html");
    return isPage && /<leavex-|data-leavex=/.test(content)
      ? content.replace("</head>", `${SCRIPT}</head>`)
      : content;
  });
}
