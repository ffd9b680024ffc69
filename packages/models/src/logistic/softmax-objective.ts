import { check, checkCount, type Examples, type Objective } from "@descent/core";

/**
 * Multinomial logistic regression as one objective, with one softmax over all K classes:
 * J(θ) = (1/N) Σᵢ (ln Σₖ e^zᵢₖ − zᵢ,yᵢ), zᵢₖ = bₖ + Σⱼ cₖⱼ xᵢⱼ;
 * ∂J/∂bₖ = (1/N) Σᵢ (pᵢₖ − [yᵢ = k]), ∂J/∂cₖⱼ = (1/N) Σᵢ (pᵢₖ − [yᵢ = k]) xᵢⱼ (Bridle, 1990).
 *
 * The parameters are b₀, c₀₁ … c₀_d, b₁, c₁₁ …: K blocks of d + 1, class after class. Adding the same to
 * every block changes nothing: only their differences are determined. For K = 2 the second block less
 * the first is the logistic regression of class 1. The examples are the batch.
 *
 * @param classes - K ≥ 2.
 * @param features - d ≥ 1.
 * @throws DescentError if a count is none; from the objective, with the row, if an input does not have d
 *   entries or a target is not one of 0 … K − 1; if there is not one parameter for each, or no example.
 *
 * @example
 * ```ts
 * import { softmaxObjective } from "@descent/models";
 * import { gradientBelow, gradientDescent, minimize } from "@descent/optimizers";
 *
 * const examples = { inputs: [[-2], [-1], [0], [0.5], [1], [2]], targets: [0, 1, 0, 1, 2, 1] };
 * const objective = softmaxObjective(3, 1);
 * const start = new Array<number>(6).fill(0);
 * const until = gradientBelow(1e-6);
 * const { value } = minimize((params) => objective(params, examples), start, gradientDescent(1), {
 *   until,
 * });
 * console.log(objective(start, examples).value.toFixed(4), value.toFixed(4)); // 1.0986 0.8015
 * ```
 */
export function softmaxObjective(
  classes: number,
  features: number,
): Objective<Examples<ArrayLike<number>>> {
  const call = "softmaxObjective";
  checkCount(call, "classes", classes, 2);
  checkCount(call, "features", features);
  const width = features + 1;
  const size = classes * width;
  return (params, { inputs, targets }) => {
    const { length } = inputs;
    check(params.length === size, call, "params", `must have ${size} entries`, params.length);
    check(length > 0, call, "inputs", "must have at least one example", length);
    const rule = `must have ${length} entries`;
    check(targets.length === length, call, "targets", rule, targets.length);
    const theta = Float64Array.from(params);
    const sums = new Float64Array(size);
    const scores = new Float64Array(classes);
    let value = 0;
    inputs.forEach((input, row) => {
      const wide = `must have ${features} entries`;
      check(input.length === features, call, "input", wide, input.length, { row });
      const target = targets[row];
      const isClass = Number.isInteger(target) && Number(target) >= 0 && Number(target) < classes;
      check(isClass, call, "target", `must be a class, 0 to ${classes - 1}`, target, { row });
      for (let k = 0; k < classes; k++) {
        let z = Number(theta[k * width]);
        for (let j = 0; j < features; j++) {
          z += Number(theta[k * width + 1 + j]) * Number(input[j]);
        }
        scores[k] = z;
      }
      // From the largest score, so that nothing overflows.
      const top = scores.reduce((most, z) => Math.max(most, z), -Infinity);
      const all = scores.reduce((sum, z) => sum + Math.exp(z - top), 0);
      value += Math.log(all) + top - Number(scores[Number(target)]);
      for (let k = 0; k < classes; k++) {
        const slope = Math.exp(Number(scores[k]) - top) / all - Number(k === target);
        sums[k * width] = Number(sums[k * width]) + slope;
        for (let j = 0; j < features; j++) {
          const at = k * width + 1 + j;
          sums[at] = Number(sums[at]) + slope * Number(input[j]);
        }
      }
    });
    return { value: value / length, gradient: Array.from(sums, (sum) => sum / length) };
  };
}
