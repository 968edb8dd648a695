import {formatter} from './intl-cache.js';

/** A sentence for every category that languages have (CLDR); English uses two of them. */
export type PluralForms = Readonly<Record<Intl.LDMLPluralRule, string>>;

/** The form that a number takes in a language: "1 000 000 de signatures" is another form than "2 signatures". */
export const plural = (tag: string, value: number, forms: PluralForms): string => forms[formatter(Intl.PluralRules, tag).select(value)];
