// Names that people write in their own alphabet find the Latin spelling that the Parliament uses.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {match, NO_FILTER, toRows} from '../../../src/elements/contact-mep/members/member-list.js';
import {foldForSearch} from '../../../src/text/fold.js';
import {greekSound} from '../../../src/text/greek-sound.js';
import {member} from './support/parliament.js';

const NAMES = [
  // As in Greek passports.
  ['Γεώργιος Αυτιάς', 'Georgios Aftias'],
  ['Γαλάτω Αλεξανδράκη', 'Galato Alexandraki'],
  ['Νικόλαος Αναδιώτης', 'Nikolaos Anadiotis'],
  ['Σάκης Αρναούτογλου', 'Sakis Arnaoutoglou'],
  ['Νικόλας Φαραντούρης', 'Nikolas Farantouris'],
  ['Εμμανουήλ Φράγκος', 'Emmanouil Fragkos'],
  ['Έλενα Κουντουρά', 'Elena Kountoura'],
  ['Βαγγέλης Μεϊμαράκης', 'Vangelis Meimarakis'],
  ['Λευτέρης Νικολάου-Αλαβάνος', 'Lefteris Nikolaou-Alavanos'],
  ['Νίκος Παπανδρέου', 'Nikos Papandreou'],
  ['Δημήτρης Τσιόδρας', 'Dimitris Tsiodras'],
  ['Μαρία Ζαχαρία', 'Maria Zacharia'],
  // As the bearer likes.
  ['Φρέντης Μπελέρης', 'Fredis Beleris'],
  ['Γιάννης Μανιάτης', 'Yannis Maniatis'],
  ['Ελισσάβετ Βόζεμπεργκ-Βρυωνίδη', 'Elissavet Vozemberg-Vrionidi'],
  // In Cyprus.
  ['Λουκάς Φουρλάς', 'Loucas Fourlas'],
  ['Γεάδης Γεάδη', 'Geadis Geadi'],
  ['Γιώργος Γεωργίου', 'Giorgos Georgiou'],
  ['Μιχάλης Χατζηπαντελά', 'Michalis Hadjipantela'],
  ['Κώστας Μαυρίδης', 'Costas Mavrides'],
  ['Φειδίας Παναγιώτου', 'Fidias Panayiotou'],
  // Bulgarian.
  ['Андрей Ковачев', 'Andrey Kovatchev'],
  ['Радан Кънев', 'Radan Kanev'],
  ['Илхан Кючюк', 'Ilhan Kyuchyuk'],
  ['Рада Лайкова', 'Rada Laykova'],
  ['Илия Лазаров', 'Ilia Lazarov'],
  ['Ева Майдел', 'Eva Maydell'],
  ['Цветелина Пенкова', 'Tsvetelina Penkova'],
  ['Христо Петров', 'Hristo Petrov'],
  ['Ивайло Вълчев', 'Ivaylo Valchev'],
  ['Елена Йончева', 'Elena Yoncheva'],
] as const;

const rows = toRows(
  NAMES.map(([, latin]) => member(latin, {name: latin})),
  'en',
  [],
);
const find = (query: string): string[] => match(rows, {...NO_FILTER, query}).rows.map((row) => row.member.name);

for (const [native, latin] of NAMES)
  test(`${native} is ${latin}`, () => {
    const words = native.split(/[ -]/);
    for (const query of [native, native.toUpperCase(), native.normalize('NFD'), words.toReversed().join(' ')])
      assert.deepEqual(find(query), [latin], query);
    for (const word of words) assert.ok(find(word).includes(latin), word);
  });

test('a native name is found while it is typed: what comes after its third letter never leads astray', () => {
  // The first half of a sound that has another Latin letter: the ντ of Fredis, the γγ of Vangelis.
  const halves = ['Φρέν', 'Βαγ'];
  for (const [native, latin] of NAMES)
    for (const word of native.split(/[ -]/))
      for (let length = 3; length < word.length; length++) {
        const typed = word.slice(0, length);
        if (!halves.includes(typed)) assert.ok(find(typed).includes(latin), `${typed} of ${native}`);
      }
});

test('who writes in Latin letters means these letters', () => {
  assert.deepEqual(find('kostas'), []);
  assert.deepEqual(find('costas'), ['Costas Mavrides']);
});

test('a sound has as many words as the name, in plain letters', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...NAMES.flat()), {minLength: 1, maxLength: 3}), (names) => {
      const sound = greekSound(foldForSearch(names.join(' ')));
      assert.match(sound, /^[a-z]+( [a-z]+)*$/);
      assert.equal(sound.split(' ').length, names.join(' ').split(/[ -]/).length);
    }),
  );
});
