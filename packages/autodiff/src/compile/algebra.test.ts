import { describe, expect, it } from "vitest";
import { addRow } from "../arithmetic/add.js";
import { divRow } from "../arithmetic/div.js";
import { mulRow } from "../arithmetic/mul.js";
import { negRow } from "../arithmetic/neg.js";
import { subRow } from "../arithmetic/sub.js";
import { chainRow } from "../chain.js";
import { add, exp, less, mul, neg, type Scalar, sin, square, sub, sum, where } from "../index.js";
import { powRow } from "../power/pow.js";
import { squareRow } from "../power/square.js";
import type { Node } from "../trace/node.js";
import { show } from "../trace/show.js";
import { sinRow } from "../trigonometric/sin.js";
import { Algebra } from "./algebra.js";
import { compile } from "./compile.js";

const algebra = new Algebra(0);
const x = algebra.parameter(0);
const y = algebra.parameter(1);
const constant = (value: number): Node => algebra.constant(value);
const axis = algebra.axis(1, 3);
const data = algebra.column([axis], Float64Array.of(1, 2, 4), "d");

describe("what is left out", () => {
  it.each<[string, Node, string]>([
    ["x + −0", algebra.binary(addRow, x, constant(-0)), "x1"],
    ["−0 + x", algebra.binary(addRow, constant(-0), x), "x1"],
    ["x − 0", algebra.binary(subRow, x, constant(0)), "x1"],
    ["x·1", algebra.binary(mulRow, x, constant(1)), "x1"],
    ["1·x", algebra.binary(mulRow, constant(1), x), "x1"],
    ["−1·x", algebra.binary(mulRow, constant(-1), x), "neg(x1)"],
    ["x·−1", algebra.binary(mulRow, x, constant(-1)), "neg(x1)"],
    ["x/1", algebra.binary(divRow, x, constant(1)), "x1"],
    ["−−x", algebra.unary(negRow, algebra.unary(negRow, x)), "x1"],
    ["sin 0", algebra.unary(sinRow, constant(0)), "0"],
    ["2 + 3", algebra.binary(addRow, constant(2), constant(3)), "5"],
    ["x⁰", algebra.binary(powRow, x, constant(0)), "1"],
    ["x¹", algebra.binary(powRow, x, constant(1)), "x1"],
    ["x²", algebra.binary(powRow, x, constant(2)), "square(x1)"],
    ["x³", algebra.binary(powRow, x, constant(3)), "mul(square(x1), x1)"],
    ["x⁴", algebra.binary(powRow, x, constant(4)), "square(square(x1))"],
  ])("%s", (_name, node, wanted) => {
    expect(show(node)).toBe(wanted);
  });

  it.each<[string, Node, string]>([
    // −0 + 0 is 0 and no −0.
    ["x + 0", algebra.binary(addRow, x, constant(0)), "add(x1, 0)"],
    ["0 + x", algebra.binary(addRow, constant(0), x), "add(0, x1)"],
    ["x − −0", algebra.binary(subRow, x, constant(-0)), "sub(x1, -0)"],
    // NaN·0 is NaN.
    ["x·0", algebra.binary(mulRow, x, constant(0)), "mul(x1, 0)"],
    ["x⁵", algebra.binary(powRow, x, constant(5)), "pow(x1, 5)"],
    ["x^½", algebra.binary(powRow, x, constant(0.5)), "pow(x1, 0.5)"],
  ])("but not %s", (_name, node, wanted) => {
    expect(show(node)).toBe(wanted);
  });
});

