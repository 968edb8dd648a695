// Written by `npm run locales` from the messages in src and the translations in locales/. Not to be edited.
import {str} from '@lit/localize/internal/str-tag.js';

export const templates = {
  ask: `Pokaż`,
  'counter.asOf': str`stan na ${0}`,
  'counter.closed': `Petycja zamknięta`,
  'counter.departures.few': str`${0} organizacje opuściły X`,
  'counter.departures.one': str`${0} organizacja opuściła X`,
  'counter.departures.other': str`${0} organizacji opuściło X`,
  'counter.error': `Nie można teraz wyświetlić tej liczby.`,
  'counter.goal': str`Cel: ${0}`,
  'counter.goalReached': str`Cel ${0} osiągnięty`,
  'counter.members.few': str`${0} z ${1} europosłów mają konto na X`,
  'counter.members.one': str`${0} z ${1} europosłów ma konto na X`,
  'counter.members.other': str`${0} z ${1} europosłów ma konto na X`,
  'counter.membersOwnStance': str`${0} z ${1} posłów: ${2}`,
  'counter.none': `Na razie brak`,
  'counter.pause': `Wstrzymaj aktualizację`,
  'counter.resume': `Wznów aktualizację`,
  'counter.signatures.few': str`${0} podpisy`,
  'counter.signatures.many': str`${0} podpisów`,
  'counter.signatures.one': str`${0} podpis`,
  'counter.signatures.other': str`${0} podpisu`,
  'counter.source': str`Źródło: ${0}`,
  'counter.yourMembers.few': str`${0} z Twoich ${1} europosłów mają konto na X`,
  'counter.yourMembers.one': str`${0} z Twoich ${1} europosłów ma konto na X`,
  'counter.yourMembers.other': str`${0} z Twoich ${1} europosłów ma konto na X`,
};
