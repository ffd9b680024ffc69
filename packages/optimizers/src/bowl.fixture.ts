import type { Evaluation, Vector } from "@descent/core";

/** J(θ) = θ², the cost of the one-variable examples. */
export function bowl([theta = NaN]: Vector): Evaluation {
  return { value: theta * theta, gradient: [2 * theta] };
}

/** J(θ) = ½(θ₀² + 100 θ₁²): condition number 100. */
export function valley([a = NaN, b = NaN]: Vector): Evaluation {
  return { value: (a * a + 100 * b * b) / 2, gradient: [a, 100 * b] };
}

/** Rosenbrock's function (1960), minimum 0 at (1, 1). */
export function rosenbrock([x = NaN, y = NaN]: Vector): Evaluation {
  const bend = y - x * x;
  return {
    value: (1 - x) ** 2 + 100 * bend ** 2,
    gradient: [-2 * (1 - x) - 400 * x * bend, 200 * bend],
  };
}
