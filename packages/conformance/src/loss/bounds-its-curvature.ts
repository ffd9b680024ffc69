import { derivative } from "@descent/autodiff";
import type { Loss } from "@descent/core";
import { entry } from "../entry.js";
import type { Law } from "../law.js";
import { lossPoints, targets } from "./loss-points.js";
import type { LossSubject } from "./loss-subject.js";

/**
 * If the loss states a `curvature`, then no second derivative and no chord of the slope is larger,
 * and some second derivative comes within 1 % of it: the learning rate that follows from it is safe
 * and not needlessly small. If it states none, then there is none: the slope jumps, or steepens
 * without bound nearer to the target and the kinks or farther away.
 */
export const boundsItsCurvature: Law<LossSubject> = {
  name: "states its largest curvature",
  holds(subject, expect) {
    const loss = subject.make();
    const { curvature } = loss;
    if (curvature === undefined) {
      const [coarse, fine] = [steepestChord(subject, loss, 2), steepestChord(subject, loss, 5)];
      const unbounded = fine > 1.01 * coarse;
      expect(unbounded, `it states none, but its slope changes by at most ${fine} per unit`);
      return;
    }
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

/**
 * The largest change of the slope per unit of the prediction, between neighbours of all predictions
 * at distances from 10^−digits to 10^digits from a target or a kink.
 */
function steepestChord(subject: LossSubject, loss: Loss, digits: number): number {
  const distances = Array.from({ length: 2 * digits + 1 }, (_, i) => 10 ** (i - digits));
  let steepest = 0;
  for (const target of subject.targets ?? targets) {
    for (const centre of [target, ...(subject.kinks?.(target) ?? [])]) {
      const around = [...distances.toReversed().map((d) => -d), ...distances];
      around.forEach((offset, i) => {
        const [from, to] = [centre + offset, centre + entry(around, i + 1)];
        const chord = Math.abs(loss.slope(to, target) - loss.slope(from, target)) / (to - from);
        if (chord > steepest) steepest = chord;
      });
    }
  }
  return steepest;
}
