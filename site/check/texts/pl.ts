import type {CheckTexts} from './en.js';

export const pl: CheckTexts = {
  title: 'Sprawdź stronę',
  lead: 'Wklej swój kod albo źródło strony. To, co wkleisz, pozostaje w Twojej przeglądarce i nic z tego się nie uruchamia.',
  field: 'Kod lub źródło strony',
  hint: 'Źródło strony pokazuje Ctrl+U, na Macu ⌥⌘U. Zaznacz całość i skopiuj.',
  button: 'Sprawdź kod',
  result: 'Wynik',
  kinds: {problem: 'Nie działa', advice: 'Może być lepiej', good: 'Działa'},
  removeIt: 'Usuń to.',
  worksTitle: 'Tak wygląda widżet, który działa',
  works: 'Liczba jest [pogrubiona], a obok niej widać jej źródło. Jeśli widzisz tylko zwykłe zdanie, widżet się nie wczytał.',
  exampleLabel: 'osób podpisało list otwarty',
  getCode: 'Pobierz kod',
  pageLanguage: 'Język tej strony',
  findings: {
    nothingPasted: ['Nie ma jeszcze nic do sprawdzenia.', 'Wklej kod lub źródło strony w pole powyżej.'],
    noWidget: ['W tym tekście nie ma widżetu.', 'Wklej kod ze strony „Pobierz kod” albo źródło strony: pokazuje je Ctrl+U lub ⌥⌘U.'],
    onlyWords: [
      'Skrypt jest, ale widżetu nie ma. Być może zostały tylko jego słowa.',
      'Twój system usunął znacznik. Użyj kodu dla WordPressa: zaczyna się od <div data-leavex=…> i zostaje na miejscu.',
    ],
    escaped: [
      'Kod stał się tekstem: czytelnicy widzą same znaczniki.',
      'Wklej go do bloku HTML, a nie do tekstu. W WordPressie wpisz /html w pustym wierszu.',
    ],
    curlyQuotes: [
      'Cudzysłowy są drukarskie ({value}), więc przeglądarka nie rozumie kodu.',
      'Zmienił je edytor tekstu lub program pocztowy. Skopiuj kod jeszcze raz ze strony „Pobierz kod”.',
    ],
    noScript: [
      'Brakuje skryptu, więc słowa pozostają bez zmian, a liczba nigdy się nie zmienia.',
      'Wklej też pierwszy wiersz kodu. Albo poproś osobę, która opiekuje się witryną, o dodanie go raz do stopki.',
    ],
    wrongScript: ['Skrypt na tej stronie nie zawiera widżetu „{value}”.', 'Wczytaj {instead} albo leavex.js, który zawiera wszystkie.'],
    exampleAddress: ['{value} to adres z naszych poradników. Donikąd nie prowadzi.', 'Wpisz zamiast niego {instead}.'],
    local: [
      '{value} to Twój własny komputer. Czytelnicy nie mają do niego dostępu.',
      'Użyj adresu publicznej kopii, na przykład {instead}.',
    ],
    insecure: ['{value} zaczyna się od http://, a przeglądarki blokują to na stronach z https://.', 'Wpisz {instead}.'],
    oldVersion: [
      'Kod wczytuje wersję {value}. Ta witryna ma wersję {instead}.',
      'Użyj adresu z /v0/, który jest zawsze aktualny, albo skopiuj kod jeszcze raz.',
    ],
    hashOfFresh: [
      'Skrypt ma skrót, ale plik pod tym adresem się zmienia. Po następnej zmianie przeglądarki go odrzucą.',
      'Użyj {value} bez „integrity” albo pliku jednej wersji z {instead}.',
    ],
    noApi: ['Brakuje adresu danych kampanii, więc widżet nie może nic wczytać.', 'Dodaj data-leavex-api="{instead}" do znacznika script.'],
    apiIsFile: ['{value} to adres pliku.', 'Podaj jego folder: {instead}'],
    otherApi: ['Dane pochodzą z {value}.', 'To dobrze, jeśli to Twoja własna kampania. Dane tej witryny są pod adresem {instead}.'],
    unknownWidget: ['Nie ma widżetu „{value}”.', 'Czy chodziło o: {instead}?'],
    unknownAttribute: ['„{value}” nie ma żadnego skutku.', 'Czy chodziło o: {instead}?'],
    unknownValue: ['{value} nie ma żadnego skutku.', 'Czy chodziło o: {instead}?'],
    linkInDiv: [
      'Link do {value} nie jest dozwolony w elemencie div, chyba że prowadzi do Twojej witryny. Widżet się nie pojawi.',
      'Usuń data-leavex-href i wstaw link do zdania między znacznikami.',
    ],
    noWords: [
      'Między znacznikami nie ma słów. W newsletterach i bez JavaScriptu czytelnicy nic nie zobaczą.',
      'Napisz między znacznikami zdanie z linkiem.',
    ],
    noLink: ['W słowach nie ma linku.', 'W newsletterach widżet się nie wczytuje. Z linkiem czytelnicy mogą przejść dalej.'],
    looseCounter: [
      'Licznik stoi na stronie sam. Niektóre motywy umieszczają go wtedy przy krawędzi okna.',
      'Wstaw <p> przed nim i </p> po nim.',
    ],
    tagInWordPress: [
      'To strona WordPressa. Gdy zapisze ją autor bez dodatkowych uprawnień, widżet zostanie usunięty.',
      'Kod dla WordPressa z <div data-leavex=…> zostaje na miejscu.',
    ],
    shortcode: [
      'To shortcode naszej wtyczki do WordPressa.',
      'Działa tam, gdzie wtyczka jest włączona. Jeśli czytelnicy widzą go jako tekst, poproś administratora o zainstalowanie lub włączenie wtyczki.',
    ],
    works: [
      'To działa.',
      'Na Twojej stronie pojawi się liczba lub tekst, a obok źródło. Jeśli widzisz tylko swoje słowa, sprawdź adres strony: być może kod nie został jeszcze opublikowany.',
    ],
  },
};
