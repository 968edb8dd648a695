interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ts: number;
  readonly pid: number;
  readonly tid: number;
  /** Time that went by, and time of the processor, in microseconds. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: {readonly name?: string};
}

/** Duration of a task of the main thread, in milliseconds. */
export interface Task {
  /** Time of the processor: it hardly depends on what else the machine does. */
  readonly processor: number;
  readonly wall: number;
}

/** Categories that a trace must have for these functions. */
export const TRACE_CATEGORIES = ['disabled-by-default-devtools.timeline', 'blink.user_timing', '__metadata'];

/** Tasks of the main thread of a page, from a trace of Chromium, and what the page has marked. */
function mainThread(trace: Uint8Array): {readonly tasks: readonly TraceEvent[]; readonly marks: readonly TraceEvent[]} {
  const {traceEvents} = JSON.parse(new TextDecoder().decode(trace)) as {traceEvents: readonly TraceEvent[]};
  const main = new Set(
    traceEvents.filter(({name, args}) => name === 'thread_name' && args.name === 'CrRendererMain').map(({pid, tid}) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(({name, pid, tid}) => name === 'RunTask' && main.has(`${pid} ${tid}`));
  if (tasks.length === 0) throw new Error('no task in the trace');
  return {tasks, marks: traceEvents.filter(({cat}) => cat.includes('blink.user_timing'))};
}

/** Tasks of the main thread of a page, from a trace of Chromium. */
export const mainThreadTasks = (trace: Uint8Array): Task[] =>
  mainThread(trace).tasks.map(({dur = 0, tdur = 0}) => ({processor: tdur / 1_000, wall: dur / 1_000}));

/** Milliseconds of the processor between each `performance.mark('begin')` and the next `performance.mark('end')`. */
export function processorBetweenMarks(trace: Uint8Array): number[] {
  const {tasks, marks} = mainThread(trace);
  const times = (name: string): number[] =>
    marks
      .filter((mark) => mark.name === name)
      .map(({ts}) => ts)
      .sort((a, b) => a - b);
  const ends = times('end');
  return times('begin').map((begin, i) =>
    tasks.reduce((sum, {ts, dur = 0, tdur = 0}) => {
      const inside = Math.min(ts + dur, ends[i]!) - Math.max(ts, begin);
      return inside > 0 ? sum + (tdur * inside) / dur / 1_000 : sum;
    }, 0),
  );
}
