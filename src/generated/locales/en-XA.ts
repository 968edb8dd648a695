// Written by `npm run locales` from the messages in src and the translations in locales/. Not to be edited.
import {str} from '@lit/localize/internal/str-tag.js';

export const templates = {
  ask: `[Šĥöŵ ~~]`,
  'counter.asOf': str`[áš öƒ ${0} ~~~]`,
  'counter.closed': `[Þéţîţîöñ çļöšéð ~~~~~~]`,
  'counter.departures.one': str`[${0} öŕĝáñîšáţîöñ ĥáš ļéƒţ Ẋ ~~~~~~~~~~]`,
  'counter.departures.other': str`[${0} öŕĝáñîšáţîöñš ĥáṽé ļéƒţ Ẋ ~~~~~~~~~~~]`,
  'counter.error': `[Ţĥé ñûɱƀéŕ çáññöţ ƀé šĥöŵñ áţ ţĥé ɱöɱéñţ. ~~~~~~~~~~~~~~~~~]`,
  'counter.goal': str`[Ĝöáļ: ${0} ~~~]`,
  'counter.goalReached': str`[Ĝöáļ öƒ ${0} ŕéáçĥéð ~~~~~~~]`,
  'counter.members.one': str`[${0} öƒ ${1} ɱéɱƀéŕš ĥáš áñ áççöûñţ öñ Ẋ ~~~~~~~~~~~~~]`,
  'counter.members.other': str`[${0} öƒ ${1} ɱéɱƀéŕš ĥáṽé áñ áççöûñţ öñ Ẋ ~~~~~~~~~~~~~~]`,
  'counter.membersOwnStance': str`[${0} öƒ ${1} ɱéɱƀéŕš: ${2} ~~~~~~]`,
  'counter.none': `[Ñöñé šö ƒáŕ ~~~~~]`,
  'counter.pause': `[Þáûšé ûþðáţéš ~~~~~~]`,
  'counter.resume': `[Ŕéšûɱé ûþðáţéš ~~~~~~]`,
  'counter.signatures.one': str`[${0} šîĝñáţûŕé ~~~~]`,
  'counter.signatures.other': str`[${0} šîĝñáţûŕéš ~~~~~]`,
  'counter.source': str`[Šöûŕçé: ${0} ~~~~]`,
  'counter.yourMembers.one': str`[${0} öƒ ýöûŕ ${1} ɱéɱƀéŕš ĥáš áñ áççöûñţ öñ Ẋ ~~~~~~~~~~~~~~~]`,
  'counter.yourMembers.other': str`[${0} öƒ ýöûŕ ${1} ɱéɱƀéŕš ĥáṽé áñ áççöûñţ öñ Ẋ ~~~~~~~~~~~~~~~~]`,
};
