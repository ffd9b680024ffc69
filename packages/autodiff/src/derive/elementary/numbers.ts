import { coefficient, multiply } from "../formula/coefficient.js";
import type { Formula } from "../formula/formula.js";
import { letter, power, sum } from "../formula/make.js";

export function number(value: number): Formula {
  return coefficient(value);
}

export function e(): Formula {
  return letter("e", Math.E);
}

export function pi(): Formula {
  return letter("π", Math.PI);
}

/** x², worked out if x is a number. */
export function squared(x: Formula): Formula {
  return x.kind === "coefficient" ? multiply(x, x) : power(x, 2);
}

/** 1 + x. */
export function onePlus(x: Formula): Formula {
  return sum(number(1), x);
}
