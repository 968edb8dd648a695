import type {Members} from '../../api/schema/members.js';
import {fold} from '../../text/fold.js';
import {nearest, quote, type Place, type Problems} from '../problems.js';
import {COMMITTEES, GROUPS} from './parliament.js';
import type {RawMember} from './raw.js';
import {isPlaceholder, tidy} from './words.js';

type Committees = NonNullable<Members['members'][number]['committees']>;

/** Names under which groups and committees are known. */
export interface KnownAffiliations {
  /** Other spellings of groups, from campaign.yaml. */
  readonly groupAliases?: Readonly<Record<string, string>> | undefined;
  /** Groups and committees of a list that brings its own. */
  readonly groups?: readonly {readonly code: string; readonly name: string}[] | undefined;
  readonly committees?: readonly {readonly code: string; readonly name: string}[] | undefined;
  /** True if the tables of the European Parliament apply. */
  readonly european: boolean;
}

/** Groups and committees by their spellings, and those that nobody knows. */
export class Affiliations {
  readonly #problems: Problems;
  readonly #groups = new Map<string, string>();
  readonly #committees = new Map<string, string>();
  readonly #unknownGroups = new Map<string, {place: Place; count: number}>();
  #withoutGroup: {place: Place; name: string; count: number} | undefined;

  constructor({european, groups, committees, groupAliases}: KnownAffiliations, problems: Problems) {
    this.#problems = problems;
    if (european) {
      for (const {code, name, aliases} of GROUPS) for (const spelling of [code, name, ...aliases]) this.#groups.set(fold(spelling), code);
      for (const {code, name} of COMMITTEES) for (const spelling of [code, name]) this.#committees.set(fold(spelling), code);
    }
    for (const {code, name} of groups ?? []) for (const spelling of [code, name]) this.#groups.set(fold(spelling), code);
    for (const {code, name} of committees ?? []) for (const spelling of [code, name]) this.#committees.set(fold(spelling), code);
    for (const [spelling, code] of Object.entries(groupAliases ?? {})) this.#groups.set(fold(spelling), code);
  }

  /** Code of the group; the name of an unknown one. */
  group(raw: RawMember): string | undefined {
    if (raw.group === undefined || isPlaceholder(raw.group.trim())) {
      if (this.#groups.size > 0) {
        this.#withoutGroup ??= {place: raw.place('group'), name: raw.name ?? '', count: 0};
        this.#withoutGroup.count++;
      }
      return undefined;
    }
    const code = this.#groups.get(fold(raw.group));
    if (code !== undefined) return code;
    const name = tidy(raw.group);
    if (this.#groups.size > 0) {
      const known = this.#unknownGroups.get(name) ?? {place: raw.place('group'), count: 0};
      known.count++;
      this.#unknownGroups.set(name, known);
    }
    return name;
  }

  /** Codes of the committees, each once; the names of unknown ones. */
  committees(raw: RawMember): Committees {
    const seen = new Set<string>();
    return (raw.committees ?? []).flatMap(({code, role}) => {
      const known = this.#committees.get(fold(code));
      if (!known && this.#committees.size > 0)
        this.#problems.warn(
          'committee',
          raw.place('committees'),
          `The committee ${quote(code)} is unknown and is shown unchanged.`,
          'Add it under “committees:” in the list of members.',
        );
      const name = known ?? tidy(code);
      if (seen.has(name)) return [];
      seen.add(name);
      return [{code: name, ...(role ? {role} : {})}];
    });
  }

  /** Reports each unknown group, and members without one, once. */
  finish(): void {
    for (const [group, {place, count}] of this.#unknownGroups) {
      const meant = nearest(group, this.#groups.values());
      this.#problems.warn(
        'group',
        place,
        `The group ${quote(group)}${count > 1 ? ` of ${count} members` : ''} is unknown and is shown unchanged.`,
        `${meant ? `Did you mean “${meant}”? Otherwise add` : 'Add'} it under “groups:” in the list, or under “aliases: groups:” in campaign.yaml.`,
      );
    }
    if (this.#withoutGroup)
      this.#problems.warn(
        'group',
        this.#withoutGroup.place,
        this.#withoutGroup.count > 1
          ? `${this.#withoutGroup.count} members have no group and are shown as non-attached. The first is ${quote(this.#withoutGroup.name)}.`
          : `${quote(this.#withoutGroup.name)} has no group and is shown as non-attached.`,
        'If this is right, write “NI”.',
      );
  }
}
