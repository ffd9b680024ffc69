import type { Iteration, Schedule } from "@descent/core";
import { NonFiniteError } from "../non-finite-error.js";

/** One step of `rateRange`. */
export interface RateTrial {
  /** The rate of the step. */
  readonly rate: number;
  /** The cost after it. */
  readonly value: number;
}

/** A trial, with the smoothed cost that it is judged by. */
interface Judged extends RateTrial {
  /** The mean of the costs so far, of which the later ones count most. */
  readonly smooth: number;
}

/** A run of growing rates. */
export interface Trials {
  /** The smoothed cost at the start, which is the cost there. */
  readonly first: number;
  /** Every step before the blow-up, and the one at which the cost had risen too far. */
  readonly trials: readonly Judged[];
  /** The rate that blew up. */
  readonly blewUp: number | null;
}

/** Takes a run to its last step, or to where it blows up. */
export function trialsOf(
  run: Iterable<Iteration>,
  rateOf: Schedule,
  steps: number,
  smoothing: number,
): Trials {
  const trials: Judged[] = [];
  let first = 0;
  let lowest = 0;
  let mean = 0;
  let weight = 0;
  try {
    for (const { step, value } of run) {
      mean = smoothing * mean + (1 - smoothing) * value;
      weight = smoothing * weight + (1 - smoothing);
      const smooth = mean / weight;
      if (step === 0) first = lowest = smooth;
      else trials.push({ rate: rateOf(step - 1), value, smooth });
      lowest = Math.min(lowest, smooth);
      const scale = Math.max(Math.abs(first), first - lowest);
      if (smooth - lowest > 4 * scale) return { first, trials, blewUp: rateOf(step - 1) };
      if (step === steps) break;
    }
  } catch (error) {
    if (!(error instanceof NonFiniteError)) throw error;
    return { first, trials, blewUp: rateOf(error.last.step) };
  }
  return { first, trials, blewUp: null };
}
