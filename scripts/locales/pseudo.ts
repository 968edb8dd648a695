import type {Message} from '@lit/localize-tools/lib/messages.js';

type Transform = (text: string) => string;

/**
 * Languages that nobody speaks, made from the English texts. Before any translator has begun, they show text in the code that
 * is no message. It has no accents, or is not Arabic. They also show if a layout bears longer texts and right to left.
 */
export const PSEUDO_LOCALES: Readonly<Record<string, (message: Message) => Message>> = {
  'en-XA': (message) => lengthened(transformed(message, accented)),
  'ar-XB': (message) => transformed(message, arabicLooking),
};

const ACCENTED: Readonly<Record<string, string>> = {
  ...pairs('abcdefghijklmnopqrstuvwxyz', 'áƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž'),
  ...pairs('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ'),
};

/**
 * Letters of a script that is written from right to left. Invisible characters that turn the direction could also make code
 * look like other code.
 */
const ARABIC: Readonly<Record<string, string>> = pairs('abcdefghijklmnopqrstuvwxyz', 'ابثدعفغحيجكلمنوپقرستىڤوخيز');

const LENGTHENING = 0.4;

/** The wide sign makes this as long as a word of 16 letters; longer ones are rare. */
const LONGEST_WORD = 12;

function accented(text: string): string {
  return replaceLetters(text, ACCENTED);
}

function arabicLooking(text: string): string {
  return replaceLetters(text.toLowerCase(), ARABIC);
}

/** In brackets, to show where a text is cut off, and 40 % longer, as German or Finnish can be. */
function lengthened({name, contents}: Message): Message {
  const length = contents.reduce((sum, part) => sum + (typeof part === 'string' ? [...part].length : 0), 0);
  const filler = '~'.repeat(Math.ceil(length * LENGTHENING)).replace(new RegExp(`~{${LONGEST_WORD}}(?=~)`, 'g'), '$& ');
  return {name, contents: merged(['[', ...contents, ` ${filler}]`])};
}

function transformed({name, contents}: Message, transform: Transform): Message {
  return {name, contents: contents.map((part) => (typeof part === 'string' ? transform(part) : part))};
}

function merged(contents: Message['contents']): Message['contents'] {
  const out: Message['contents'] = [];
  for (const part of contents) {
    const last = out.at(-1);
    if (typeof part === 'string' && typeof last === 'string') out[out.length - 1] = last + part;
    else out.push(part);
  }
  return out;
}

function replaceLetters(text: string, letters: Readonly<Record<string, string>>): string {
  return text.replace(/[a-z]/gi, (letter) => letters[letter] ?? letter);
}

function pairs(from: string, to: string): Record<string, string> {
  const targets = [...to];
  return Object.fromEntries([...from].map((letter, i) => [letter, targets[i] ?? letter]));
}
