import { coefficient, count, inverse, isNumber, multiply } from "../formula/coefficient.js";
import type { Coefficient, Formula, Total } from "../formula/formula.js";
import { factorsOf, product, quotient } from "../formula/make.js";
import type { Reader } from "./reader.js";

/** factor·formula; in front of a sum 1/N is over the number of its terms: (1/m) Σ …. */
export function scaledBy(factor: number, formula: Formula, reader: Reader): Formula {
  const total = totalIn(formula);
  const over = total === undefined ? undefined : share(factor, total, reader);
  return withFactor(over ?? coefficient(factor), formula);
}

/** formula/divisor; a sum is rather multiplied by 1/divisor. */
export function dividedBy(divisor: number, formula: Formula, reader: Reader): Formula {
  const total = totalIn(formula);
  if (divisor === 1) return formula;
  if (total === undefined) return quotient(formula, coefficient(divisor));
  const over = share(1 / divisor, total, reader) ?? inverse(coefficient(divisor));
  return withFactor(over, formula);
}

/** The sum that is a factor of the formula, if there is one. */
function totalIn(formula: Formula): Total | undefined {
  return factorsOf(formula).find((factor) => factor.kind === "total");
}

/** A factor that is 1/N, or half of that, with N as a letter. */
function share(factor: number, total: Total, reader: Reader): Coefficient | undefined {
  const { length } = total.axis;
  const letter = reader.count?.(length);
  if (letter === undefined) return undefined;
  if (factor === 1 / length) return inverse(count(letter));
  return factor === 1 / (2 * length)
    ? multiply(inverse(coefficient(2)), inverse(count(letter)))
    : undefined;
}

/** The product, with one coefficient in front if a number of terms is in it. */
function withFactor(factor: Coefficient, formula: Formula): Formula {
  const [first, ...others] = factorsOf(formula);
  const counted = (part: Coefficient): boolean => part.over.length > 0;
  if (first?.kind === "coefficient" && (counted(first) || counted(factor))) {
    return product(multiply(factor, first), ...others);
  }
  return isNumber(factor, 1) ? formula : product(factor, formula);
}
