import type { Law } from "../law.js";
import { show } from "../same.js";
import { lossPoints } from "./loss-points.js";
import type { LossSubject } from "./loss-subject.js";

/** A prediction that meets its target costs nothing: ℓ(y, y) = 0. */
export const vanishesOnTarget: Law<LossSubject> = {
  name: "is zero where the prediction is the target",
  holds(subject, expect) {
    const loss = subject.make();
    for (const { target } of lossPoints(subject)) {
      const value = loss.value(target, target);
      expect(value === 0, () => `the value is ${show(value)}`, `target ${target}`);
    }
  },
};
