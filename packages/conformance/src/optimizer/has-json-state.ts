import { notJson } from "../json.js";
import type { Law } from "../law.js";
import { convexProblems } from "../problems/convex-problems.js";
import { referenceLoop } from "../reference-loop.js";
import type { OptimizerSubject } from "./optimizer-subject.js";

/** The state is JSON at every step: plain, without NaN, infinity, `undefined` or typed arrays. */
export const hasJsonState: Law<OptimizerSubject> = {
  name: "has a state that is JSON",
  holds({ make }, expect) {
    for (const { name, objective, start } of convexProblems()) {
      for (const { step, state } of referenceLoop(objective, start, make())) {
        const wrong = notJson(state, "state");
        expect(wrong === undefined, wrong ?? "", `step ${step} on ${name}`);
        if (step === 10) break;
      }
    }
  },
};
