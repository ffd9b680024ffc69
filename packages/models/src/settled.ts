import type { StopRule, Vector } from "@descent/core";

/**
 * Converged when a step changed no parameter by more than a share of the largest, or of the size that they
 * may be expected to have. A step that changes nothing counts too: for rules that end where the gradient
 * of the cost is not zero, or in a last step to the same numbers.
 */
export function settled(threshold: number, size: number): StopRule<Vector | null> {
  const name = `settled(${threshold})`;
  return {
    name,
    init: null,
    check: ({ params }, before) => {
      const largest = Math.max(size, ...params.map(Math.abs)) || 1;
      const change = (old: Vector): number =>
        Math.max(...params.map((theta, j) => Math.abs(theta - Number(old[j]))));
      const measured = before === null ? null : change(before) / largest;
      const met = measured !== null && measured <= threshold;
      const criterion = { name, kind: "converged" as const, measured, threshold, met };
      return [{ stop: met, converged: met, criteria: [criterion] }, params];
    },
  };
}
