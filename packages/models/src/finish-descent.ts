import type { Loss, Vector } from "@descent/core";
import type { Result } from "@descent/optimizers";
import type { Prepared } from "./design.js";
import { linearCost } from "./linear-cost.js";
import type { Method } from "./methods/method.js";
import { short } from "./short.js";

/** The most steps of a descent that was not asked for. */
export const freeSteps = 10_000;

/** About how many steps descent takes at the rate 1/λmax to take twelve digits off the gradient. */
export function stepsNeeded(condition: number | null): number {
  // If it is infinite, what counts is how alike the columns are that are independent.
  return Math.ceil(Math.log(1e12) * (condition ?? 1) ** 2);
}

/** Where the fit of a line ended. */
export interface Finished {
  /** In the units of the design. */
  readonly params: Vector;
  readonly method: Method;
  /** What was done after the descent, for the report. */
  readonly words: string;
}

/**
 * The end of a descent on squared errors. If it came to its end, it goes on at the same rate with what the line
 * leaves of the targets, until the gradient falls no more: the parameters of that are near zero, where numbers
 * lie close together, so that their sum is right to the last digits. If it did not, or came to its end where
 * the cost is higher than it need be, the line is the exact one.
 *
 * @param steps - How many it would need; it was not begun if they are more than it may make.
 * @param excess - How much its cost is above that of the exact line, as a share of the cost at the start.
 */
export function finishDescent(
  { params, converged, report }: Pick<Result, "params" | "converged" | "report">,
  steps: number,
  design: Prepared,
  loss: Loss,
  rate: number,
  exact: Vector,
  excess: number,
): Finished {
  // Where columns are all but dependent, the gradient is next to nothing far from the minimum too.
  if (!converged || excess > 1e-12) {
    const why =
      steps > freeSteps
        ? `would need about ${short(steps, 2)} steps, more than ${freeSteps}`
        : `had not converged after ${report.steps} steps`;
    return { params: exact, method: "qr", words: `Solved by QR, as descent ${why}.` };
  }
  const { columns, values } = design.table;
  const targets = design.targets.map((target, i) =>
    params.reduce((rest, param, j) => rest - param * Number(values[i * columns + j]), target),
  );
  const cost = linearCost({ ...design, targets }, loss);
  const size = (of: Vector): number => Math.max(...of.map(Math.abs));
  let here: Vector = params.map(() => 0);
  let best = here;
  let least = Infinity;
  let last = 0;
  for (let step = 0; step <= 3 + 1.1 * last; step++) {
    const { gradient } = cost(here);
    const slope = size(gradient);
    if (slope < least) [least, last, best] = [slope, step, here];
    here = here.map((param, j) => param - rate * Number(gradient[j]));
  }
  const moved = size(best) > 2 ** -50 * size(params);
  return {
    params: params.map((param, j) => param + Number(best[j])),
    method: "descent",
    words: moved ? ` Then ${last} more, on what was left of the targets, to the last digits.` : "",
  };
}
