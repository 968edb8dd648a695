// Tables of the European Parliament, from the publications of the European Union, tenth term.

/** The term that these tables describe. */
export const TERM = 10;

export interface Group {
  readonly code: string;
  readonly name: string;
  /** Other spellings in use; compared without case, accents and punctuation. */
  readonly aliases: readonly string[];
}

export const GROUPS: readonly Group[] = [
  {
    code: 'EPP',
    name: "Group of the European People's Party (Christian Democrats)",
    aliases: ['PPE', "European People's Party", "Group of the European People's Party", 'Partido Popular Europeo', 'EVP'],
  },
  {
    code: 'S&D',
    name: 'Group of the Progressive Alliance of Socialists and Democrats in the European Parliament',
    aliases: ['S-D', 'SD', 'S and D', 'Socialists and Democrats', 'Progressive Alliance of Socialists and Democrats'],
  },
  {code: 'PfE', name: 'Patriots for Europe Group', aliases: ['Patriots', 'Patriots for Europe', 'PFE']},
  {code: 'ECR', name: 'European Conservatives and Reformists Group', aliases: ['European Conservatives and Reformists']},
  {code: 'Renew', name: 'Renew Europe Group', aliases: ['RENEW', 'Renew Europe', 'RE']},
  {
    code: 'Greens/EFA',
    name: 'Group of the Greens/European Free Alliance',
    aliases: ['Verts/ALE', 'VERTS-ALE', 'Greens', 'Greens-EFA', 'Greens/European Free Alliance', 'The Greens/European Free Alliance'],
  },
  {
    code: 'The Left',
    name: 'The Left group in the European Parliament - GUE/NGL',
    aliases: [
      'THE-LEFT',
      'GUE/NGL',
      'GUE',
      'Left',
      'The Left in the European Parliament - GUE/NGL',
      'The Left group in the European Parliament',
    ],
  },
  {code: 'ESN', name: 'Europe of Sovereign Nations Group', aliases: ['Europe of Sovereign Nations']},
  {code: 'NI', name: 'Non-attached Members', aliases: ['NA', 'Non-attached', 'Non-inscrits', 'Independent', 'Non attached']},
];

export interface Committee {
  readonly code: string;
  readonly name: string;
  /** Of its organisation in the Parliament's open data. */
  readonly organisation: string;
}

export const COMMITTEES: readonly Committee[] = [
  {code: 'AFCO', name: 'Committee on Constitutional Affairs', organisation: 'org/6587'},
  {code: 'AFET', name: 'Committee on Foreign Affairs', organisation: 'org/6562'},
  {code: 'AGRI', name: 'Committee on Agriculture and Rural Development', organisation: 'org/6582'},
  {code: 'BUDG', name: 'Committee on Budgets', organisation: 'org/6567'},
  {code: 'CONT', name: 'Committee on Budgetary Control', organisation: 'org/6568'},
  {code: 'CULT', name: 'Committee on Culture and Education', organisation: 'org/6584'},
  {code: 'DEVE', name: 'Committee on Development', organisation: 'org/6563'},
  {code: 'DROI', name: 'Subcommittee on Human Rights', organisation: 'org/7005'},
  {code: 'ECON', name: 'Committee on Economic and Monetary Affairs', organisation: 'org/6570'},
  {code: 'EMPL', name: 'Committee on Employment and Social Affairs', organisation: 'org/6572'},
  {code: 'ENVI', name: 'Committee on the Environment, Climate and Food Safety', organisation: 'org/7913'},
  {code: 'EUDS', name: 'Special committee on the European Democracy Shield', organisation: 'org/7914'},
  {code: 'FEMM', name: 'Committee on Women’s Rights and Gender Equality', organisation: 'org/6588'},
  {code: 'FISC', name: 'Subcommittee on Tax Matters', organisation: 'org/7007'},
  {code: 'HOUS', name: 'Special committee on the Housing Crisis in the European Union', organisation: 'org/7915'},
  {code: 'IMCO', name: 'Committee on the Internal Market and Consumer Protection', organisation: 'org/6579'},
  {code: 'INTA', name: 'Committee on International Trade', organisation: 'org/6564'},
  {code: 'ITRE', name: 'Committee on Industry, Research and Energy', organisation: 'org/6576'},
  {code: 'JURI', name: 'Committee on Legal Affairs', organisation: 'org/6585'},
  {code: 'LIBE', name: 'Committee on Civil Liberties, Justice and Home Affairs', organisation: 'org/6586'},
  {code: 'PECH', name: 'Committee on Fisheries', organisation: 'org/6583'},
  {code: 'PETI', name: 'Committee on Petitions', organisation: 'org/6591'},
  {code: 'REGI', name: 'Committee on Regional Development', organisation: 'org/6581'},
  {code: 'SANT', name: 'Committee on Public Health', organisation: 'org/7912'},
  {code: 'SEDE', name: 'Committee on Security and Defence', organisation: 'org/7911'},
  {code: 'TRAN', name: 'Committee on Transport and Tourism', organisation: 'org/6580'},
];

export interface MemberState {
  readonly seats: number;
  /** Languages of its members that are certain from the country alone; empty where the party decides. */
  readonly languages: readonly string[];
}

/** Cyprus: letters go out in Greek, the only one of its languages that is one of the Union. Belgium: by the party alone. */
export const MEMBER_STATES: Readonly<Record<string, MemberState>> = {
  AT: {seats: 20, languages: ['de']},
  BE: {seats: 22, languages: []},
  BG: {seats: 17, languages: ['bg']},
  CY: {seats: 6, languages: ['el']},
  CZ: {seats: 21, languages: ['cs']},
  DE: {seats: 96, languages: ['de']},
  DK: {seats: 15, languages: ['da']},
  EE: {seats: 7, languages: ['et']},
  ES: {seats: 61, languages: ['es']},
  FI: {seats: 15, languages: ['fi']},
  FR: {seats: 81, languages: ['fr']},
  GR: {seats: 21, languages: ['el']},
  HR: {seats: 12, languages: ['hr']},
  HU: {seats: 21, languages: ['hu']},
  IE: {seats: 14, languages: ['en', 'ga']},
  IT: {seats: 76, languages: ['it']},
  LT: {seats: 11, languages: ['lt']},
  LU: {seats: 6, languages: ['fr', 'de', 'lb']},
  LV: {seats: 9, languages: ['lv']},
  MT: {seats: 6, languages: ['mt', 'en']},
  NL: {seats: 31, languages: ['nl']},
  PL: {seats: 53, languages: ['pl']},
  PT: {seats: 21, languages: ['pt']},
  RO: {seats: 33, languages: ['ro']},
  SE: {seats: 21, languages: ['sv']},
  SI: {seats: 9, languages: ['sl']},
  SK: {seats: 15, languages: ['sk']},
};
