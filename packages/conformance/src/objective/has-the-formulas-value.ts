import { value as valueOf } from "@descent/autodiff";
import { close } from "../differences.js";
import type { Law } from "../law.js";
import { show } from "../same.js";
import { objectivePoints } from "./objective-points.js";
import type { WithFormula } from "./with-formula.js";

/** The value is that of the row's formula, to 1e-12. */
export const hasTheFormulasValue: Law<WithFormula> = {
  name: "has the value of its formula",
  holds(subject, expect) {
    const { make, formula } = subject;
    const objective = make();
    for (const params of objectivePoints(subject)) {
      const [{ value }, expected] = [objective(params), valueOf(formula(...params))];
      const seen = `the value is ${value}, the formula gives ${expected}`;
      expect(close(value, expected, 1e-12, 1), seen, show(params));
    }
  },
};
