import { check } from "@descent/core";
import type { Comparison, SelectRow, TracedCondition } from "../condition.js";
import { mark } from "../mark.js";
import { checkScalar, type Operand, type Scalar } from "../operand.js";
import type { BinaryRow, UnaryRow } from "../row.js";
import type { Axis, Node } from "./node.js";
import { show } from "./show.js";

/** What expressions are written down in: every operation on one becomes a node here. */
export interface Maker {
  /** Of the expressions made here, and of no other operand. */
  readonly level: number;
  /** Whether the function that is being traced is still running. */
  readonly open: boolean;
  constant(value: number): Node;
  unary(row: UnaryRow, x: Node): Node;
  binary(row: BinaryRow, x: Node, y: Node): Node;
  select(test: Comparison, left: Node, right: Node, x: Node, y: Node): Node;
  sum(axis: Axis, body: Node, rows?: readonly number[]): Node;
  /** Σ terms. */
  total(terms: readonly Node[], rows: ArrayLike<unknown>): Node;
}

/**
 * What a traced function is run on: an operand that stands for no number, and remembers what was
 * done to it.
 */
export class Expression implements Operand {
  declare readonly maker: Maker;
  declare readonly node: Node;

  constructor(maker: Maker, node: Node) {
    this.maker = maker;
    this.node = node;
  }

  get brand(): symbol {
    return mark;
  }

  get level(): number {
    return this.maker.level;
  }

  /** An expression stands for no number until its graph is evaluated. */
  get value(): Scalar {
    const hint = "A traced function cannot look at values: write where(less(x, 0), …, …)";
    check(false, "value", "x", "must stand for a number", this.toString(), { hint });
    return NaN;
  }

  unary(row: UnaryRow): Scalar {
    return this.from(this.maker.unary(row, this.nodeOf(row.name, this)));
  }

  binary(row: BinaryRow, x: Scalar, y: Scalar): Scalar {
    if ("condition" in row) return (row as SelectRow).condition.select(x, y);
    return this.from(this.maker.binary(row, this.nodeOf(row.name, x), this.nodeOf(row.name, y)));
  }

  compare(test: Comparison, x: Scalar, y: Scalar): TracedCondition {
    const { level, maker } = this;
    const left = this.nodeOf(test.name, x);
    const right = this.nodeOf(test.name, y);
    const condition = {
      level,
      select: (a: Scalar, b: Scalar): Scalar => {
        const chosen = [this.nodeOf("where", a), this.nodeOf("where", b)] as const;
        return this.from(maker.select(test, left, right, ...chosen));
      },
      // Truth tests ask for nothing, but `less(x, 0) == true` and `less(x, 0) & less(y, 0)` end here.
      [Symbol.toPrimitive]: (): never => {
        const text = `${test.name}(${show(left)}, ${show(right)})`;
        return refuseNative("Boolean", "condition", text, "Give it to where, and, or, not");
      },
    };
    return condition;
  }

  sum(terms: readonly Scalar[], rows: ArrayLike<unknown>): Scalar {
    const nodes = terms.map((term, i) => {
      checkScalar("sum", `terms[${i}]`, term);
      return this.nodeOf("sum", term);
    });
    return this.from(this.maker.total(nodes, rows));
  }

  toString(): string {
    return show(this.node);
  }

  /** Native operators, comparisons, templates and keys end here: none of them can be traced. */
  [Symbol.toPrimitive](): never {
    const hint = "Use add, mul, sin, …; where(less(x, 0), …, …) for what depends on a comparison";
    return refuseNative("Number", "x", this.toString(), hint);
  }

  private from(node: Node): Scalar {
    return node.kind === "constant" ? node.value : new Expression(this.maker, node);
  }

  /** The node of an operand of `call`, which must be a number or of the function that is traced. */
  private nodeOf(call: string, x: Scalar): Node {
    const { maker } = this;
    if (!maker.open) {
      const rule = "must not be used when the trace it belongs to is over";
      check(false, call, "x", rule, this.toString());
    }
    if (typeof x === "number") return maker.constant(x);
    if (x.level !== maker.level) {
      const rule = "must not be the variable of a function that runs outside the traced one";
      const hint = "Make it a parameter of the traced function";
      check(false, call, "x", rule, x.toString(), { hint });
    }
    return nodeIn(x);
  }
}

/** The node of an expression, whichever copy of the library made it. */
export function nodeIn(expression: Operand): Node {
  return (expression as Operand & { readonly node: Node }).node;
}

function refuseNative(call: string, argument: string, text: string, hint: string): never {
  check(false, call, argument, "must not meet native operators", text, { hint });
  return undefined as never;
}
