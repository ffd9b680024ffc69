import { describe } from "./describe.js";

/** What was wrong with one argument of one call, and where. */
export interface Problem {
  /** The public function that was called: `momentum`. */
  readonly call: string;
  /** The argument's name: `decay`. */
  readonly argument: string;
  /** The rule that was broken, as the end of a sentence: `must be in [0, 1)`. */
  readonly rule: string;
  /** The value that broke it. */
  readonly received: unknown;
  /** Zero-based row, for data. */
  readonly row?: number;
  /** Zero-based column, for data. */
  readonly column?: number;
  /** What to do about it, as a sentence. */
  readonly hint?: string;
  /** The error that brought this one about. */
  readonly cause?: unknown;
}

/**
 * The one error type of Descent: it names the call, the argument, the rule, the value received and,
 * for data, the row and the column.
 *
 * ```text
 * momentum(decay): must be in [0, 1), got 1.5. A decay of 1 never forgets.
 * ```
 *
 * Recognise it by `error.name === "DescentError"` where two copies of the library may be loaded.
 *
 * @example
 * ```ts
 * import { DescentError } from "@descent/core";
 *
 * const error = new DescentError({
 *   call: "momentum",
 *   argument: "decay",
 *   rule: "must be in [0, 1)",
 *   received: 1.5,
 * });
 * console.log(error.message); // momentum(decay): must be in [0, 1), got 1.5
 * ```
 */
export class DescentError extends Error implements Problem {
  declare readonly call: string;
  declare readonly argument: string;
  declare readonly rule: string;
  declare readonly received: unknown;
  declare readonly row?: number;
  declare readonly column?: number;
  declare readonly hint?: string;

  constructor(problem: Problem) {
    const { call, argument, rule, received, row, column, hint } = problem;
    super(
      `${call}(${argument}): ${rule}, got ${describe(received)}` +
        (row === undefined ? "" : ` at row ${row}`) +
        (column === undefined ? "" : `${row === undefined ? " at" : ","} column ${column}`) +
        (hint === undefined ? "" : `. ${hint}`),
    );
    Object.assign(this, problem).name = "DescentError";
  }
}
