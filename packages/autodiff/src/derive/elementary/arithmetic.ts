import { difference, negative, power, product, quotient, sum } from "../formula/make.js";
import type { Family } from "./elementary.js";
import { number, squared } from "./numbers.js";

/** The operations that formulas have forms of their own for, and those that only slopes are written in. */
export const arithmetic: Family = {
  add: { means: (x, y) => sum(x, y) },
  sub: { means: (x, y) => difference(x, y) },
  mul: { means: (x, y) => product(x, y) },
  chain: { means: (x, y) => product(x, y) },
  div: { means: (x, y) => quotient(x, y) },
  ratio: { means: (x, y) => quotient(x, y) },
  neg: { means: (x) => negative(x) },
  square: { means: (x) => power(x, 2) },
  // Scaled to the length it is a part of, for the sake of range, and scaled back around the root.
  squareIn: { means: (x) => squared(x) },
  pow: { means: (x, y) => power(x, y) },
  exp2: { means: (x) => power(number(2), x) },
  lowerPow: { means: (x, y) => power(x, sum(y, number(-1))) },
  timesComplement: { means: (x) => product(x, difference(number(1), x)) },
  oneMinusSquare: { means: (x) => difference(number(1), squared(x)) },
  // These two guard the domain and the range of what is around them; they change no value there.
  nonNegative: { means: (x) => x },
  lengthScale: { means: () => number(1) },
};
