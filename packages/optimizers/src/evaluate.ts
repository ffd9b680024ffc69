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
  const { value, gradient } = Object(returned) as Partial<Evaluation>;
  const rule = `must return { value, gradient }, with ${length} numbers in gradient`;
  check(isNumber(value), "descend", "objective", rule, value ?? returned);
  check(gradient?.length === length, "descend", "objective", rule, gradient);
  return { value, gradient: numbersOf(gradient) };
}

/** A copy, as an array of numbers: NaN in the place of what is none, which no run goes on from. */
export function numbersOf(entries: ArrayLike<unknown>): number[] {
  return Array.from(entries, (entry) => (isNumber(entry) ? entry : NaN));
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}
