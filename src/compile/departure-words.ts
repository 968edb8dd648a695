import type {HOW, KINDS} from '../api/schema/departures.js';

/** Columns of a list of departures and how other people call them. */
export const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  id: ['identifier'],
  name: ['organisation', 'organization', 'institution', 'organisation name', 'nom', 'nazwa', 'nombre', 'who'],
  country: ['country code', 'pays', 'land', 'país', 'kraj', 'state'],
  kind: ['type', 'category', 'sector', 'catégorie', 'art', 'rodzaj'],
  how: ['status', 'how it left', 'account status', 'form'],
  leftOn: ['date left', 'left on', 'left', 'date', 'left at', 'departure date', 'date de départ', 'datum', 'data'],
  returnedOn: ['returned on', 'returned', 'came back'],
  movedTo: ['went to', 'moved to', 'new accounts', 'alternatives', 'destinations', 'accounts', 'now on'],
  source: ['source url', 'proof', 'url', 'link', 'evidence', 'reference', 'quelle', 'źródło'],
  members: ['number of organisations', 'stands for', 'count', 'how many'],
  partOf: ['part of', 'belongs to', 'member of'],
  unsourced: [],
  departure: ['is departure'],
  note: ['notes', 'comment', 'comments', 'remark', 'remarks', 'commentaire', 'anmerkung'],
  // Known, for editors only.
  via: ['found via', 'added by', 'editor'],
};

/** What other lists call the kinds. */
export const KIND_WORDS: Readonly<Record<string, (typeof KINDS)[number]>> = {
  'university/research': 'university', research: 'university', universities: 'university', academia: 'university', science: 'university', 'research institute': 'university', education: 'university', école: 'university', hochschule: 'university', universität: 'university', université: 'university',
  association: 'ngo', charity: 'ngo', foundation: 'ngo', 'civil society': 'ngo', 'non-profit': 'ngo', nonprofit: 'ngo', verein: 'ngo', stiftung: 'ngo', ong: 'ngo',
  newspaper: 'media', press: 'media', broadcaster: 'media', journal: 'media', publisher: 'media', médias: 'media', medien: 'media',
  'trade union': 'union', syndicat: 'union', gewerkschaft: 'union', sindicato: 'union',
  ministry: 'government', agency: 'government', 'eu-agency': 'government', 'eu agency': 'government', 'public body': 'government', police: 'government', authority: 'government', military: 'government', 'government agency': 'government', ministère: 'government', ministerium: 'government',
  city: 'municipality', town: 'municipality', region: 'municipality', 'local government': 'municipality', commune: 'municipality', gemeinde: 'municipality', stadt: 'municipality', ayuntamiento: 'municipality',
  assembly: 'parliament', tribunal: 'court', judiciary: 'court', 'political party': 'party', parti: 'party', partei: 'party',
  museum: 'culture', theatre: 'culture', theater: 'culture', festival: 'culture', library: 'culture', memorial: 'culture', arts: 'culture',
  hospital: 'health', clinic: 'health', hôpital: 'health', krankenhaus: 'health',
  sport: 'sports', club: 'sports', 'football club': 'sports', business: 'company', brand: 'company', firm: 'company', entreprise: 'company', unternehmen: 'company',
  individual: 'person', people: 'person', politician: 'person', author: 'person', journalist: 'person', misc: 'other', unknown: 'other',
};

/** What other lists call the ways to leave. */
export const HOW_WORDS: Readonly<Record<string, (typeof HOW)[number]>> = {
  'account deleted': 'deleted', removed: 'deleted', supprimé: 'deleted', gelöscht: 'deleted',
  deactivated: 'closed', suspended: 'closed', 'account closed': 'closed', fermé: 'closed', geschlossen: 'closed',
  unmaintained: 'dormant', inactive: 'dormant', frozen: 'dormant', paused: 'dormant', 'no longer posting': 'dormant', locked: 'dormant', ruhend: 'dormant',
  'partly': 'partial', 'some accounts': 'partial', teilweise: 'partial',
  abandoned: 'silent', quiet: 'silent', 'no statement': 'silent',
};

/** A note that says the entry is none: what it tells of is something else. */
export const NO_DEPARTURE = /\bnot a departure\b|\bkein (?:Austritt|Ausstieg)\b|\bpas un départ\b/i;

/** A note in which somebody doubts the entry itself. */
export const NOTE_DOUBTS = /\bprobably\b|\bconflicting\b|\bitself says\b|\bunclear\b|\bunverified\b|\btypo\b|\?\?/i;

/** A note that says the date is not known: a day that may be wrong is worse than none. */
export const NOTE_DOUBTS_DATE = /\bdate is probably\b|\bconflicting dates?\b|\bitself says\b/i;

/** How it left, read from a free note where no column says it. First that fits. */
export const NOTE_HOW: readonly (readonly [RegExp, (typeof HOW)[number]])[] = [
  [/\bpartial(?:ly)?\b/i, 'partial'],
  [/\bdeleted\b/i, 'deleted'],
  [/\bdeactivated\b|\bsuspended\b|\baccount closed\b/i, 'closed'],
  [/\bdormant\b|\bunmaintained\b|\binactive\b|\blocked account\b|\bfrozen\b/i, 'dormant'],
  [/\babandoned\b|\bno statement\b/i, 'silent'],
];
