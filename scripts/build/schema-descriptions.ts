// What every field of the campaign API means. Apart from the schemas themselves, which ship in widgets where each byte
// is paid by readers. A test holds the two together: no field without words, no words without a field.

/** By path; `[]` is any item of a list, `{}` any value of a mapping. */
export type Descriptions = Readonly<Record<string, string>>;

const ON = 'ISO 8601 day, month or year, as precise as it is known.';
const UPDATED = 'Day of the data, ISO 8601. Shown as “as of”.';

const publisher = (path: string): Descriptions => ({
  [path]: 'Who is behind the campaign.',
  [`${path}.name`]: 'Name of the organisation or person.',
  [`${path}.url`]: 'Their website.',
  [`${path}.privacyUrl`]: 'Their privacy statement.',
});

const stances = (path: string): Descriptions => ({
  [path]: 'What members can have decided. Left out by campaigns about X, whose stances are active, left and none.',
  [`${path}[]`]: 'One stance.',
  [`${path}[].code`]: 'Short name that stays the same; members refer to it.',
  [`${path}[].label`]: 'The words that visitors see, by language.',
  [`${path}[].label{}`]: 'The words in that language.',
  [`${path}[].purpose`]: 'Which letters are offered to members with this stance. Without it none are.',
});

const accounts = (path: string): Descriptions => ({
  [path]: 'Accounts on social networks.',
  [`${path}[]`]: 'One account.',
  [`${path}[].network`]: 'Name of the network in lower case: x, mastodon, bluesky, threads …',
  [`${path}[].handle`]: 'Name of the account as its network writes it.',
  [`${path}[].url`]: 'Address of the account.',
});

export const CAMPAIGN: Descriptions = {
  '': 'What the campaign is.',
  id: 'Short name that stays the same.',
  title: 'What it is called, by language.',
  'title{}': 'The title in that language.',
  url: 'Address of the campaign.',
  ...publisher('publisher'),
  languages: 'Languages in which the campaign has content, BCP 47, the default first.',
  'languages[]': 'A language, BCP 47.',
  defaultLanguage: 'The language for readers whose own is not there, BCP 47.',
  status: 'Whether it is still running.',
  letterUrl: 'Where the letter is published.',
  correctionUrl: 'Where mistakes can be reported.',
  addUrl: 'Where departures that are missing can be reported.',
  ...stances('stances'),
  updated: UPDATED,
};

export const COUNTER: Descriptions = {
  '': 'How many have signed.',
  count: 'The number.',
  goal: 'The number that is aimed for.',
  updated: UPDATED,
  closed: 'True when nobody can sign any more.',
  source: 'Where the number comes from.',
  'source.name': 'Name of the platform or institution.',
  'source.url': 'Page that shows the number.',
  breakdown: 'The number by country.',
  'breakdown[]': 'One country.',
  'breakdown[].country': 'ISO 3166-1 alpha-2.',
  'breakdown[].count': 'How many have signed there.',
  'breakdown[].threshold': 'How many are needed there.',
};

export const LETTER: Descriptions = {
  '': 'The letter in one language.',
  lang: 'Its language, BCP 47.',
  dir: 'Its direction, when that is not left to right.',
  title: 'Its title, plain text.',
  content:
    'Its text as mdast (https://github.com/syntax-tree/mdast): paragraph, heading, list, listItem, blockquote, thematicBreak, text, emphasis, strong, delete, link, break, inlineCode. Of any other node the children or the text are shown. Either this or “markdown”.',
  'content[]': 'One block.',
  markdown: 'Its text as CommonMark, for back ends without a compiler. Read when “content” is missing.',
  notice: 'Stands above the letter: “The petition is closed.”',
  'notice.content': 'The notice as mdast.',
  'notice.content[]': 'One block.',
  'notice.markdown': 'The notice as CommonMark. Read when “content” is missing.',
  url: 'Where it is published.',
  ...publisher('publisher'),
  date: `Day it was written. ${ON}`,
  place: 'Place where it was written, in the language of the letter.',
  dateline: 'Place and date as they stand below the letter; beats “date” and “place”.',
  languages: 'Every language in which there is a letter, this one included.',
  'languages[]': 'One language.',
  'languages[].lang': 'BCP 47.',
  'languages[].title': 'Title of the letter in that language.',
  'languages[].url': 'Where the letter is published in that language.',
  signatories: 'Who has signed first.',
  'signatories[]': 'One of them.',
  'signatories[].name': 'Name of the person or organisation.',
  'signatories[].role': 'What they do.',
  'signatories[].organisation': 'For whom.',
  'signatories[].url': 'Their page.',
  signatoriesTotal: 'How many have signed in all, when the list holds only some.',
  updated: UPDATED,
  '$defs.node': 'An mdast node.',
  '$defs.node.type': 'Which node it is.',
  '$defs.node.value': 'Text of a text or inlineCode node.',
  '$defs.node.url': 'Address of a link; http, https, mailto or tel.',
  '$defs.node.title': 'Title of a link.',
  '$defs.node.depth': 'Level of a heading, 1 to 6.',
  '$defs.node.ordered': 'Whether a list is numbered.',
  '$defs.node.start': 'First number of a numbered list.',
  '$defs.node.spread': 'Whether the items of a list stand apart.',
  '$defs.node.children': 'What the node holds.',
  '$defs.node.children[]': 'One child.',
};

