import { check, type Objective, type Residuals } from "@descent/core";
import { numbersOf } from "../evaluate.js";

/** The cost ½‖r(θ)‖² of residuals as an objective, with its gradient Aᵀr. */
export function halfSquares(residuals: Residuals): Objective {
  return (params) => {
    const { residuals: r, jacobian } = residuals(params);
    const gradient = params.map(() => 0);
    jacobian.forEach((row, i) => {
      row.forEach((slope, j) => {
        gradient[j] = (gradient[j] as number) + (r[i] as number) * slope;
      });
    });
    return { value: r.reduce((sum, residual) => sum + residual * residual, 0) / 2, gradient };
  };
}

/**
 * The same residuals, checked for their shape. The last two results are kept, so that the objective
 * and the method that ask at the same point have them computed once.
 */
export function remembered(residuals: Residuals): Residuals {
  let known: readonly {
    readonly params: readonly number[];
    readonly result: ReturnType<Residuals>;
  }[] = [];
  return (params) => {
    const same = known.find((one) => one.params.every((entry, i) => entry === params[i]));
    if (same !== undefined) return same.result;
    const result = residuals(params.slice());
    checkShape(result, params.length);
    const { residuals: r, jacobian } = result;
    const copy = { residuals: numbersOf(r), jacobian: jacobian.map(numbersOf) };
    known = [{ params, result: copy }, ...known].slice(0, 2);
    return copy;
  };
}

function checkShape(result: unknown, size: number): void {
  const { residuals: r, jacobian } = Object(result) as Partial<ReturnType<Residuals>>;
  const rule = "must return { residuals, jacobian }, with a row of the Jacobian for each residual";
  const ok = r !== undefined && r.length > 0 && jacobian?.length === r.length;
  check(ok, "minimizeResiduals", "residuals", rule, result);
  jacobian.forEach((row, i) => {
    const what = `must return ${size} slopes in each row of the Jacobian`;
    check(row.length === size, "minimizeResiduals", "residuals", what, row, { row: i });
  });
}
