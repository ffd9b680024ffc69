import { derivative, value } from "@descent/autodiff";
import { centralDifference, close } from "../differences.js";
import type { Law } from "../law.js";
import { along, smoothPoints } from "./scalar-points.js";
import type { ScalarSubject } from "./scalar-subject.js";

/** Each partial derivative is the central difference of the value, to 1e-8, away from kinks. */
export const hasItsSlopes: Law<ScalarSubject> = {
  name: "has the slopes of its differences",
  holds(subject, expect) {
    for (const { args, where } of smoothPoints(subject)) {
      const scale = Math.max(1, Math.abs(value(subject.f(...args))));
      args.forEach((arg, i) => {
        const f = along(subject, args, i);
        const slope = derivative(f)(arg);
        const quotient = centralDifference((x) => value(f(x)), arg);
        const seen = `slope ${i} is ${slope}, the difference quotient ${quotient}`;
        expect(close(slope, quotient, 1e-8, scale), seen, where);
      });
    }
  },
};
