import type { Engine, EngineData, Loss, Vector } from "@descent/core";
import { isSquared } from "../is-squared.js";
import { inRanges, type Work } from "./work.js";

/** The examples, or the sum of their weights. */
export function totalWeight({ x, weights }: EngineData): number {
  return weights?.reduce((sum, weight) => sum + weight, 0) ?? x.rows;
}

/** The value of a loss over all rows, and its slopes along (1, u): sums, of weighted examples. */
export interface LossSums {
  readonly value: number;
  readonly sums: Vector;
}

/** Σ wᵢ ℓᵢ and Σ wᵢ ∂ℓᵢ/∂ŷ (1, uᵢ), by one pass of an engine over the data. */
export function* lossSums(
  engine: Engine,
  data: EngineData,
  loss: Loss,
  params: Vector,
): Work<LossSums> {
  const { x, y, weights, origin } = data;
  const level = origin?.[0] ?? 0;
  const sums = new Array<number>(params.length).fill(0);
  let value = 0;
  const add = (part: Vector, factor: number): void => {
    part.forEach((sum, j) => (sums[j] = (sums[j] as number) + factor * sum));
  };
  const squared = isSquared(loss);
  const half = (loss.curvature ?? 0) / 2;
  yield* inRanges(x.rows, 2 * (x.columns + 1), (from, to) => {
    if (squared) {
      const part = engine.squares(data, params, [from, to]);
      value += half * part.value;
      add(part.sums, 2 * half);
      return;
    }
    const slopes = new Float64Array(to - from);
    engine.predict(data, params, slopes, [from, to]);
    for (let i = from; i < to; i++) {
      const prediction = slopes[i - from] as number;
      const target = (y[i] as number) - level;
      const weight = weights === undefined ? 1 : (weights[i] as number);
      value += weight * loss.value(prediction, target);
      slopes[i - from] = weight * loss.slope(prediction, target);
    }
    add(engine.project(data, slopes, [from, to]), 1);
  });
  return { value, sums };
}
