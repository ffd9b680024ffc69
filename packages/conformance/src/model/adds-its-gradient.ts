import type { Law } from "../law.js";
import { difference } from "../same.js";
import { gradientOf, modelPoints } from "./model-points.js";
import type { ModelSubject } from "./model-subject.js";

/**
 * `addGradient` adds to what is there and overwrites nothing, in an array and in a `Float64Array`
 * alike, and writes to `size` entries only.
 */
export function addsItsGradient<Input>(): Law<ModelSubject<Input>> {
  return {
    name: "adds its gradient to what is there",
    holds(subject, expect) {
      const model = subject.make();
      for (const point of modelPoints(model, subject)) {
        const { params, input, where } = point;
        const before = Array.from({ length: model.size + 1 }, (_, i) => 2 ** i);
        const added = gradientOf(model, point, 1);
        const expected = before.map((entry, i) => entry + (added[i] ?? 0));
        for (const out of [[...before], Float64Array.from(before)]) {
          model.addGradient(params, input, 1, out);
          const kind = Array.isArray(out) ? "an array" : "a Float64Array";
          const found = difference(expected, Array.from(out), "out");
          expect(found === undefined, `${kind} does not hold the sum: ${found}`, where);
        }
      }
    },
  };
}
