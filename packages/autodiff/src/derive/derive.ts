import { check, checkOptions, checkVector } from "@descent/core";
import type { Scalar } from "../operand.js";
import type { Spread } from "../partial.js";
import { trace, type TraceOptions } from "../trace/trace.js";
import { derivation } from "./assemble.js";
import type { Derivation } from "./derivation.js";
import type { Abbreviated } from "./reading/abbreviations.js";
import { allRules } from "./rules/rules.js";

/** How a derivation is to be written. */
export interface DeriveOptions extends TraceOptions {
  /** The name of the parameter that the derivative is by; needed if there are several. */
  readonly by?: string;
  /** What f is called: `J` for a sum over data, else `f`. */
  readonly name?: string;
  /** The letter for the number of terms of a sum, `m`; `"number"` to have the number itself written. */
  readonly count?: string;
  /** Other names for the data, by the name of their field: `{ height: "x" }`. */
  readonly data?: Readonly<Record<string, string>>;
  /**
   * Parts of f to be written by a name, each a function of f's parameters, and of a row if data
   * are in it: `{ h: (theta0, theta1, { x }) => add(theta0, mul(theta1, x)) }`.
   */
  readonly abbreviations?: Readonly<Record<string, Abbreviated>>;
  /** A point where f has a derivative, for functions that have none near 0 and nowhere above. */
  readonly near?: readonly number[];
}

/**
 * The derivation of ∂f/∂θ, line by line, with the rule that leads to each line: what one would write by
 * hand. f is traced, so sums over data are one Σ each; every line is compared with the one before it and
 * with the derivative by dual numbers, at points drawn at random.
 *
 * `text` has all lines, as has `latex` (an `align*` environment) and `mathml` (a table that browsers
 * show by themselves); `lines` has each with its rules, what changed, and the numbers it comes to.
 * Sums in brackets are not multiplied out: the last line is the derivative as the rules leave it, with its
 * numbers collected. At a kink the lines say what the package has chosen: |x| has the slope sign(x),
 * which is 0 at 0; max(x, y) has a branch for x = y, the mean of both.
 *
 * Throws a DescentError on what `trace` refuses; if `by` is no parameter of f; if f is too long to be
 * read (500 operations); if an abbreviation is no part of f; if no point is found at which f has
 * a derivative; and if a line should fail its check.
 *
 * @example
 * ```ts
 * import { add, mean, mul, pow, type Scalar, square, sub } from "@descent/autodiff";
 * import { derive } from "@descent/autodiff/trace";
 *
 * console.log(derive((x) => mul(3, pow(x, 5))).text);
 * //  f(x) = 3x⁵
 * // df/dx = d/dx (3x⁵)
 * //       = 3·d/dx x⁵    scalar multiple rule
 * //       = 3·5x⁴        power rule
 * //       = 15x⁴         simplify
 *
 * const points = [
 *   { x: 1, y: 2 },
 *   { x: 2, y: 5 },
 *   { x: 3, y: 6 },
 * ];
 * const cost = (theta0: Scalar, theta1: Scalar) =>
 *   mean(points, ({ x, y }) => square(sub(add(theta0, mul(theta1, x)), y)));
 * const [first, , , , last] = derive(cost, { by: "theta1" }).lines;
 * console.log(first?.text); // J(θ₀, θ₁) = (1/m) Σ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)²
 * console.log(last?.text); // = (2/m) Σ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)x⁽ⁱ⁾
 * console.log(last?.reason); // partial derivative (treat the rest as constants), simplify
 * ```
 */
export function derive(f: Spread<Scalar>, options: DeriveOptions = {}): Derivation {
  const known = ["by", "size", "names", "name", "count", "data", "abbreviations", "near"];
  checkOptions("derive", options, known);
  const { size, names } = options;
  const graph = trace(f, {
    ...(size === undefined ? {} : { size }),
    ...(names === undefined ? {} : { names }),
  });
  const { parameters } = graph;
  const by = parameters.indexOf(
    options.by ?? (parameters.length === 1 ? (parameters[0] ?? "") : ""),
  );
  const rule = `must be one of ${parameters.join(", ")}`;
  check(by >= 0, "derive", "by", rule, options.by);
  if (options.near !== undefined) {
    checkVector("derive", "near", options.near);
    const length = `must have ${parameters.length} entries, one for each parameter`;
    check(options.near.length === parameters.length, "derive", "near", length, options.near);
  }
  return derivation(f, graph, by, options, allRules());
}
