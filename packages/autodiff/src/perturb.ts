import { tangentAt, valueAt } from "./dual.js";
import { levels } from "./levels.js";
import { checkScalar, type Scalar } from "./operand.js";

/** What came out of a function, and its derivative by the one argument that was perturbed. */
export interface Pushed {
  readonly value: Scalar;
  readonly slope: Scalar;
}

/**
 * What `body` makes of a level that was never used before: no derivative, running or finished, can
 * take a dual number of this level for its own.
 */
export function perturb<Result>(body: (level: number) => Result): Result {
  const shared = levels();
  shared.running.push(++shared.last);
  try {
    return body(shared.last);
  } finally {
    shared.running.pop();
  }
}

/** Takes apart one scalar that f returned, while the level it was perturbed at is still running. */
export function read(call: string, result: unknown, level: number): Pushed {
  checkScalar(call, "f(x)", result);
  const live = settle(result);
  return { value: settle(valueAt(live, level)), slope: settle(tangentAt(live, level)) };
}

/**
 * x without the variables of calls that are over, each of which counts as the number it stood for:
 * a function may have kept one in a variable outside.
 */
function settle(x: Scalar): Scalar {
  let live = x;
  while (typeof live !== "number" && !levels().running.includes(live.level)) live = live.value;
  return live;
}
