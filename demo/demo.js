/* global WIDGETS */
// The demo is a page as any other: it loads the CDN file, and does to the widgets what a site could do.
{
  const byId = (id) => document.getElementById(id);
  const widgets = WIDGETS.filter(({tag}) => customElements.get(tag));

  /** Choices: the widget, the language, and for each widget the attributes that differ from its defaults. All share the colour. */
  const chosen = {widget: widgets[0], lang: 'en', hash: false, accent: '', attributes: {}};

  /** An address that answers 404, as when the campaign's server is gone. */
  const OFFLINE_API = 'switched-off/';
  const api = () => (byId('server').checked ? OFFLINE_API : 'api/');

  const LIVE = WIDGETS.map(({tag}) => tag).join();

  document.documentElement.classList.add('has-script');
  if (widgets.length > 0) start();

  function start() {
    byId('server').checked = new URLSearchParams(location.search).get('server') === 'off';
    addTabs();
    byId('widgets').addEventListener('change', (event) => chooseWidget(event.target.value));
    byId('languages').addEventListener('change', (event) => {
      chosen.lang = event.target.value;
      show();
    });
    byId('options').addEventListener('change', chooseOption);
    byId('accent').addEventListener('input', (event) => chooseAccent(event.target.value));
    byId('no-accent').addEventListener('click', () => chooseAccent(''));
    byId('server').addEventListener('change', switchServer);
    byId('copy').addEventListener('click', () => void copy());
    const language = document.querySelector('[name=lang]:checked');
    chosen.lang = language.value;
    chooseWidget(widgets[0].tag);
    if (byId('server').checked) switchServer();
    void showFigures();
  }

  function addTabs() {
    byId('widgets').append(...widgets.map(({tag, name}, index) => choice('radio', 'widget', tag, name, index === 0)));
    byId('widgets').hidden = widgets.length < 2;
  }

  function chooseWidget(tag) {
    chosen.widget = widgets.find((widget) => widget.tag === tag);
    chosen.attributes = {};
    showOptions();
    show();
  }

  function chooseOption({target}) {
    if (target.name === 'hash') chosen.hash = target.checked;
    else chosen.attributes[target.name] = target.type === 'checkbox' ? target.checked : target.value;
    show();
  }

  function chooseAccent(colour) {
    chosen.accent = colour;
    byId('no-accent').hidden = !colour;
    show();
  }

  // The stage and the snippet are made of the same element, so that one cannot say what the other does not do.

  function makeElement() {
    const {widget, lang, accent, attributes} = chosen;
    const element = document.createElement(widget.tag);
    if (accent) element.style.setProperty('--leavex-accent', accent);
    for (const [name, value] of Object.entries(attributes)) if (value) element.setAttribute(name, value === true ? '' : value);
    element.setAttribute('lang', lang);
    const {by, ...texts} = widget.fallback;
    // A link, since feeds and newsletters keep nothing but the words.
    const link = Object.assign(document.createElement('a'), {href: 'https://leavex.eu/'});
    link.textContent = (by ? texts[attributes[by] ?? ''] : texts)[lang];
    element.append(link);
    return element;
  }

  function show() {
    const {widget, lang} = chosen;
    const stage = byId('stage');
    const before = document.createElement('p');
    before.textContent = widget.before?.[lang] ?? '';
    const frame = document.createElement('div');
    frame.className = 'widget';
    frame.append(makeElement());
    stage.lang = lang;
    stage.dir = lang === 'ar' ? 'rtl' : 'ltr';
    stage.replaceChildren(...(before.textContent ? [before] : []), frame);
    void showSnippet();
  }

  async function showSnippet() {
    const element = makeElement();
    const script = document.createElement('script');
    const file = `${element.localName}.js`;
    const attributes = {src: new URL(`cdn/${file}`, document.baseURI), 'data-leavex-api': new URL('api/', document.baseURI)};
    if (chosen.hash) Object.assign(attributes, {integrity: (await hashes())[file], crossorigin: 'anonymous'});
    for (const [name, value] of Object.entries({...attributes, defer: ''})) script.setAttribute(name, value);
    // Two lines to look at, but no line break in the text: editors of content management systems make paragraphs of them.
    byId('snippet').replaceChildren(codeOf(script), ' ', codeOf(element));
    byId('copied').textContent = '';
  }

  /** The HTML of an element, with its tags, attributes and values in colours. */
  function codeOf(element) {
    const {localName} = element;
    const attributes = [...element.attributes].flatMap(({name, value}) => [
      ' ',
      coloured('attribute', name),
      ...(value && ['=', coloured('value', `"${value}"`)]),
    ]);
    const code = coloured(element.parentElement ? 'inside' : 'line', '');
    code.append(
      coloured('tag', `<${localName}`),
      ...attributes,
      coloured('tag', '>'),
      ...[...element.childNodes].map((child) => (child instanceof Element ? codeOf(child) : child.textContent)),
      coloured('tag', `</${localName}>`),
    );
    return code;
  }

  function coloured(kind, text) {
    return Object.assign(document.createElement('span'), {className: kind, textContent: text});
  }

  let known;
  function hashes() {
    return (known ??= fetch('cdn/integrity.json').then((response) => response.json()));
  }

  async function copy() {
    const code = byId('snippet');
    try {
      await navigator.clipboard.writeText(code.textContent);
      byId('copied').textContent = 'Copied.';
    } catch {
      // No clipboard without https, or without permission.
      getSelection().selectAllChildren(code);
      byId('copied').textContent = 'The code is selected. Copy it with Ctrl+C or ⌘C.';
    }
  }

  function switchServer() {
    const off = byId('server').checked;
    document.body.dataset.leavexApi = api();
    // New elements, as for a reader who comes just now: nothing that had already arrived may help.
    for (const element of document.querySelectorAll(LIVE)) element.replaceWith(element.cloneNode(true));
    byId('server-note').textContent = off
      ? 'The server is off: the widgets get the answer “404”. You see what your readers would see, the text between the tags.'
      : 'The server is on again: the widgets load their data from it.';
  }

  function showOptions() {
    const {options} = chosen.widget;
    byId('options').replaceChildren(
      ...options.map(({attribute, label, choices}) => {
        if (!choices) return choice('checkbox', attribute, 'on', label, false);
        const fieldset = document.createElement('fieldset');
        fieldset.className = 'choices';
        const legend = document.createElement('legend');
        legend.textContent = label;
        fieldset.append(legend, ...Object.entries(choices).map(([value, text]) => choice('radio', attribute, value, text, value === '')));
        return fieldset;
      }),
      choice('checkbox', 'hash', 'on', 'Add a hash (Subresource Integrity)', chosen.hash),
    );
  }

  function choice(type, name, value, text, checked) {
    const label = document.createElement('label');
    const input = Object.assign(document.createElement('input'), {type, name, value, checked});
    const words = document.createElement('span');
    words.textContent = text;
    label.append(input, words);
    return label;
  }

  async function showFigures() {
    const figures = await (await fetch('figures.json')).json();
    const kilobytes = (bytes) => `${(bytes / 1000).toLocaleString('en', {minimumFractionDigits: 1, maximumFractionDigits: 1})} kB`;
    const {sizes, cookies, thirdPartyRequests, accessibility, measured} = figures;
    const texts = {
      counter: kilobytes(sizes['leavex-counter.js']),
      all: kilobytes(sizes['leavex.js']),
      cookies,
      thirdPartyRequests,
      violations: accessibility.violations,
      rules: ` (${accessibility.tool}, ${measured.rulesPassed} rules, ${accessibility.standard})`,
      measured: `Measured on ${new Date(measured.on).toLocaleDateString('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'})} in ${measured.browser} by npm run figures. Sizes are after Brotli compression.`,
    };
    for (const place of document.querySelectorAll('[data-figure]')) place.textContent = texts[place.dataset.figure];
  }
}
