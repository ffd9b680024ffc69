import { check, type Evaluation, type Objective, type Vector } from "@descent/core";

/**
 * One evaluation, checked for its shape and copied, so that an objective that reuses its gradient
 * array cannot change the past.
 */
export function evaluate<Batch>(
  objective: Objective<Batch>,
  params: Vector,
  batch: Batch,
): Evaluation {
  const result = objective(params, batch) as Partial<Evaluation> | undefined;
  const { value, gradient } = result ?? {};
  const rule = `must return { value, gradient }, with ${params.length} numbers in gradient`;
  const ok = typeof value === "number" && gradient?.length === params.length;
  check(ok, "descend", "objective", rule, gradient ?? result);
  return { value, gradient: Array.from(gradient) };
}
