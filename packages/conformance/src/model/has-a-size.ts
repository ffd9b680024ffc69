import type { Law } from "../law.js";
import { show } from "../same.js";
import { gradientOf, modelPoints } from "./model-points.js";
import type { ModelSubject } from "./model-subject.js";

/** `size` is the number of parameters: a whole number, and every one of them has an effect somewhere. */
export function hasASize<Input>(): Law<ModelSubject<Input>> {
  return {
    name: "has a parameter for each of its size",
    holds(subject, expect) {
      const model = subject.make();
      const { size } = model;
      expect(Number.isSafeInteger(size) && size > 0, () => `the size is ${show(size)}`);
      const points = modelPoints(model, subject);
      const gradients = points.map((point) => gradientOf(model, point, 1));
      for (let i = 0; i < size; i++) {
        const used = gradients.some((gradient) => gradient[i] !== 0);
        expect(used, `parameter ${i} of ${size} has no effect on any input`);
      }
    },
  };
}
