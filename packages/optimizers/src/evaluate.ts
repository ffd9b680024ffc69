import { check, type Evaluation, type Objective, type Vector } from "@descent/core";

/** One evaluation. The objective gets a copy of the parameters, which it may write to. */
export function evaluate<Batch>(
  objective: Objective<Batch>,
  params: Vector,
  batch: Batch,
): Evaluation {
  return evaluationOf(objective(params.slice(), batch), params.length);
}

/**
 * What an objective of so many parameters returned, checked for its shape. The gradient is copied, so
 * that an array that the objective uses again cannot change the past.
 */
export function evaluationOf(returned: unknown, length: number): Evaluation {
  const { value, gradient } = (returned ?? {}) as Partial<Evaluation>;
  const rule = `must return { value, gradient }, with ${length} numbers in gradient`;
  check(isNumber(value), "descend", "objective", rule, value ?? returned);
  check(gradient?.length === length, "descend", "objective", rule, gradient);
  return {
    value,
    gradient: Array.from(gradient, (partial) => (isNumber(partial) ? partial : NaN)),
  };
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}
