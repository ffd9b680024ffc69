import { throughJson } from "../json.js";
import type { Law } from "../law.js";
import { convexProblems } from "../problems/convex-problems.js";
import { referenceLoop } from "../reference-loop.js";
import { difference } from "../same.js";
import type { OptimizerSubject } from "./optimizer-subject.js";

const steps = 25;

/**
 * A run that is stopped at any step, saved as JSON and taken up by a new instance gives the same
 * bits as one that was never stopped: all memory is in the state.
 */
export const resumes: Law<OptimizerSubject> = {
  name: "resumes from a saved iteration bit for bit",
  holds({ make }, expect) {
    for (const { name, objective, start } of convexProblems()) {
      const whole = [];
      for (const iteration of referenceLoop(objective, start, make())) {
        whole.push(iteration);
        if (iteration.step === steps) break;
      }
      for (const saved of whole) {
        for (const now of referenceLoop(objective, start, make(), throughJson(saved))) {
          const found = difference(whole[now.step], now, `iteration ${now.step}`);
          expect(found === undefined, found ?? "", `resumed from step ${saved.step} on ${name}`);
          if (now.step === steps) break;
        }
      }
    }
  },
};
