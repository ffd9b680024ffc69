import type { Law } from "../law.js";
import { show } from "../same.js";
import type { OptimizerSubject } from "./optimizer-subject.js";
import { probe, someVector } from "./probe.js";

/** From a fresh state, a gradient of zeros gives a delta of zeros: a stationary start is not left. */
export const restsAtZeroGradient: Law<OptimizerSubject> = {
  name: "rests where the gradient is zero",
  holds({ make }, expect) {
    const optimizer = make();
    const params = someVector(3, 0);
    let state = optimizer.init(params);
    for (let step = 0; step < 3; step++) {
      const context = probe(params, [0, -0, 0], step);
      const [delta, next] = optimizer.update(context.gradient, state, context);
      const atRest = delta.every((entry) => entry === 0);
      expect(atRest, () => `delta is ${show(delta)}`, `step ${step}`);
      state = next;
    }
  },
};
