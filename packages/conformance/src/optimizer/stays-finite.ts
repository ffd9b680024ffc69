import type { Vector } from "@descent/core";
import { notJson } from "../json.js";
import type { Law } from "../law.js";
import { show } from "../same.js";
import type { OptimizerSubject } from "./optimizer-subject.js";
import { probe } from "./probe.js";

const magnitudes = [0, 5e-324, 1e-300, 1e-160, 1e-150, 1e-8, 1, 1e8, 1e150];

/**
 * Delta and state are finite for every gradient whose entries are at most 1e150 in size, so that
 * squares do not overflow: alone, mixed, and with large after small and small after large.
 */
export const staysFinite: Law<OptimizerSubject> = {
  name: "stays finite for gradients up to 1e150",
  holds({ make }, expect) {
    const optimizer = make();
    const params = [1, -2, 3];
    const play = (gradients: readonly Vector[]): void => {
      let state = optimizer.init(params);
      gradients.forEach((gradient, step) => {
        const context = probe(params, gradient, step);
        const [delta, next] = optimizer.update(gradient, state, context);
        const where = `gradient ${show(gradient)}, step ${step}`;
        expect(delta.every(Number.isFinite), () => `delta is ${show(delta)}`, where);
        const wrong = notJson(next, "state");
        expect(wrong === undefined, wrong ?? "", where);
        state = next;
      });
    };
    const uniform = magnitudes.map((size) => [size, -size, size]);
    for (const gradient of uniform) play([gradient, gradient, gradient]);
    play([...uniform, ...uniform.toReversed()]);
    play([
      [1e150, 1e-300, 0],
      [0, -1e150, 5e-324],
      [-1, 0, 1e150],
    ]);
  },
};
