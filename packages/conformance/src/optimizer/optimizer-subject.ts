import type { Optimizer } from "@descent/core";
import type { Subject } from "../law.js";

/** A row in a list of optimizers and transforms. */
export interface OptimizerSubject extends Subject {
  /** Makes the optimizer, by the call that `call` shows. */
  readonly make: () => Optimizer;
  /**
   * Number of steps from which on the value must be lower than at the start, on problems whose
   * largest curvature is 1; 100 if absent.
   */
  readonly steps?: number;
}
