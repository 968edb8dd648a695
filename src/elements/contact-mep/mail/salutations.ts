import {primary} from '../reader-languages.js';

/**
 * First lines of mails, for campaigns that have none in a language: polite, and the same for women and men. The name is
 * left out where it would have to be inflected.
 */
const SALUTATIONS: Readonly<Record<string, string>> = {
  ar: 'تحية طيبة،',
  bg: 'Уважаема госпожо, уважаеми господине,',
  cs: 'Vážená paní, vážený pane,',
  da: 'Kære {name}',
  de: 'Guten Tag {name},',
  el: 'Αξιότιμη κυρία, αξιότιμε κύριε,',
  en: 'Dear {name},',
  es: 'Estimada señora, estimado señor:',
  et: 'Lugupeetud {name}!',
  fi: 'Arvoisa {name},',
  fr: 'Madame, Monsieur,',
  ga: 'A chara,',
  hr: 'Poštovana gospođo, poštovani gospodine,',
  hu: 'Tisztelt {name}!',
  it: 'Gentile {name},',
  lt: 'Gerbiama ponia, gerbiamas pone,',
  lv: 'Labdien!',
  mt: 'Għażiża Sinjura, Għażiż Sinjur,',
  nl: 'Geachte {name},',
  pl: 'Szanowna Pani, Szanowny Panie,',
  pt: 'Exma. Senhora, Exmo. Senhor,',
  ro: 'Stimată doamnă, stimate domn,',
  sk: 'Vážená pani, vážený pán,',
  sl: 'Spoštovana gospa, spoštovani gospod,',
  sv: 'Bästa {name},',
};

/** A salutation in the language of a mail; in English where the language is none of these. */
export function defaultSalutation(language: string, name: string): string {
  const code = primary(language);
  return (Object.hasOwn(SALUTATIONS, code) ? SALUTATIONS[code]! : SALUTATIONS['en']!).replace('{name}', () => name);
}