export const LETTER_INDEX: Descriptions = {
  '': 'In which languages there is a letter. Read only when a language has none.',
  languages: 'The languages.',
  'languages[]': 'One language.',
  'languages[].lang': 'BCP 47; names the file letter/{lang}.json.',
  'languages[].title': 'Title of the letter in that language.',
  'languages[].dir': 'Direction, when it is not left to right.',
  defaultLanguage: 'The language for readers whose own is not there.',
  updated: UPDATED,
};

export const MEMBERS_INDEX: Descriptions = {
  '': 'How many members there are, by country and group.',
  updated: UPDATED,
  ...stances('stances'),
  countries: 'The countries that have members.',
  'countries[]': 'One country.',
  'countries[].country': 'ISO 3166-1 alpha-2 (Greece is GR); names the file meps/{country}.json.',
  'countries[].total': 'How many members it has.',
  'countries[].stances': 'How many have each stance, by code; those that nobody has may be missing.',
  'countries[].stances{}': 'How many.',
  parliament: 'Which parliament; EP is the European one.',
  term: 'Number of its term.',
  total: 'How many members there are.',
  closed: 'True when the campaign is over and nobody should be written to.',
  ...publisher('publisher'),
  correctionUrl: 'Where mistakes can be reported.',
  messages: 'Languages for which there is a file messages/{lang}.json, so that pt finds pt-PT and the other way round.',
  'messages[]': 'BCP 47.',
  groups: 'The political groups.',
  'groups[]': 'One group.',
  'groups[].code': 'Short name, to which members refer.',
  'groups[].name': 'Full name.',
  'groups[].total': 'How many members it has.',
  committees: 'The committees that members sit in.',
  'committees[]': 'One committee.',
  'committees[].code': 'Short name, to which members refer.',
  'committees[].name': 'Full name.',
};

export const MEMBERS: Descriptions = {
  '': 'Members of one country, or all of them.',
  updated: UPDATED,
  members: 'The members.',
  'members[]': 'One member.',
  'members[].id': 'Identifier that stays the same.',
  'members[].name': 'Full name in Latin script.',
  'members[].given': 'Given names.',
  'members[].family': 'Family name.',
  'members[].native': 'The name in the script of their language, where that is not Latin.',
  'members[].native.lang': 'That language, BCP 47.',
  'members[].native.given': 'Given names.',
  'members[].native.family': 'Family name.',
  'members[].gender': 'For the right form of address; left out when it is not known, and neutral forms are used.',
  'members[].salutation': 'A whole salutation by language, for members whose name changes its form when they are addressed.',
  'members[].salutation{}': 'The salutation in that language.',
  'members[].country': 'Country they are elected in, ISO 3166-1 alpha-2 (Greece is GR).',
  'members[].constituency': 'Constituency, where the country has several.',
  'members[].group': 'Code of their political group.',
  'members[].party': 'National party.',
  'members[].committees': 'Committees they sit in.',
  'members[].committees[]': 'One committee.',
  'members[].committees[].code': 'Its code.',
  'members[].committees[].role': 'member, substitute, chair or vice-chair.',
  'members[].languages': 'Languages in which they can be written to, BCP 47, the best first. Empty when they are not known.',
  'members[].languages[]': 'A language, BCP 47.',
  'members[].email': 'One address, without anything that could add a recipient.',
  'members[].phone': 'Telephone number, international.',
  'members[].url': 'Their page.',
  'members[].weight': 'How often they are suggested, compared with 1 for members without a weight; 0 is never.',
  'members[].paused': 'They are shown and cannot be written to.',
  'members[].paused.until': 'First day on which they can be again, ISO 8601.',
  'members[].paused.reason': 'Why, in a few words.',
  'members[].stance': 'What they have decided.',
  'members[].stance.code':
    'Code of the stance. About X: active (has an account and has not said that they leave), left (a verifiable public statement), none (no account known).',
  'members[].stance.since': `Since when. ${ON}`,
  'members[].stance.checkedOn': 'Day on which somebody looked, ISO 8601.',
  'members[].stance.source': 'Page that says so.',
  'members[].stance.statement': 'Their own words.',
  'members[].stance.proof': 'Archived copy of the statement.',
  ...accounts('members[].accounts'),
};

