import {quote, type Place, type Problems} from './problems.js';

/** Facts by which an entry may belong to one that stands for several. */
interface Facts {
  readonly source?: string | undefined;
  readonly leftOn?: string | undefined;
  readonly country?: string | undefined;
}

/** Entry that stands for several organisations. */
interface Group extends Facts {
  readonly id: string;
  readonly name: string;
  readonly counts: boolean;
  readonly members: number;
}

interface CountedEntry extends Facts {
  readonly id: string;
  readonly name: string;
  /** True if the organisation is still away from X. */
  readonly counts: boolean;
  readonly members: number | undefined;
  /** Id of the entry that this one is a part of. */
  readonly partOf: string | undefined;
}

/** Entries without a group that are kept to be compared; a longer list is not looked through by hand anyway. */
const MAX_COMPARED = 100_000;

/** Counts departures, nobody twice: some entries stand for several organisations, and some of these may be listed themselves. */
export class DepartureTotal {
  readonly #problems: Problems;
  readonly #groups: Group[] = [];
  readonly #parts: {readonly parent: string; readonly place: Place; readonly counts: boolean}[] = [];
  readonly #maybeParts: (Facts & {readonly place: Place; readonly name: string})[] = [];
  #total = 0;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  /** Departures that still stand. Complete after `finish`. */
  get value(): number {
    return this.#total;
  }

  add({id, name, counts, members, partOf, ...facts}: CountedEntry, place: Place): void {
    if (partOf) this.#parts.push({parent: partOf, place, counts});
    else if (counts) this.#total += members ?? 1;
    if (members !== undefined && members > 1) this.#groups.push({id, name, counts, members, ...facts});
    else if (!partOf && this.#maybeParts.length < MAX_COMPARED) this.#maybeParts.push({place, name, ...facts});
  }

  /** @param isListed says if an id is in the list */
  finish(isListed: (id: string) => boolean): void {
    this.#addParts(isListed);
    if (this.#groups.length > 0) for (const part of this.#maybeParts) this.#reportMaybePart(part);
  }

  #addParts(isListed: (id: string) => boolean): void {
    const groups = new Map(this.#groups.map((group) => [group.id, group]));
    for (const {parent, place, counts} of this.#parts) {
      if (!isListed(parent))
        this.#problems.error(
          'part-of',
          place,
          `“partOf” is ${quote(parent)}, which is not in the list.`,
          'Write the name or id of another entry.',
        );
      // A part counts for itself only where the whole does not count.
      else if (counts && groups.get(parent)?.counts === false) this.#total++;
    }
  }

  #reportMaybePart(part: Facts & {readonly place: Place; readonly name: string}): void {
    const group = this.#groups.find(
      ({source, leftOn, country}) =>
        (source !== undefined && source === part.source) ||
        (leftOn !== undefined && leftOn.length > 7 && leftOn === part.leftOn && country === part.country),
    );
    if (group)
      this.#problems.warn(
        'part-of',
        part.place,
        `${quote(part.name)} may be one of the ${group.members} of ${quote(group.name)} and would be counted twice.`,
        `If so, add “partOf: ${group.id}”.`,
      );
  }
}
