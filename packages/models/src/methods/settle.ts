import type { Work } from "./work.js";

/** When descent is at its end. */
export interface Settling {
  /** The distance to the minimum that is good enough, as a share of the parameters' size. */
  readonly threshold: number;
  /** The most steps. */
  readonly limit: number;
  /** What the parameters' size is taken to be if they are smaller. */
  readonly size: number;
  /**
   * What is left after a step is at most so many times as long as the step. Unless given it is reckoned from
   * how the steps become shorter: with each ρ times as long as the one before, ρ/(1 − ρ).
   */
  readonly amplification?: number;
  /** Whether to go on while the steps become shorter, to the last digits: where steps cost next to nothing. */
  readonly onward?: boolean;
}

/** Where descent came to. */
export interface Settled {
  readonly params: Float64Array;
  readonly steps: number;
  /** The estimated distance to the minimum, as a share of the parameters' size; infinite if it diverges. */
  readonly distance: number;
  /** Whether that is small enough. */
  readonly converged: boolean;
}

/**
 * Descends, θ ← θ − step(θ), until the distance that is left is small enough, it diverges or has made as many
 * steps as it may.
 */
export function* settle(
  start: Float64Array,
  step: (params: Float64Array) => Work<Float64Array>,
  { threshold, limit, size: least, amplification, onward = false }: Settling,
): Work<Settled> {
  const params = start.slice();
  let before: number | undefined;
  let shortest = Infinity;
  for (let steps = 1; ; steps++) {
    const delta = yield* step(params);
    let [moved, size] = [0, 0];
    for (let j = 0; j < params.length; j++) {
      const next = (params[j] as number) - (delta[j] as number);
      moved += (delta[j] as number) ** 2;
      size += next ** 2;
      params[j] = next;
    }
    const length = Math.sqrt(moved);
    // The first step is taken to be one of several that halve the distance.
    const ratio = before === undefined ? 0.5 : length / before;
    const left = amplification ?? (ratio < 1 ? ratio / (1 - ratio) : Infinity);
    const diverges = !(length <= 4 * shortest);
    const share = length === 0 ? 0 : (length * left) / Math.max(Math.sqrt(size), least);
    const distance = diverges ? Infinity : share;
    const converged = distance <= threshold;
    const goesOn = onward && length > 0 && (before === undefined || length < before);
    if ((converged && !goesOn) || diverges || steps === limit)
      return { params, steps, distance, converged };
    before = length;
    shortest = Math.min(shortest, length);
  }
}
