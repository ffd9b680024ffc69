import { levels } from "./levels.js";
import { checkScalar, type Scalar } from "./operand.js";

/**
 * What `body` makes of a level that was never used before: no derivative, running or finished, can
 * take an operand of this level for its own.
 */
export function perturb<Result>(body: (level: number) => Result): Result {
  const shared = levels();
  const level = ++shared.last;
  shared.running.push(level);
  try {
    return body(level);
  } finally {
    shared.running.pop();
  }
}

/**
 * x, which f returned or a part of it, without the variables of calls that are over, each of which
 * counts as the number it stood for: a function may have kept one in a variable outside.
 */
export function settle(call: string, x: unknown): Scalar {
  checkScalar(call, "f(x)", x);
  let live = x;
  while (typeof live !== "number" && !levels().running.includes(live.level)) live = live.value;
  return live;
}
