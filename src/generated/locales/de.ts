// Written by `npm run locales` from the messages in src and the translations in locales/. Not to be edited.
import {str} from '@lit/localize/internal/str-tag.js';

export const templates = {
  ask: `Anzeigen`,
  'counter.asOf': str`Stand: ${0}`,
  'counter.closed': `Petition beendet`,
  'counter.departures.one': str`${0} Organisation hat X verlassen`,
  'counter.departures.other': str`${0} Organisationen haben X verlassen`,
  'counter.error': `Die Zahl kann gerade nicht angezeigt werden.`,
  'counter.goal': str`Ziel: ${0}`,
  'counter.goalReached': str`Ziel von ${0} erreicht`,
  'counter.members.one': str`${0} von ${1} EU-Abgeordneten hat ein Konto auf X`,
  'counter.members.other': str`${0} von ${1} EU-Abgeordneten haben ein Konto auf X`,
  'counter.membersOwnStance': str`${0} von ${1} Abgeordneten: ${2}`,
  'counter.none': `Bisher keine`,
  'counter.pause': `Aktualisierung anhalten`,
  'counter.resume': `Aktualisierung fortsetzen`,
  'counter.signatures.one': str`${0} Unterschrift`,
  'counter.signatures.other': str`${0} Unterschriften`,
  'counter.source': str`Quelle: ${0}`,
  'counter.yourMembers.one': str`${0} Ihrer ${1} EU-Abgeordneten hat ein Konto auf X`,
  'counter.yourMembers.other': str`${0} Ihrer ${1} EU-Abgeordneten haben ein Konto auf X`,
};