describe("products of the chain rule", () => {
  it("have one constant, in front; 0 outweighs all", () => {
    expect(show(algebra.chain(constant(3), algebra.binary(mulRow, constant(2), x)))).toBe(
      "chain(6, x1)",
    );
    expect(
      show(algebra.chain(algebra.unary(negRow, x), algebra.binary(mulRow, y, constant(-2)))),
    ).toBe("chain(2, chain(x1, x2))");
    expect(show(algebra.chain(algebra.unary(negRow, x), y))).toBe("neg(chain(x1, x2))");
    expect(show(algebra.chain(constant(0), x))).toBe("0");
    expect(show(algebra.chain(x, constant(-0)))).toBe("0");
    expect(show(algebra.chain(constant(2), constant(3)))).toBe("6");
    expect(show(algebra.binary(chainRow, constant(1), x))).toBe("x1");
  });

  it("are left alone where their constants overflow, or are not finite", () => {
    const large = algebra.binary(mulRow, constant(1e200), x);
    expect(show(algebra.chain(large, large))).toBe("chain(mul(1e+200, x1), mul(1e+200, x1))");
    expect(show(algebra.chain(constant(Infinity), x))).toBe("chain(Infinity, x1)");
  });

  it("leave sums they do not vary in", () => {
    const varying = algebra.chain(algebra.binary(mulRow, x, y), algebra.chain(data, constant(2)));
    expect(
      show(
        algebra.sum(
          axis,
          algebra.chain(varying, algebra.unary(sinRow, algebra.binary(mulRow, x, data))),
        ),
      ),
    ).toBe("chain(2, chain(mul(x1, x2), sum(3 × chain(d, sin(mul(x1, d))))))");
    expect(show(algebra.regroup(algebra.chain(data, algebra.binary(mulRow, x, y))))).toBe(
      "chain(mul(x1, x2), d)",
    );
    expect(show(algebra.regroup(algebra.unary(negRow, algebra.chain(x, data))))).toBe(
      "neg(chain(x1, d))",
    );
  });
});

describe("sums", () => {
  it("of what does not vary are products, of data numbers", () => {
    expect(show(algebra.sum(axis, x))).toBe("mul(3, x1)");
    expect(show(algebra.sum(axis, data))).toBe("7");
    expect(show(algebra.sum(axis, algebra.unary(squareRow, data)))).toBe("21");
    expect(show(algebra.sum(axis, algebra.unary(negRow, algebra.binary(mulRow, x, data))))).toBe(
      "neg(sum(3 × mul(x1, d)))",
    );
    expect(
      show(algebra.binary(addRow, constant(0), algebra.sum(axis, algebra.binary(mulRow, x, data)))),
    ).toBe("sum(3 × mul(x1, d))");
  });

  it("compute what depends on data alone, and takes long, before the loop", () => {
    const cost = compile((a) => sum([1, 2, 3, 4], (row) => mul(a, exp(row + 0))));
    expect(cost.source).not.toContain("exp");
    const rows = [1, 2, 3, 4].map((number) => ({ number }));
    const inside = compile((a) => sum(rows, ({ number }) => mul(a, sin(mul(0.5, number)))));
    expect(inside([1]).value).toBeCloseTo(
      rows.reduce((total, { number }) => total + Math.sin(0.5 * number), 0),
      14,
    );
  });
});

describe("choices", () => {
  it("of constants are made at once", () => {
    const test = { name: "less", value: (a: number, b: number) => a < b, code: "x < y" };
    expect(algebra.select(test, constant(1), constant(2), x, y)).toBe(x);
    expect(algebra.select(test, constant(2), constant(1), x, y)).toBe(y);
    expect(algebra.select(test, x, y, x, x)).toBe(x);
  });

  it("hand their slopes down as choices, both together where they meet again", () => {
    const f = (a: Scalar): Scalar => where(less(a, 1), square(a), sub(mul(2, a), neg(sin(a))));
    const cost = compile(f);
    expect(cost.source.match(/ \? /g)).toHaveLength(2);
    expect(cost([0.5]).gradient).toEqual([1]);
    expect(cost([2]).gradient[0]).toBeCloseTo(2 + Math.cos(2), 14);
    const twice = compile((a, b) => {
      const both = where(less(a, b), a, b);
      return add(mul(both, a), where(less(a, b), mul(a, 3), 1));
    });
    expect(twice([1, 2])).toEqual({ value: 4, gradient: [5, 0] });
    expect(twice([3, 2])).toEqual({ value: 7, gradient: [2, 3] });
  });
});
