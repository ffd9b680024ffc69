import { derivative, mul, value } from "@descent/autodiff";
import { close } from "../differences.js";
import type { Law } from "../law.js";
import { along, smoothPoints } from "./scalar-points.js";
import type { ScalarSubject } from "./scalar-subject.js";

/** The derivative of f(a t) by t is a f′(a t), to 1e-12. */
export const obeysTheChainRule: Law<ScalarSubject> = {
  name: "obeys the chain rule",
  holds(subject, expect) {
    for (const { args, where } of smoothPoints(subject)) {
      args.forEach((arg, i) => {
        const f = along(subject, args, i);
        for (const factor of [4, -0.5]) {
          const slope = derivative((t) => f(mul(factor, t)))(arg / factor);
          const expected = factor * value(derivative(f)(arg));
          const seen = `slope ${i} at ${factor} t is ${slope}, not ${expected}`;
          expect(close(slope, expected, 1e-12), seen, where);
        }
      });
    }
  },
};
