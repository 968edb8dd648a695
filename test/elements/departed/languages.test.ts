import '../../../src/elements/departed/define.js';
import {itLocalizes} from '../../support/suites/it-localizes.js';
import {answer, FILE, many, six} from './support/departures.js';

// Names of organisations, networks, countries and months: the campaign's own words, and those that browsers know.
const OWN_WORDS =
  /Organisation \d+|The Guardian|Le Monde|Universität Wien|\d+ associations|Emmaüs|Zurück e\. V\.|Bluesky|Mastodon|France|Germany|Poland|Spain|Italy|Austria|United Kingdom|January|February|May|November|December/;

describe('leavex-departed and languages', () => {
  describe('as a list', () =>
    itLocalizes({
      tag: 'leavex-departed',
      files: {[FILE]: answer([...six, ...many(12)])},
      texts: {
        en: /101 organisations have left X.*Search.*Country.*January.* 2025.*as of .*February.* 2026.*Tell us who else has left/,
        fr: /101 organisations ont quitté X.*Rechercher.*Pays.*Allemagne.*31 janvier 2025.*4 février 2026.*Signaler une erreur/,
        de: /101 Organisationen haben X verlassen.*Land.*Deutschland.*31\. Januar 2025.*Weitere Organisation melden/,
        pl: /101 organizacji.*Kraj.*31 stycznia 2025.*Zgłoś błąd/,
        ar: /بحث.*البلد.*الترتيب/,
      },
      ownWords: OWN_WORDS,
    }));

  describe('as a ticker', () =>
    itLocalizes({
      tag: 'leavex-departed',
      attributes: 'variant="ticker"',
      files: {[FILE]: answer([...six, ...many(12)])},
      texts: {
        en: /Pause.*Show all.*January 2025/,
        fr: /Mettre en pause.*Tout afficher.*janvier 2025/,
        de: /Anhalten.*Alle anzeigen.*Januar 2025/,
        pl: /Zatrzymaj.*Pokaż wszystkie.*styczeń 2025/,
        ar: /إيقاف مؤقت.*عرض الكل/,
      },
      ownWords: OWN_WORDS,
    }));
});
