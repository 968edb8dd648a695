import type {FindingId, Kind} from '../inspect.js';

/** Words of the page “Check a page”. */
export interface CheckTexts {
  readonly title: string;
  readonly lead: string;
  readonly field: string;
  readonly hint: string;
  readonly button: string;
  readonly result: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  /** Sentence where nothing is like the name that was written. */
  readonly removeIt: string;
  readonly worksTitle: string;
  /** Text in [brackets] is bold. */
  readonly works: string;
  readonly getCode: string;
  readonly pageLanguage: string;
  /** Meaning of a finding, and its remedy. {value} and {instead} stand for names and addresses. */
  readonly findings: Readonly<Record<FindingId, readonly [what: string, todo: string]>>;
}

export const en: CheckTexts = {
  title: 'Check a page',
  lead: 'Paste your code, or the source of your page. What you paste stays in your browser, and nothing in it runs.',
  field: 'Code or source of the page',
  hint: 'To see the source of a page, press Ctrl+U, on a Mac ⌥⌘U. Select all of it and copy it.',
  button: 'Check the code',
  result: 'Result',
  kinds: {problem: 'Does not work', advice: 'Could be better', good: 'Works'},
  removeIt: 'Remove it.',
  worksTitle: 'A widget that works looks like this',
  works: 'The number is [bold], and has its source beside it. If you see only a plain sentence, the widget has not loaded.',
  getCode: 'Get the code',
  pageLanguage: 'Language of this page',
  findings: {
    nothingPasted: ['There is nothing to check yet.', 'Paste the code, or the source of your page, into the box above.'],
    noWidget: [
      'There is no widget in this text.',
      'Paste the code that you got from “Get the code”, or the source of the page: Ctrl+U or ⌥⌘U shows it.',
    ],
    onlyWords: [
      'The script is here, but the widget is gone. Only its words may be left.',
      'Your system has removed the tag. Use the code for WordPress: it begins with <div data-leavex=…> and stays.',
    ],
    escaped: [
      'The code has become text: your readers see the tags themselves.',
      'Paste it into a block for HTML, not into the text. In WordPress, type /html in an empty line.',
    ],
    curlyQuotes: [
      'The quotation marks are curly ({value}), so the browser does not understand the code.',
      'A word processor or an email app has changed them. Copy the code again from “Get the code”.',
    ],
    noScript: [
      'The script is missing, so the words stay as they are and the number never changes.',
      'Paste the first line of the code too. Or ask whoever looks after the site to add it to the footer once.',
    ],
    wrongScript: [
      'The script on this page does not contain the widget “{value}”.',
      'Load {instead}, or leavex.js, which contains all widgets.',
    ],
    exampleAddress: ['{value} is an address from our guides. It leads nowhere.', 'Replace it with {instead}.'],
    local: ['{value} is your own computer. Your readers cannot reach it.', 'Use the address of a public copy, such as {instead}.'],
    insecure: ['{value} begins with http://, and browsers block that on pages with https://.', 'Write {instead}.'],
    oldVersion: [
      'The code loads version {value}. This site has version {instead}.',
      'Use the address with /v0/, which is kept up to date, or copy the code again.',
    ],
    hashOfFresh: [
      'The script has a hash, but the file at its address changes. After the next change, browsers will refuse it.',
      'Use {value} without “integrity”, or the file of one version in {instead}.',
    ],
    noApi: [
      'No address of the campaign’s data is given, so the widget cannot load anything.',
      'Add data-leavex-api="{instead}" to the script tag.',
    ],
    apiIsFile: ['{value} is the address of a file.', 'Name its folder: {instead}'],
    otherApi: ['The data comes from {value}.', 'That is right if it is your own campaign. The data of this site is at {instead}.'],
    unknownWidget: ['There is no widget “{value}”.', 'Did you mean: {instead}?'],
    unknownAttribute: ['“{value}” has no effect.', 'Did you mean: {instead}?'],
    unknownValue: ['{value} has no effect.', 'Did you mean: {instead}?'],
    linkInDiv: [
      'A link to {value} is not allowed in a div, unless it is on your own site. The widget will not appear.',
      'Remove data-leavex-href, and put the link into the sentence between the tags.',
    ],
    noWords: [
      'There are no words between the tags. In newsletters and without JavaScript, readers see nothing.',
      'Write a sentence with a link between the tags.',
    ],
    noLink: ['The words have no link.', 'Newsletters show only the words. Add a link, so that readers can open the campaign’s page.'],
    looseCounter: [
      'The counter stands alone in the page. Some themes then put it at the edge of the window.',
      'Put <p> before it and </p> after it.',
    ],
    tagInWordPress: [
      'This is a WordPress page. When an author without extra rights saves it, the widget is removed.',
      'The code for WordPress, with <div data-leavex=…>, stays.',
    ],
    shortcode: [
      'This is a shortcode of our WordPress plugin.',
      'It works where the plugin is active. If your readers see it as text, ask an administrator to install or activate the plugin.',
    ],
    tooLong: ['The text is too long to be checked.', 'Paste only the part with the widget.'],
    tornApart: [
      'The tag and its words have come apart, so the words appear a second time below the widget.',
      'Your system has put paragraphs between them. Use the code for WordPress: it begins with <div data-leavex=…> and stays whole.',
    ],
    heldBack: [
      'Your site holds the script back: it has the type “{value}”.',
      'A cookie banner or an optimiser has changed it. Add the script to its exceptions: it sets no cookies.',
    ],
    hugoShortcode: [
      'This is a shortcode for Hugo.',
      'It works where layouts/shortcodes/leavex.html or the theme component is installed. Write {{< and not {{%.',
    ],
    image: ['This image works.', 'It shows the number, and its link leads to the campaign. Send yourself a test email to see it.'],
    more: ['{value} more findings are not shown.', 'Correct these first. Then check again.'],
    works: [
      'This works.',
      'On your page, the number or text appears with its source beside it. If you see only your words, look at the page’s address: the code may not have been published yet.',
    ],
  },
};
