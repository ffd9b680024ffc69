import type { Scalar } from "./operand.js";
import type { BinaryRow } from "./row.js";

/** A comparison of two numbers: all that is known of it, in one place. */
export interface Comparison {
  /** The public name: `less`. */
  readonly name: string;
  /** Whether it holds of x and y. */
  readonly value: (x: number, y: number) => boolean;
  /** The same as a JavaScript expression of `x` and `y`, on the terms of `UnaryRow.code`. */
  readonly code: string;
}

/**
 * What a comparison of expressions comes to: true or false only when the traced function is
 * evaluated, so `where` takes it and `if` must not.
 */
export interface TracedCondition {
  /** The level of the expressions that were compared. */
  readonly level: number;
  /** x where the condition holds, else y; neither has a higher level than the condition. */
  select(x: Scalar, y: Scalar): Scalar;
}

/** What `less` and its like return: of numbers and dual numbers true or false, at once. */
export type Condition = boolean | TracedCondition;

/** Choosing by a traced condition, as a function of x and y. */
export interface SelectRow extends BinaryRow {
  readonly condition: TracedCondition;
}

/** How x compares with y, both checked to be scalars: by value, as far down as there are values. */
export function applyComparison(comparison: Comparison, x: Scalar, y: Scalar): Condition {
  const a = comparable(x);
  const b = comparable(y);
  if (typeof a !== "number" && (typeof b === "number" || b.level <= a.level)) {
    return a.compare?.(comparison, a, b) ?? false;
  }
  if (typeof b !== "number") return b.compare?.(comparison, a, b) ?? false;
  return comparison.value(a as number, b);
}

/**
 * x or y, both checked to be scalars, by a traced condition. What has a higher level than the
 * condition (a dual number of expressions) takes it for an elementary function of x and y, so that
 * every kind of operand differentiates it without knowing of conditions.
 */
export function applySelect(condition: TracedCondition, x: Scalar, y: Scalar): Scalar {
  const top = typeof x === "number" || (typeof y !== "number" && y.level > x.level) ? y : x;
  return typeof top === "number" || top.level <= condition.level
    ? condition.select(x, y)
    : top.binary(selectRow(condition), x, y);
}

function selectRow(condition: TracedCondition): SelectRow {
  return {
    name: "where",
    // Two plain numbers of a dual number's parts: the choice between them is an expression.
    value: (x, y) => condition.select(x, y) as number,
    slopes: [() => condition.select(1, 0), () => condition.select(0, 1)],
    code: "",
    condition,
  };
}

/** x itself, or what it stands for, down to what is a number or compares by itself. */
export function comparable(x: Scalar): Scalar {
  let inner = x;
  while (typeof inner !== "number" && inner.compare === undefined) inner = inner.value;
  return inner;
}
