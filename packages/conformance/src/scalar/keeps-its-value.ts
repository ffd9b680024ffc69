import { derivative, value } from "@descent/autodiff";
import type { Law } from "../law.js";
import { along, scalarPoints } from "./scalar-points.js";
import type { ScalarSubject } from "./scalar-subject.js";

/** The value on numbers is bit for bit the value that is carried along when differentiating. */
export const keepsItsValue: Law<ScalarSubject> = {
  name: "has the same value while differentiating",
  holds(subject, expect) {
    for (const { args, where } of scalarPoints(subject)) {
      const plain = value(subject.f(...args));
      args.forEach((arg, i) => {
        let carried = NaN;
        derivative((x) => {
          const y = along(subject, args, i)(x);
          carried = value(y);
          return y;
        })(arg);
        const seen = `it is ${plain} on numbers and ${carried} while differentiating`;
        expect(Object.is(plain, carried), seen, where);
      });
    }
  },
};
