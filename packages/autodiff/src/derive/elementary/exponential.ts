import { expRow } from "../../exponential/exp.js";
import { logRow } from "../../exponential/log.js";
import { sigmoidRow } from "../../exponential/sigmoid.js";
import type { Formula } from "../formula/formula.js";
import { call, difference, power, product, quotient, sum, sumOf, times } from "../formula/make.js";
import type { Family } from "./elementary.js";
import { e, number, onePlus } from "./numbers.js";

export const exponential: Family = {
  exp: { writing: { as: (x) => power(e(), x) }, slopes: (x) => [exp(x)] },
  expm1: {
    title: "eᵘ − 1",
    writing: { as: (x) => difference(exp(x), number(1)) },
    slopes: (x) => [exp(x)],
  },
  log: { writing: { word: "ln" }, slopes: (x) => [over(x)] },
  log1p: {
    title: "ln(1 + u)",
    writing: { as: (x) => ln(onePlus(x)) },
    slopes: (x) => [over(onePlus(x))],
  },
  log2: {
    title: "log₂",
    writing: { word: "log", base: "2" },
    slopes: (x) => [over(product(x, ln(number(2))))],
  },
  log10: {
    title: "log₁₀",
    writing: { word: "log", base: "10" },
    slopes: (x) => [over(product(x, ln(number(10))))],
  },
  sigmoid: {
    slopes: (x) => [product(call(sigmoidRow, x), difference(number(1), call(sigmoidRow, x)))],
  },
  softplus: { slopes: (x) => [call(sigmoidRow, x)] },
  logit: { slopes: (x) => [over(product(x, difference(number(1), x)))] },
  logAddExp: {
    title: "log-sum-exp",
    writing: { as: (x, y) => ln(sum(exponentials(x), exponentials(y))) },
    branches: (d, x, y) => {
      const terms = [x, y].flatMap(exponents);
      const above = terms.map((term) => times(exp(term), d(term)));
      return quotient(sumOf(above), sum(...terms.map(exp)));
    },
  },
  softShare: {
    writing: { as: (x, y) => quotient(exponentials(x), sum(exponentials(x), exponentials(y))) },
  },
  xlogx: {
    title: "u ln(u)",
    writing: { as: (x) => product(x, ln(x)) },
    slopes: (x) => [sum(ln(x), number(1))],
  },
  xlogy: {
    title: "u ln(v)",
    writing: { as: (x, y) => product(x, ln(y)) },
    slopes: (x, y) => [ln(y), quotient(x, y)],
  },
  logPlusOne: { means: (x) => sum(ln(x), number(1)) },
  powLog: { means: powLog, writing: { as: powLog } },
};

function exp(x: Formula): Formula {
  return call(expRow, x);
}

function ln(x: Formula): Formula {
  return call(logRow, x);
}

function powLog(x: Formula, y: Formula): Formula {
  return product(power(x, y), ln(x));
}

/** eˣ; of the logarithm of a sum of exponentials that sum itself. */
function exponentials(x: Formula): Formula {
  return sum(...exponents(x).map(exp));
}

/** The exponents of the exponentials that x is the logarithm of the sum of. */
function exponents(x: Formula): readonly Formula[] {
  return x.kind === "call" && x.row.name === "logAddExp" ? x.args.flatMap(exponents) : [x];
}

function over(x: Formula): Formula {
  return quotient(number(1), x);
}
