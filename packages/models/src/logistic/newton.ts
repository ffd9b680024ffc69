import type { Optimizer, Vector } from "@descent/core";

/**
 * Newton's method as an update rule: gradient descent preconditioned by the inverse of the second
 * derivatives at every step, halved until the cost does not rise.
 */
export function newton(step: (params: Vector) => Vector): Optimizer {
  return {
    name: "newton()",
    init: () => null,
    update: (_direction, state, { params, value, evaluate }) => {
      const whole = step(params);
      let share = 1;
      const there = (): Vector => params.map((theta, j) => theta + share * Number(whole[j]));
      // Rounding must not look like a rise.
      const most = value + 1e-12 * Math.abs(value);
      while (share > 1e-6 && !(evaluate(there()).value <= most)) share /= 2;
      return [whole.map((delta) => -share * delta), state];
    },
  };
}
