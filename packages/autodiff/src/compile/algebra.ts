import { union } from "../trace/axes.js";
import { Builder } from "../trace/builder.js";
import { addRow } from "../arithmetic/add.js";
import { mulRow } from "../arithmetic/mul.js";
import { negRow } from "../arithmetic/neg.js";
import { chainRow } from "../chain.js";
import type { Comparison } from "../condition.js";
import { squareRow } from "../power/square.js";
import type { BinaryRow, UnaryRow } from "../row.js";
import { evaluator } from "../trace/evaluate.js";
import type { Axis, Node } from "../trace/node.js";
import { constantFactor, factorsOf } from "./factors.js";
import { isConstant, isOf, isZero } from "./is-of.js";

/**
 * A builder that leaves out work: constants are computed, x·1 is x, and sums are freed of what does not
 * change from term to term. Values keep their bits (but for whole powers, which become products);
 * products of the chain rule are regrouped, which is a matter of rounding.
 */
export class Algebra extends Builder {
  private readonly data = new Set<Node>();

  override column(axes: readonly Axis[], data: Float64Array, name?: string): Node {
    return this.mark(super.column(axes, data, name));
  }

  override unary(row: UnaryRow, x: Node): Node {
    if (x.kind === "constant") return this.constant(row.value(x.value));
    if (row.name === "neg" && isOf(x, "neg")) return x.x;
    return this.known(super.unary(row, x), [x]);
  }

  override binary(row: BinaryRow, x: Node, y: Node): Node {
    if (x.kind === "constant" && y.kind === "constant") {
      return this.constant(row.value(x.value, y.value));
    }
    return this.shorter(row.name, x, y) ?? this.known(super.binary(row, x, y), [x, y]);
  }

  override select(test: Comparison, left: Node, right: Node, x: Node, y: Node): Node {
    if (left.kind === "constant" && right.kind === "constant") {
      return test.value(left.value, right.value) ? x : y;
    }
    return x === y ? x : super.select(test, left, right, x, y);
  }

  override sum(axis: Axis, body: Node, rows?: readonly number[]): Node {
    if (!body.axes.includes(axis)) return this.binary(mulRow, this.constant(axis.length), body);
    if (isOf(body, "neg")) return this.unary(negRow, this.sum(axis, body.x, rows));
    if (isOf(body, "chain")) {
      const { x, y } = body;
      if (!x.axes.includes(axis)) return this.chain(x, this.sum(axis, y, rows));
      if (!y.axes.includes(axis)) return this.chain(y, this.sum(axis, x, rows));
    }
    return this.known(super.sum(axis, body, rows), [body]);
  }

  /** x·y of the chain rule, as a constant times what varies with few axes times what varies with more. */
  override chain(x: Node, y: Node): Node {
    if (isZero(x) || isZero(y)) return this.constant(0);
    const [one, first] = constantFactor(x);
    const [other, second] = constantFactor(y);
    const product = one * other;
    // What overflows on the way is left as it was written.
    if (!Number.isFinite(product) || product === 0) return super.binary(chainRow, x, y);
    const factors = [...factorsOf(first), ...factorsOf(second)];
    const ordered = factors.sort((left, right) => left.axes.length - right.axes.length);
    const [last, ...before] = ordered.reverse();
    if (last === undefined) return this.constant(product);
    const rest = before.reduce((inner, factor) => {
      return this.known(super.binary(chainRow, factor, inner), [factor, inner]);
    }, last);
    if (product === 1) return rest;
    if (product === -1) return this.unary(negRow, rest);
    return rest.kind === "constant"
      ? this.constant(chainRow.value(product, rest.value))
      : super.binary(chainRow, this.constant(product), rest);
  }

  /**
   * Products with what varies least multiplied first, so that it can be done outside of loops. For what
   * is not summed up any more, where `chain` has nothing to gain from its own order.
   */
  override regroup(node: Node): Node {
    const terms: Node[] = [];
    let rest = node;
    for (; isOf(rest, "add"); rest = rest.x) terms.push(rest.y);
    return [rest, ...terms.reverse()]
      .map((term) => this.outerFirst(term))
      .reduce((total, term) => this.binary(addRow, total, term));
  }

  private outerFirst(product: Node): Node {
    if (isOf(product, "neg")) return this.unary(negRow, this.outerFirst(product.x));
    const [first, ...others] = factorsOf(product);
    let outer = first as Node;
    while (others.length > 0) {
      const added = (factor: Node): number => union([outer, factor]).length;
      const next = others.reduce((best, factor) => (added(factor) < added(best) ? factor : best));
      others.splice(others.indexOf(next), 1);
      outer = super.binary(chainRow, outer, next);
    }
    return outer;
  }

  /** What a function of x and y is without computing it, if that is to be seen. */
  private shorter(name: string, x: Node, y: Node): Node | undefined {
    switch (name) {
      case "chain":
        return this.chain(x, y);
      case "add":
        // 0 + x is x but for x = −0, which no sum over rows comes to.
        if (isConstant(x, -0) || (isConstant(x, 0) && y.kind === "sum")) return y;
        return isConstant(y, -0) || (isConstant(y, 0) && x.kind === "sum") ? x : undefined;
      case "sub":
        return isConstant(y, 0) ? x : undefined;
      case "mul":
        if (isConstant(x, 1)) return y;
        if (isConstant(x, -1)) return this.unary(negRow, y);
        if (isConstant(y, -1)) return this.unary(negRow, x);
        return isConstant(y, 1) ? x : undefined;
      case "div":
        return isConstant(y, 1) ? x : undefined;
      case "pow":
        return y.kind === "constant" ? this.power(x, y.value) : undefined;
      default:
        return undefined;
    }
  }

  /** Small whole powers as products: within an ulp of what Math.pow gives, and many times as fast. */
  private power(x: Node, exponent: number): Node | undefined {
    switch (exponent) {
      case 0:
        return this.constant(1);
      case 1:
        return x;
      case 2:
        return this.unary(squareRow, x);
      case 3:
        return this.binary(mulRow, this.unary(squareRow, x), x);
      case 4:
        return this.unary(squareRow, this.unary(squareRow, x));
      default:
        return undefined;
    }
  }

  /**
   * The node, or what it comes to, if it is made of data alone: one number always, a column only of
   * what takes long to compute.
   */
  private known(node: Node, parts: readonly Node[]): Node {
    if (!parts.every((part) => part.kind === "constant" || this.data.has(part))) return node;
    if (node.axes.length > 0 && "row" in node && quick.includes(node.row.name)) {
      return this.mark(node);
    }
    const { run, numbers } = evaluator([node]);
    run([]);
    const result = numbers(node).slice();
    return node.axes.length === 0
      ? this.constant(result[0] as number)
      : this.column(node.axes, result);
  }

  private mark(node: Node): Node {
    this.data.add(node);
    return node;
  }
}

/** Functions that are computed about as fast as their result is read from memory. */
export const quick: readonly string[] = ["add", "sub", "mul", "neg", "square", "chain"];
