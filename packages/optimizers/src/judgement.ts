import type { Batches, Evaluation, Iteration, Objective } from "@descent/core";
import { combine } from "./combine.js";
import { evaluate } from "./evaluate.js";

/** What the criteria of value and gradient are measured on. */
export type MeasuredOn = "objective" | "validation" | "epoch mean";

/** By what a run is judged: see {@link Iteration.validation}. */
export interface Judgement {
  readonly measuredOn: MeasuredOn;
  /** What becomes of `validation`; `final` asks for a measurement at a step where none is due. */
  readonly measure: (now: Iteration, final: boolean) => Evaluation | null | undefined;
}

/** A run without batches is judged by its objective, one on batches once an epoch. */
export function judgementOf(
  batches: Batches<unknown> | undefined,
  validation: Objective | undefined,
): Judgement {
  if (batches === undefined) return { measuredOn: "objective", measure: () => undefined };
  const { stepsPerEpoch } = batches;
  if (validation === undefined) return epochMean(stepsPerEpoch);
  return {
    measuredOn: "validation",
    measure: ({ params, step }, final) =>
      final || step % stepsPerEpoch === 0 ? evaluate(validation, params, undefined) : null,
  };
}

/** The mean of what each batch said at its own step, once all of them have been heard. */
function epochMean(stepsPerEpoch: number): Judgement {
  let total: Evaluation | undefined;
  let count = 0;
  const mean = (): Evaluation | null =>
    total === undefined
      ? null
      : { value: total.value / count, gradient: total.gradient.map((sum) => sum / count) };
  return {
    measuredOn: "epoch mean",
    measure: ({ step, value, gradient }, final) => {
      if (final) return mean();
      const due = step % stepsPerEpoch === 0;
      const measured = due ? mean() : null;
      if (due) [total, count] = [undefined, 0];
      total =
        total === undefined
          ? { value, gradient }
          : {
              value: total.value + value,
              gradient: combine(total.gradient, gradient, (a, b) => a + b),
            };
      count++;
      return measured;
    },
  };
}
