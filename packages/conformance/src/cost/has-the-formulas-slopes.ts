import { gradient } from "@descent/autodiff";
import { entry } from "../entry.js";
import { close } from "../differences.js";
import type { Law } from "../law.js";
import { show } from "../same.js";
import { costPoints } from "./cost-points.js";
import type { CostSubject } from "./cost-subject.js";

/** The slopes ∂J/∂ŷᵢ are the partial derivatives of the row's formula by dual numbers, to 1e-12. */
export const hasTheFormulasSlopes: Law<CostSubject> = {
  name: "has the slopes of its formula",
  holds({ make, formula }, expect) {
    const cost = make();
    for (const { predictions, targets } of costPoints()) {
      const slopes = cost.slopes(predictions, targets);
      const duals = gradient((...at) => formula(at, targets))(predictions);
      const same =
        slopes.length === duals.length &&
        duals.every((dual, i) => close(dual, entry(slopes, i), 1e-12, 1));
      const where = `${predictions.length} examples`;
      expect(same, () => `they are ${show(slopes)}, dual numbers give ${show(duals)}`, where);
    }
  },
};
