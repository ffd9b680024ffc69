import type { Law } from "../law.js";
import { difference } from "../same.js";
import type { OptimizerSubject } from "./optimizer-subject.js";
import { probe, someVector } from "./probe.js";

/**
 * The gradient at the point, which the context shows for a line search, changes neither delta nor
 * state: all that is to be known of the slope is in the direction.
 */
export const goesByTheDirection: Law<OptimizerSubject> = {
  name: "goes by the direction and not by the gradient",
  holds({ make }, expect) {
    const optimizer = make();
    const params = someVector(3, 0);
    let state = optimizer.init(params);
    for (let step = 0; step < 5; step++) {
      const context = probe(params, someVector(3, step + 1), step);
      const direction = someVector(3, step + 7);
      const shown = optimizer.update(direction, state, context);
      for (const factor of [-3, 30]) {
        const gradient = context.gradient.map((slope) => factor * slope);
        const other = optimizer.update(direction, state, { ...context, gradient });
        const found = difference(shown, other, "[delta, state]");
        expect(found === undefined, `with another context.gradient, ${found}`, `step ${step}`);
      }
      state = shown[1];
    }
  },
};
