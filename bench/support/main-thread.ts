interface TraceEvent {
  readonly name: string;
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

/** Categories that a trace must have for `mainThreadTasks`. */
export const TRACE_CATEGORIES = ['disabled-by-default-devtools.timeline', '__metadata'];

/** Tasks of the main thread of a page, from a trace of Chromium. */
export function mainThreadTasks(trace: Uint8Array): Task[] {
  const {traceEvents} = JSON.parse(new TextDecoder().decode(trace)) as {traceEvents: readonly TraceEvent[]};
  const main = new Set(
    traceEvents.filter(({name, args}) => name === 'thread_name' && args.name === 'CrRendererMain').map(({pid, tid}) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(({name, pid, tid}) => name === 'RunTask' && main.has(`${pid} ${tid}`));
  if (tasks.length === 0) throw new Error('no task in the trace');
  return tasks.map(({dur = 0, tdur = 0}) => ({processor: tdur / 1_000, wall: dur / 1_000}));
}
