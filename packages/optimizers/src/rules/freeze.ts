import { check, checkCount, type Optimizer, type Vector } from "@descent/core";
import { callName } from "../call-name.js";

/**
 * Keeps some parameters as they are, a transform: dᵢ ← 0 for the indices i.
 *
 * Put it last in a {@link chain}: what comes after it, weight decay say, may move them again. The stop
 * rules still see the whole gradient; `stepBelow` and `valueChangeBelow` do not mind.
 *
 * @param indices - Whole numbers from 0 to one less than the number of parameters.
 * @throws DescentError if an index is none; from `init`, if there is no such parameter.
 *
 * @example
 * ```ts
 * import { chain, descend, freeze, learningRate } from "@descent/optimizers";
 *
 * const bowl = (params: readonly number[]) => ({
 *   value: params.reduce((sum, theta) => sum + theta ** 2, 0),
 *   gradient: params.map((theta) => 2 * theta),
 * });
 * for (const { step, params } of descend(bowl, [3, 4], chain(learningRate(0.25), freeze([0])))) {
 *   console.log(params);
 *   if (step === 2) break;
 * }
 * // [ 3, 4 ]
 * // [ 3, 2 ]
 * // [ 3, 1 ]
 * ```
 */
export function freeze(indices: Vector): Optimizer<null> {
  check(Array.isArray(indices), "freeze", "indices", "must be an array of indices", indices);
  indices.forEach((index, i) => {
    checkCount("freeze", `indices[${i}]`, index, 0);
  });
  const frozen = new Set(indices);
  return {
    name: callName("freeze", indices),
    init: (params) => {
      indices.forEach((index, i) => {
        const rule = `must be below the number of parameters, ${params.length}`;
        check(index < params.length, "freeze", `indices[${i}]`, rule, index);
      });
      return null;
    },
    update: (direction, state) => [direction.map((entry, i) => (frozen.has(i) ? 0 : entry)), state],
  };
}
