// Written by `npm run locales` from the messages in src and the translations in locales/. Not to be edited.
import {str} from '@lit/localize/internal/str-tag.js';

export const templates = {
  ask: `سحوو`,
  'counter.asOf': str`اس وف ${0}`,
  'counter.closed': `پعتيتيون ثلوسعد`,
  'counter.departures.one': str`${0} ورغانيساتيون حاس لعفت خ`,
  'counter.departures.other': str`${0} ورغانيساتيونس حاڤع لعفت خ`,
  'counter.error': `تحع نىمبعر ثاننوت بع سحوون ات تحع مومعنت.`,
  'counter.goal': str`غوال: ${0}`,
  'counter.goalReached': str`غوال وف ${0} رعاثحعد`,
  'counter.members.one': str`${0} وف ${1} معمبعرس حاس ان اثثوىنت ون خ`,
  'counter.members.other': str`${0} وف ${1} معمبعرس حاڤع ان اثثوىنت ون خ`,
  'counter.membersOwnStance': str`${0} وف ${1} معمبعرس: ${2}`,
  'counter.none': `نونع سو فار`,
  'counter.pause': `پاىسع ىپداتعس`,
  'counter.resume': `رعسىمع ىپداتعس`,
  'counter.signatures.one': str`${0} سيغناتىرع`,
  'counter.signatures.other': str`${0} سيغناتىرعس`,
  'counter.source': str`سوىرثع: ${0}`,
  'counter.yourMembers.one': str`${0} وف يوىر ${1} معمبعرس حاس ان اثثوىنت ون خ`,
  'counter.yourMembers.other': str`${0} وف يوىر ${1} معمبعرس حاڤع ان اثثوىنت ون خ`,
};
