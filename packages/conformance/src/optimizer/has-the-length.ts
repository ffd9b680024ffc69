import type { Law } from "../law.js";
import { show } from "../same.js";
import type { OptimizerSubject } from "./optimizer-subject.js";
import { probe, someVector } from "./probe.js";

/** Delta is an array of numbers with one entry for each parameter. */
export const hasTheLength: Law<OptimizerSubject> = {
  name: "has the length of the parameters",
  holds({ make }, expect) {
    const optimizer = make();
    for (const size of [1, 2, 5]) {
      const params = someVector(size, 0);
      const context = probe(params, someVector(size, 1), 0);
      const [delta] = optimizer.update(context.gradient, optimizer.init(params), context);
      const where = `${size} parameters`;
      expect(Array.isArray(delta), "delta is no array", where);
      expect(delta.length === size, () => `delta has ${delta.length} entries`, where);
      for (const entry of delta)
        expect(typeof entry === "number", () => `an entry of delta is ${show(entry)}`, where);
    }
  },
};
