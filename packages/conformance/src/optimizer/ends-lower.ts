import type { Law } from "../law.js";
import { convexProblems } from "../problems/convex-problems.js";
import { referenceLoop } from "../reference-loop.js";
import type { OptimizerSubject } from "./optimizer-subject.js";

/**
 * On every convex problem the value ends lower than it began. It need not fall at every step:
 * momentum and Adam do not.
 */
export const endsLower: Law<OptimizerSubject> = {
  name: "ends lower than it began",
  holds({ make, steps = 100 }, expect) {
    for (const { name, objective, start } of convexProblems()) {
      const { value: before } = objective(start);
      for (const { step, value } of referenceLoop(objective, start, make())) {
        if (step < steps) continue;
        expect(value < before, () => `from ${before} to ${value}`, `step ${step} on ${name}`);
        break;
      }
    }
  },
};
