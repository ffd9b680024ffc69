import type { Vector } from "@descent/core";
import type { Law } from "../law.js";
import { difference, show } from "../same.js";
import { objectivePoints } from "./objective-points.js";
import type { ObjectiveSubject } from "./objective-subject.js";

/**
 * It accepts frozen parameters, gives a finite value and a finite partial derivative for each of
 * them, and the same bits when asked again, in any order.
 */
export const isPureObjective: Law<ObjectiveSubject> = {
  name: "is pure",
  holds(subject, expect) {
    const objective = subject.make();
    const points = objectivePoints(subject);
    const ask = (at: Vector) => {
      const { value, gradient } = objective(at);
      return { value, gradient };
    };
    const first = points.map(ask);
    const again = points.toReversed().map(ask).toReversed();
    points.forEach((params, i) => {
      const where = show(params);
      const { value, gradient } = first[i] ?? { value: NaN, gradient: [] };
      const finite = [value, ...gradient].every(Number.isFinite);
      expect(finite, () => `the value is ${show(value)}, the gradient ${show(gradient)}`, where);
      const complete = Array.isArray(gradient) && gradient.length === params.length;
      const seen = () => `the gradient is ${show(gradient)} for ${params.length} parameters`;
      expect(complete, seen, where);
      const found = difference(first[i], again[i], "evaluation");
      expect(found === undefined, `asked twice, ${found}`, where);
    });
  },
};
