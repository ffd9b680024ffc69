import type { Law } from "../law.js";
import { show } from "../same.js";
import type { OptimizerSubject } from "./optimizer-subject.js";
import { probe, someVector } from "./probe.js";

/**
 * The opposite direction gives another delta, at every step and with everything else the same: the
 * direction comes from the transforms before it in a chain, and to ignore it is to undo them.
 */
export const dependsOnTheDirection: Law<OptimizerSubject> = {
  name: "depends on the direction it is given",
  holds({ make }, expect) {
    const optimizer = make();
    const params = someVector(3, 0);
    let state = optimizer.init(params);
    for (let step = 0; step < 5; step++) {
      const context = probe(params, someVector(3, step + 1), step);
      const direction = someVector(3, step + 7);
      const opposite = direction.map((slope) => -slope);
      const [delta, next] = optimizer.update(direction, state, context);
      const [other] = optimizer.update(opposite, state, context);
      const seen = () => `delta is ${show(delta)} for ${show(direction)} and its opposite alike`;
      const differs = delta.some((change, i) => change !== other[i]);
      expect(differs, seen, `step ${step}`);
      state = next;
    }
  },
};
