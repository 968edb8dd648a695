import type {Message, ProgramMessage} from '@lit/localize-tools/lib/messages.js';
import {englishProblems, glossaryProblems} from './glossary.js';
import {isUnusedForm, pluralForm} from './plural-forms.js';
import {PSEUDO_LOCALES} from './pseudo.js';
import {typographyProblems} from './typography.js';

/** Id of the message in src/generated/ask.ts. */
export const ASK_ID = 'ask.host';

/** Problems of the messages as they stand in the code. */
export function sourceProblems(messages: readonly ProgramMessage[]): string[] {
  const byId = new Map(messages.map((message) => [message.name, message]));
  return [
    ...messages.flatMap((message) => messageProblems(message, byId)),
    ...noteProblems(messages),
    ...messages.flatMap((message) =>
      [...typographyProblems(message, 'en'), ...englishProblems(message)].map(
        (problem) => `src: "${message.name}": ${problem}: ${text(message)}`,
      ),
    ),
    ...(byId.has(ASK_ID) ? [] : [`src: no message has the id "${ASK_ID}", from whose translations src/generated/ask.ts is made`]),
  ];
}

/** Problems of the translations of one language. */
export function translationProblems(messages: readonly Message[], translations: readonly Message[], locale: string): string[] {
  const file = `locales/${locale}.xlf`;
  const translated = new Map(translations.map((message) => [message.name, message]));
  const missing: string[] = [];
  const wrong: string[] = [];
  for (const source of messages.filter(({name}) => !isUnusedForm(name, locale))) {
    const target = translated.get(source.name);
    if (!target || text(target).trim() === '') missing.push(source.name);
    else if (!hasSamePlaceholders(source, target, locale))
      wrong.push(`${file}: "${source.name}" has other placeholders than the English text: ${list(target)} instead of ${list(source)}`);
    else if (isSentence(source) && text(source) === text(target)) wrong.push(`${file}: "${source.name}" is still English: ${text(source)}`);
    else if (!(locale in PSEUDO_LOCALES))
      for (const problem of [...typographyProblems(target, locale), ...glossaryProblems(source, target, locale)])
        wrong.push(`${file}: "${source.name}": ${problem}: ${text(target)}`);
  }
  return missing.length > 0 ? [`${file}: no translation of ${missing.join(', ')}`, ...wrong] : wrong;
}

/** The number may be said in words where a form has one number only: Arabic "two messages" is one word. */
export function hasSamePlaceholders(source: Message, target: Message, locale: string): boolean {
  const wanted = placeholders(source).sort();
  const there = String(placeholders(target).sort());
  return there === String(wanted) || (saysNumber(source.name, locale) && there === String(wanted.filter((index) => index !== NUMBER)));
}

/** In a plural, the first placeholder is the number that decides the form. */
const NUMBER = 0;

function saysNumber(id: string, locale: string): boolean {
  const category = pluralForm(id)?.category;
  const rules = new Intl.PluralRules(locale);
  return category !== undefined && Array.from({length: 200}, (_, n) => n).filter((n) => rules.select(n) === category).length === 1;
}

function messageProblems(message: ProgramMessage, byId: ReadonlyMap<string, ProgramMessage>): string[] {
  const problems: string[] = [];
  const form = pluralForm(message.name);
  if (/^[hs][0-9a-f]{16}$/.test(message.name)) problems.push(`msg() needs an explicit id: "${text(message)}"`);
  if (message.tag === 'html') problems.push(`"${message.name}": a message is text or str\`\`, never html\`\``);
  if (form) {
    for (const category of ['one', 'other'] as const) {
      const sibling = byId.get(`${form.set}.${category}`);
      if (!sibling && form.category !== category)
        problems.push(`"${form.set}" has no form ".${category}": English needs ".one" and ".other"`);
      if (sibling && form.category === 'other' && !hasSamePlaceholders(message, sibling, 'en'))
        problems.push(`"${form.set}.${category}" has other placeholders than "${message.name}"`);
    }
    if (form.category !== 'one' && form.category !== 'other')
      problems.push(`"${message.name}" is no English form; only translations have it`);
  }
  return problems.map((problem) => `src: ${problem}`);
}

/** Call this after the forms of a plural set have got their common note. */
function noteProblems(messages: readonly ProgramMessage[]): string[] {
  const without = new Set(messages.filter(({desc}) => !desc?.trim()).map(({name}) => pluralForm(name)?.set ?? name));
  return without.size > 0 ? [`src: no note for translators (desc: where does it stand, what is it?) on ${[...without].join(', ')}`] : [];
}

function list(message: Message): string {
  const texts = message.contents.filter((part) => typeof part !== 'string').map((part) => part.untranslatable);
  return texts.join(' ') || 'none';
}

function placeholders({contents}: Message): number[] {
  return contents.filter((part) => typeof part !== 'string').map((part) => part.index);
}

export function text({contents}: Message): string {
  return contents.map((part) => (typeof part === 'string' ? part : part.untranslatable)).join('');
}

/** Single words are often the same in two languages ("Participation"), sentences are not. */
function isSentence({contents}: Message): boolean {
  const words = contents.flatMap((part) => (typeof part === 'string' ? (part.match(/\p{L}{2,}/gu) ?? []) : []));
  return words.length > 1;
}
