import { value as valueOf } from "@descent/autodiff";
import { close } from "../differences.js";
import type { Law } from "../law.js";
import { lossPoints } from "./loss-points.js";
import type { LossSubject } from "./loss-subject.js";

/** The value is that of the row's formula, to 1e-12. */
export const hasTheFormulasValue: Law<LossSubject> = {
  name: "has the value of its formula",
  holds(subject, expect) {
    const loss = subject.make();
    for (const { prediction, target, where } of lossPoints(subject)) {
      const value = loss.value(prediction, target);
      const formula = valueOf(subject.formula(prediction, target));
      const seen = `the value is ${value}, the formula gives ${formula}`;
      expect(close(value, formula, 1e-12, 1), seen, where);
    }
  },
};
