/** The loss ℓ(ŷ, y) of one example, as a function of the prediction ŷ and the target y. */
export interface Loss {
  /** The call that makes it: `squaredError`, `huberLoss(1.5)`. */
  readonly name: string;
  /** ℓ(ŷ, y). */
  readonly value: (prediction: number, target: number) => number;
  /** ∂ℓ/∂ŷ. */
  readonly slope: (prediction: number, target: number) => number;
  /**
   * The largest second derivative sup ∂²ℓ/∂ŷ², from which the largest stable learning rate of a
   * linear model follows; absent where there is none, as for the absolute error.
   */
  readonly curvature?: number;
}
