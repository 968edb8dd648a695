import type {ContactData} from '../elements/contact-mep/contact-data.js';
import type {CounterData} from '../elements/counter/counter-data.js';
import type {DepartedData} from '../elements/departed/departed-data.js';
import type {LetterData} from '../elements/letter/letter-data.js';

// Invented, and small enough to be read in a failing test. Each has the type of `data` of its element.

/** Data of a `<leavex-counter>`: 3,230 of 5,000 signatures. */
export const counter: CounterData = {
  count: 3230,
  goal: 5000,
  updated: '2025-01-06',
  source: {name: 'openPetition', url: 'https://petition.example/leave-x'},
};

/** Data of a `<leavex-letter>`: two paragraphs in English. */
export const letter: LetterData = {
  lang: 'en',
  title: 'Leave X',
  content: [
    {type: 'paragraph', children: [{type: 'text', value: 'We ask our universities to leave X.'}]},
    {type: 'paragraph', children: [{type: 'text', value: 'Public debate needs public places.'}]},
  ],
  publisher: {name: 'Leave X', url: 'https://campaign.example/'},
  date: '2025-01-06',
  place: 'Brussels',
};

/** Data of a `<leavex-contact-mep>`: three MEPs of two countries, and messages in English. */
export const contact: ContactData = {
  index: {
    parliament: 'EP',
    total: 3,
    countries: [
      {country: 'BE', total: 2, stances: {active: 1, left: 1}},
      {country: 'DE', total: 1, stances: {active: 1}},
    ],
    groups: [{code: 'EPP', name: 'European People’s Party'}],
    messages: ['en'],
  },
  members: [
    {
      id: 'ada',
      name: 'Ada Albers',
      given: 'Ada',
      family: 'Albers',
      gender: 'f',
      country: 'BE',
      group: 'EPP',
      languages: ['en'],
      email: 'ada.albers@parliament.example',
      stance: {code: 'active'},
    },
    {id: 'ben', name: 'Ben Baert', country: 'BE', group: 'EPP', languages: ['nl'], stance: {code: 'left', since: '2025-01'}},
    {
      id: 'cleo',
      name: 'Cleo Christ',
      country: 'DE',
      group: 'EPP',
      languages: ['de'],
      email: 'cleo.christ@parliament.example',
      stance: {code: 'active'},
    },
  ],
  messages: [
    {
      lang: 'en',
      salutation: ['Dear ', ['name'], ','],
      signoff: ['Yours sincerely,\n', ['sender']],
      purposes: {
        ask: {
          subjects: ['Please leave X'],
          openings: ['You still have an account on X.'],
          closings: ['I look forward to your answer.'],
          points: [{id: 'owner', label: 'One owner', texts: ['One man decides what is seen there.']}],
        },
      },
    },
  ],
};

/** Data of a `<leavex-departed>`: a university and a newspaper. */
export const departed: DepartedData = {
  updated: '2025-02-01',
  departures: [
    {id: 'example-university', name: 'Example University', country: 'BE', kind: 'university', leftOn: '2025-01-20'},
    {id: 'daily-example', name: 'The Daily Example', country: 'DE', kind: 'media', leftOn: '2024-11-13'},
  ],
};
