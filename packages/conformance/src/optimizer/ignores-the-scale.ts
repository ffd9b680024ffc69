import type { Vector } from "@descent/core";
import type { Law } from "../law.js";
import type { OptimizerSubject } from "./optimizer-subject.js";
import { sameInView, type View } from "./view.js";

/**
 * The unit of the cost does not matter: a multiple of the cost gives the same path, to 1e-4, which
 * leaves room for a small ε that keeps a quotient finite.
 */
export function ignoresTheScale(): Law<OptimizerSubject> {
  return sameInView("ignores the scale of the cost", () => [times(4), times(1024)], 1e-4);
}

function times(factor: number): View {
  const same = (params: Vector): Vector => params;
  return {
    name: `${factor} times the cost`,
    to: same,
    back: same,
    show: ({ value, gradient }) => ({
      value: factor * value,
      gradient: gradient.map((slope) => factor * slope),
    }),
  };
}
