import { standardize, toRows, type Standardized } from "@descent/data";
import { squaredError } from "@descent/losses";
import { fitLinearRegression, linear, meanLoss } from "@descent/models";
import { descend, gradientDescent } from "@descent/optimizers";
import { plot, type Line } from "./plot.ts";
import { heights, weights } from "./women.ts";

/** A tenth of the largest stable rate, so that there are steps to watch. */
const learningRate = 0.1;

/**
 * Fits weight = intercept + slope · height by gradient descent and tells the story: the steps, the
 * rate and its limit, why it stopped, the line next to the exact one, and a plot.
 */
export function fitWomen(): string {
  const fit = fitLinearRegression({ x: heights, y: weights, learningRate });
  const line: Line = { intercept: fit.intercept, slope: fit.coefficients[0] ?? NaN };
  const exact: Line = { intercept: fit.exact.intercept, slope: fit.exact.coefficients[0] ?? NaN };
  const apart = fit.distanceToExact.toExponential(1);
  const { report } = fit;
  return [
    "Weight by height of American women, 15 averages (World Almanac 1975, McNeil 1977):",
    "a line fitted by gradient descent",
    "",
    "  step    intercept       slope    cost (mean squared error)",
    ...steps(report.steps),
    "",
    `Learning rate ${learningRate} on standardised heights; above ${String(report.learningRateLimit)} it would diverge.`,
    report.sentence,
    "",
    "                intercept        slope",
    `  descent    ${cells(line, 8)}   R² = ${fit.rSquared.toFixed(8)}`,
    `  exact (QR) ${cells(exact, 8)}   apart by ${apart} standard deviations`,
    "",
    plot(heights, weights, line),
    "     weight in pounds by height in inches",
  ].join("\n");
}

/** The same descent, watched: each tenth step and the last, as a line in inches and pounds. */
function steps(last: number): string[] {
  const standardized = standardize(heights);
  const cost = meanLoss(linear(1), squaredError);
  const examples = { inputs: toRows(standardized.matrix), targets: weights };
  const shown: string[] = [];
  const run = descend((params) => cost(params, examples), [0, 0], gradientDescent(learningRate));
  for (const { step, params, value } of run) {
    if (step % 10 === 0 || step === last) {
      const line = inInches(standardized, params);
      shown.push(`  ${String(step).padStart(4)} ${cells(line, 4)}    ${value.toFixed(6)}`);
    }
    if (step === last) return shown;
  }
  return shown;
}

function inInches(
  { toRaw }: Standardized,
  [intercept = NaN, slope = NaN]: readonly number[],
): Line {
  const raw = toRaw({ intercept, coefficients: [slope] });
  return { intercept: raw.intercept, slope: raw.coefficients[0] ?? NaN };
}

function cells({ intercept, slope }: Line, digits: number): string {
  return [intercept, slope].map((number) => number.toFixed(digits).padStart(12)).join("");
}
