/** Facts about the members of a party that their country does not give. */
export interface Party {
  readonly country: string;
  readonly names: readonly string[];
  readonly languages: readonly string[];
  readonly constituency?: string;
}

const DUTCH = 'Dutch-speaking electoral college';
const FRENCH = 'French-speaking electoral college';
const GERMAN = 'German-speaking electoral college';

/**
 * Parties of countries where the country alone does not tell the language. Belgium elects in three colleges. The Swedish
 * People's Party of Finland and the parties of Åland write in Swedish. South Tyrol's write in German, Aosta's in French. Names
 * are compared without case, accents and punctuation, within the country only: “Parti socialiste” exists in several.
 */
export const PARTIES: readonly Party[] = [
  {country: 'BE', names: ['N-VA', 'Nieuw-Vlaamse Alliantie'], languages: ['nl'], constituency: DUTCH},
  {country: 'BE', names: ['Vlaams Belang', 'VB'], languages: ['nl'], constituency: DUTCH},
  {country: 'BE', names: ['Vooruit', 'sp.a'], languages: ['nl'], constituency: DUTCH},
  {
    country: 'BE',
    names: ['CD&V', 'Christen-Democratisch & Vlaams', 'Christen-Democratisch en Vlaams'],
    languages: ['nl'],
    constituency: DUTCH,
  },
  {country: 'BE', names: ['Open VLD', 'Open Vlaamse Liberalen en Democraten', 'Anders'], languages: ['nl'], constituency: DUTCH},
  {country: 'BE', names: ['Groen'], languages: ['nl'], constituency: DUTCH},
  {country: 'BE', names: ['PVDA', 'Partij van de Arbeid van België'], languages: ['nl'], constituency: DUTCH},
  {country: 'BE', names: ['PS', 'Parti Socialiste'], languages: ['fr'], constituency: FRENCH},
  {country: 'BE', names: ['MR', 'Mouvement Réformateur'], languages: ['fr'], constituency: FRENCH},
  {country: 'BE', names: ['Les Engagés', 'cdH'], languages: ['fr'], constituency: FRENCH},
  {country: 'BE', names: ['Ecolo'], languages: ['fr'], constituency: FRENCH},
  {country: 'BE', names: ['PTB', 'Parti du Travail de Belgique'], languages: ['fr'], constituency: FRENCH},
  {country: 'BE', names: ['DéFI'], languages: ['fr'], constituency: FRENCH},
  {country: 'BE', names: ['CSP', 'Christlich Soziale Partei', 'CSP-EVP'], languages: ['de'], constituency: GERMAN},
  {country: 'BE', names: ['PFF', 'Partei für Freiheit und Fortschritt'], languages: ['de'], constituency: GERMAN},
  {country: 'BE', names: ['ProDG'], languages: ['de'], constituency: GERMAN},
  {
    country: 'FI',
    names: [
      'RKP',
      'SFP',
      'Svenska folkpartiet',
      'Svenska folkpartiet i Finland',
      'Suomen ruotsalainen kansanpuolue',
      'Ruotsalainen kansanpuolue',
    ],
    languages: ['sv', 'fi'],
  },
  {country: 'FI', names: ['Åländsk samling', 'Ålands framtid'], languages: ['sv']},
  {
    country: 'IT',
    names: ['SVP', 'Südtiroler Volkspartei', 'Südtiroler Volkspartei (Partito popolare sudtirolese)'],
    languages: ['de', 'it'],
  },
  {country: 'IT', names: ['UV', 'Union Valdôtaine'], languages: ['fr', 'it']},
];
