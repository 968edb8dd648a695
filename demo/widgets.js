// The widgets of the demo. The page shows those whose element is defined. To add one, add an entry here.
//
//   tag       the element; `file` is its CDN file
//   name      on the tab
//   options   attributes to choose from: `choices` (value → label, '' is the element's default), or a checkbox without choices
//   fallback  text between the tags, by language: shown until the script has loaded, and when the server is down.
//             With `by`, it depends on the value of an option.
//   before    text of the site above the widget

globalThis.WIDGETS = [
  {
    tag: 'leavex-counter',
    name: 'Counter',
    options: [
      {attribute: 'of', label: 'Count', choices: {'': 'Signatures', members: 'MEPs on X', departures: 'Departures from X'}},
      {attribute: 'variant', label: 'Layout', choices: {'': 'One line', bar: 'Block'}},
      {attribute: 'load', label: 'Load', choices: {'': 'At once', click: 'On click'}},
    ],
    fallback: {
      by: 'of',
      '': {
        en: '3,230 signatures',
        fr: '3 230 signatures',
        de: '3.230 Unterschriften',
        pl: '3230 podpisów',
        ar: '3230 توقيعًا',
      },
      members: {
        en: 'Ask your MEPs to leave X.',
        fr: 'Demandez à vos députés européens de quitter X.',
        de: 'Bitten Sie Ihre EU-Abgeordneten, X zu verlassen.',
        pl: 'Poproś swoich europosłów, by opuścili X.',
        ar: 'بإمكانك دعوة نوابك في البرلمان الأوروبي إلى مغادرة إكس.',
      },
      departures: {
        en: 'Universities, newspapers and cities have left X.',
        fr: 'Des universités, des journaux et des villes ont quitté X.',
        de: 'Universitäten, Zeitungen und Städte haben X verlassen.',
        pl: 'Uniwersytety, gazety i miasta opuściły X.',
        ar: 'غادرت جامعات وصحف ومدن منصة إكس.',
      },
    },
    before: {
      en: 'On 6 January 2025 an open letter from Berlin asked Europe’s politicians to leave X.',
      fr: 'Le 6 janvier 2025, une lettre ouverte partie de Berlin demandait aux responsables politiques européens de quitter X.',
      de: 'Am 6. Januar 2025 bat ein offener Brief aus Berlin die Politik in Europa, X zu verlassen.',
      pl: '6 stycznia 2025 roku w liście otwartym z Berlina poproszono europejskich polityków, by opuścili X.',
      ar: 'في 6 يناير 2025 دعت رسالة مفتوحة من برلين السياسيين الأوروبيين إلى مغادرة إكس.',
    },
  },
  {
    tag: 'leavex-letter',
    name: 'Open letter',
    options: [{attribute: 'collapsed', label: 'Show only the first paragraphs'}],
    fallback: {
      en: 'An open letter to Europe’s politicians on leaving X. Berlin, 6 January 2025.',
      fr: 'Lettre ouverte aux responsables politiques européens : quittez X. Berlin, le 6 janvier 2025.',
      de: 'Offener Brief an die Politik in Europa: Verlassen Sie X. Berlin, 6. Januar 2025.',
      pl: 'List otwarty do europejskich polityków w sprawie opuszczenia X. Berlin, 6 stycznia 2025 r.',
      ar: 'رسالة مفتوحة إلى السياسيين الأوروبيين بشأن مغادرة إكس. برلين، 6 يناير 2025.',
    },
  },
  {
    tag: 'leavex-contact-mep',
    name: 'Write to MEPs',
    options: [
      {attribute: 'country', label: 'Country', choices: {'': 'Reader chooses', FR: 'France', DE: 'Germany', PL: 'Poland', BE: 'Belgium'}},
    ],
    fallback: {
      en: 'Write to your MEPs and ask them to leave X.',
      fr: 'Écrivez à vos députés européens et demandez-leur de quitter X.',
      de: 'Schreiben Sie Ihren EU-Abgeordneten und bitten Sie sie, X zu verlassen.',
      pl: 'Napisz do swoich europosłów i poproś, by opuścili X.',
      ar: 'بإمكانك الكتابة إلى نوابك في البرلمان الأوروبي ودعوتهم إلى مغادرة إكس.',
    },
  },
  {
    tag: 'leavex-departed',
    name: 'Who has left X',
    options: [{attribute: 'variant', label: 'Layout', choices: {'': 'List', ticker: 'Ticker'}}],
    fallback: {
      en: 'Universities, newspapers and cities have left X.',
      fr: 'Des universités, des journaux et des villes ont quitté X.',
      de: 'Universitäten, Zeitungen und Städte haben X verlassen.',
      pl: 'Uniwersytety, gazety i miasta opuściły X.',
      ar: 'غادرت جامعات وصحف ومدن منصة إكس.',
    },
  },
];
