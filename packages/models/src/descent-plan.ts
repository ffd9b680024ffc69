import type { Batches, Optimizer, StopRule } from "@descent/core";
import { batchRows } from "@descent/data";
import {
  anyOf,
  exponentialDecay,
  gradientBelow,
  gradientDescent,
  maxSteps,
} from "@descent/optimizers";
import type { Prepared } from "./design.js";
import type { CheckedOptions } from "./fit-options.js";
import type { Curvature } from "./learning-rate-limit.js";

/** How a fit descends. */
export interface Plan {
  readonly optimizer: Optimizer;
  /** The rate, or the one it begins with; `null` if the optimizer is the user's own. */
  readonly learningRate: number | null;
  readonly until: StopRule;
  readonly batches: Batches<Uint32Array> | undefined;
}

/** The most steps of a run at a fixed rate and at a falling one, and the epochs of one on batches. */
const most = { steps: 100_000, falling: 10_000, epochs: 200 };

/** What a falling rate comes down to: to where a kink is next to nothing, or the noise of batches. */
const fallTo = { kink: 1e-8, noise: 1e-3 };

/** What descends, by the options and, where they leave it open, by the data. */
export function planOf(
  design: Prepared,
  { ofDesign, limit, safeOnRows }: Curvature,
  options: CheckedOptions,
): Plan {
  const { rows } = design.table;
  const { batchSize, epochs, seed, learningRate } = options;
  const batches =
    batchSize === undefined && epochs === undefined && seed === undefined
      ? undefined
      : inTableOrder(
          batchRows(rows, {
            size: batchSize ?? rows,
            seed: seed ?? 0,
            ...(epochs === undefined ? {} : { epochs }),
          }),
        );
  const perEpoch = batches?.stepsPerEpoch ?? 1;
  const falling = limit === null || perEpoch > 1;
  const steps =
    perEpoch > 1 ? (epochs ?? most.epochs) * perEpoch : falling ? most.falling : most.steps;

  const { error, slope } = atStart(design, options);
  const tolerance = Number((1e-12 * slope * Math.sqrt(ofDesign)).toPrecision(2));
  const until = options.until ?? anyOf(gradientBelow(tolerance), maxSteps(steps));
  if (options.optimizer !== undefined) {
    return { optimizer: options.optimizer, learningRate: null, until, batches };
  }
  // Half the limit, where the cost falls at every step; or what no single row overshoots by; or,
  // without a curvature, what crosses the spread of the errors at once.
  const derived =
    limit === null || safeOnRows === null
      ? (error / slope || 1) / (ofDesign || 1)
      : perEpoch > 1
        ? safeOnRows
        : limit / 2;
  const fall = limit === null ? fallTo.kink : fallTo.noise;
  const from = learningRate ?? derived;
  const rate =
    learningRate === undefined && falling
      ? exponentialDecay({ from, factor: fall ** (1 / steps) })
      : from;
  return { optimizer: gradientDescent(rate), learningRate: from, until, batches };
}

/** The root mean squares of the errors and of the loss's slopes at the start. */
function atStart(
  { targets, intercept, start }: Prepared,
  { loss }: CheckedOptions,
): { readonly error: number; readonly slope: number } {
  const prediction = intercept ? Number(start[0]) : 0;
  const rootMeanSquare = (of: (prediction: number, target: number) => number): number =>
    Math.sqrt(targets.reduce((sum, y) => sum + of(prediction, y) ** 2, 0) / targets.length);
  return { error: rootMeanSquare((a, b) => a - b), slope: rootMeanSquare(loss.slope) };
}

/**
 * The same batches, each with its rows in the order of the table: sums do not depend on the shuffle
 * within a batch, and a batch of all rows is the full batch to the bit.
 */
function inTableOrder({ from, stepsPerEpoch }: Batches<Uint32Array>): Batches<Uint32Array> {
  function* sorted(step: number): Generator<Uint32Array, void, undefined> {
    for (const rows of from(step)) yield rows.sort();
  }
  return { stepsPerEpoch, from: sorted, [Symbol.iterator]: () => sorted(0) };
}
