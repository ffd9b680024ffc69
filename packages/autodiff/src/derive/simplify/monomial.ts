import { coefficient, inverse, isNumber, multiply } from "../formula/coefficient.js";
import type { Coefficient, Formula } from "../formula/formula.js";
import { factorsOf, power, product } from "../formula/make.js";
import { key } from "../formula/key.js";

/** A factor to a whole power, at least 1. */
interface Factor {
  readonly base: Formula;
  exponent: number;
}

/** The highest power of a product that is written without its brackets: 2¹⁰ is more to read than (2x)¹⁰. */
const mostFactors = 3;

/** A product over a product, taken apart: coefficient · Π factors / Π factors. */
export class Monomial {
  coefficient: Coefficient = coefficient(1);
  private readonly top = new Map<string, Factor>();
  private readonly bottom = new Map<string, Factor>();

  /** Multiplies by the formula, or divides by it; what is on both sides is cancelled. */
  take(formula: Formula, inverted = false): void {
    switch (formula.kind) {
      case "coefficient":
        if (inverted && isNumber(formula, 0)) this.put(formula, 1, inverted);
        else this.coefficient = multiply(this.coefficient, inverted ? inverse(formula) : formula);
        break;
      case "product":
        for (const factor of formula.factors) this.take(factor, inverted);
        break;
      case "quotient":
        this.take(formula.top, inverted);
        this.take(formula.bottom, !inverted);
        break;
      case "power": {
        const whole = wholePower(formula.exponent);
        if (whole === undefined) this.put(formula, 1, inverted);
        else if (formula.base.kind === "product" && whole <= mostFactors) {
          // (2σ²)² is 4σ⁴.
          for (let i = 0; i < whole; i++) this.take(formula.base, inverted);
        } else this.put(formula.base, whole, inverted);
        break;
      }
      case "total": {
        const [first, ...others] = factorsOf(formula.body);
        if (first?.kind === "coefficient" && others.length > 0) {
          this.take(first, inverted);
          this.put({ ...formula, body: product(...others) }, 1, inverted);
        } else this.put(formula, 1, inverted);
        break;
      }
      default:
        this.put(formula, 1, inverted);
    }
  }

  /** What is above the fraction bar besides the coefficient, in the order in which it is written. */
  factors(): readonly Formula[] {
    return written(this.top);
  }

  /** What is below the fraction bar. */
  divisors(): readonly Formula[] {
    return written(this.bottom);
  }

  private put(base: Formula, exponent: number, inverted: boolean): void {
    // (z²)³ is z⁶.
    if (base.kind === "power") {
      const inner = wholePower(base.exponent);
      if (inner !== undefined) {
        this.put(base.base, inner * exponent, inverted);
        return;
      }
    }
    const [to, from] = inverted ? [this.bottom, this.top] : [this.top, this.bottom];
    const name = key(base);
    const other = from.get(name);
    const common = Math.min(other?.exponent ?? 0, exponent);
    if (other !== undefined) {
      other.exponent -= common;
      if (other.exponent === 0) from.delete(name);
    }
    if (exponent === common) return;
    const known = to.get(name);
    if (known === undefined) to.set(name, { base, exponent: exponent - common });
    else known.exponent += exponent - common;
  }
}

/** The exponent as a number if it is a whole one, at least 1. */
function wholePower(exponent: Formula): number | undefined {
  if (exponent.kind !== "coefficient" || exponent.times.length + exponent.over.length > 0) {
    return undefined;
  }
  return exponent.bottom === 1 && Number.isSafeInteger(exponent.top) && exponent.top > 0
    ? exponent.top
    : undefined;
}

/** Letters and brackets as they come, then functions, branches, sums and derivatives. */
function written(factors: ReadonlyMap<string, Factor>): readonly Formula[] {
  return [...factors.values()]
    .map(({ base, exponent }) => ({ formula: power(base, exponent), place: place(base) }))
    .sort((one, other) => one.place - other.place)
    .map(({ formula }) => formula);
}

function place(base: Formula): number {
  switch (base.kind) {
    case "call":
      return 1;
    case "sum":
      return Math.max(...base.terms.map((term) => Math.max(...factorsOf(term).map(inSum))));
    case "power":
      return Math.max(place(base.base), place(base.exponent));
    case "quotient":
      return Math.max(place(base.top), place(base.bottom));
    case "choice":
      return 2;
    case "total":
      return 3;
    case "derivative":
      return 4;
    default:
      return 0;
  }
}

/** 1 − sigmoid(x) goes where sigmoid(x) goes, so that they stay in order. */
function inSum(factor: Formula): number {
  return Math.min(place(factor), 1);
}
