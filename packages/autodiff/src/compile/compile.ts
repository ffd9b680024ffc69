import {
  check,
  checkCount,
  checkOptions,
  type Evaluation,
  type Objective,
  type Vector,
} from "@descent/core";
import { checkFunction, isArray } from "../check-arguments.js";
import type { Scalar } from "../operand.js";
import type { Spread } from "../partial.js";
import { perturb } from "../perturb.js";
import { parameterNames } from "../trace/parameter-names.js";
import { share } from "../trace/share.js";
import { record } from "../trace/trace.js";
import { adjoints, type Adjoints } from "../trace/adjoint.js";
import { Algebra } from "./algebra.js";
import { emit } from "./emit.js";
import { interpreter } from "./interpret.js";
import { unroll } from "./unroll.js";

/** How a function is compiled. */
export interface CompileOptions {
  /** How many parameters f has; told from f's source text, or by the first call, if not given. */
  readonly size?: number;
  /** `interpreter` generates no code, as where a content security policy forbids it. */
  readonly engine?: "code" | "interpreter";
}

/** A compiled objective. */
export interface Compiled extends Objective {
  /** What it runs on; `interpreter` also where generated code is forbidden. */
  readonly engine: "code" | "interpreter";
  /** The program as JavaScript, to be read; empty before the number of parameters is known. */
  readonly source: string;
}

/**
 * The objective θ ↦ (f(θ), ∇f(θ)), as `differentiable` makes it, about as fast as if it were written by
 * hand: f is traced once, its gradient is worked out backwards from the value (reverse mode), and
 * both become one JavaScript function, in which sums over data are loops.
 *
 * f is traced by this call if its source text names its parameters one by one or a size is given, and
 * else by the first call of the objective with each number of parameters. Each row of data is gone through
 * once for that. From then on f is not run again: numbers and data that it captures, branches on
 * them, and random numbers are frozen as they were. See `trace`.
 *
 * Where the Content Security Policy of a page forbids generated code, an interpreter of the same graph gives
 * the same numbers, ten to a hundred times as slowly; `engine` says which it is. A result that comes to
 * NaN is computed once more by the interpreter, in which 0 outweighs infinity as in `derivative`.
 *
 * Throws a DescentError where `trace` does, and if an option is unknown or does not fit; the objective
 * does if its argument is no array of as many numbers as f has parameters.
 *
 * @example
 * ```ts
 * import { mean, mul, square, sub } from "@descent/autodiff";
 * import { compile } from "@descent/autodiff/compile";
 *
 * const points = [
 *   { x: 1, y: 2 },
 *   { x: 2, y: 5 },
 * ];
 * const cost = compile((m) => mean(points, ({ x, y }) => square(sub(mul(m, x), y))));
 * console.log(cost([2])); // { value: 0.5, gradient: [ -2 ] }
 * console.log(cost.source.includes("for (let i1 = 0; i1 < 2; i1++)")); // true
 * ```
 *
 * @see S. Linnainmaa, Taylor expansion of the accumulated rounding error (1976); B. Speelpenning,
 * Compiling fast partial derivatives of functions given by algorithms (1980).
 */
export function compile(f: Spread<Scalar>, options: CompileOptions = {}): Compiled {
  checkFunction("compile", f);
  checkOptions("compile", options, ["size", "engine"]);
  const { size = parameterNames(f)?.length, engine = "code" } = options;
  const known = ["code", "interpreter"].includes(engine);
  check(known, "compile", "engine", 'must be "code" or "interpreter"', engine);
  if (size === undefined) return compileLater(f, engine);
  checkCount("compile", "size", size);
  return compileNow(f, size, engine);
}

/** Traces f at the first call with each number of parameters. */
function compileLater(f: Spread<Scalar>, engine: Compiled["engine"]): Compiled {
  const made = new Map<number, Compiled>();
  let last: Compiled | undefined;
  const objective = (params: Vector): Evaluation => {
    const size = isArray(params) ? params.length : NaN;
    last = made.get(size);
    if (last === undefined) {
      const least = Math.max(f.length, 1);
      const rule = `must be an array of at least ${least} numbers, one for each parameter of f`;
      check(size >= least, "compile", "params", rule, params);
      last = compileNow(f, size, engine);
      made.set(size, last);
    }
    return last(params);
  };
  return Object.defineProperties(objective, {
    engine: { get: () => last?.engine ?? engine },
    source: { get: () => last?.source ?? "" },
  }) as Compiled;
}

function compileNow(f: Spread<Scalar>, size: number, engine: Compiled["engine"]): Compiled {
  const program = adjointsOf(f, size);
  const careful = carefully(program, size);
  const made = engine === "code" ? generated(program, size, careful) : undefined;
  return Object.defineProperties(made ?? ((params: Vector) => careful(params)), {
    engine: { value: made === undefined ? "interpreter" : "code" },
    source: { get: () => sourceOf(program, size) },
  }) as Compiled;
}

function adjointsOf(f: Spread<Scalar>, size: number): Adjoints {
  const root = record("compile", f, size);
  return perturb((level) => {
    const algebra = new Algebra(level);
    const [value] = share(algebra, [root]);
    return adjoints(algebra, unroll(algebra, value as typeof root));
  });
}

/** The program to be read. */
function sourceOf(program: Adjoints, size: number): string {
  const { parts, main } = emit(program, size);
  return [...parts, main].join("\n");
}

/** The program as a function of its own; undefined where generated code is forbidden. */
function generated(program: Adjoints, size: number, careful: Objective): Objective | undefined {
  const { parts, main, captured } = emit(program, size);
  const body = ['"use strict";', ...parts, `return ${main};`].join("\n");
  try {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the text is made by \`emit\` alone
    const make = new Function("careful", ...captured.keys(), body) as (
      ...values: readonly unknown[]
    ) => Objective;
    return make(careful, ...captured.values());
  } catch (error) {
    if (error instanceof EvalError) return undefined;
    throw error;
  }
}

/** The objective that checks its argument, and is strict about 0 · ∞: for what the program leaves to it. */
function carefully(program: Adjoints, size: number): Objective {
  let run: ReturnType<typeof interpreter> | undefined;
  return (params) => {
    check(isArray(params), "compile", "params", "must be an array of numbers", params);
    const rule = `must have ${size} entries, one for each parameter of f`;
    check(params.length === size, "compile", "params", rule, params);
    for (let i = 0; i < size; i++) {
      const param: unknown = params[i];
      check(typeof param === "number", "compile", `params[${i}]`, "must be a number", param);
    }
    run ??= interpreter(program, size);
    return run(params);
  };
}
