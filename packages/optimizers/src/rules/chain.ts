import type { Json, Optimizer, Vector } from "@descent/core";
import { callName } from "../call-name.js";
import { checkOptimizer } from "../check-optimizer.js";

/**
 * Optimizers one after the other: each changes the direction that the one before it returned, and
 * the last one's result is subtracted from the parameters.
 *
 * `chain()` of nothing is gradient descent with rate 1. The state is the list of the parts' states; the
 * `solution` is that of the last part that has one.
 *
 * @throws DescentError if one of them is no optimizer.
 *
 * @example
 * ```ts
 * import { chain, clipNorm, learningRate, momentum } from "@descent/optimizers";
 *
 * const optimizer = chain(clipNorm(1), momentum(0.9), learningRate(0.01));
 * console.log(optimizer.name); // chain(clipNorm(1), momentum(0.9), learningRate(0.01))
 * ```
 */
export function chain<const States extends readonly Json[]>(
  ...parts: { readonly [K in keyof States]: Optimizer<States[K]> }
): Optimizer<States>;
export function chain(...parts: readonly Optimizer[]): Optimizer<readonly Json[]> {
  parts.forEach((part, i) => {
    checkOptimizer("chain", `parts[${i}]`, part);
  });
  const last = parts.findLastIndex((part) => part.solution !== undefined);
  const answering = parts[last];
  return {
    name: callName("chain", ...parts.map(({ name }) => name)),
    init: (params) => parts.map((part) => part.init(params)),
    update: (direction, states, context) => {
      let delta: Vector = direction;
      const next = parts.map((part, i) => {
        const [changed, state] = part.update(delta, states[i] as Json, context);
        delta = changed;
        return state;
      });
      return [delta, next];
    },
    ...(answering && {
      solution: (params, states) => answering.solution?.(params, states[last] as Json) ?? params,
    }),
  };
}
