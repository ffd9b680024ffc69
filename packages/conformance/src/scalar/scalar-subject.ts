import type { Scalar } from "@descent/autodiff";
import type { Subject } from "../law.js";

/** A row in a list of scalar functions. */
export interface ScalarSubject extends Subject {
  /** The function, of as many arguments as `domain` has intervals. */
  readonly f: (...args: Scalar[]) => Scalar;
  /** For each argument the interval on which the function is measured. */
  readonly domain: readonly (readonly [low: number, high: number])[];
  /** Whether the function is smooth at a point; everywhere if absent. It is asked near each point. */
  readonly smooth?: (...args: number[]) => boolean;
}
