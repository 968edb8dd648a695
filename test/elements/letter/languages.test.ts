import '../../../src/elements/letter/define.js';
import {itLocalizes} from '../../support/suites/it-localizes.js';
import {letter, paragraph} from './support/letters.js';

// One letter for all: what is translated here is what stands around it.
const english = letter({
  title: 'Offener Brief',
  content: [paragraph('Verlasst X.')],
  lang: 'de',
  url: 'https://campaign.example/',
  publisher: {name: 'LeaveX'},
  languages: ['de', 'fr'].map((lang) => ({lang, title: 'Offener Brief'})),
  signatories: Array.from({length: 101}, (_, i) => ({name: String(i)})),
});

describe('leavex-letter and languages of the interface', () => {
  itLocalizes({
    tag: 'leavex-letter',
    attributes: 'letter-lang="de" collapsed style="--leavex-letter-collapsed-height: 1em"',
    files: {'letter/de.json': english},
    texts: {
      en: /Read the whole letter.*Signatories \(101\).*Show all signatories.*Published by LeaveX.*Read this letter on campaign\.example.*Copy text.*Print/,
      fr: /Lire toute la lettre.*Signataires \(101\).*Publiée par LeaveX.*Copier le texte.*Imprimer/,
      de: /Den ganzen Brief lesen.*Unterzeichnende \(101\).*Veröffentlicht von LeaveX.*Text kopieren.*Drucken/,
      pl: /Przeczytaj cały list.*Sygnatariusze \(101\).*Wydawca: LeaveX.*Kopiuj tekst.*Drukuj/,
      ar: /قراءة الرسالة كاملة.*الموقّعون.*الناشر: LeaveX.*نسخ النص.*طباعة/,
    },
    ownWords: /LeaveX|Offener|Brief|Verlasst|campaign\.example|Deutsch|Français/,
  });
});
