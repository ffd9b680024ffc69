import { value as valueOf } from "@descent/autodiff";
import { close } from "../differences.js";
import type { Law } from "../law.js";
import { costPoints } from "./cost-points.js";
import type { CostSubject } from "./cost-subject.js";

/** The value is that of the row's formula, to 1e-12. */
export const hasTheFormulasCost: Law<CostSubject> = {
  name: "has the value of its formula",
  holds({ make, formula }, expect) {
    const cost = make();
    for (const { predictions, targets } of costPoints()) {
      const value = cost.value(predictions, targets);
      const expected = valueOf(formula(predictions, targets));
      const seen = `the value is ${value}, the formula gives ${expected}`;
      expect(close(value, expected, 1e-12, 1), seen, `${predictions.length} examples`);
    }
  },
};
