// Shows on a page of the gallery how it is made: its own snippets, and the lines of CSS that give the widgets its colours.
const escapeIndent = (text) => {
  const lines = text.replace(/^\n+|\s+$/g, '').split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent)).join('\n');
};

const how = document.getElementById('how');
const brand = document.getElementById('brand');
if (how && brand) {
  const script = '<script src="https://cdn.example.org/leavex/leavex.js" data-leavex-api="https://api.example.org/" defer></script>';
  const tags = Array.from(document.querySelectorAll('[data-snippet]'), (box) =>
    // In a sentence the mark stands on the tag itself: a box would part it from the words around it.
    escapeIndent(box.localName.startsWith('leavex-') ? box.outerHTML.replace(/ (data-snippet|variant)="[^"]*"/g, '') : box.innerHTML),
  );
  const html = document.createElement('pre');
  html.textContent = [script, ...tags].join('\n');
  const css = document.createElement('pre');
  css.textContent = escapeIndent(brand.textContent);
  for (const pre of [html, css]) {
    pre.tabIndex = 0;
    pre.dir = 'ltr';
    how.append(pre);
  }
}
