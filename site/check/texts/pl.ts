import type {CheckTexts} from './en.js';

export const pl: CheckTexts = {
  title: 'Sprawdź stronę',
  lead: 'Wklej swój kod albo źródło strony. To, co wkleisz, pozostaje w\u00a0Twojej przeglądarce i\u00a0nic z\u00a0tego się nie uruchamia.',
  field: 'Kod lub źródło strony',
  hint: 'Źródło strony pokazuje Ctrl+U, na Macu ⌥⌘U. Zaznacz całość i\u00a0skopiuj.',
  button: 'Sprawdź kod',
  result: 'Wynik',
  kinds: {problem: 'Nie działa', advice: 'Może być lepiej', good: 'Działa'},
  removeIt: 'Usuń to.',
  worksTitle: 'Tak wygląda widżet, który działa',
  works: 'Liczba jest [pogrubiona], a\u00a0obok niej widać jej źródło. Jeśli widzisz tylko zwykłe zdanie, widżet się nie wczytał.',
  getCode: 'Pobierz kod',
  pageLanguage: 'Język tej strony',
  findings: {
    nothingPasted: ['Nie ma jeszcze nic do sprawdzenia.', 'Wklej kod lub źródło strony w\u00a0pole powyżej.'],
    noWidget: ['W\u00a0tym tekście nie ma widżetu.', 'Wklej kod ze strony „Pobierz kod” albo źródło strony: pokazuje je Ctrl+U lub ⌥⌘U.'],
    onlyWords: [
      'Skrypt jest, ale widżetu nie ma. Być może zostały tylko jego słowa.',
      'Twój system usunął znacznik. Użyj kodu dla WordPressa: zaczyna się od <div data-leavex=…> i\u00a0zostaje na miejscu.',
    ],
    escaped: [
      'Kod stał się tekstem: czytelnicy widzą same znaczniki.',
      'Wklej go do bloku HTML, a\u00a0nie do tekstu. W\u00a0WordPressie wpisz /html w\u00a0pustym wierszu.',
    ],
    curlyQuotes: [
      'Cudzysłowy są drukarskie ({value}), więc przeglądarka nie rozumie kodu.',
      'Zmienił je edytor tekstu lub program pocztowy. Skopiuj kod jeszcze raz ze strony „Pobierz kod”.',
    ],
    noScript: [
      'Brakuje skryptu, więc słowa pozostają bez zmian, a\u00a0liczba nigdy się nie zmienia.',
      'Wklej też pierwszy wiersz kodu. Albo poproś osobę, która opiekuje się witryną, o\u00a0dodanie go raz do stopki.',
    ],
    wrongScript: ['Skrypt na tej stronie nie zawiera widżetu „{value}”.', 'Wczytaj {instead} albo leavex.js, który zawiera wszystkie.'],
    exampleAddress: ['{value} to adres z\u00a0naszych poradników. Donikąd nie prowadzi.', 'Wpisz zamiast niego {instead}.'],
    local: [
      '{value} to Twój własny komputer. Czytelnicy nie mają do niego dostępu.',
      'Użyj adresu publicznej kopii, na przykład {instead}.',
    ],
    insecure: ['{value} zaczyna się od http://, a\u00a0przeglądarki blokują to na stronach z\u00a0https://.', 'Wpisz {instead}.'],
    oldVersion: [
      'Kod wczytuje wersję {value}. Ta witryna ma wersję {instead}.',
      'Użyj adresu z\u00a0/v0/, który jest zawsze aktualny, albo skopiuj kod jeszcze raz.',
    ],
    hashOfFresh: [
      'Skrypt ma skrót, ale plik pod tym adresem się zmienia. Po następnej zmianie przeglądarki go odrzucą.',
      'Użyj {value} bez „integrity” albo pliku jednej wersji z\u00a0{instead}.',
    ],
    noApi: ['Brakuje adresu danych kampanii, więc widżet nie może nic wczytać.', 'Dodaj data-leavex-api="{instead}" do znacznika script.'],
    apiIsFile: ['{value} to adres pliku.', 'Podaj jego folder: {instead}'],
    otherApi: ['Dane pochodzą z\u00a0{value}.', 'To dobrze, jeśli to Twoja własna kampania. Dane tej witryny są pod adresem {instead}.'],
    unknownWidget: ['Nie ma widżetu „{value}”.', 'Czy chodziło o: {instead}?'],
    unknownAttribute: ['„{value}” nic nie zmienia.', 'Czy chodziło o: {instead}?'],
    unknownValue: ['{value} nic nie zmienia.', 'Czy chodziło o: {instead}?'],
    linkInDiv: [
      'Link do {value} nie jest dozwolony w\u00a0elemencie div, chyba że prowadzi do Twojej witryny. Widżet się nie pojawi.',
      'Usuń data-leavex-href i\u00a0wstaw link do zdania między znacznikami.',
    ],
    noWords: [
      'Między znacznikami nie ma słów. W\u00a0newsletterach i\u00a0bez JavaScriptu czytelnicy nic nie zobaczą.',
      'Napisz między znacznikami zdanie z\u00a0linkiem.',
    ],
    noLink: [
      'W\u00a0słowach nie ma linku.',
      'W\u00a0newsletterach widżet się nie wczytuje. Dzięki linkowi czytelnicy mogą otworzyć stronę kampanii.',
    ],
    looseCounter: [
      'Licznik stoi na stronie sam. Niektóre motywy umieszczają go wtedy przy krawędzi okna.',
      'Wstaw <p> przed nim i\u00a0</p> po nim.',
    ],
    tagInWordPress: [
      'To strona WordPressa. Gdy zapisze ją autor bez dodatkowych uprawnień, widżet zostanie usunięty.',
      'Kod dla WordPressa z\u00a0<div data-leavex=…> zostaje na miejscu.',
    ],
    shortcode: [
      'To shortcode naszej wtyczki do WordPressa.',
      'Działa tam, gdzie wtyczka jest włączona. Jeśli czytelnicy widzą go jako tekst, poproś administratora o\u00a0zainstalowanie lub włączenie wtyczki.',
    ],
    tooLong: ['Tekst jest za długi, by go sprawdzić.', 'Wklej tylko część z\u00a0widżetem.'],
    tornApart: [
      'Znacznik i\u00a0jego słowa zostały rozdzielone, dlatego słowa stoją jeszcze raz pod widżetem.',
      'Twój system wstawił między nie akapity. Użyj kodu dla WordPressa: zaczyna się od <div data-leavex=…> i\u00a0pozostaje w\u00a0całości.',
    ],
    heldBack: [
      'Twoja strona wstrzymuje skrypt: ma on typ „{value}”.',
      'Zmienił go baner cookie lub program optymalizujący. Dodaj skrypt do wyjątków: nie zapisuje plików cookie.',
    ],
    hugoShortcode: [
      'To shortcode dla Hugo.',
      'Działa tam, gdzie jest layouts/shortcodes/leavex.html lub komponent motywu. Pisz {{<, a\u00a0nie {{%.',
    ],
    image: ['Ten obraz działa.', 'Pokazuje liczbę, a\u00a0jego link prowadzi do kampanii. Wyślij sobie testowy e-mail, by go zobaczyć.'],
    more: ['Liczba wyników, których tu nie widać: {value}.', 'Najpierw popraw te. Potem sprawdź jeszcze raz.'],
    works: [
      'To działa.',
      'Na Twojej stronie pojawi się liczba lub tekst, a\u00a0obok źródło. Jeśli widzisz tylko swoje słowa, sprawdź adres strony: być może kod nie został jeszcze opublikowany.',
    ],
  },
};
