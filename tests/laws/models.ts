import { add, mul, sum } from "@descent/autodiff";
import type { ModelSubject } from "@descent/conformance";
import { linear } from "@descent/models";

/** Every model, with its formula. */
export const models: readonly ModelSubject<ArrayLike<number>>[] = [
  lineOf([[-2], [0], [0.1], Float64Array.of(3)]),
  lineOf([[1, 2, 3], [0, 0, 0], Float64Array.of(-1.5, 1e-3, 1e3)]),
];

/** `linear` of as many features as the inputs have: θ₀ + θ₁ x₁ + θ₂ x₂ + … */
function lineOf(inputs: readonly ArrayLike<number>[]): ModelSubject<ArrayLike<number>> {
  const features = inputs[0]?.length ?? 0;
  return {
    call: `linear(${features})`,
    make: () => linear(features),
    inputs,
    formula: ([intercept = NaN, ...coefficients], input) =>
      add(intercept, sum(coefficients.map((coefficient, i) => mul(coefficient, input[i] ?? NaN)))),
  };
}
