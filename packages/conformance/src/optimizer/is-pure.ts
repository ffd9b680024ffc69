import type { Law } from "../law.js";
import { deepFreeze } from "../freeze.js";
import { difference } from "../same.js";
import type { OptimizerSubject } from "./optimizer-subject.js";
import { probe, someVector } from "./probe.js";

/**
 * `init`, `update` and `solution` accept frozen arguments and depend on nothing else: the same
 * arguments give the same bits again, whatever was asked in between and whichever instance is asked.
 */
export const isPure: Law<OptimizerSubject> = {
  name: "is pure",
  holds({ make }, expect) {
    const optimizer = make();
    const params = deepFreeze(someVector(3, 0));
    let state = deepFreeze(optimizer.init(params));
    for (const asked of [optimizer, make()]) {
      const another = difference(state, asked.init(params), "init");
      expect(another === undefined, `asked twice, ${another}`, "the start");
    }
    for (let step = 0; step < 5; step++) {
      const where = `step ${step}`;
      const context = probe(params, someVector(3, step + 1), step);
      const ask = (asked = optimizer) => {
        const [delta, next] = asked.update(context.gradient, state, context);
        const solution = asked.solution?.(params, deepFreeze(next));
        return solution === undefined ? { delta, next } : { delta, next, solution };
      };
      const first = deepFreeze(ask());
      const elsewhere = probe(someVector(2, 9), someVector(2, step + 5), step);
      optimizer.update(elsewhere.gradient, optimizer.init(elsewhere.params), elsewhere);
      const again = difference(first, ask(), "update");
      expect(again === undefined, `asked twice, ${again}`, where);
      const other = difference(first, ask(make()), "update");
      expect(other === undefined, `asked of another instance, ${other}`, where);
      state = first.next;
    }
  },
};
