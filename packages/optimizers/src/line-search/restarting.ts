import type { Json, Optimizer } from "@descent/core";
import { LineSearchError } from "./line-search-error.js";

/**
 * The same optimizer, but where its line search finds no step it forgets what it has learnt and tries
 * once more from its first state: the direction was bad, and not the cost.
 */
export function restarting<State extends Json>(optimizer: Optimizer<State>): Optimizer<State> {
  return {
    ...optimizer,
    update: (direction, state, context) => {
      const again = (): ReturnType<typeof optimizer.update> =>
        optimizer.update(direction, optimizer.init(context.params), context);
      try {
        const found = optimizer.update(direction, state, context);
        return found[0].some((entry) => entry !== 0) ? found : again();
      } catch (error) {
        if (!(error instanceof LineSearchError)) throw error;
        return again();
      }
    },
  };
}
