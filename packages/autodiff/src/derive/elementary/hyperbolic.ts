import { coshRow } from "../../hyperbolic/cosh.js";
import { sinhRow } from "../../hyperbolic/sinh.js";
import { tanhRow } from "../../hyperbolic/tanh.js";
import { sqrtRow } from "../../power/sqrt.js";
import { call, difference, quotient, sum } from "../formula/make.js";
import type { Family } from "./elementary.js";
import { number, squared } from "./numbers.js";

export const hyperbolic: Family = {
  sinh: { slopes: (x) => [call(coshRow, x)] },
  cosh: { slopes: (x) => [call(sinhRow, x)] },
  tanh: { slopes: (x) => [difference(number(1), squared(call(tanhRow, x)))] },
  sechSquare: { means: (x) => quotient(number(1), squared(call(coshRow, x))) },
  asinh: {
    writing: { word: "arsinh" },
    slopes: (x) => [quotient(number(1), call(sqrtRow, sum(squared(x), number(1))))],
  },
  acosh: {
    writing: { word: "arcosh" },
    slopes: (x) => [quotient(number(1), call(sqrtRow, difference(squared(x), number(1))))],
  },
  atanh: {
    writing: { word: "artanh" },
    slopes: (x) => [quotient(number(1), difference(number(1), squared(x)))],
  },
};
