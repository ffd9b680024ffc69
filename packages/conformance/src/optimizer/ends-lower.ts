import type { Law } from "../law.js";
import { convexProblems } from "../problems/convex-problems.js";
import { referenceLoop } from "../reference-loop.js";
import type { OptimizerSubject } from "./optimizer-subject.js";

const last = 500;

/**
 * On every convex problem the value is lower than it began after a number of steps, and stays so for
 * the rest of 500: what descends for a while and then ascends is found out. It need not fall at every
 * step: momentum and Adam do not.
 */
export const endsLower: Law<OptimizerSubject> = {
  name: "ends lower than it began",
  holds({ make, steps = 100 }, expect) {
    for (const { name, objective, start } of convexProblems()) {
      const { value: before } = objective(start);
      for (const { step, value } of referenceLoop(objective, start, make())) {
        if (step < steps) continue;
        expect(value < before, () => `from ${before} to ${value}`, `step ${step} on ${name}`);
        if (step >= last) break;
      }
    }
  },
};
