import type { Law } from "../law.js";
import { show } from "../same.js";
import { targets } from "./loss-points.js";
import type { LossSubject } from "./loss-subject.js";

/** Value and slope at a prediction or a target of NaN are NaN: a number would hide that something is wrong. */
export const makesNoLossOfNaN: Law<LossSubject> = {
  name: "makes no number of NaN",
  holds(subject, expect) {
    const loss = subject.make();
    for (const number of subject.targets ?? targets) {
      for (const [prediction, target] of [
        [NaN, number],
        [number, NaN],
      ] as const) {
        const where = `prediction ${prediction}, target ${target}`;
        for (const part of ["value", "slope"] as const) {
          const result = loss[part](prediction, target);
          expect(Number.isNaN(result), () => `the ${part} is ${show(result)}`, where);
        }
      }
    }
  },
};
