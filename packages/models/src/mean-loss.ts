import {
  check,
  DescentError,
  type Examples,
  type Loss,
  type Model,
  type Objective,
  type Vector,
} from "@descent/core";

/**
 * The mean loss of a model over examples, as an objective:
 * J(θ) = (1/N) Σ ℓ(h(θ, xᵢ), yᵢ), ∇J = (1/N) Σ ∂ℓ/∂ŷ · ∂h/∂θ.
 *
 * The examples are the batch, so it runs on mini-batches as it stands. For all examples at every
 * step, bind them: `(params) => objective(params, examples)`.
 *
 * @param model - h, such as {@link linear}.
 * @param loss - ℓ, such as `squaredError`.
 * @throws DescentError from the objective, if there is not one parameter for each of the model's, no
 *   example, or not one target for each input, a number; and what the model refuses, with the row.
 *
 * @example
 * ```ts
 * import { squaredError } from "@descent/losses";
 * import { linear, meanLoss } from "@descent/models";
 *
 * const objective = meanLoss(linear(1), squaredError);
 * const examples = { inputs: [[1], [2], [3]], targets: [1, 2, 3] };
 * console.log(objective([0, 0.5], examples).gradient); // [ -2, -4.666666666666667 ]
 * ```
 */
export function meanLoss<Input>(model: Model<Input>, loss: Loss): Objective<Examples<Input>> {
  return (params, { inputs, targets }) => {
    const { length } = inputs;
    const entries = `must have ${model.size} entries`;
    check(params.length === model.size, "meanLoss", "params", entries, params.length);
    check(length > 0, "meanLoss", "inputs", "must have at least one example", length);
    const rule = `must have ${length} entries`;
    check(targets.length === length, "meanLoss", "targets", rule, targets.length);
    const gradient = new Array<number>(model.size).fill(0);
    let value = 0;
    inputs.forEach((input, i) => {
      const prediction = predictionOf(model, params, input, i);
      const target: unknown = targets[i];
      const number = typeof target === "number";
      check(number, "meanLoss", "targets", "must be numbers", target, { row: i });
      value += loss.value(prediction, target);
      model.addGradient(params, input, loss.slope(prediction, target), gradient);
    });
    return { value: value / length, gradient: gradient.map((sum) => sum / length) };
  };
}

/** The prediction for one row; what the model refuses is refused with the row. */
function predictionOf<Input>(
  model: Model<Input>,
  params: Vector,
  input: Input,
  row: number,
): number {
  try {
    return model.predict(params, input);
  } catch (error) {
    if (!(error instanceof DescentError)) throw error;
    const { call, argument, rule, received } = error;
    throw new DescentError({ call, argument, rule, received, row, cause: error });
  }
}
