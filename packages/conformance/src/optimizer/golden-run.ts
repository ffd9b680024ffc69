import type { Objective, Vector } from "@descent/core";

/** A path that an optimizer must follow, known to more digits than a float64 has. */
export interface GoldenRun {
  /** Where the numbers are from: `mpmath with 30 digits, from the paper's formula`. */
  readonly source: string;
  /** What is minimised. */
  readonly objective: Objective;
  /** θ at step 0. */
  readonly start: Vector;
  /** θ after steps 1, 2, 3 and so on: each entry as decimal digits, `-0.333333333333333333333333333333`. */
  readonly path: readonly (readonly string[])[];
  /** The largest |θᵢ − digits| that is let pass, relative to the largest entry of θ at that step. */
  readonly tolerance: number;
}
