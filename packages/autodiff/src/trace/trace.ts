import { check, checkCount, checkOptions } from "@descent/core";
import { checkFunction, isArray } from "../check-arguments.js";
import { isScalar, type Scalar } from "../operand.js";
import type { Spread } from "../partial.js";
import { perturb } from "../perturb.js";
import { Builder } from "./builder.js";
import { rollChains } from "./chains.js";
import { Expression, nodeIn } from "./expression.js";
import { type Graph, graphOf } from "./graph.js";
import type { Node } from "./node.js";
import { parameterNames } from "./parameter-names.js";
import { Recording } from "./recording.js";
import { commonAxes, share } from "./share.js";

/** What the source text of a function may not tell. */
export interface TraceOptions {
  /** How many parameters f has: needed for rest parameters, `(...theta) => …`. */
  readonly size?: number;
  /** The names of the parameters, in order; those in f's source text if not given. */
  readonly names?: readonly string[];
}

/**
 * Runs f once, on expressions in place of numbers, and returns what it does as a graph: every operation
 * and input as plain data, sums over data as one node each.
 *
 * What is not done with this package's functions is done once and for all, and not again when the
 * graph is evaluated: numbers that f captures, branches on them, random numbers, the number of
 * rounds of a loop. Branches on f's parameters are refused: write `where(less(x, 0), …, …)`.
 *
 * Sums stay sums: those of `sum`, `mean` and `dot`, and plain loops of eight or more additions whose terms repeat.
 * Data in them are named after the field of the rows that has the same numbers.
 *
 * Throws a DescentError if f is no function or returns no number, if it looks at the value of a
 * parameter, or uses the variable of a function that runs outside it, if f's source text does not
 * name its parameters one by one and no size is given, or if an option is unknown or does not fit.
 *
 * @example
 * ```ts
 * import { mean, mul, square, sub } from "@descent/autodiff";
 * import { trace } from "@descent/autodiff/trace";
 *
 * const points = [
 *   { x: 1, y: 2 },
 *   { x: 2, y: 5 },
 * ];
 * const cost = trace((m) => mean(points, ({ x, y }) => square(sub(mul(m, x), y))));
 * console.log(String(cost)); // div(sum(2 × square(sub(mul(m, x), y))), 2)
 * console.log(cost.evaluate([2])); // 0.5
 * console.log(cost.nodes.map(({ kind }) => kind).join(" "));
 * // parameter column binary column binary unary sum constant binary
 * ```
 */
export function trace(f: Spread<Scalar>, options: TraceOptions = {}): Graph {
  checkFunction("trace", f);
  checkOptions("trace", options, ["size", "names"]);
  const written = parameterNames(f);
  const { size = options.names?.length ?? written?.length, names } = options;
  const hint = "Say how many parameters f has: trace(f, { size: 3 })";
  check(size !== undefined, "trace", "f", "must name its parameters one by one", f, { hint });
  checkCount("trace", "size", size);
  if (names !== undefined) {
    const rule = `must have ${size} entries, one for each parameter`;
    check(isArray(names) && names.length === size, "trace", "names", rule, names);
  }
  const numbered = Array.from({ length: size }, (_, i) => `x${i + 1}`);
  const own = written?.length === size ? written : numbered;
  return graphOf(names ?? own, record("trace", f, size));
}

/** The root of what f does to `size` parameters, with one node of each kind. */
export function record(call: string, f: Spread<Scalar>, size: number): Node {
  return perturb((level) => {
    const recording = new Recording(level);
    try {
      const params = Array.from({ length: size }, (_, i) => {
        return new Expression(recording, recording.parameter(i));
      });
      const root = rollChains(recording, result(call, f(...params), recording));
      const builder = new Builder(level);
      const [shared] = share(builder, [root], commonAxes(builder, root));
      return shared as Node;
    } finally {
      recording.open = false;
    }
  });
}

/** The node of what f returned. */
function result(call: string, returned: unknown, recording: Recording): Node {
  check(isScalar(returned), call, "f(x)", "must be a number", returned);
  let x: Scalar = returned;
  // The variable of a derivative inside f that is over counts as what it stood for.
  while (typeof x !== "number" && x.level > recording.level) x = x.value;
  if (typeof x === "number") return recording.constant(x);
  const foreign = "must be made of f's own parameters";
  check(x.level === recording.level, call, "f(x)", foreign, x.toString());
  return nodeIn(x);
}
