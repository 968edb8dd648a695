// Written by `npm run locales` from the messages in src and the translations in locales/. Not to be edited.
import {str} from '@lit/localize/internal/str-tag.js';

export const templates = {
  ask: `Afficher`,
  'counter.asOf': str`au ${0}`,
  'counter.closed': `Pétition close`,
  'counter.departures.many': str`${0} d’organisations ont quitté X`,
  'counter.departures.one': str`${0} organisation a quitté X`,
  'counter.departures.other': str`${0} organisations ont quitté X`,
  'counter.error': `Le nombre ne peut pas être affiché pour le moment.`,
  'counter.goal': str`Objectif : ${0}`,
  'counter.goalReached': str`Objectif de ${0} atteint`,
  'counter.members.many': str`${0} d’eurodéputés sur ${1} ont un compte sur X`,
  'counter.members.one': str`${0} eurodéputé sur ${1} a un compte sur X`,
  'counter.members.other': str`${0} eurodéputés sur ${1} ont un compte sur X`,
  'counter.membersOwnStance': str`${0} membres sur ${1} : ${2}`,
  'counter.none': `Aucun pour l’instant`,
  'counter.pause': `Suspendre la mise à jour`,
  'counter.resume': `Reprendre la mise à jour`,
  'counter.signatures.many': str`${0} de signatures`,
  'counter.signatures.one': str`${0} signature`,
  'counter.signatures.other': str`${0} signatures`,
  'counter.source': str`Source : ${0}`,
  'counter.yourMembers.one': str`${0} de vos ${1} eurodéputés a un compte sur X`,
  'counter.yourMembers.other': str`${0} de vos ${1} eurodéputés ont un compte sur X`,
};
