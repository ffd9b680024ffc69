import { check, type Loss, type Vector } from "@descent/core";

/** (1/N) Σ ℓ(ŷᵢ, yᵢ), with a compensated sum (Kahan, 1965): many examples cost no digits. */
export function meanValue(name: string, loss: Loss, predictions: Vector, targets: Vector): number {
  let sum = 0;
  let excess = 0;
  for (const value of each(name, loss.value, predictions, targets)) {
    const term = value - excess;
    const next = sum + term;
    // An infinite sum has no excess: infinity − infinity would turn it into NaN.
    excess = next - sum - term || 0;
    sum = next;
  }
  return sum / predictions.length;
}

/** (1/N) ∂ℓ/∂ŷᵢ for each i. */
export function meanSlopes(name: string, loss: Loss, predictions: Vector, targets: Vector): Vector {
  return each(name, loss.slope, predictions, targets).map((slope) => slope / predictions.length);
}

function each(name: string, of: Loss["value"], predictions: Vector, targets: Vector): Vector {
  const { length } = predictions;
  check(length > 0, name, "predictions", "must have at least one entry", length);
  const rule = `must have ${length} entries, one for each prediction`;
  check(targets.length === length, name, "targets", rule, targets.length);
  return predictions.map((prediction, i) => of(prediction, targets[i] ?? NaN));
}
