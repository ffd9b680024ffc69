import { rounding } from "./curvatures.js";
import { cutToThreeDigits, threeDigits } from "./in-words.js";
import type { CurvatureRange, RateReport } from "./rate-report.js";

/** A report on rates in words. */
export function rateSentence(
  { limit, conditionNumber, best, asked }: Omit<RateReport, "sentence">,
  { largest, smallest }: CurvatureRange,
  accuracy: number,
): string {
  if (limit === null) return "No curvature is positive: no rate leads to a minimum.";
  const most = cutToThreeDigits(limit);
  const shrinks = (steps: number | null): string =>
    steps === null
      ? "the steps are too short to get anywhere"
      : `${steps} ${steps === 1 ? "step shrinks" : "steps shrink"} the error to ${threeDigits(accuracy)}`;
  const bend = best === null ? bending(largest, smallest) : "";
  if (asked === null) {
    if (best === null || conditionNumber === null) return `The limit is ${most}.${bend}`;
    const known = `the best rate ${threeDigits(best.rate)} (condition number ${threeDigits(conditionNumber)})`;
    return `The limit is ${most}, ${known}: ${shrinks(best.steps)}.`;
  }
  const { rate, factor, steps } = asked;
  if (rate < limit) {
    const below = `${rate} is below the limit ${most}`;
    return best === null
      ? `${below}.${bend}`
      : `${below}: ${shrinks(steps)}. With the best, ${threeDigits(best.rate)}, it takes ${best.steps}.`;
  }
  const course =
    factor === null || factor <= 1
      ? "the limit: the error goes to and fro and does not shrink"
      : `${threeDigits(rate / limit)} times the limit ${most}: ` +
        `every step multiplies the error by ${threeDigits(factor)}`;
  const instead =
    best === null
      ? `Use less than ${most}.`
      : `Use ${threeDigits(best.rate)}: ${shrinks(best.steps)}.`;
  return `${rate} is ${course}. ${instead}${bend}`;
}

/** What is to be said of a smallest curvature that is of no use. */
function bending(largest: number, smallest: number | undefined): string {
  if (smallest === undefined) return "";
  return smallest < -rounding * largest
    ? " Along some direction the cost bends down: there every rate leads away."
    : " Along some direction the cost is flat: there no rate leads anywhere.";
}
