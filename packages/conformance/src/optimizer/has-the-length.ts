import type { Expect, Law } from "../law.js";
import { show } from "../same.js";
import type { OptimizerSubject } from "./optimizer-subject.js";
import { probe, someVector } from "./probe.js";

/**
 * Delta is an array of numbers with one entry for each parameter, and so is the solution, where there
 * is one.
 */
export const hasTheLength: Law<OptimizerSubject> = {
  name: "has the length of the parameters",
  holds({ make }, expect) {
    const optimizer = make();
    for (const size of [1, 2, 5]) {
      const params = someVector(size, 0);
      const context = probe(params, someVector(size, 1), 0);
      const [delta, state] = optimizer.update(context.gradient, optimizer.init(params), context);
      expectNumbers(expect, "delta", delta, size);
      if (optimizer.solution === undefined) continue;
      expectNumbers(expect, "the solution", optimizer.solution(params, state), size);
    }
  },
};

function expectNumbers(expect: Expect, name: string, vector: unknown, size: number): void {
  const where = `${size} parameters`;
  const entries: readonly unknown[] = Array.isArray(vector) ? vector : [];
  expect(Array.isArray(vector), `${name} is no array`, where);
  expect(entries.length === size, () => `${name} has ${entries.length} entries`, where);
  for (const entry of entries)
    expect(typeof entry === "number", () => `an entry of ${name} is ${show(entry)}`, where);
}
