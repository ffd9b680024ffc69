import { gradient } from "@descent/autodiff";
import { entry } from "../entry.js";
import { close } from "../differences.js";
import type { Law } from "../law.js";
import { show } from "../same.js";
import { gradientOf, modelPoints } from "./model-points.js";
import type { ModelSubject } from "./model-subject.js";

/** The gradient ∂h/∂θ is that of the row's formula by dual numbers, to 1e-12. */
export function hasTheFormulasGradient<Input>(): Law<ModelSubject<Input>> {
  return {
    name: "has the gradient of its formula",
    holds(subject, expect) {
      const model = subject.make();
      for (const point of modelPoints(model, subject)) {
        const { params, input, where } = point;
        const added = gradientOf(model, point, 1);
        const duals = gradient((...theta) => subject.formula(theta, input))(params);
        const same =
          added.length === duals.length &&
          duals.every((dual, i) => close(dual, entry(added, i), 1e-12, 1));
        expect(same, () => `it is ${show(added)}, dual numbers give ${show(duals)}`, where);
      }
    },
  };
}
