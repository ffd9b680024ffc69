import type { Law } from "../law.js";
import { show } from "../same.js";
import { lossPoints } from "./loss-points.js";
import type { LossSubject } from "./loss-subject.js";

/** ℓ(ŷ, y) ≥ 0. */
export const isNeverNegative: Law<LossSubject> = {
  name: "is never negative",
  holds(subject, expect) {
    const loss = subject.make();
    for (const { prediction, target, where } of lossPoints(subject)) {
      const value = loss.value(prediction, target);
      expect(value >= 0, () => `the value is ${show(value)}`, where);
    }
  },
};
