import {fold} from '../../text/fold.js';

/** Meaning of a cell that holds a word or a mark in place of an account. */
export type CellWord = 'yes' | 'no' | 'unknown' | 'left';

/** Words of the Union's languages and of the programs that write tables. Compared without case, accents and punctuation. */
const WORDS: Readonly<Record<CellWord, readonly string[]>> = {
  yes: [
    'yes, y, true, 1, x, oui, vrai, ja, j, wahr, richtig, si, verdadero, verdadeiro, vero, sim, tak, prawda, ano, pravda, ano ma, da, adevarat, igen, igaz',
    'да, истина, ναι, αληθες, jah, toene, kylla, tosi, taip, tiesa, iva, ta, sant, sand, waar, istina, active, aktiv, actif, activo, attivo, aktywny, actief',
  ],
  no: [
    'no, n, false, 0, none found, non, faux, nein, falsch, falso, nao, nie, falsz, ne, nepravda, neni, nu, fals, nem, hamis, не, лъжа, οχι, ψευδες',
    'ei, vaer, epatosi, nej, falsk, falskt, nee, onwaar, kein, keine, keiner, keins, aucun, aucune, ninguno, ninguna, nenhum, nessuno, nessuna, brak',
    'geen, ingen, zadny, ziadny, ezik, nincs, niciun, netiesa, aplams, nil, le, no account, not on x, no x account, no twitter, not on twitter, not active',
    'kein konto, kein account, nicht auf x, pas de compte, aucun compte, pas sur x, sin cuenta, nessun account, sem conta, brak konta, geen account, inget konto, intet',
  ],
  unknown: [
    'nan, null, nil value, na, n a, none, undefined, nat, ref, value, name, unknown, not known, unbekannt, inconnu, inconnue, desconocido, desconhecido',
    'sconosciuto, nieznane, nieznany, neznamy, neznamo, onbekend, okand, ukendt, tuntematon, ismeretlen, necunoscut, неизвестно, αγνωστο',
    'tba, tbd, tbc, todo, k a, keine angabe, empty, blank, missing, unclear, unklar, to check, not checked',
  ],
  left: [
    'left, gone, exited, quit, deleted, removed, closed, deactivated, inactive, suspended, former, left x, left twitter, account deleted, account closed, no longer',
    'geloscht, weg, verlassen, ausgetreten, geschlossen, deaktiviert, ehemalig, konto geloscht, parti, partie, quitte, supprime, supprimee, ferme, compte supprime',
    'eliminado, eliminada, cerrado, cerrada, abandonado, borrado, cancellato, chiuso, eliminato, apagado, encerrado, usuniete, usuniety, zamkniete, odszedl',
    'verwijderd, gesloten, vertrokken, smazano, zruseno, zrusen, zmazane, torolve, sters, inchis, напуснал, изтрит, διαγραφηκε, lamnat, raderat, slettet, poistettu, kustutatud, lietotajs dzests, istrinta, izbrisan, napustio',
  ],
};

const MARKS: readonly (readonly [RegExp, CellWord])[] = [
  [/^[✓✔☑✅👍]\ufe0f?$/u, 'yes'],
  [/^[✗✘❌❎×👎]\ufe0f?$/u, 'no'],
  [/^[-–—.?…_/\\]*$/u, 'unknown'],
];

const MEANING = new Map(
  Object.entries(WORDS).flatMap(([meaning, lists]) =>
    lists.flatMap((list) => list.split(',').map((word) => [fold(word), meaning as CellWord] as const)),
  ),
);

/** The meaning of a cell such as “no”, “oui”, “✓” or pandas' “nan”; undefined when it is none of these. */
export function cellWord(cell: string): CellWord | undefined {
  const text = cell.trim();
  const mark = MARKS.find(([pattern]) => pattern.test(text));
  if (mark) return mark[1];
  // An @ makes a name of any word: @no is somebody's account.
  return text.includes('@') ? undefined : MEANING.get(fold(text));
}
