/** Facts of a source about an account on X. */
export interface XFacts {
  readonly status?: string | undefined;
  readonly usesX?: boolean | undefined;
  readonly handle?: string | undefined;
  readonly leftOn?: string | undefined;
  readonly proof?: string | undefined;
}

/**
 * Evidence of a stance, the strongest first: a departure with a day, statement or proof; a status that somebody wrote down; a
 * yes or no; only a handle; nothing at all.
 */
export const EVIDENCE = ['documented', 'status', 'answer', 'handle', 'nothing'] as const;
export type Evidence = (typeof EVIDENCE)[number];

export interface XStance {
  readonly code: 'active' | 'left' | 'none';
  readonly evidence: Evidence;
  /** Contradictions, in words for a person. */
  readonly doubts: readonly string[];
}

const STATUS: Readonly<Record<string, 'active' | 'left' | 'none'>> = {exited: 'left', left: 'left', active: 'active', none: 'none'};

/**
 * The stance of a member from facts that may contradict each other. First that applies:
 *
 * 1. A status that somebody wrote down (`exited`, `active`).
 * 2. `usesX`: true means active, false none. A handle that is left over says nothing, accounts are deleted.
 * 3. A handle alone: active.
 * 4. Nothing: none.
 *
 * A day of leaving without a status is no departure: nobody is said to have left without a statement.
 */
export function xStance({status, usesX, handle, leftOn, proof}: XFacts): XStance {
  const doubts: string[] = [];
  const written = status === undefined ? undefined : STATUS[status];
  if (status !== undefined && !written) doubts.push(`the status “${status}” is unknown and was left out`);
  const code = written ?? (usesX === undefined ? (handle ? 'active' : 'none') : usesX ? 'active' : 'none');
  if (written === 'active' && usesX === false) doubts.push('the status is active but usesX says no; the status counts');
  if (written === 'left' && !leftOn && !proof) doubts.push('the status is left, without a date or a proof');
  if (code !== 'left' && leftOn) doubts.push(`there is a date of departure (${leftOn}) but no status; the date was left out`);
  if (code === 'none' && handle) doubts.push(`there is a handle (${handle}) but no account in use; the handle was left out`);
  if (code === 'active' && !handle) doubts.push('there is an account in use but no handle');
  const documented = code === 'left' && Boolean(leftOn ?? proof);
  const inferred = handle ? 'handle' : 'nothing';
  return {code, doubts, evidence: documented ? 'documented' : written ? 'status' : usesX === undefined ? inferred : 'answer'};
}
