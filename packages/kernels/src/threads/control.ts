import { doPart, kinds, parts, resultOf, type Desk, type Job } from "./job.js";

declare const performance: { readonly now: () => number };

/** What threads agree by: whole numbers in shared memory, each at its place. */
export type Control = Int32Array;

/** The places: the number of the job, that of the desk it is for, the job, and the state of each part. */
const at = { job: 0, desk: 1, kind: 2, from: 3, rows: 4, parts: 5, states: 8 } as const;

/** The bytes of it. */
export const controlBytes: number = 4 * (at.states + parts);

/** States of a part. Which job it is of is in the bits above, so that who comes late changes nothing. */
const open = 0;
const taken = 1;
const writing = 2;
const done = 3;
const state = (job: number, what: number): number => (4 * job + what) | 0;

/** How many times a thread looks whether there is something new before it goes to sleep. */
const looks = 2000;

/** For how many milliseconds a thread may be writing. */
const forWriting = 2000;

/** Moves a part from one state to the next, unless another thread has done so before. */
function move(control: Control, part: number, job: number, from: number, to: number): boolean {
  const [before, after] = [state(job, from), state(job, to)];
  return Atomics.compareExchange(control, at.states + part, before, after) === before;
}

/**
 * Does a job with the other threads: offers its parts, does those that nobody has begun, and waits for
 * the others. What another thread is late with is done here instead, and what it finds then is not
 * taken: so a thread that has to wait for a processor, or has ended, keeps nobody waiting long.
 *
 * @returns whether all is done; not so if a thread stopped while it wrote what it had found.
 */
export function share(control: Control, number: number, desk: Desk, job: Job): boolean {
  const id = Atomics.load(control, at.job) + 1;
  Atomics.store(control, at.kind, kinds.indexOf(job.kind));
  Atomics.store(control, at.from, job.from);
  Atomics.store(control, at.rows, job.rows);
  Atomics.store(control, at.parts, job.parts);
  Atomics.store(control, at.desk, number);
  for (let part = 0; part < job.parts; part++)
    Atomics.store(control, at.states + part, state(id, open));
  Atomics.store(control, at.job, id);
  Atomics.notify(control, at.job);

  const doHere = (part: number, from: number): boolean => {
    if (!move(control, part, id, from, done)) return false;
    doPart(desk, job, part, resultOf(desk, job, part).fill(0));
    return true;
  };
  const start = performance.now();
  let own = 0;
  for (let part = 0; part < job.parts; part++) own += Number(doHere(part, open));
  const patience = (performance.now() - start) / Math.max(1, own);
  for (let part = 0; part < job.parts; part++) {
    if (isDone(control, part, id, patience) || doHere(part, taken)) continue;
    if (!isDone(control, part, id, forWriting)) return false;
  }
  return true;
}

/**
 * Waits so many milliseconds for a part, by looking again and again: a page's thread must not sleep, and on
 * a busy machine one that does may get its processor back only after a hundred times as long.
 */
function isDone(control: Control, part: number, job: number, milliseconds: number): boolean {
  const late = performance.now() + milliseconds;
  for (let i = 1; ; i++) {
    if (Atomics.load(control, at.states + part) === state(job, done)) return true;
    if (i % 100 === 0 && performance.now() > late) return false;
  }
}

/** What the other threads do: parts of one job after the other, until they are to have another desk. */
export function serve(control: Control, number: number, desk: Desk | undefined): void {
  let seen: number | undefined;
  for (let i = 1; ; i++) {
    const job = Atomics.load(control, at.job);
    if (Atomics.load(control, at.desk) !== number) return;
    if (job !== seen) {
      for (let part = parts - 1; desk !== undefined && part >= 0; part--)
        if (move(control, part, job, open, taken)) doThere(control, desk, job, part);
      seen = job;
      i = 0;
    } else if (i % looks === 0) Atomics.wait(control, at.job, job);
  }
}

/** Does a part in memory of this thread's own, and hands it in unless it has been taken back. */
function doThere(control: Control, desk: Desk, id: number, part: number): void {
  const job = {
    kind: kinds[Atomics.load(control, at.kind)] ?? "squares",
    from: Atomics.load(control, at.from) >>> 0,
    rows: Atomics.load(control, at.rows),
    parts: Atomics.load(control, at.parts),
  };
  // As long as the part is this thread's, the job has not changed.
  if (Atomics.load(control, at.states + part) !== state(id, taken)) return;
  const result = resultOf(desk, job, part);
  const found = new Float64Array(result.length);
  try {
    doPart(desk, job, part, found);
  } catch {
    // The thread that made the offer does it instead, and meets the error itself.
    return;
  }
  if (!move(control, part, id, taken, writing)) return;
  result.set(found);
  move(control, part, id, writing, done);
}
