/** A letter as it is put into an envelope. */
export interface PaperLetter {
  /** Whom it goes to, line by line. */
  readonly address: readonly string[];
  readonly date: string;
  readonly subject: string;
  readonly body: string;
  readonly lang: string;
  readonly dir: string;
}

/** Where letters to members of the European Parliament go. */
export const PARLIAMENT: readonly string[] = [
  'Parlement européen',
  'Rue Wiertz / Wiertzstraat 60',
  'B-1047 Bruxelles/Brussel',
  'BELGIQUE/BELGIË',
];

const STYLES = `
@page{margin:25mm}
body{font:12pt/1.5 serif;margin:0;white-space:pre-wrap}
p{margin:0 0 1.5em}
.date{text-align:end}
`;

/** Prints the letter alone: a page of its own in a frame, since the page around belongs to somebody else. */
export function printLetter({address, date, subject, body, lang, dir}: PaperLetter, place: Node & ParentNode): void {
  const frame = document.createElement('iframe');
  frame.className = 'visually-hidden';
  frame.ariaHidden = 'true';
  frame.addEventListener(
    'load',
    () => {
      const page = frame.contentWindow as (Window & typeof globalThis) | null;
      if (!page) return;
      const {document: paper} = page;
      const styles = new page.CSSStyleSheet();
      styles.replaceSync(STYLES);
      paper.adoptedStyleSheets = [styles];
      paper.documentElement.lang = lang;
      paper.documentElement.dir = dir;
      const add = (text: string, name = 'p'): HTMLElement => {
        const part = paper.createElement(name);
        part.textContent = text;
        paper.body.append(part);
        return part;
      };
      add(address.join('\n'));
      add(date).className = 'date';
      add(subject).style.fontWeight = 'bold';
      add(body);
      page.addEventListener('afterprint', () => frame.remove());
      page.focus();
      page.print();
    },
    {once: true},
  );
  place.append(frame);
}
