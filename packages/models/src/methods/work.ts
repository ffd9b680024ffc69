import { check } from "@descent/core";
import type { Abort } from "@descent/optimizers";

declare const setTimeout: (callback: () => void, milliseconds: number) => unknown;

/** A computation in pieces: it gives way after each, and says how many multiplications that was, about. */
export type Work<Result> = Generator<number, Result, undefined>;

/** Multiplications in a turn: some 10 ms of the plain engine. */
const turn = 2 ** 22;

/** Multiplications in a piece of work. */
const piece = 2 ** 21;

/** Does it all at once. */
export function finish<Result>(work: Work<Result>): Result {
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
}

/** Does it in turns, between which everything else goes on. */
export async function inTurns<Result>(
  call: string,
  work: Work<Result>,
  signal: Abort | undefined,
): Promise<Result> {
  const rule = "must not be aborted before the fit is done";
  for (let spent = 0; ;) {
    check(signal?.aborted !== true, call, "signal", rule, signal);
    const next = work.next();
    if (next.done === true) return next.value;
    spent += next.value;
    if (spent < turn) continue;
    spent = 0;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
  }
}

/** Calls `use` for one range of rows after the other, each of which costs so many multiplications a row. */
export function* inRanges(
  rows: number,
  perRow: number,
  use: (from: number, to: number) => void,
): Work<void> {
  const fit = Math.max(1, Math.floor(piece / perRow));
  // Whole panels of the engines.
  const size = fit > 4096 ? fit - (fit % 4096) : fit;
  for (let from = 0; from < rows; from += size) {
    const to = Math.min(from + size, rows);
    use(from, to);
    yield (to - from) * perRow;
  }
}
