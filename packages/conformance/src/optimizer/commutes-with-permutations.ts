import type { Vector } from "@descent/core";
import { entry } from "../entry.js";
import { close } from "../differences.js";
import type { Law } from "../law.js";
import { show } from "../same.js";
import type { OptimizerSubject } from "./optimizer-subject.js";
import { probe, someVector } from "./probe.js";

const orders: readonly (readonly number[])[] = [
  [4, 3, 2, 1, 0],
  [2, 0, 4, 1, 3],
  // So many that a part which was made for a few shows.
  Array.from({ length: 50 }, (_, i) => (7 * i + 3) % 50),
];

/**
 * Renumbering the parameters renumbers delta and changes nothing else, up to the rounding of a sum
 * taken in another order (1e-12 of the largest entry).
 */
export const commutesWithPermutations: Law<OptimizerSubject> = {
  name: "commutes with permutations of the parameters",
  holds({ make }, expect) {
    const optimizer = make();
    for (const order of orders) {
      const size = order.length;
      const params = someVector(size, 0);
      const permute = (vector: Vector): Vector => order.map((i) => entry(vector, i));
      let state = optimizer.init(params);
      let other = optimizer.init(permute(params));
      for (let step = 0; step < 5; step++) {
        const context = probe(params, someVector(size, step + 1), step);
        const renumbered = probe(permute(params), permute(context.gradient), step);
        const [delta, next] = optimizer.update(context.gradient, state, context);
        const [moved, nextOther] = optimizer.update(renumbered.gradient, other, renumbered);
        const expected = permute(delta);
        const scale = Math.max(...delta.map(Math.abs));
        const same = expected.every((change, i) => close(change, entry(moved, i), 1e-12, scale));
        const where = `step ${step} in the order ${show(order)}`;
        expect(same, () => `delta is ${show(moved)} instead of ${show(expected)}`, where);
        [state, other] = [next, nextOther];
      }
    }
  },
};
