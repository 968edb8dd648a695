// What can be embedded, and how. The page shows those whose element is defined; a new one needs nothing but its entry here.
//
//   tag       the element; `file` is its CDN file
//   name      on the tab
//   options   attributes to choose from: `choices` (value → label, '' is the element's default) or, without, a yes or no
//   fallback  what stands between the tags, by language: read before the script has come, and when the server is down.
//             By the value of an option where that changes what is counted.
//   before    what the site itself says above it

globalThis.WIDGETS = [
  {
    tag: 'leavex-counter',
    name: 'Counter',
    options: [
      {attribute: 'of', label: 'Count', choices: {'': 'Signatures', members: 'Members on X', departures: 'Who has left'}},
      {attribute: 'variant', label: 'Form', choices: {'': 'One line', bar: 'Block'}},
      {attribute: 'load', label: 'Load', choices: {'': 'At once', click: 'When asked'}},
    ],
    fallback: {
      by: 'of',
      '': {
        en: '3,230 signatures',
        fr: '3 230 signatures',
        de: '3.230 Unterschriften',
        pl: '3230 podpisów',
        ar: '3230 توقيعًا',
      },
      members: {
        en: 'Ask your members of the European Parliament to leave X.',
        fr: 'Demandez à vos députés européens de quitter X.',
        de: 'Bitten Sie Ihre Abgeordneten im Europäischen Parlament, X zu verlassen.',
        pl: 'Poproś swoich posłów do Parlamentu Europejskiego, by opuścili X.',
        ar: 'اطلبوا من ممثليكم في البرلمان الأوروبي أن يغادروا X.',
      },
      departures: {
        en: 'Universities, newspapers and cities have left X.',
        fr: 'Des universités, des journaux et des villes ont quitté X.',
        de: 'Universitäten, Zeitungen und Städte haben X verlassen.',
        pl: 'Uniwersytety, gazety i miasta opuściły X.',
        ar: 'غادرت جامعات وصحف ومدن منصة X.',
      },
    },
    before: {
      en: 'On 6 January 2025 an open letter from Berlin asked Europe’s politicians to leave X.',
      fr: 'Le 6 janvier 2025, une lettre ouverte partie de Berlin demandait aux responsables politiques européens de quitter X.',
      de: 'Am 6. Januar 2025 bat ein offener Brief aus Berlin die Politik in Europa, X zu verlassen.',
      pl: '6 stycznia 2025 roku w liście otwartym z Berlina poproszono europejskich polityków, by opuścili X.',
      ar: 'في 6 يناير 2025 دعت رسالة مفتوحة من برلين ساسة أوروبا إلى مغادرة X.',
    },
  },
  {
    tag: 'leavex-letter',
    name: 'Open letter',
    options: [{attribute: 'collapsed', label: 'Begin with the first paragraphs'}],
    fallback: {
      en: 'An open letter to Europe’s politicians on leaving X. Berlin, 6 January 2025.',
      fr: 'Lettre ouverte aux responsables politiques européens : quittez X. Berlin, le 6 janvier 2025.',
      de: 'Offener Brief an die Politik in Europa: Verlassen Sie X. Berlin, 6. Januar 2025.',
      pl: 'List otwarty do europejskich polityków o opuszczeniu X. Berlin, 6 stycznia 2025.',
      ar: 'رسالة مفتوحة إلى ساسة أوروبا بشأن مغادرة X. برلين، 6 يناير 2025.',
    },
  },
  {
    tag: 'leavex-contact-mep',
    name: 'Write to your members',
    options: [{attribute: 'country', label: 'Country', choices: {'': 'Ask', FR: 'France', DE: 'Germany', PL: 'Poland', BE: 'Belgium'}}],
    fallback: {
      en: 'Write to your members of the European Parliament: ask them to leave X.',
      fr: 'Écrivez à vos députés européens : demandez-leur de quitter X.',
      de: 'Schreiben Sie Ihren Abgeordneten im Europäischen Parlament: Bitten Sie sie, X zu verlassen.',
      pl: 'Napisz do swoich posłów do Parlamentu Europejskiego i poproś, by opuścili X.',
      ar: 'اكتبوا إلى ممثليكم في البرلمان الأوروبي واطلبوا منهم مغادرة X.',
    },
  },
  {
    tag: 'leavex-departed',
    name: 'Who has left',
    options: [{attribute: 'variant', label: 'Form', choices: {'': 'List', ticker: 'Ticker'}}],
    fallback: {
      en: 'Universities, newspapers and cities have left X.',
      fr: 'Des universités, des journaux et des villes ont quitté X.',
      de: 'Universitäten, Zeitungen und Städte haben X verlassen.',
      pl: 'Uniwersytety, gazety i miasta opuściły X.',
      ar: 'غادرت جامعات وصحف ومدن منصة X.',
    },
  },
];
