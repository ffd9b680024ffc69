import { settleAll } from "../figure/field.ts";
import { fields } from "../figures/momentum-plane/fields.ts";
import {
  bestOf,
  bestPlainRate,
  factorOf,
  limitOf,
  stepsPerDigit,
} from "../figures/momentum-plane/rates.ts";
import { runsOf } from "../figures/momentum-plane/run.ts";

/** A valley so narrow, and how many steps take it ten times nearer, without momentum and with. */
function valley(condition: number): {
  readonly condition: number;
  readonly best: { readonly rate: number; readonly momentum: number };
  readonly plain: number;
  readonly heavy: number;
} {
  const best = bestOf(condition);
  return {
    condition,
    best,
    plain: Math.ceil(stepsPerDigit(factorOf(condition, bestPlainRate(condition), 0))),
    heavy: Math.ceil(stepsPerDigit(Math.sqrt(best.momentum))),
  };
}

const initial = settleAll(fields);
const costs = runsOf({ ...initial, rate: 3.3, momentum: 0.66 }).chosen.map(({ cost }) => cost);

/** The numbers on the page about momentum. */
export const momentum = {
  valleys: [10, 100, 1000].map(valley),
  limits: { at0: limitOf(0), at90: limitOf(0.9) },
  /** How far the cost rises at first, at nearly the best place, as a multiple of the start. */
  rise: Math.max(...costs) / (costs[0] ?? 1),
  slowest: { factor: Math.sqrt(0.98), steps: Math.ceil(stepsPerDigit(Math.sqrt(0.98))) },
};
