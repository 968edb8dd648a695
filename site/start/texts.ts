import type {Language} from '../snippets/widgets.js';

/** Words of the first page, by the names in its `data-text`. */
export interface StartTexts {
  readonly pageTitle: string;
  readonly title: string;
  readonly lead: string;
  readonly get: string;
  readonly languages: string;
  readonly counter: string;
  readonly counterLabel: string;
  readonly getCounter: string;
  readonly letter: string;
  readonly getLetter: string;
  readonly contactMep: string;
  readonly getContactMep: string;
  readonly departed: string;
  readonly getDeparted: string;
  readonly more: string;
  readonly check: string;
  readonly checkNote: string;
  readonly gallery: string;
  readonly galleryNote: string;
  readonly guides: string;
  readonly guidesNote: string;
}

export const START_TEXTS: Readonly<Record<Language, StartTexts>> = {
  en: {
    pageTitle: 'LeaveX widgets: the open letter and a way to write to MEPs, on your site',
    title: 'Put the open letter on your site, in one minute.',
    lead: 'LeaveX is a citizens’ campaign in Europe. Its open letter asks politicians to stop using X, formerly Twitter. Choose what your readers see, copy the code, paste it into your page. You need no account and no server, and nobody is tracked.',
    get: 'Get the code',
    languages: 'Language of this page',
    counter: 'Counter',
    counterLabel: 'people have signed the open letter',
    getCounter: 'Get the counter',
    letter: 'Open letter',
    getLetter: 'Get the open letter',
    contactMep: 'Write to MEPs',
    getContactMep: 'Get the message tool',
    departed: 'Who has left X',
    getDeparted: 'Get the list',
    more: 'More',
    check: 'Check a page',
    checkNote: 'You have pasted the code, and only your sentence appears.',
    gallery: 'Gallery',
    galleryNote: 'The same widgets on six sites, each with its own fonts and colours.',
    guides: 'Guides',
    guidesNote: 'WordPress, Hugo, newsletters, styling, hosting the files yourself.',
  },
  fr: {
    pageTitle: 'Widgets LeaveX\u202f: la lettre ouverte et de quoi écrire aux députés européens, sur votre site',
    title: 'Mettez la lettre ouverte sur votre site, en une minute.',
    lead: 'LeaveX est une campagne citoyenne en Europe. Sa lettre ouverte demande aux responsables politiques de ne plus utiliser X, anciennement Twitter. Choisissez ce que vos lecteurs verront, copiez le code, collez-le dans votre page. Il ne faut ni compte ni serveur, et personne n’est pisté.',
    get: 'Obtenir le code',
    languages: 'Langue de cette page',
    counter: 'Compteur',
    counterLabel: 'personnes ont signé la lettre ouverte',
    getCounter: 'Obtenir le compteur',
    letter: 'Lettre ouverte',
    getLetter: 'Obtenir la lettre ouverte',
    contactMep: 'Écrire aux députés',
    getContactMep: 'Obtenir l’outil pour écrire aux députés',
    departed: 'Qui a quitté X',
    getDeparted: 'Obtenir la liste',
    more: 'En savoir plus',
    check: 'Vérifier une page',
    checkNote: 'Vous avez collé le code, et seule votre phrase apparaît.',
    gallery: 'Galerie',
    galleryNote: 'Les mêmes widgets sur six sites, chacun avec ses polices et ses couleurs.',
    guides: 'Guides',
    guidesNote: 'WordPress, Hugo, newsletters et pages HTML.',
  },
  de: {
    pageTitle: 'LeaveX-Widgets: der offene Brief und ein Weg, EU-Abgeordneten zu schreiben, auf Ihrer Website',
    title: 'Der offene Brief auf Ihrer Website, in einer Minute.',
    lead: 'LeaveX ist eine Kampagne von Bürgerinnen und Bürgern in Europa. Ihr offener Brief bittet die Politik, X (früher Twitter) nicht mehr zu nutzen. Wählen Sie, was auf Ihrer Seite erscheint, kopieren Sie den Code, und fügen Sie ihn ein. Sie brauchen kein Konto und keinen Server, und es gibt kein Tracking.',
    get: 'Code holen',
    languages: 'Sprache dieser Seite',
    counter: 'Zähler',
    counterLabel: 'Menschen haben den offenen Brief unterschrieben',
    getCounter: 'Zähler holen',
    letter: 'Offener Brief',
    getLetter: 'Offenen Brief holen',
    contactMep: 'Abgeordneten schreiben',
    getContactMep: 'Nachrichten-Werkzeug holen',
    departed: 'Wer X verlassen hat',
    getDeparted: 'Liste holen',
    more: 'Mehr',
    check: 'Eine Seite prüfen',
    checkNote: 'Sie haben den Code eingefügt, und nur Ihr Satz erscheint.',
    gallery: 'Galerie',
    galleryNote: 'Dieselben Widgets auf sechs Websites, jede mit eigenen Schriften und Farben.',
    guides: 'Anleitungen',
    guidesNote: 'WordPress, Hugo, Newsletter und HTML-Seiten.',
  },
  pl: {
    pageTitle: 'Widżety LeaveX: list otwarty i\u00a0sposób, by napisać do europosłów, na Twojej stronie',
    title: 'List otwarty na Twojej stronie, w\u00a0jedną minutę.',
    lead: 'LeaveX to kampania obywatelska w\u00a0Europie. Jej list otwarty prosi polityków, by przestali używać X, dawniej Twittera. Wybierz, co zobaczą Twoi czytelnicy, skopiuj kod i\u00a0wklej go na swoją stronę. Nie potrzebujesz konta ani serwera i\u00a0nikt nie jest śledzony.',
    get: 'Pobierz kod',
    languages: 'Język tej strony',
    counter: 'Licznik',
    counterLabel: '– tyle osób podpisało list otwarty',
    getCounter: 'Pobierz licznik',
    letter: 'List otwarty',
    getLetter: 'Pobierz list otwarty',
    contactMep: 'Napisz do europosłów',
    getContactMep: 'Pobierz narzędzie do pisania do europosłów',
    departed: 'Kto opuścił X',
    getDeparted: 'Pobierz listę',
    more: 'Więcej',
    check: 'Sprawdź stronę',
    checkNote: 'Kod jest wklejony, a\u00a0widać tylko Twoje zdanie.',
    gallery: 'Galeria',
    galleryNote: 'Te same widżety na sześciu witrynach, każda z\u00a0własnymi czcionkami i\u00a0kolorami.',
    guides: 'Poradniki',
    guidesNote: 'WordPress, Hugo, newslettery, wygląd i\u00a0pliki na własnym serwerze (po angielsku).',
  },
  ar: {
    pageTitle: 'أدوات LeaveX: الرسالة المفتوحة والكتابة إلى النواب، في موقعك',
    title: 'الرسالة المفتوحة في موقعك، خلال دقيقة.',
    lead: 'LeaveX حملة مواطنين في أوروبا. تطلب رسالتها المفتوحة من السياسيين التوقف عن استخدام إكس (تويتر سابقًا). اختيار ما يراه القراء، ثم نسخ الشيفرة ولصقها في صفحتك. لا حاجة إلى حساب ولا إلى خادم، ولا يُتتبع أحد.',
    get: 'الحصول على الشيفرة',
    languages: 'لغة هذه الصفحة',
    counter: 'العداد',
    counterLabel: 'من الموقّعين على الرسالة المفتوحة',
    getCounter: 'الحصول على العداد',
    letter: 'الرسالة المفتوحة',
    getLetter: 'الحصول على الرسالة المفتوحة',
    contactMep: 'الكتابة إلى النواب',
    getContactMep: 'الحصول على أداة الكتابة إلى النواب',
    departed: 'من غادر إكس',
    getDeparted: 'الحصول على القائمة',
    more: 'المزيد',
    check: 'فحص صفحة',
    checkNote: 'الشيفرة ملصقة، ولا تظهر إلا جملتك.',
    gallery: 'المعرض',
    galleryNote: 'الأدوات نفسها في ستة مواقع، لكل منها خطوطه وألوانه.',
    guides: 'الأدلة',
    guidesNote: 'ووردبريس وHugo والنشرات البريدية والمظهر واستضافة الملفات (بالإنجليزية).',
  },
};
