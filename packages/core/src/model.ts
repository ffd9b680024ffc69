import type { Vector } from "./vector.js";

/** A prediction ŷ = h(θ, x) that can be differentiated with respect to its parameters θ. */
export interface Model<Input> {
  /** Number of parameters. */
  readonly size: number;
  /** ŷ = h(θ, x). */
  readonly predict: (params: Vector, input: Input) => number;
  /**
   * out += scale · ∂h/∂θ at (θ, x). The one place where an argument is written to: it is the inner
   * loop over the data, and the caller owns `out`.
   */
  readonly addGradient: (
    params: Vector,
    input: Input,
    scale: number,
    out: number[] | Float64Array,
  ) => void;
}

/** Inputs with their targets, in the same order: what a model is fitted to. */
export interface Examples<Input> {
  /** What is known of each example: x₁ … x_N. */
  readonly inputs: readonly Input[];
  /** What is to be predicted for each: y₁ … y_N. */
  readonly targets: Vector;
}
