import { derivative } from "@descent/autodiff";
import type { Law } from "../law.js";
import { lossPoints } from "./loss-points.js";
import type { LossSubject } from "./loss-subject.js";

/**
 * If the loss states a `curvature`, then no second derivative and no chord of the slope is larger,
 * and some second derivative comes within 1 % of it: the learning rate that follows from it is safe
 * and not needlessly small.
 */
export const boundsItsCurvature: Law<LossSubject> = {
  name: "states its largest curvature",
  holds(subject, expect) {
    const loss = subject.make();
    const { curvature } = loss;
    if (curvature === undefined) return;
    const second = (target: number) => derivative(derivative((x) => subject.formula(x, target)));
    const bound = curvature * (1 + 1e-9);
    let largest = 0;
    lossPoints(subject).forEach(({ prediction, target, where }, i, points) => {
      const here = second(target)(prediction);
      expect(here <= bound, `the second derivative is ${here}, above ${curvature}`, where);
      largest = Math.max(largest, here);
      const next = points[i + 1];
      if (next?.target !== target) return;
      const rise = loss.slope(next.prediction, target) - loss.slope(prediction, target);
      const chord = Math.abs(rise) / (next.prediction - prediction);
      const to = `${where} to ${next.prediction}`;
      expect(chord <= bound, `the slope changes by ${chord} per unit, above ${curvature}`, to);
    });
    const near = largest >= 0.99 * curvature;
    expect(near, `no second derivative comes near ${curvature}; the largest seen is ${largest}`);
  },
};
