import type { Fit } from "../fit.js";
import { labelOf } from "../design.js";
import { isSquared } from "../is-squared.js";

/** Why there is no inference. */
export interface NoInference {
  /** Whether there are numbers: false. */
  readonly available: false;
  /** What stands in the way, in a sentence. */
  readonly reason: string;
}

/** What forbids classical inference on a fit, in a sentence; nothing if nothing does. */
export function reasonAgainst(fit: Fit, degreesOfFreedom: number): string | undefined {
  const { data, loss, exact, report } = fit;
  if (!isSquared(loss)) {
    return `Classical standard errors, t and p are those of the squared error; this fit is by ${loss.name}.`;
  }
  if (fit.penalty !== undefined) {
    return `Classical standard errors, t and p are those of a fit without a penalty; this one has ${fit.penalty}.`;
  }
  if (exact.dependent.length > 0) {
    const columns = exact.dependent.map((j) => labelOf(data, j)).join(", ");
    return `Columns that depend on others (${columns}) have no coefficients of their own: the rank is ${exact.rank}.`;
  }
  if (!report.converged) return `The fit did not converge. ${report.sentence}`;
  // Predictions far from zero are rounded.
  const rounding = 2 ** -50 * Math.abs(Number(data.inY.means[0]) / Number(data.inY.scales[0]));
  if (fit.distanceToExact > 1e-6 + rounding) {
    const distance = Number(fit.distanceToExact.toPrecision(3));
    return `The line is ${distance} of the targets' spread from the exact one: it was stopped early.`;
  }
  if (degreesOfFreedom < 1) {
    return `There are as many parameters as examples: no degrees of freedom are left to estimate errors from.`;
  }
  return undefined;
}
