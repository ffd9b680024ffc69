import type { Evaluation, Vector } from "@descent/core";
import { close } from "../differences.js";
import { entry } from "../entry.js";
import type { Law } from "../law.js";
import { convexProblems } from "../problems/convex-problems.js";
import { referenceLoop } from "../reference-loop.js";
import { show } from "../same.js";
import type { OptimizerSubject } from "./optimizer-subject.js";

/** The same problem in other coordinates p, or in another unit of cost. */
export interface View {
  /** `the parameters moved by 8`. */
  readonly name: string;
  /** p of θ. */
  readonly to: (params: Vector) => Vector;
  /** θ of p. */
  readonly back: (params: Vector) => Vector;
  /** Value and gradient with respect to p, from those with respect to θ. */
  readonly show: (evaluation: Evaluation) => Evaluation;
}

const steps = 20;

/**
 * A law: on every convex problem the path in the view is the path without it, seen so, to `tolerance`
 * of the largest parameter; for 20 steps, or until the gradient is 1e-8 of what it was and rounding
 * decides.
 */
export function sameInView(
  name: string,
  views: (size: number) => readonly View[],
  tolerance: number,
): Law<OptimizerSubject> {
  return {
    name,
    holds({ make }, expect) {
      for (const { name: problem, objective, start } of convexProblems()) {
        for (const view of views(start.length)) {
          const seen = (params: Vector): Evaluation => view.show(objective(view.back(params)));
          const path = referenceLoop(seen, view.to(start), make());
          let first: number | undefined;
          for (const { step, params, gradient } of referenceLoop(objective, start, make())) {
            const slope = Math.max(...gradient.map(Math.abs));
            first ??= slope;
            if (step > steps || slope <= 1e-8 * first) break;
            const other = view.back(path.next().value.params);
            const scale = Math.max(1, ...params.map(Math.abs));
            const same = params.every((theta, i) =>
              close(theta, entry(other, i), tolerance, scale),
            );
            const where = `step ${step} on ${problem}, with ${view.name}`;
            expect(same, () => `it is at ${show(other)} instead of ${show(params)}`, where);
          }
        }
      }
    },
  };
}
