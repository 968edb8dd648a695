import type {Member} from '../../../api/schema/members.js';

/** The day on which most members have been looked up, said once for a list; undefined where none is known. */
export function commonDate(members: readonly Member[]): string | undefined {
  const counts = new Map<string, number>();
  for (const {stance} of members) if (stance.checkedOn) counts.set(stance.checkedOn, (counts.get(stance.checkedOn) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
