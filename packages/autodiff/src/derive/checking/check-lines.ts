import { check } from "@descent/core";
import { derivative } from "../../derivative.js";
import type { Scalar } from "../../operand.js";
import type { Spread } from "../../partial.js";
import { value } from "../../value.js";
import { evaluate, type Place } from "../formula/evaluate.js";
import type { Formula } from "../formula/formula.js";
import { magnitude } from "../formula/magnitude.js";
import { points } from "./points.js";

/** A line that is checked, and how to show it if it is wrong. */
export interface Checked {
  readonly formula: Formula;
  readonly show: () => string;
}

/** What the check of a line found. */
export interface LineCheck {
  /** At how many points it was checked. */
  readonly points: number;
  /** The greatest difference from the derivative by dual numbers, relative to the terms that were added. */
  readonly difference: number;
}

/** How far two lines may differ: rounding, also where terms cancel, is far less, and a wrong rule far more. */
const tolerance = 1e-7;

/** The most points that are tried to find some at which f and its derivative have values. */
const attempts = 2000;

/**
 * Compares each line with the one before it and with what f itself gives: the first with its value, the
 * others with its derivative by dual numbers, at points drawn at random where these have values.
 *
 * Throws a DescentError that shows the first line that differs, or if no such points are found.
 */
export function checkLines(
  f: Spread<Scalar>,
  by: number,
  centre: readonly number[],
  lines: readonly Checked[],
  wanted: number,
): readonly LineCheck[] {
  const differences = lines.map(() => 0);
  let found = 0;
  let drawn = 0;
  let valueless: Checked | undefined;
  let cause: unknown;
  for (const params of points(centre, 20261121)) {
    if (found === wanted || ++drawn > attempts) break;
    const place: Place = { params, by, at: new Map() };
    let values: readonly number[];
    try {
      values = valuesAt(f, by, params);
    } catch (error) {
      cause = error;
      continue;
    }
    if (!values.every(Number.isFinite)) continue;
    const results = lines.map(({ formula }) => value(evaluate(formula, place)));
    const without = results.findIndex((result) => !Number.isFinite(result));
    if (without >= 0) {
      valueless = lines[without];
      continue;
    }
    comparisons(lines, place, results, values).forEach(({ difference, expected }, i) => {
      const { show } = lines[i] as Checked;
      const rule = `must come to ${expected} at (${params.join(", ")})`;
      const hint = `${show()} does not follow from the line before it, which is a fault of the rules`;
      check(difference <= tolerance, "derive", `lines[${i}]`, rule, results[i], { hint });
      differences[i] = Math.max(differences[i] as number, difference);
    });
    found++;
  }
  const hint =
    valueless === undefined
      ? "Give a point where f has a derivative: { near: [1, 2] }"
      : `${valueless.show()} has no value where f has a derivative`;
  const rule = "must have a value and a derivative somewhere";
  check(found > 0, "derive", "f", rule, String(f), { hint, cause });
  return differences.map((difference) => ({ points: found, difference }));
}

/** How far each line is from what it should come to, relative to the terms in all lines. */
function comparisons(
  lines: readonly Checked[],
  place: Place,
  results: readonly number[],
  [own = NaN, slope = NaN]: readonly number[],
): readonly { readonly difference: number; readonly expected: number }[] {
  const sizes = lines.map(({ formula }) => magnitude(formula, place));
  const scale = Math.max(...sizes.slice(1), Math.abs(slope));
  return lines.map((_, i) => {
    if (i === 0) return { difference: distance(results[0], own, sizes[0] ?? 0), expected: own };
    const difference = distance(results[i], slope, scale);
    const step = i === 1 ? difference : distance(results[i], results[i - 1], scale);
    return { difference: Math.max(difference, step), expected: slope };
  });
}

/** f and ∂f/∂θ at a point. */
function valuesAt(f: Spread<Scalar>, by: number, params: readonly number[]): readonly number[] {
  const slope = derivative((x) => f(...params.map((param, i) => (i === by ? x : param))));
  return [value(f(...params)), slope(params[by] as number)];
}

function distance(one = NaN, other = NaN, scale: number): number {
  const gap = Math.abs(one - other);
  return gap === 0 ? 0 : gap / Math.max(scale, Math.abs(other));
}
