import { derivative } from "@descent/autodiff";
import { centralDifference, close } from "../differences.js";
import type { Law } from "../law.js";
import { along, smoothPoints } from "./scalar-points.js";
import type { ScalarSubject } from "./scalar-subject.js";

/**
 * Each second derivative by nesting, mixed ones included, is the central difference of the first,
 * to 1e-7, away from kinks.
 */
export const hasItsSecondDerivatives: Law<ScalarSubject> = {
  name: "has second derivatives by nesting",
  holds(subject, expect) {
    for (const { args, where } of smoothPoints(subject)) {
      args.forEach((inner, i) => {
        args.forEach((outer, j) => {
          const first = (x: number): number =>
            derivative(along(subject, args.with(j, x), i))(i === j ? x : inner);
          const nested = derivative((x) =>
            derivative(
              along(
                subject,
                args.map((arg, k) => (k === j ? x : arg)),
                i,
              ),
            )(i === j ? x : inner),
          )(outer);
          const quotient = centralDifference(first, outer);
          const scale = Math.max(1, Math.abs(first(outer)));
          const seen = `∂${i}∂${j} is ${nested}, the difference quotient ${quotient}`;
          expect(close(nested, quotient, 1e-7, scale), seen, where);
        });
      });
    }
  },
};
