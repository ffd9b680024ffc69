import { cbrtRow } from "../../power/cbrt.js";
import { hypotRow } from "../../power/hypot.js";
import { sqrtRow } from "../../power/sqrt.js";
import { call, product, quotient, sum } from "../formula/make.js";
import type { Family } from "./elementary.js";
import { number, squared } from "./numbers.js";

export const roots: Family = {
  sqrt: {
    writing: { root: "2" },
    slopes: (x) => [quotient(number(1), product(number(2), call(sqrtRow, x)))],
  },
  cbrt: {
    writing: { root: "3" },
    slopes: (x) => [quotient(number(1), product(number(3), squared(call(cbrtRow, x))))],
  },
  cbrtSlope: {
    means: (x) => quotient(number(1), product(number(3), squared(call(cbrtRow, x)))),
  },
  hypot: {
    title: "the hypotenuse",
    writing: { as: (x, y) => call(sqrtRow, sum(squared(x), squared(y))) },
    slopes: (x, y) => [quotient(x, call(hypotRow, x, y)), quotient(y, call(hypotRow, x, y))],
    kink: "where both are 0, both slopes are 0",
  },
  cosine: { means: (x, y) => quotient(x, call(hypotRow, x, y)) },
};
