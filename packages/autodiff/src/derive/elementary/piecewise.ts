import { signRow } from "../../piecewise/sign.js";
import type { Formula } from "../formula/formula.js";
import { call, choice, sumOf, times } from "../formula/make.js";
import { greater, greaterOrEqual, less, lessOrEqual } from "./comparisons.js";
import type { Family } from "./elementary.js";
import { number } from "./numbers.js";

/** Where two branches meet, the slope is what the package has chosen: the last row of each is that. */
export const piecewise: Family = {
  abs: {
    writing: { open: "|", close: "|" },
    slopes: (x) => [call(signRow, x)],
    kink: "at the kink sign(0) = 0",
  },
  sign: { slopes: () => [number(0)], kink: "0 also where it jumps" },
  floor: {
    writing: { open: "⌊", close: "⌋" },
    slopes: () => [number(0)],
    kink: "0 also where it jumps",
  },
  relu: {
    branches: (d, x) => choice(greater, x, number(0), d(x), number(0)),
    kink: "at the kink 0",
  },
  step: {
    writing: { as: (x) => choice(greater, x, number(0), number(1), number(0)) },
    slopes: () => [number(0)],
  },
  max: {
    branches: (d, x, y) => choice(greater, x, y, d(x), choice(less, x, y, d(y), half(d(x), d(y)))),
    kink: "at the kink the mean of both",
  },
  min: {
    branches: (d, x, y) => choice(less, x, y, d(x), choice(greater, x, y, d(y), half(d(x), d(y)))),
    kink: "at the kink the mean of both",
  },
  share: {
    writing: {
      as: (x, y) => {
        const tie = choice(less, x, y, number(0), number(0.5));
        return choice(greater, x, y, number(1), tie);
      },
    },
    slopes: () => [number(0), number(0)],
  },
  atLeast: {
    writing: { word: "max" },
    branches: (d, x, y) => choice(greaterOrEqual, x, y, d(x), d(y)),
    kink: "at the kink that of the argument",
  },
  atMost: {
    writing: { word: "min" },
    branches: (d, x, y) => choice(lessOrEqual, x, y, d(x), d(y)),
    kink: "at the kink that of the argument",
  },
  reaches: {
    writing: { as: (x, y) => choice(greaterOrEqual, x, y, number(1), number(0)) },
    slopes: () => [number(0), number(0)],
  },
};

function half(x: Formula, y: Formula): Formula {
  return times(number(0.5), sumOf([x, y]));
}
