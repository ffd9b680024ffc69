import { derivative } from "@descent/autodiff";
import type { Law } from "../law.js";
import { along, scalarPoints } from "./scalar-points.js";
import type { ScalarSubject } from "./scalar-subject.js";

/**
 * What does not depend on the variable has derivative 0: a function of numbers, and, inside another
 * derivative, a function of that derivative's variable (no perturbation confusion).
 */
export const hasConstants: Law<ScalarSubject> = {
  name: "is constant where its arguments are",
  holds(subject, expect) {
    for (const { args, where } of scalarPoints(subject)) {
      const constant = derivative(() => subject.f(...args))(1);
      expect(constant === 0, `the derivative of a constant is ${constant}`, where);
      args.forEach((arg, i) => {
        const f = along(subject, args, i);
        const inner = derivative((x) => derivative(() => f(x))(1))(arg);
        expect(inner === 0, `argument ${i} of an outer derivative gives ${inner}`, where);
      });
    }
  },
};
