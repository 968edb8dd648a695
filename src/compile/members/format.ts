import type {Member} from './normalise.js';

/** `meps.json`: members with where each value came from. */
export interface MembersFile {
  readonly updated?: string | undefined;
  readonly parliament?: string | undefined;
  readonly term?: number | undefined;
  readonly sources: Readonly<Record<string, {readonly name: string; readonly on?: string | undefined}>>;
  readonly groups?: readonly {readonly code: string; readonly name: string}[] | undefined;
  readonly committees?: readonly {readonly code: string; readonly name: string}[] | undefined;
  readonly members: readonly (Member & {readonly from?: Readonly<Record<string, readonly string[]>>})[];
}

/** One member a line, so that a comparison of two versions shows who changed and what. */
export function formatMembers({members, ...head}: MembersFile): string {
  const top = JSON.stringify(head, undefined, 2).replace(/\n\}$/, '');
  return `${top},\n  "members": [\n${members.map((member) => `    ${JSON.stringify(member)}`).join(',\n')}\n  ]\n}\n`;
}
