import { check, type Vector } from "@descent/core";
import type { LinearStream } from "./linear-stream.js";
import { refuseLostSquares } from "./refuse-lost-squares.js";
import { twoSum } from "./two-sum.js";

/**
 * The moments of the examples of both: n = n₁ + n₂, z̄ = z̄₁ + δ n₂/n and P = P₁ + P₂ + δ δᵀ n₁n₂/n with
 * δ = z̄₂ − z̄₁ (Chan, Golub and LeVeque, 1983).
 *
 * Means are kept in two parts, as a mean of numbers far from zero has digits below the last of a double:
 * without them, δ of chunks at an offset of 10¹² would be rounded to some 10⁻⁴.
 */
export function joinStreams(
  call: string,
  one: LinearStream,
  other: LinearStream,
  argument: string,
): LinearStream {
  const rows = one.rows + other.rows;
  const examples = one.examples + other.examples;
  const counts = {
    rows,
    examples,
    weighting: one.weighting ?? other.weighting,
    decayed: one.decayed || other.decayed,
  };
  if (one.count === 0 || other.count === 0) {
    return { ...(one.count === 0 ? other : one), ...counts, names: one.names };
  }
  const count = one.count + other.count;
  const share = other.count / count;
  const between = one.means.map(
    (mean, j) => Number(other.means[j]) - mean + (Number(other.rests[j]) - Number(one.rests[j])),
  );
  const sums = one.means.map((mean, j) =>
    twoSum(mean, Number(one.rests[j]) + Number(between[j]) * share),
  );
  const products = one.products.slice();
  let at = 0;
  for (let j = 0; j < between.length; j++) {
    const apart = Number(between[j]) * (one.count * share);
    for (let k = 0; k <= j; k++, at++) {
      const inside = Number(products[at]) + Number(other.products[at]);
      products[at] = inside + apart * Number(between[k]);
    }
    const difference = Number(between[j]);
    if (difference !== 0 && products[at - 1] === 0) refuseLostSquares(call, argument, difference);
  }
  const means = sums.map(([sum]) => sum);
  const finite = count < Infinity && isFinite(means) && isFinite(products);
  const hint = "Use a larger unit";
  check(finite, call, argument, "must have finite products together", Infinity, { hint });
  return { ...one, ...counts, count, means, rests: sums.map(([, rest]) => rest), products };
}

function isFinite(list: Vector): boolean {
  return list.every(Number.isFinite);
}
