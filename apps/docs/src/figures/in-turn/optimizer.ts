import type { Optimizer } from "@descent/core";

/**
 * Gradient descent that updates one parameter after the other: each but the first sees what has
 * become of those before it. It asks for the gradient anew at every parameter.
 */
export const inTurn = (rate: number, order: readonly number[]): Optimizer<null> => ({
  name: `inTurn(${rate}, [${order.join(", ")}])`,
  init: () => null,
  update(direction, state, { params, evaluate }) {
    const next = [...params];
    for (const [turn, index] of order.entries()) {
      const slopes = turn === 0 ? direction : evaluate([...next]).gradient;
      next[index] = (next[index] ?? 0) - rate * (slopes[index] ?? 0);
    }
    return [params.map((param, index) => param - (next[index] ?? 0)), state];
  },
});
