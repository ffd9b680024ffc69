import { gradient as gradientOf } from "@descent/autodiff";
import { close } from "../differences.js";
import { entry } from "../entry.js";
import type { Law } from "../law.js";
import { show } from "../same.js";
import { objectivePoints } from "./objective-points.js";
import type { WithFormula } from "./with-formula.js";

/** The gradient is that of the row's formula by dual numbers, to 1e-12 of its largest entry. */
export const hasTheFormulasGradient: Law<WithFormula> = {
  name: "has the gradient of its formula",
  holds(subject, expect) {
    const { make, formula } = subject;
    const objective = make();
    for (const params of objectivePoints(subject)) {
      const { gradient } = objective(params);
      const duals = gradientOf(formula)(params);
      const scale = Math.max(1, ...duals.map(Math.abs));
      const same =
        gradient.length === duals.length &&
        duals.every((dual, i) => close(dual, entry(gradient, i), 1e-12, scale));
      const seen = () => `it is ${show(gradient)}, dual numbers give ${show(duals)}`;
      expect(same, seen, show(params));
    }
  },
};
