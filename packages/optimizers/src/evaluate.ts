import { check, type Evaluation, type Objective, type Vector } from "@descent/core";

/**
 * One evaluation, checked for its shape. The objective gets a copy of the parameters and the
 * gradient is copied too, so that arrays it writes to or uses again cannot change the past.
 */
export function evaluate<Batch>(
  objective: Objective<Batch>,
  params: Vector,
  batch: Batch,
): Evaluation {
  const result = objective(params.slice(), batch) as Partial<Evaluation> | undefined;
  const { value, gradient } = result ?? {};
  const rule = `must return { value, gradient }, with ${params.length} numbers in gradient`;
  check(isNumber(value), "descend", "objective", rule, value ?? result);
  check(gradient?.length === params.length, "descend", "objective", rule, gradient);
  return {
    value,
    gradient: Array.from(gradient, (partial) => (isNumber(partial) ? partial : NaN)),
  };
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}
