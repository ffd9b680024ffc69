import type { Comparison } from "../../condition.js";
import type { BinaryRow, UnaryRow } from "../../row.js";
import { coefficient, isNegative, isNumber, multiply } from "./coefficient.js";
import type { Call, Choice, Derivative, Formula, Letter } from "./formula.js";

/** The sum of the terms, sums among them opened. */
export function sum(...terms: readonly Formula[]): Formula {
  const open = terms.flatMap((term) => (term.kind === "sum" ? term.terms : [term]));
  return open.length === 1 ? (open[0] as Formula) : { kind: "sum", terms: open };
}

/** The product of the factors, products among them opened, with the minus signs in front. */
export function product(...factors: readonly Formula[]): Formula {
  const open = factors.flatMap((factor) => (factor.kind === "product" ? factor.factors : [factor]));
  const kept = open.filter((factor, i) => i === 0 || !isNumber(factor, -1));
  const signed = (open.length - kept.length) % 2 === 0 ? kept : negated(kept);
  return signed.length === 1 ? (signed[0] as Formula) : { kind: "product", factors: signed };
}

function negated([first, ...others]: readonly Formula[]): readonly Formula[] {
  if (first === undefined) return [coefficient(-1)];
  if (first.kind !== "coefficient") return [coefficient(-1), first, ...others];
  const minus = multiply(coefficient(-1), first);
  return isNumber(minus, 1) && others.length > 0 ? others : [minus, ...others];
}

/** The sum without terms that are 0. */
export function sumOf(terms: readonly Formula[]): Formula {
  const kept = terms.filter((term) => !isNumber(term, 0));
  return kept.length === 0 ? coefficient(0) : sum(...kept);
}

/** The product without factors that are 1; 0 if one of them is. */
export function productOf(factors: readonly Formula[]): Formula {
  const zero = factors.find((factor) => isNumber(factor, 0));
  if (zero !== undefined) return zero;
  const kept = factors.filter((factor) => !isNumber(factor, 1));
  return kept.length === 0 ? coefficient(1) : product(...kept);
}

/** x·y, or what that is if one of them is 0 or 1. */
export function times(x: Formula, y: Formula): Formula {
  return productOf([x, y]);
}

export function negative(formula: Formula): Formula {
  return product(coefficient(-1), formula);
}

export function difference(x: Formula, y: Formula): Formula {
  return sum(x, negative(y));
}

export function quotient(top: Formula, bottom: Formula): Formula {
  return { kind: "quotient", top, bottom };
}

/** The power; the first is the base itself. */
export function power(base: Formula, exponent: Formula | number): Formula {
  const raised = typeof exponent === "number" ? coefficient(exponent) : exponent;
  return isNumber(raised, 1) ? base : { kind: "power", base, exponent: raised };
}

export function call(row: UnaryRow | BinaryRow, ...args: readonly Formula[]): Call {
  return { kind: "call", row, args };
}

export function choice(
  test: Comparison,
  left: Formula,
  right: Formula,
  x: Formula,
  y: Formula,
): Choice {
  return { kind: "choice", test, left, right, x, y };
}

export function derivativeOf(of: Formula): Derivative {
  return { kind: "derivative", of };
}

/** A constant by its name. */
export function letter(name: string, value: number): Letter {
  return { kind: "letter", name, value, varies: false, axes: [] };
}

/** The factors of a product; anything else is its own only factor. */
export function factorsOf(formula: Formula): readonly Formula[] {
  return formula.kind === "product" ? formula.factors : [formula];
}

/** The terms of a sum; anything else is its own only term. */
export function termsOf(formula: Formula): readonly Formula[] {
  return formula.kind === "sum" ? formula.terms : [formula];
}

/** The formula without its minus sign, if it has one in front. */
export function withoutMinus(formula: Formula): Formula | undefined {
  const [first, ...others] = factorsOf(formula);
  if (first?.kind !== "coefficient" || !isNegative(first)) return undefined;
  const positive = multiply(coefficient(-1), first);
  return isNumber(positive, 1) && others.length > 0
    ? product(...others)
    : product(positive, ...others);
}
