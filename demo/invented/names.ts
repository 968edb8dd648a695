// Invented members need names: given names as they are common in a country, family names that sound like it but are
// made up, so that nobody real is meant. Names with a slash are “his/her” forms.

export interface CountryNames {
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly families: readonly string[];
  /** Language of the native script, where it is not Latin; names are then “Latin=native”. */
  readonly script?: string;
}

const list = (text: string): string[] => text.split(',').map((name) => name.trim());

export const NAMES: Readonly<Record<string, CountryNames>> = {
  AT: {
    women: list('Theresa, Verena, Katharina, Ulrike, Magdalena, Birgit'),
    men: list('Florian, Matthias, Lukas, Gernot, Bernhard, Clemens'),
    families: list('Hollergschwandt, Brandlechner, Steinwandter, Moosgruben, Tannleitner, Waldstätt, Ennsgraber, Lerchfeldner'),
  },
  BE: {
    women: list('Lotte, Hannelore, Élodie, Céline, Annelies, Maud'),
    men: list('Wouter, Benoît, Pieter, Quentin, Jeroen, Thibault'),
    families: list(
      'Vandermeulebeke, De Wintergroen, Heylaertsen, Van Roosbeke, Delfosse-Marchin, Lambrechtien, Duchâtelier, Wathelin, Verstrepenaar, Collinfosse',
    ),
  },
  BG: {
    women: list('Калина=Kalina, Десислава=Desislava, Ралица=Ralitsa, Милена=Milena, Йоана=Yoana'),
    men: list('Петър=Petar, Стоян=Stoyan, Веселин=Veselin, Красимир=Krasimir, Явор=Yavor'),
    families: list(
      'Чернодолски/Чернодолска=Chernodolski/Chernodolska, Белоречки/Белоречка=Belorechki/Belorechka, Равногорски/Равногорска=Ravnogorski/Ravnogorska, Дъбравков/Дъбравкова=Dabravkov/Dabravkova, Изворски/Изворска=Izvorski/Izvorska, Липодолов/Липодолова=Lipodolov/Lipodolova',
    ),
    script: 'bg',
  },
  CY: {
    women: list('Έλενα=Elena, Άντρη=Antri, Χρύσω=Chryso'),
    men: list('Κώστας=Kostas, Σάββας=Savvas, Μάριος=Marios'),
    families: list(
      'Πετρολίμνης/Πετρολίμνη=Petrolimnis/Petrolimni, Κυπαρισσάς/Κυπαρισσά=Kyparissas/Kyparissa, Θαλασσιάδης/Θαλασσιάδη=Thalassiadis/Thalassiadi',
    ),
    script: 'el',
  },
  CZ: {
    women: list('Tereza, Lenka, Zuzana, Markéta, Jitka'),
    men: list('Ondřej, Radek, Vojtěch, Luboš, Matěj'),
    families: list(
      'Javornický/Javornická, Lipovský/Lipovská, Hájenský/Hájenská, Říčkovský/Říčkovská, Modřínek/Modřínková, Skalnický/Skalnická, Březinovský/Březinovská',
    ),
  },
  DE: {
    women: list('Annika, Friederike, Gesine, Heike, Jasmin, Kerstin, Leonie, Nadja, Silke, Wiebke'),
    men: list('Arne, Carsten, Dirk, Enno, Hannes, Jonas, Malte, Ruben, Sönke, Tarek'),
    families: list(
      'Aschenbrook, Birkenrath, Dünnwald-Ehlers, Eichstedter, Falkenrode, Grünhagener, Heidkampen, Immenroth, Jessenbrink, Kaltenfels, Lindwarder, Moorkamper, Nesselbach, Osterloher, Querfurther, Rosenhagener, Süderbrook, von der Haselau, Weißenrode, Ysenbrück',
    ),
  },
  DK: {
    women: list('Signe, Astrid, Mette, Freja, Lærke'),
    men: list('Rasmus, Søren, Mikkel, Asger, Troels'),
    families: list('Bøgelund-Holm, Strandmark, Højbakke, Ravnskjold, Lyngdal, Ådalsgaard'),
  },
  EE: {
    women: list('Kadri, Liis, Maarja'),
    men: list('Tanel, Rein, Mihkel'),
    families: list('Kasemets-Saar, Rannakivi, Tammoja, Põhjalaid, Järvemäe'),
  },
  ES: {
    women: list('Lucía, Inés, Rocío, Nerea, Montserrat, Begoña, Amparo, Leire'),
    men: list('Álvaro, Íñigo, Rubén, Gonzalo, Jordi, Xabier, Adrián, Tomás'),
    families: list(
      'Valdearcos Montel, Peñarrocha Lindo, Fuentealba Soler, Riofrío Casal, Olmedilla Vern, Arriaguren Etxe, Campollano Prat, Sotomarín Vega, Quintanares Bou, Navaltejo Ruano, Torremocha Lis, Escalonado Puig',
    ),
  },
  FI: {
    women: list('Aino, Helmi, Linnea, Päivi, Saga'),
    men: list('Eero, Juhani, Oskar, Timo, Väinö'),
    families: list('Koivurinne, Saarenpelto, Järvenkorpi, Lehtomaansuo, Björkholmen, Strandbäck, Honkaharju'),
  },
  FR: {
    women: list('Apolline, Bérengère, Clémence, Delphine, Maëlle, Noémie, Ségolène, Solène, Yasmina'),
    men: list('Aurélien, Baptiste, Corentin, Étienne, Gaël, Loïc, Mathurin, Rémi, Sofiane'),
    families: list(
      'Aubrespin, Bellerive-Montal, Chantemesle, D’Orvalou, Esterelle, Fontgrande, Garrigoux, Hautecombre, Kervadoul, Lavaudière, Marquelin, Noirefontaine, Ormeraie, Pierrefitte-Lau, Rochambrune, Saint-Avrillé, Tournemine, Valombreuse',
    ),
  },
  GR: {
    women: list('Δανάη=Danai, Ελευθερία=Eleftheria, Μυρτώ=Myrto, Ιωάννα=Ioanna, Θάλεια=Thaleia'),
    men: list('Αλέξανδρος=Alexandros, Γρηγόρης=Grigoris, Θανάσης=Thanasis, Λευτέρης=Lefteris, Στέλιος=Stelios'),
    families: list(
      'Ανεμολόφος/Ανεμολόφου=Anemolofos/Anemolofou, Βραχολιμνιάδης/Βραχολιμνιάδη=Vracholimniadis/Vracholimniadi, Ελαιωνίτης/Ελαιωνίτη=Elaionitis/Elaioniti, Καστανοδάσης/Καστανοδάση=Kastanodasis/Kastanodasi, Μελισσουργιάς/Μελισσουργιά=Melissourgias/Melissourgia, Πλατανορέμας/Πλατανορέμα=Platanoremas/Platanorema',
    ),
    script: 'el',
  },
  HR: {
    women: list('Ivana, Lucija, Marija, Nikolina'),
    men: list('Ante, Domagoj, Hrvoje, Luka'),
    families: list('Bjelogorac, Crnolužić, Dubravčan, Javoraš, Primorčević, Zelengajić'),
  },
  HU: {
    women: list('Boglárka, Eszter, Noémi, Réka, Zsófia'),
    men: list('Ákos, Bence, Gergő, Levente, Zsombor'),
    families: list('Almásligeti, Bükkösdvári, Csermelyes, Fenyvespataki, Homokréti, Nyárlőrinczi, Szélmalomi'),
  },
  IE: {
    women: list('Aoife, Niamh, Sorcha, Gráinne'),
    men: list('Cillian, Diarmuid, Fiachra, Oisín'),
    families: list('Ó Dubhghlinne, Ní Chaoilte, MacGleannán, Ballinree, Carrowmoran, O’Derravan'),
  },
  IT: {
    women: list('Arianna, Beatrice, Fiammetta, Ginevra, Ilaria, Ludovica, Mirella, Viola'),
    men: list('Corrado, Edoardo, Fabrizio, Gianmarco, Leonardo, Michelangelo, Saverio, Tiziano'),
    families: list(
      'Acquabona, Belcolle, Castelmonti, Della Pergola, Fioravalle, Lungarotto, Montespino, Oltremare, Pietrachiara, Roccaserena, Sassoforte, Terranova-Lisi, Valdombrosa, Innerbichler',
    ),
  },
  LT: {
    women: list('Austėja, Eglė, Rūta'),
    men: list('Mantas, Vytenis, Žygimantas'),
    families: list('Beržūnas/Beržūnaitė, Girionis/Girionytė, Ąžuolynas/Ąžuolynaitė, Pilkalnis/Pilkalnytė'),
  },
  LU: {women: list('Josée, Martine'), men: list('Fränk, Yves'), families: list('Biereldeng, Hueleschter, Reckenthaler, Weilerbaach')},
  LV: {
    women: list('Baiba, Ilze, Zane'),
    men: list('Kaspars, Mārtiņš, Uģis'),
    families: list('Bērzlapa, Ezermalis/Ezermale, Kļavkalns/Kļavkalne, Vējrags/Vējraga'),
  },
  MT: {women: list('Graziella, Marija'), men: list('Karmenu, Ġorġ'), families: list('Buġebel, Xagħrija, Wied-Żnuber, Borġ-Tramuntana')},
  NL: {
    women: list('Femke, Hanneke, Jorien, Marloes, Sanne'),
    men: list('Bastiaan, Diederik, Joris, Maarten, Sjoerd'),
    families: list('van der Elzenaar, Hooglandse, Kruiswater, ter Broekhuis, Duinkerker, de Wildeman-Stoop, Veenhuizer, Zomerdijks'),
  },
  PL: {
    women: list('Agnieszka, Bożena, Dorota, Grażyna, Kinga, Małgorzata, Wioletta'),
    men: list('Bartosz, Cezary, Grzegorz, Łukasz, Przemysław, Sławomir, Zbigniew'),
    families: list(
      'Brzozogajski/Brzozogajska, Cisowolski/Cisowolska, Dębogórski/Dębogórska, Jaworzański/Jaworzańska, Kalinodolski/Kalinodolska, Łęgowiński/Łęgowińska, Modrzewiecki-Sarna/Modrzewiecka-Sarna, Olszogródzki/Olszogródzka, Wierzbostawski/Wierzbostawska, Źródlański/Źródlańska',
    ),
  },
  PT: {
    women: list('Beatriz, Filipa, Leonor, Matilde, Teresa'),
    men: list('Afonso, Duarte, Gonçalo, Rui, Vasco'),
    families: list('Azinheira de Valverde, Carvalhosa Pinto, Figueirinha, Montalvor, Oliveirinha Rosado, Ribacoa, Serradela'),
  },
  RO: {
    women: list('Adriana, Cătălina, Ilinca, Ruxandra, Smaranda'),
    men: list('Bogdan, Cosmin, Horia, Răzvan, Ștefan'),
    families: list('Brădișteanu, Cărpinoiu, Fântânescu, Izvoreanu-Pop, Mestecăniș, Plopșoreanu, Stejărescu, Țărmureanu'),
  },
  SE: {
    women: list('Ebba, Ingrid, Maja, Tuva, Ylva'),
    men: list('Axel, Gustaf, Hjalmar, Olle, Viggo'),
    families: list('Björkesund, Granåker, Lindhammar, Sjöstrandh-Ek, Tallmyr, Vinterdal, Åsbergsson'),
  },
  SI: {women: list('Maja, Špela, Živa'), men: list('Aljaž, Gašper, Žiga'), families: list('Brezogar, Hrastnikar, Lipovšek-Gaj, Podgorčan')},
  SK: {
    women: list('Alžbeta, Miroslava, Petronela, Ľubica'),
    men: list('Dušan, Ľubomír, Peter, Rastislav'),
    families: list('Bukovinský/Bukovinská, Hradiškovský/Hradiškovská, Lieskovan/Lieskovanová, Smrečanský/Smrečanská, Údolský/Údolská'),
  },
};

