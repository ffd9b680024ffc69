import { residualsFrom, type Scalar } from "@descent/autodiff";
import type { Residuals, Vector } from "@descent/core";
import { entry } from "../entry.js";
import type { KnownMinimum, TestProblem } from "./test-problem.js";

/** A test problem whose value is a sum of squares: J(θ) = Σᵢ rᵢ(θ)². */
export interface LeastSquaresProblem extends TestProblem {
  /** Its number in Moré, Garbow and Hillstrom (1981). */
  readonly number?: number;
  /** θ ↦ the residuals rᵢ and the Jacobian ∂rᵢ/∂θ; ½ Σᵢ rᵢ² is half of `objective`. */
  readonly residuals: Residuals;
}

/** What is written down of such a problem: the residuals as a formula. */
export interface SumOfSquares {
  readonly number?: number;
  readonly title: string;
  /** Author and year. */
  readonly origin: string;
  readonly start: Vector;
  readonly residuals: (...theta: Scalar[]) => readonly Scalar[];
  readonly minimiser: Vector;
  readonly minimum: number;
  readonly others?: readonly KnownMinimum[];
}

/** The problem that a formula describes; its derivatives are exact, by dual numbers. */
export function leastSquaresProblem(
  formula: SumOfSquares,
  name: string,
  citation: string,
): LeastSquaresProblem {
  const { number, start, minimiser, minimum, others } = formula;
  const residuals = residualsFrom(formula.residuals);
  return {
    name,
    ...(number === undefined ? {} : { number }),
    objective: (params) => {
      const { residuals: r, jacobian } = residuals(params);
      return {
        value: r.reduce((sum, residual) => sum + residual * residual, 0),
        gradient: params.map((_, j) =>
          jacobian.reduce((sum, row, i) => sum + 2 * entry(r, i) * entry(row, j), 0),
        ),
      };
    },
    residuals,
    start,
    minimiser,
    minimum,
    ...(others === undefined ? {} : { otherMinima: others }),
    citation,
  };
}
