import { centralDifference, close, stepAt } from "../differences.js";
import type { Law } from "../law.js";
import { isSmoothAt, lossPoints } from "./loss-points.js";
import type { LossSubject } from "./loss-subject.js";

/** Away from kinks the slope is the central difference of the value, to 1e-8 of the value. */
export const hasTheSlopeOfDifferences: Law<LossSubject> = {
  name: "has the slope of its differences",
  holds(subject, expect) {
    const loss = subject.make();
    for (const point of lossPoints(subject)) {
      const { prediction, target, where } = point;
      if (!isSmoothAt(subject, point, 2 * stepAt(prediction, 1))) continue;
      const slope = loss.slope(prediction, target);
      const quotient = centralDifference((x) => loss.value(x, target), prediction, 1);
      const seen = `the slope is ${slope}, the difference quotient ${quotient}`;
      const scale = Math.max(1, Math.abs(loss.value(prediction, target)));
      expect(close(slope, quotient, 1e-8, scale), seen, where);
    }
  },
};
