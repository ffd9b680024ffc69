import type { Vector } from "@descent/core";
import { notJson } from "../json.js";
import type { Law } from "../law.js";
import { show } from "../same.js";
import type { OptimizerSubject } from "./optimizer-subject.js";
import { probe } from "./probe.js";

/** Steps that a run may have come to before it was saved. */
const lateSteps = [1001, 1e6, Number.MAX_SAFE_INTEGER];
const magnitudes = [0, 5e-324, 1e-300, 1e-160, 1e-150, 1e-8, 1, 1e8, 1e150];

/**
 * Delta, state and solution are finite for every gradient whose entries are at most 1e150 in size, so
 * that squares do not overflow: alone, mixed, with large after small and small after large, and at
 * steps that are late.
 */
export const staysFinite: Law<OptimizerSubject> = {
  name: "stays finite for gradients up to 1e150",
  holds({ make }, expect) {
    const optimizer = make();
    const params = [1, -2, 3];
    const play = (gradients: readonly Vector[], from = 0): void => {
      let state = optimizer.init(params);
      gradients.forEach((gradient, i) => {
        const step = from + i;
        const context = probe(params, gradient, step);
        const [delta, next] = optimizer.update(gradient, state, context);
        const where = `gradient ${show(gradient)}, step ${step}`;
        expect(delta.every(Number.isFinite), () => `delta is ${show(delta)}`, where);
        const wrong = notJson(next, "state");
        expect(wrong === undefined, wrong ?? "", where);
        const solution = optimizer.solution?.(params, next) ?? [];
        expect(solution.every(Number.isFinite), () => `the solution is ${show(solution)}`, where);
        state = next;
      });
    };
    const uniform = magnitudes.map((size) => [size, -size, size]);
    for (const gradient of uniform) play([gradient, gradient, gradient]);
    play([...uniform, ...uniform.toReversed()]);
    for (const step of lateSteps) play([[1, -1, 1]], step);
    play([
      [1e150, 1e-300, 0],
      [0, -1e150, 5e-324],
      [-1, 0, 1e150],
    ]);
  },
};