/** Invented parties by language: for the centre-right, the left, liberals, greens, and national conservatives. */
export const PARTIES: Readonly<Record<string, readonly [string, string, string, string, string]>> = {
  bg: ['Граждански съюз', 'Солидарна партия', 'Либерален форум', 'Зелен кръг', 'Национален дом'],
  cs: ['Občanská jednota', 'Strana solidarity', 'Liberální fórum', 'Zelený kruh', 'Národní domov'],
  da: ['Borgernes Samling', 'Solidarisk Parti', 'Liberalt Forum', 'Grøn Kreds', 'Nationalt Hjem'],
  de: ['Bürgerunion', 'Solidarische Partei', 'Liberales Forum', 'Grüner Kreis', 'Nationale Heimat'],
  el: ['Πολιτική Ένωση', 'Κόμμα Αλληλεγγύης', 'Φιλελεύθερο Φόρουμ', 'Πράσινος Κύκλος', 'Εθνική Εστία'],
  en: ['Civic Union', 'Solidarity Party', 'Liberal Forum', 'Green Circle', 'National Hearth'],
  es: ['Unión Cívica', 'Partido Solidario', 'Foro Liberal', 'Círculo Verde', 'Hogar Nacional'],
  et: ['Kodanike Liit', 'Solidaarsuspartei', 'Liberaalne Foorum', 'Roheline Ring', 'Rahvuslik Kodu'],
  fi: ['Kansalaisliitto', 'Solidaarinen puolue', 'Liberaali foorumi', 'Vihreä piiri', 'Kansallinen koti'],
  fr: ['Union civique', 'Parti solidaire', 'Forum libéral', 'Cercle vert', 'Foyer national'],
  hr: ['Građanska unija', 'Stranka solidarnosti', 'Liberalni forum', 'Zeleni krug', 'Nacionalni dom'],
  hu: ['Polgári Unió', 'Szolidaritás Pártja', 'Liberális Fórum', 'Zöld Kör', 'Nemzeti Otthon'],
  it: ['Unione Civica', 'Partito Solidale', 'Foro Liberale', 'Cerchio Verde', 'Casa Nazionale'],
  lt: ['Piliečių sąjunga', 'Solidarumo partija', 'Liberalų forumas', 'Žaliasis ratas', 'Tautos namai'],
  lv: ['Pilsoņu savienība', 'Solidaritātes partija', 'Liberālais forums', 'Zaļais loks', 'Nacionālais nams'],
  mt: ['Unjoni Ċivika', 'Partit Solidali', 'Forum Liberali', 'Ċirku Aħdar', 'Dar Nazzjonali'],
  nl: ['Burgerunie', 'Solidaire Partij', 'Liberaal Forum', 'Groene Kring', 'Nationaal Huis'],
  pl: ['Unia Obywatelska', 'Partia Solidarna', 'Forum Liberalne', 'Zielony Krąg', 'Dom Narodowy'],
  pt: ['União Cívica', 'Partido Solidário', 'Fórum Liberal', 'Círculo Verde', 'Lar Nacional'],
  ro: ['Uniunea Civică', 'Partidul Solidar', 'Forumul Liberal', 'Cercul Verde', 'Casa Națională'],
  sk: ['Občianska jednota', 'Strana solidarity', 'Liberálne fórum', 'Zelený kruh', 'Národný domov'],
  sl: ['Državljanska zveza', 'Stranka solidarnosti', 'Liberalni forum', 'Zeleni krog', 'Narodni dom'],
  sv: ['Medborgarunionen', 'Solidariska partiet', 'Liberalt forum', 'Gröna kretsen', 'Nationella hemmet'],
};
