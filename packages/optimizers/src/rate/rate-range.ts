import {
  check,
  checkFraction,
  checkCount,
  checkOptions,
  checkPositive,
  type Batches,
  type Objective,
  type Optimizer,
  type Schedule,
  type Vector,
} from "@descent/core";
import { descend } from "../descend.js";
import { gradientDescent } from "../rules/gradient-descent.js";
import { threeDigits } from "./in-words.js";
import { trialsOf, type RateTrial, type Trials } from "./rate-trials.js";

/** What {@link rateRange} tries. */
export interface RateRangeOptions {
  /** The smallest rate, > 0, of the first step. */
  readonly from: number;
  /** The largest rate, of the last step. */
  readonly to: number;
  /** Number of steps, at least 2; each rate is the last one times the same factor. */
  readonly steps: number;
  /**
   * Makes the optimizer for a schedule: `adam`, or `(rate) => sgd(rate, { momentum: 0.9 })`; gradient
   * descent unless given.
   */
  readonly optimizer?: (rate: Schedule) => Optimizer;
  /** β in [0, 1): how much of the past the costs are averaged over, for batches; 0 unless given. */
  readonly smoothing?: number;
}

/** What {@link rateRange} needs besides for a run on batches. */
export interface BatchRateRangeOptions<Batch> extends RateRangeOptions {
  /** One batch for each step. */
  readonly batches: Batches<Batch>;
}

/** What {@link rateRange} found. */
export interface RateRange {
  /** The rates that were tried, with the cost after the step of each; finite throughout. */
  readonly trials: readonly RateTrial[];
  /** The rate of the step in which the cost fell most; null if it never fell. */
  readonly suggested: number | null;
  /** The rate of the step after which the cost was lowest; null if it never fell. */
  readonly lowest: number | null;
  /** The rate that blew up; null if none did. */
  readonly blewUp: number | null;
  /** The same in a sentence. */
  readonly sentence: string;
}

/**
 * A range test (Smith, 2017): one short run in which the rate grows from step to step, evenly on a
 * logarithmic scale. Where the cost falls fastest is a rate to begin with; where it starts to rise is
 * too much.
 *
 * Rate k of n, from 0, is α₀ (α₁/α₀)^(k/(n − 1)). The run ends early when it blows up: a number is
 * not finite, or the cost lies above its lowest value by more than four times what it fell, and than
 * its size at the start.
 *
 * It is a rule of thumb. What it says depends on the start, and on the number of steps: without noise
 * 20 to 50 are enough, and with many more the cost has been used up before the good rates come. For a
 * quadratic cost `rateReport` knows.
 *
 * @param objective - θ ↦ (J(θ), ∇J(θ)), on one batch if there are batches.
 * @param start - The parameters that the run begins at.
 * @param options - The rates `from`, `to` and the number of `steps`; the `optimizer`; `smoothing` and
 *   `batches` for a run on batches.
 * @throws DescentError if an option is out of range or unknown, or if the start is not finite.
 *
 * @example
 * ```ts
 * import { rateRange } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * const { suggested, sentence } = rateRange(bowl, [3], { from: 0.001, to: 10, steps: 20 });
 * console.log(suggested?.toFixed(3)); // 0.127
 * console.log(sentence);
 * // The cost fell fastest at 0.127, was lowest at 0.886 and blew up at 6.16: begin with 0.127, stay below 0.886.
 * ```
 */
export function rateRange(
  objective: Objective,
  start: Vector,
  options: RateRangeOptions,
): RateRange;
export function rateRange<Batch>(
  objective: Objective<Batch>,
  start: Vector,
  options: BatchRateRangeOptions<Batch>,
): RateRange;
export function rateRange<Batch>(
  objective: Objective<Batch>,
  start: Vector,
  options: RateRangeOptions & Partial<BatchRateRangeOptions<Batch>>,
): RateRange {
  checkOptions("rateRange", options, ["from", "to", "steps", "optimizer", "smoothing", "batches"]);
  const { from, to, steps, optimizer = gradientDescent, smoothing = 0, batches } = options;
  checkPositive("rateRange", "from", from);
  checkPositive("rateRange", "to", to);
  check(to > from, "rateRange", "to", "must be more than `from`", to);
  checkCount("rateRange", "steps", steps, 2);
  checkFraction("rateRange", "smoothing", smoothing);
  check(typeof optimizer === "function", "rateRange", "optimizer", "must be a function", optimizer);

  const rateOf = (step: number): number => {
    const share = step / (steps - 1);
    return from ** (1 - share) * to ** share;
  };
  const rule = optimizer(rateOf);
  const run =
    batches === undefined
      ? descend(objective as Objective, start, rule)
      : descend(objective, start, rule, { batches });
  return explain(trialsOf(run, rateOf, steps, smoothing));
}

function explain({ first, trials, blewUp }: Trials): RateRange {
  let before = first;
  let fall = 0;
  let least = first;
  let suggested: number | null = null;
  let lowest: number | null = null;
  for (const { rate, smooth } of trials) {
    if (before - smooth > fall) [fall, suggested] = [before - smooth, rate];
    if (smooth < least) [least, lowest] = [smooth, rate];
    before = smooth;
  }
  const found = { suggested, lowest, blewUp };
  const seen = trials.map(({ rate, value }) => ({ rate, value }));
  return { trials: seen, ...found, sentence: inWords(found, trials.at(-1)?.rate) };
}

function inWords(
  { suggested, lowest, blewUp }: Pick<RateRange, "suggested" | "lowest" | "blewUp">,
  last: number | undefined,
): string {
  const end = blewUp === null ? "did not blow up" : `blew up at ${threeDigits(blewUp)}`;
  const further = blewUp === null ? " Try larger rates too." : "";
  if (suggested === null || lowest === null) {
    return `The cost never fell below its start, and ${end}.${further}`;
  }
  const [first, top] = [threeDigits(suggested), threeDigits(lowest)];
  const course = `The cost fell fastest at ${first}, ${lowest === last ? "still fell" : "was lowest"} at ${top}`;
  const advice = first === top ? `begin with ${first}` : `begin with ${first}, stay below ${top}`;
  return `${course} and ${end}: ${advice}.${further}`;
}
