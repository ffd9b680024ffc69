import { check } from "@descent/core";
import { applyBinary, applyUnary } from "./apply.js";
import { checkFunction } from "./check-arguments.js";
import { type KinkPolicy, KinkRows } from "./kink-rows.js";
import { mark } from "./mark.js";
import { isScalar, type Operand, type Scalar } from "./operand.js";
import { perturb } from "./perturb.js";
import { sum } from "./reductions/sum.js";
import type { BinaryRow, UnaryRow } from "./row.js";

/**
 * f, with its slopes at kinks refused instead of chosen: where the table `kinks` chooses a slope at
 * a point with a finite value, such as 0 for |x| at 0, the derivative is NaN by the policy "nan"
 * and a DescentError by the policy "throw". Values stay as they are.
 *
 * The result goes where f goes: derivative, gradient, jacobian, hessian, differentiable, compile.
 * Only what is done to the arguments of f is watched; derivatives that f takes itself are not. The
 * boundary of `where` is not seen: the slope there is that of the branch taken.
 *
 * Throws a DescentError if the policy is not one of the two, or if f is no function.
 *
 * @example
 * ```ts
 * import { abs, atKinks, derivative } from "@descent/autodiff";
 *
 * console.log(derivative(abs)(0)); // 0
 * console.log(derivative(atKinks("nan", abs))(0)); // NaN
 * console.log(derivative(atKinks("throw", abs))(-3)); // -1
 * ```
 */
export function atKinks<Result extends Scalar | readonly Scalar[]>(
  policy: KinkPolicy,
  f: (...params: Scalar[]) => Result,
): (...params: Scalar[]) => Result {
  const known = ["nan", "throw"].includes(policy);
  check(known, "atKinks", "policy", 'must be "nan" or "throw"', policy);
  checkFunction("atKinks", f);
  const rows = new KinkRows(policy);
  const watching = (...params: Scalar[]): Result =>
    perturb((level) => {
      const watched = params.map((x) => (isScalar(x) ? watch(level, x, rows) : x));
      const result: unknown = f(...watched);
      const plain = Array.isArray(result)
        ? result.map((x: unknown) => release(x, level))
        : release(result, level);
      return plain as Result;
    });
  // Whoever is given a function asks how many parameters it has.
  return Object.defineProperty(watching, "length", { value: f.length });
}

/** An operand that stands for another one, and has the functions of it refuse a slope at kinks. */
class Watched implements Operand {
  declare readonly level: number;
  declare readonly value: Operand;
  declare readonly rows: KinkRows;

  constructor(level: number, value: Operand, rows: KinkRows) {
    this.level = level;
    this.value = value;
    this.rows = rows;
  }

  get brand(): symbol {
    return mark;
  }

  unary(row: UnaryRow): Scalar {
    return watch(this.level, applyUnary(this.rows.unary(row), this.value), this.rows);
  }

  binary(row: BinaryRow, x: Scalar, y: Scalar): Scalar {
    const { level, rows } = this;
    const result = applyBinary(rows.binary(row), release(x, level), release(y, level));
    return watch(level, result, rows);
  }

  sum(terms: readonly Scalar[], rows: ArrayLike<unknown>): Scalar {
    const plain = terms.map((term) => release(term, this.level));
    return watch(
      this.level,
      sum(rows, (_row, i) => plain[i] as Scalar),
      this.rows,
    );
  }

  toString(): string {
    return this.value.toString();
  }

  /** Native operators end where those of the operand inside do. */
  [Symbol.toPrimitive](kind: string): string {
    return kind === "string" ? this.toString() : `${Number(this.value)}`;
  }
}

function watch(level: number, x: Scalar, rows: KinkRows): Scalar {
  return typeof x === "number" ? x : new Watched(level, x, rows);
}

/** x without its wrapping, if it was wrapped at this level. */
function release<Result>(x: Result, level: number): Result {
  return isScalar(x) && typeof x !== "number" && x.level === level ? (x.value as Result) : x;
}
