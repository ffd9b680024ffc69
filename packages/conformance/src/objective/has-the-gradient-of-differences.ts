import { centralDifference, close } from "../differences.js";
import { entry } from "../entry.js";
import type { Law } from "../law.js";
import { show } from "../same.js";
import { objectivePoints } from "./objective-points.js";
import type { ObjectiveSubject } from "./objective-subject.js";

/** Each partial derivative is the central difference of the value, to 1e-7 of value and gradient. */
export const hasTheGradientOfDifferences: Law<ObjectiveSubject> = {
  name: "has the gradient of its differences",
  holds(subject, expect) {
    const objective = subject.make();
    for (const params of objectivePoints(subject)) {
      const { value, gradient } = objective(params);
      const scale = Math.max(1, Math.abs(value), ...gradient.map(Math.abs));
      params.forEach((theta, i) => {
        const along = (x: number): number => objective(params.with(i, x)).value;
        const [slope, quotient] = [entry(gradient, i), centralDifference(along, theta)];
        const seen = () => `entry ${i} is ${slope}, the difference quotient ${rounded(quotient)}`;
        expect(close(slope, quotient, 1e-7, scale), seen, show(params));
      });
    }
  },
};

/** Nine digits, more than a difference quotient has. */
function rounded(quotient: number): number {
  return Number(quotient.toPrecision(9));
}
