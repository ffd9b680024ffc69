import type { Law } from "../law.js";
import { show } from "../same.js";
import type { OptimizerSubject } from "./optimizer-subject.js";
import { probe, someVector } from "./probe.js";

/**
 * A direction of NaN gives a delta with a NaN in it, or an error: never a number, which would hide
 * from the loop that something went wrong. At the first step, and after two that were in order.
 */
export const makesNoNumberOfNaN: Law<OptimizerSubject> = {
  name: "makes no number of NaN",
  holds({ make }, expect) {
    const optimizer = make();
    const params = someVector(3, 0);
    let state = optimizer.init(params);
    for (let step = 0; step < 3; step++) {
      const bad = probe(params, [NaN, NaN, NaN], step);
      let delta: readonly number[] = [NaN];
      try {
        [delta] = optimizer.update(bad.gradient, state, bad);
      } catch {
        // Refused: nothing is hidden.
      }
      const hidden = delta.every((entry) => !Number.isNaN(entry));
      expect(!hidden, () => `delta is ${show(delta)}`, `step ${step}`);
      const context = probe(params, someVector(3, step + 1), step);
      state = optimizer.update(context.gradient, state, context)[1];
    }
  },
};
