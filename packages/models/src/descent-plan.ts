import type { Batches, Optimizer, StopRule } from "@descent/core";
import { batchRows, column } from "@descent/data";
import {
  anyOf,
  exponentialDecay,
  gradientBelow,
  gradientDescent,
  maxSteps,
} from "@descent/optimizers";
import { unweighted, type Prepared } from "./design.js";
import type { CheckedOptions } from "./fit-options.js";
import { freeSteps } from "./finish-descent.js";
import { isSquared } from "./is-squared.js";
import { steepnessOf } from "./learning-rate-limit.js";
import { rootMeanSquare } from "./root-mean-square.js";

/** How a fit descends. */
export interface Plan {
  readonly optimizer: Optimizer;
  /** The rate, or the one it begins with; `null` if the optimizer is the user's own. */
  readonly learningRate: number | null;
  /** The limit of a fixed rate; `null` if the loss states no curvature. */
  readonly learningRateLimit: number | null;
  readonly until: StopRule;
  readonly batches: Batches<Uint32Array> | undefined;
  /** Whether nothing but the squared error of standardised columns was asked for: any way there is right. */
  readonly isFree: boolean;
}

/** What descends, by the options and, where they leave it open, by the data. */
export function planOf(call: string, design: Prepared, options: CheckedOptions): Plan {
  const { table, targets, start } = design;
  const { rows } = table;
  const { loss, penalty, batchSize, epochs, seed, learningRate, optimizer } = options;
  const batches =
    (batchSize ?? epochs ?? seed) === undefined
      ? undefined
      : batchRows(rows, { size: batchSize ?? rows, seed: seed ?? 0, epochs: epochs ?? Infinity });
  const perEpoch = batches?.stepsPerEpoch ?? 1;
  const { ofDesign, limit, safeOnRows } = steepnessOf(call, unweighted(design), loss);
  const isFree =
    isSquared(loss) &&
    options.standardize &&
    perEpoch === 1 &&
    (epochs ?? penalty ?? learningRate ?? optimizer ?? options.until) === undefined;
  const few = isFree || limit === null;
  const steps = perEpoch > 1 ? (epochs ?? 200) * perEpoch : few ? freeSteps : 100_000;

  // The root mean squares of the errors and of the loss's slopes at the start.
  const [error = 0, slope = 0] = [(a: number, b: number) => a - b, loss.slope].map((of) =>
    rootMeanSquare(targets.map((y) => of(Number(start[0]), y))),
  );
  // Columns of unlike size have gradients of unlike size: the smallest must be next to nothing too.
  const sizes = Array.from({ length: table.columns }, (_, j) => rootMeanSquare(column(table, j)));
  const size = options.standardize
    ? Math.sqrt(ofDesign)
    : Math.min(...sizes.filter((size) => size > 0), Math.sqrt(ofDesign) || 1);
  const tolerance = Number((1e-12 * slope * size).toPrecision(2));
  // Without a curvature, what crosses the spread of the errors at once; else what no single row
  // overshoots by; or half the limit, where the cost falls at every step.
  const derived =
    limit === null ? (error / slope || 1) / (ofDesign || 1) : perEpoch > 1 ? safeOnRows : limit / 2;
  const from = learningRate ?? derived;
  // A rate falls to where a kink is next to nothing, or the noise of batches.
  const fall = limit === null ? 1e-8 : 1e-3;
  const falling = learningRate === undefined && (limit === null || perEpoch > 1);
  const rate = falling ? exponentialDecay({ from, factor: fall ** (1 / steps) }) : from;
  const penalised = penalty?.descent(rate, design.scales, error / Math.sqrt(ofDesign || 1));
  return {
    optimizer: optimizer ?? penalised?.optimizer ?? gradientDescent(rate),
    learningRate: optimizer === undefined ? from : null,
    learningRateLimit: limit,
    until: options.until ?? anyOf(penalised?.until ?? gradientBelow(tolerance), maxSteps(steps)),
    batches,
    isFree,
  };
}
