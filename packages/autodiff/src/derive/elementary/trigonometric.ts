import { sqrtRow } from "../../power/sqrt.js";
import { cosRow } from "../../trigonometric/cos.js";
import { sinRow } from "../../trigonometric/sin.js";
import type { Formula } from "../formula/formula.js";
import { call, difference, negative, product, quotient, sum } from "../formula/make.js";
import type { Family } from "./elementary.js";
import { number, onePlus, squared } from "./numbers.js";

export const trigonometric: Family = {
  sin: { slopes: (x) => [call(cosRow, x)] },
  cos: { slopes: (x) => [negative(call(sinRow, x))] },
  tan: { slopes: (x) => [quotient(number(1), squared(call(cosRow, x)))] },
  asin: { writing: { word: "arcsin" }, slopes: (x) => [quotient(number(1), complement(x))] },
  acos: { writing: { word: "arccos" }, slopes: (x) => [quotient(number(-1), complement(x))] },
  atan: { writing: { word: "arctan" }, slopes: (x) => [quotient(number(1), onePlus(squared(x)))] },
  atan2: {
    slopes: (y, x) => [quotient(x, squares(x, y)), negative(quotient(y, squares(x, y)))],
  },
  inversePart: { means: (x, y) => quotient(x, squares(x, y)) },
  sinc: {
    slopes: (x) => [quotient(difference(product(x, call(cosRow, x)), call(sinRow, x)), squared(x))],
  },
};

/** √(1 − x²). */
function complement(x: Formula): Formula {
  return call(sqrtRow, difference(number(1), squared(x)));
}

/** x² + y². */
function squares(x: Formula, y: Formula): Formula {
  return sum(squared(x), squared(y));
}
