import type { Optimizer, OptimizerEntry } from "@descent/core";
import type { Subject } from "../law.js";
import type { GoldenRun } from "./golden-run.js";

/**
 * What may change without changing the path an optimizer takes: where the origin of the parameters
 * lies (`translation`), how their axes lie (`rotation`), the unit of the cost (`scaling`).
 *
 * That the order of the parameters does not matter is no claim: it is asked of every optimizer.
 */
export type Claim = "translation" | "rotation" | "scaling";

/** A row in a list of optimizers and transforms. */
export interface OptimizerSubject extends Subject {
  /** Makes the optimizer, by the call that `call` shows. */
  readonly make: () => Optimizer;
  /**
   * Number of steps from which on the value must be lower than at the start, on problems whose
   * largest curvature is 1; 100 if absent.
   */
  readonly steps?: number;
  /** What it claims not to depend on; it is held to that. */
  readonly claims?: readonly Claim[];
  /** Paths it must follow, known from an independent source. */
  readonly golden?: readonly GoldenRun[];
  /** How a gallery shows it; held to the laws of entries. `subjectOf` makes a row of one. */
  readonly entry?: OptimizerEntry;
}
