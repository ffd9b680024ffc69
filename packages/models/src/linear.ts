import { check, checkBoolean, checkCount, checkOptions, type Model } from "@descent/core";

/** The options of {@link linear}. */
export interface LinearOptions {
  /** Whether the parameters begin with an intercept; true unless given. */
  readonly intercept?: boolean;
}

/**
 * The linear model: ŷ = θ₀ + θ₁x₁ + … + θ_d x_d, with ∂ŷ/∂θ₀ = 1 and ∂ŷ/∂θⱼ = xⱼ.
 *
 * The parameters are the intercept *first* and then one coefficient for each feature; without an
 * intercept only the coefficients. An input is a list of d numbers.
 *
 * @param features - d ≥ 1.
 * @throws DescentError if `features` is not a whole number of at least 1 or an option is unknown; and
 *   from `predict`, if an input does not have d entries.
 *
 * @example
 * ```ts
 * import { linear } from "@descent/models";
 *
 * const line = linear(1);
 * console.log(line.size, line.predict([-87.5, 3.45], [66])); // 2 140.20000000000002
 * ```
 */
export function linear(features: number, options: LinearOptions = {}): Model<ArrayLike<number>> {
  checkCount("linear", "features", features);
  checkOptions("linear", options, ["intercept"]);
  const { intercept = true } = options;
  checkBoolean("linear", "intercept", intercept);
  const first = intercept ? 1 : 0;
  return {
    size: features + first,
    predict: (params, input) => {
      if (input.length !== features) {
        check(false, "linear", "input", `must have ${features} entries`, input.length);
      }
      let sum = intercept ? Number(params[0]) : 0;
      for (let j = 0; j < features; j++) sum += Number(params[first + j]) * Number(input[j]);
      return sum;
    },
    addGradient: (_params, input, scale, out) => {
      if (intercept) out[0] = Number(out[0]) + scale;
      for (let j = 0; j < features; j++) {
        out[first + j] = Number(out[first + j]) + scale * Number(input[j]);
      }
    },
  };
}
