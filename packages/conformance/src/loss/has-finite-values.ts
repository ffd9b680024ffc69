import type { Law } from "../law.js";
import { show } from "../same.js";
import type { LossSubject } from "./loss-subject.js";

const magnitudes = [0, 5e-324, 1e-300, 1e-20, 1, 700, 1e20, 1e150];

/** Value and slope are finite for predictions up to 1e150 in size: their square does not overflow. */
export const hasFiniteValues: Law<LossSubject> = {
  name: "is finite for predictions up to 1e150",
  holds({ make, targets = [-1e150, -1, 0, 1, 1e150] }, expect) {
    const loss = make();
    for (const target of targets) {
      for (const prediction of magnitudes.flatMap((size) => [size, -size])) {
        const where = `prediction ${show(prediction)}, target ${target}`;
        const value = loss.value(prediction, target);
        expect(Number.isFinite(value), () => `the value is ${show(value)}`, where);
        const slope = loss.slope(prediction, target);
        expect(Number.isFinite(slope), () => `the slope is ${show(slope)}`, where);
      }
    }
  },
};