const PURPOSE: Descriptions = {
  '': 'Texts for one purpose.',
  '.subjects': 'Variants of the subject line.',
  '.subjects[]': 'A text.',
  '.openings': 'Variants of the first sentences.',
  '.openings[]': 'A text.',
  '.closings': 'Variants of the last sentences.',
  '.closings[]': 'A text.',
  '.short': 'Whole letters that fit into a mailto: link in every script.',
  '.short[]': 'A text.',
  '.prompts': 'Questions above the field for own words, in the language of the interface.',
  '.prompts[]': 'A question, plain text.',
  '.points': 'Arguments to choose from.',
  '.points[]': 'One argument.',
  '.points[].id': 'Name that is the same in every language.',
  '.points[].label': 'A few words to choose by.',
  '.points[].texts': 'Variants of the argument.',
  '.points[].texts[]': 'A text.',
  '.points[].short': 'The argument in one short sentence.',
};

const purpose = (path: string, what: string): Descriptions =>
  Object.fromEntries(Object.entries(PURPOSE).map(([name, words]) => [path + name, name === '' ? what : words]));

export const MESSAGES: Descriptions = {
  '': 'The building blocks of letters to members, in one language.',
  lang: 'The language, BCP 47.',
  reviewed: 'Who of those that speak it has read them.',
  'reviewed.by': 'Their name.',
  'reviewed.on': 'On which day, ISO 8601.',
  salutation: 'How a member is addressed.',
  signoff: 'How a letter ends.',
  about: 'Sentences that writers can add about themselves.',
  'about[]': 'One sentence.',
  'about[].id': 'Name that is the same in every language.',
  'about[].text': 'The sentence.',
  purposes: 'Texts by purpose.',
  ...purpose('purposes.ask', 'To members who are asked to do something.'),
  ...purpose('purposes.thank', 'To members who have done it.'),
  ...purpose('purposes.encourage', 'To members of whom it is not known.'),
  updated: UPDATED,
  '$defs.text': 'Compiled ICU MessageFormat: plain text, or a list of parts.',
  '$defs.part':
    'Text; or a list: ["name"] for an argument, ["select", argument, {form: text}], ["plural", argument, {form: text}], where # is the argument and =0 an exact form.',
  '$defs.argument': 'The word select or plural, the name of an argument, or the texts by form.',
};

export const DEPARTURES_INDEX: Descriptions = {
  '': 'How many organisations have left.',
  updated: UPDATED,
  total: 'Departures that still stand, with “how” absent, deleted or closed; “members” counted, nobody twice.',
};

export const DEPARTURES: Descriptions = {
  '': 'Who has left.',
  updated: UPDATED,
  total: 'As in departures/index.json.',
  addUrl: 'Where departures that are missing can be reported.',
  correctionUrl: 'Where mistakes can be reported.',
  departures: 'The departures.',
  'departures[]': 'One departure.',
  'departures[].id': 'Identifier that stays the same.',
  'departures[].name': 'Name of the organisation or person.',
  'departures[].country': 'ISO 3166-1 alpha-2; EU for bodies of the Union.',
  'departures[].kind':
    'university, ngo, media, union, government, municipality, parliament, court, party, culture, health, sports, company, person or other.',
  'departures[].how': 'How it left. Left out for a full departure of which no more is known.',
  'departures[].leftOn': `When. ${ON}`,
  'departures[].returnedOn': 'When it came back; it no longer counts then.',
  'departures[].members': 'How many organisations the entry stands for.',
  'departures[].partOf': 'Id of the entry that already counts this one.',
  'departures[].movedTo': 'Where it is now.',
  'departures[].movedTo[]': 'One place.',
  'departures[].movedTo[].network': 'Name of the network in lower case.',
  'departures[].movedTo[].handle': 'Name of the account.',
  'departures[].movedTo[].url': 'Address of the account.',
  'departures[].source': 'Page that says so.',
};
