import type { Fit } from "../fit.js";
import { checkLinearFit } from "../check-fit.js";
import { isSquared } from "../is-squared.js";
import { short } from "../short.js";

/** How good the answer of a descent is, and what would make it better. */
export interface Advice {
  /** κ of the columns that it ran on; `null` (infinite) if a column is a combination of others. */
  readonly conditionNumber: number | null;
  /** κ of the columns standardised; the same where they were. */
  readonly standardizedConditionNumber: number | null;
  /** From the exact line of least squares, in units of the targets' spread; `null` for another loss. */
  readonly distanceToExact: number | null;
  /**
   * At most about how many more steps like these it takes to come within 10⁻⁹ of the exact line; `null`
   * where that is not known: another loss, batches, an optimizer of one's own, a rate above the limit.
   */
  readonly stepsLeft: number | null;
  /** The same for a descent from here on standardised columns, at half the limit. */
  readonly stepsLeftStandardized: number | null;
  /** All of it, in words. */
  readonly sentence: string;
}

/**
 * What a fit would need to be better: how far it is from the exact line, how many more steps that would
 * take, and how many if the columns were standardised.
 *
 * In its slowest direction the curvature is λmax/κ², so that a step at the rate α shortens what is left
 * by the factor 1 − 2 (α/limit)/κ²; a distance D comes within 10⁻⁹ in about ln(10⁹ D) κ²/(2 α/limit)
 * steps, or fewer (Nocedal and Wright, 2006, 3.3).
 *
 * @param fit - By `fitLinearRegression`.
 * @throws DescentError if it is none.
 *
 * @example
 * ```ts
 * import { advice, fitLinearRegression } from "@descent/models";
 * import { maxSteps } from "@descent/optimizers";
 *
 * const x = [147, 155, 165, 175, 183];
 * const y = [115, 123, 135, 150, 164];
 * const fit = fitLinearRegression({ x, y, standardize: false, until: maxSteps(1000) });
 * const { conditionNumber, stepsLeft, stepsLeftStandardized } = advice(fit);
 * console.log(conditionNumber?.toFixed(0), stepsLeft, stepsLeftStandardized); // 2104 89000000 20
 * ```
 */
export function advice(fit: Fit): Advice {
  checkLinearFit("advice", fit);
  const { report, loss, exact, penalty } = fit;
  const { conditionNumber, learningRate, learningRateLimit } = report;
  const squares = isSquared(loss) && penalty === undefined;
  const distance = squares ? fit.distanceToExact : null;
  const share =
    report.measuredOn === "validation" ? 0 : Number(learningRate) / (learningRateLimit ?? Infinity);
  const left = (condition: number | null, share: number): number | null => {
    if (condition === null || distance === null || !(share > 0 && share < 1)) return null;
    const far = Math.max(0, Math.log(1e9 * distance));
    return Number(Math.min(Number.MAX_VALUE, (far * condition ** 2) / (2 * share)).toPrecision(2));
  };
  const known = {
    conditionNumber,
    standardizedConditionNumber: exact.conditionNumber,
    distanceToExact: distance,
    stepsLeft: left(conditionNumber, share),
    stepsLeftStandardized: left(exact.conditionNumber, 0.5),
  };
  return { ...known, sentence: sentenceOf(known, report.standardized) };
}

function sentenceOf(known: Omit<Advice, "sentence">, standardized: boolean): string {
  const { conditionNumber, standardizedConditionNumber, distanceToExact } = known;
  const kappa = (condition: number | null): string =>
    condition === null ? "infinite: columns depend on one another" : short(condition, 3);
  const steps = (count: number | null, more: string): string =>
    count === null || count === 0
      ? ""
      : `, at most about ${short(count, 2)} ${more}steps from 1e-9`;
  return [
    `The condition number is ${kappa(conditionNumber)}.`,
    ...(distanceToExact === null
      ? []
      : [
          `The line is ${short(distanceToExact, 3)} of the targets' spread from the exact one` +
            `${steps(known.stepsLeft, "more ")}.`,
        ]),
    ...(standardized
      ? []
      : [
          `Standardised, the condition number is ${kappa(standardizedConditionNumber)}` +
            `${steps(known.stepsLeftStandardized, "")}.`,
        ]),
  ].join(" ");
}
