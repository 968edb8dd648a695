import type {Message, ProgramMessage} from '@lit/localize-tools/lib/messages.js';

export type Category = Intl.LDMLPluralRule;

export const CATEGORIES: readonly Category[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** "signatures.few" → {set: "signatures", category: "few"}; nothing for a message that is no plural form. */
export function pluralForm(id: string): {readonly set: string; readonly category: Category} | undefined {
  const dot = id.lastIndexOf('.');
  const category = CATEGORIES.find((one) => one === id.slice(dot + 1));
  return dot > 0 && category ? {set: id.slice(0, dot), category} : undefined;
}

/** True for a plural form that numbers in this language never take. */
export function isUnusedForm(id: string, locale: string): boolean {
  const form = pluralForm(id);
  return form !== undefined && !new Intl.PluralRules(locale).resolvedOptions().pluralCategories.includes(form.category);
}

/**
 * The translations, in which every form that the language never uses says the same as its "other". So nothing is missing
 * where a browser's rules are newer than ours. Translators need not invent six forms for a language that has two.
 */
export function withUnusedForms(messages: readonly Message[], translations: readonly Message[], locale: string): Message[] {
  const translated = new Map(translations.map((message) => [message.name, message]));
  for (const {name} of messages) {
    const form = pluralForm(name);
    if (!form || !isUnusedForm(name, locale)) continue;
    const other = translated.get(`${form.set}.other`);
    if (other) translated.set(name, {name, contents: other.contents});
    else translated.delete(name);
  }
  return [...translated.values()];
}

/**
 * Adds the forms that English does not have. The code has `.one` and `.other`; translators are asked for all forms of their
 * language. They stand in for `.other` and have its placeholders.
 */
export function addForms(messages: ProgramMessage[]): void {
  const ids = new Set(messages.map(({name}) => name));
  for (const message of [...messages]) {
    const form = pluralForm(message.name);
    if (form?.category !== 'other') continue;
    for (const category of CATEGORIES) {
      const name = `${form.set}.${category}`;
      if (!ids.has(name)) messages.push({...message, name});
    }
  }
}

/** Forms that a locale file need not have, since they would say what its ".other" says. */
export function redundantForms(translations: readonly Message[], locale: string): ReadonlySet<string> {
  const others = new Map(translations.map((message) => [message.name, JSON.stringify(message.contents)]));
  const isRedundant = (message: Message): boolean => {
    const form = pluralForm(message.name);
    if (!form || form.category === 'other' || form.category === 'one') return false;
    return isUnusedForm(message.name, locale) || JSON.stringify(message.contents) === others.get(`${form.set}.other`);
  };
  return new Set(translations.filter(isRedundant).map(({name}) => name));
}

/** Gives the note for translators that one form of a set has to the forms that have none. */
export function spreadNotes(messages: readonly ProgramMessage[]): void {
  const notes = new Map(messages.map(({name, desc}) => [pluralForm(name)?.set, desc] as const).filter(([set, desc]) => set && desc));
  for (const message of messages) message.desc ??= notes.get(pluralForm(message.name)?.set);
}
