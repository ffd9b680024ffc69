import { check, type Cost, type Loss, type Vector } from "@descent/core";

/**
 * The mean of a loss over N examples: J = (1/N) Σ ℓ(ŷᵢ, yᵢ), ∂J/∂ŷᵢ = (1/N) ∂ℓ/∂ŷᵢ.
 *
 * A loss is of one example, a cost of all of them together. The sum is compensated (Kahan, 1965):
 * many examples cost no digits.
 *
 * @param name - What the cost is called in messages and reports; `meanOf(LOSS)` unless given.
 * @throws DescentError from `value` and `slopes`, if there is no example or not one target for each
 *   prediction.
 *
 * @example
 * ```ts
 * import { absoluteError, meanOf } from "@descent/losses";
 *
 * const cost = meanOf(absoluteError);
 * console.log(cost.name); // meanOf(absoluteError)
 * console.log(cost.value([1, 2, 9], [0, 0, 0])); // 4
 * ```
 */
export function meanOf(loss: Loss, name = `meanOf(${loss.name})`): Cost {
  const each = (of: Loss["value"], predictions: Vector, targets: Vector): Vector => {
    const { length } = predictions;
    const rule = `must have ${length || 1} entries`;
    check(length > 0 && targets.length === length, name, "targets", rule, targets);
    // Array.from, unlike map, visits holes: such a loss is NaN, and not missing.
    return Array.from(predictions, (prediction, i) => of(prediction, targets[i] ?? NaN));
  };
  return {
    name,
    value: (predictions, targets) => {
      let excess = 0;
      return (
        each(loss.value, predictions, targets).reduce((before, value) => {
          const after = before + (value - excess);
          excess = after - before - (value - excess) || 0;
          return after;
        }, 0) / predictions.length
      );
    },
    slopes: (predictions, targets) =>
      each(loss.slope, predictions, targets).map((slope) => slope / predictions.length),
  };
}
