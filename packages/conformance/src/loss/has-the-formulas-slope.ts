import { derivative } from "@descent/autodiff";
import { close } from "../differences.js";
import type { Law } from "../law.js";
import { lossPoints } from "./loss-points.js";
import type { LossSubject } from "./loss-subject.js";

/** The slope ∂ℓ/∂ŷ is the derivative of the row's formula by dual numbers, to 1e-12; kinks too. */
export const hasTheFormulasSlope: Law<LossSubject> = {
  name: "has the slope of its formula",
  holds(subject, expect) {
    const loss = subject.make();
    for (const { prediction, target, where } of lossPoints(subject)) {
      const slope = loss.slope(prediction, target);
      const dual = derivative((x) => subject.formula(x, target))(prediction);
      const seen = `the slope is ${slope}, dual numbers give ${dual}`;
      expect(close(slope, dual, 1e-12, 1), seen, where);
    }
  },
};
