import type { Law } from "../law.js";
import { entry } from "../entry.js";
import { referenceLoop } from "../reference-loop.js";
import type { OptimizerSubject } from "./optimizer-subject.js";

const decimal = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/;

/**
 * The parameters are those of the golden runs that the row supplies, at every step and in every
 * entry, to the tolerance that each run states.
 */
export const followsGoldenRuns: Law<OptimizerSubject> = {
  name: "follows its golden runs",
  holds({ make, golden = [] }, expect) {
    for (const { source, objective, start, path, tolerance } of golden) {
      expect(tolerance >= 0, `the tolerance is ${tolerance}`, source);
      expect(path.length > 0, "the run has no step", source);
      for (const { step, params } of referenceLoop(objective, start, make())) {
        const digits = step === 0 ? undefined : path[step - 1];
        const where = `step ${step} of ${source}`;
        if (digits !== undefined) {
          expect(digits.length === params.length, `there are ${digits.length} entries`, where);
          const exact = digits.map((text) => (decimal.test(text) ? Number(text) : NaN));
          const largest = Math.max(...exact.map(Math.abs));
          params.forEach((theta, i) => {
            const off = Math.abs(theta - entry(exact, i));
            const seen = () => `entry ${i} is ${theta} instead of ${digits[i] ?? ""}`;
            expect(off <= tolerance * largest, seen, where);
          });
        }
        if (step === path.length) break;
      }
    }
  },
};
