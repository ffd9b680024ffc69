import { close } from "../differences.js";
import { entry } from "../entry.js";
import type { Law } from "../law.js";
import { show } from "../same.js";
import { gradientOf, modelPoints } from "./model-points.js";
import type { ModelSubject } from "./model-subject.js";

/** What is added is proportional to `scale`, negative and zero included. */
export function scalesItsGradient<Input>(): Law<ModelSubject<Input>> {
  return {
    name: "scales its gradient",
    holds(subject, expect) {
      const model = subject.make();
      for (const point of modelPoints(model, subject)) {
        const once = gradientOf(model, point, 1);
        for (const scale of [0, -1, 2, 0.5, 1e-3]) {
          const scaled = gradientOf(model, point, scale);
          const same = once.every((partial, i) => close(scale * partial, entry(scaled, i), 1e-14));
          const seen = (): string => `at scale ${scale} it is ${show(scaled)}, at 1 ${show(once)}`;
          expect(same, seen, point.where);
        }
      }
    },
  };
}
