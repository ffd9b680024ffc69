import { check, checkOptions, type Optimizer, type Vector } from "@descent/core";
import { callName } from "../call-name.js";
import { combine } from "../combine.js";
import { dot } from "../dot.js";

/** How {@link conjugateGradientDirection} weighs the last direction. */
export type ConjugateFormula = "polakRibiere" | "hagerZhang" | "fletcherReeves";

/** The memory of {@link conjugateGradientDirection}, or null before the first step. */
export type LastDirection = {
  /** d: the direction of the last step. */
  readonly direction: Vector;
  /** g: the gradient it began with. */
  readonly gradient: Vector;
} | null;

/** A direction that loses more than this share of the gradient's slope is given up. */
const leastSlope = 0.01;

/**
 * Conjugate directions, a transform: d ← g + β d, where d is the last direction and y the change of
 * the gradient g since then. `formula` chooses β:
 *
 * - `"polakRibiere"` (Polak and Ribière, 1969), unless given: max(0, y·g / g₋·g₋), where g₋ is the
 *   last gradient
 * - `"hagerZhang"` (Hager and Zhang, 2005): 2 (y·y)(d·g)/(d·y)² − y·g/d·y
 * - `"fletcherReeves"` (Fletcher and Reeves, 1964): g·g / g₋·g₋
 *
 * On a quadratic with exact steps all three are the method of Hestenes and Stiefel (1952), which ends
 * after as many steps as there are parameters. Where d would hardly lead downhill it begins again from
 * the gradient. A line search has to follow, a rather exact one.
 *
 * @throws DescentError if the formula or an option is unknown.
 *
 * @example
 * ```ts
 * import { chain, conjugateGradientDirection, descend, exactLineSearch } from "@descent/optimizers";
 *
 * // J(θ) = ½(θ₀² + 3 θ₁²)
 * const valley = ([a = 0, b = 0]: readonly number[]) => ({
 *   value: (a * a + 3 * b * b) / 2,
 *   gradient: [a, 3 * b],
 * });
 * const optimizer = chain(conjugateGradientDirection(), exactLineSearch());
 * for (const { step, value } of descend(valley, [3, 1], optimizer)) {
 *   console.log(value.toFixed(9));
 *   if (step === 2) break;
 * }
 * // 6.000000000
 * // 1.500000000
 * // 0.000000000
 * ```
 */
export function conjugateGradientDirection(
  options: { readonly formula?: ConjugateFormula } = {},
): Optimizer<LastDirection> {
  checkOptions("conjugateGradientDirection", options, ["formula"]);
  const { formula = "polakRibiere" } = options;
  const known = Object.keys(formulas);
  const rule = `must be among ${known.join(", ")}`;
  check(known.includes(formula), "conjugateGradientDirection", "formula", rule, formula);
  const weigh = formulas[formula];
  return {
    name: callName("conjugateGradientDirection", options),
    init: () => null,
    update: (gradient, last) => {
      const direction = last === null ? gradient : turned(gradient, last, weigh);
      return [direction, { direction, gradient }];
    },
  };
}

type Weight = (gradient: Vector, change: Vector, last: NonNullable<LastDirection>) => number;

/** β. The quotients are taken one by one, so that no product of three overflows. */
const formulas: Record<ConjugateFormula, Weight> = {
  polakRibiere: (gradient, change, last) =>
    Math.max(0, dot(change, gradient) / dot(last.gradient, last.gradient)),
  hagerZhang: (gradient, change, { direction }) => {
    const bend = dot(direction, change);
    const slope = dot(direction, gradient) / bend;
    return 2 * (dot(change, change) / bend) * slope - dot(change, gradient) / bend;
  },
  fletcherReeves: (gradient, _change, last) =>
    dot(gradient, gradient) / dot(last.gradient, last.gradient),
};

/** g + β d, or g where that is no direction to go on with. */
function turned(gradient: Vector, last: NonNullable<LastDirection>, weigh: Weight): Vector {
  const change = combine(gradient, last.gradient, (now, then) => now - then);
  const beta = weigh(gradient, change, last);
  const direction = combine(gradient, last.direction, (entry, before) => entry + beta * before);
  const slope = dot(direction, gradient);
  const isDownhill = slope >= leastSlope * dot(gradient, gradient) && Number.isFinite(slope);
  return isDownhill ? direction : gradient;
}
