import { value } from "@descent/autodiff";
import { close } from "../differences.js";
import type { Law } from "../law.js";
import { modelPoints } from "./model-points.js";
import type { ModelSubject } from "./model-subject.js";

/** The prediction is the value of the row's formula, to 1e-12, and the same when asked again. */
export function predictsItsFormula<Input>(): Law<ModelSubject<Input>> {
  return {
    name: "predicts what its formula gives",
    holds(subject, expect) {
      const model = subject.make();
      for (const { params, input, where } of modelPoints(model, subject)) {
        const prediction = model.predict(params, input);
        const formula = value(subject.formula(params, input));
        const seen = `the prediction is ${prediction}, the formula gives ${formula}`;
        expect(close(prediction, formula, 1e-12, 1), seen, where);
        const again = model.predict(params, input);
        expect(Object.is(again, prediction), `it was ${prediction}, then ${again}`, where);
      }
    },
  };
}
