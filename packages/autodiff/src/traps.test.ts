import { describe, expect, it } from "vitest";
import {
  abs,
  acos,
  acosh,
  add,
  asin,
  atanh,
  derivative,
  differentiable,
  div,
  exp,
  gradient,
  hypot,
  less,
  log,
  log10,
  log1p,
  log2,
  logAddExp,
  logit,
  logSumExp,
  max,
  mean,
  mul,
  norm,
  pow,
  relu,
  type Scalar,
  sigmoid,
  softplus,
  sqrt,
  square,
  sub,
  tanh,
  value,
  where,
  xlogx,
  xlogy,
} from "./index.js";

/** Known traps of automatic differentiation, by their ids in the collection of public reports. */
describe("perturbation confusion", () => {
  it("T01: an inner derivative that closes over the outer variable", () => {
    expect(derivative((x) => mul(x, derivative((y) => add(x, y))(1)))(1)).toBe(1);
    expect(derivative((x) => mul(x, derivative((y) => mul(x, y))(1)))(4)).toBe(8);
    expect(derivative((x) => mul(x, derivative((y) => square(y))(1)))(1)).toBe(2);
    expect(derivative((x) => mul(x, derivative(square)(x)))(1)).toBe(4);
  });

  it("T01: three and four levels, each closing over every outer variable", () => {
    // d/dx x·d/dy y·d/dz xyz = d/dx x·2xy at z = 1, y = x: d/dx 2x³ = 6x².
    const three = derivative((x) =>
      mul(x, derivative((y) => mul(y, derivative((z) => mul(mul(x, y), z))(1)))(x)),
    );
    expect(three(2)).toBe(24);
    const four = derivative((x) =>
      mul(
        x,
        derivative((y) =>
          mul(y, derivative((z) => mul(z, derivative((w) => mul(mul(x, y), mul(z, w)))(1)))(y)),
        )(x),
      ),
    );
    // d/dw wxyz = xyz; d/dz xyz² = 2xyz, at z = y 2xy²; d/dy 2xy³ = 6xy², at y = x 6x³; d/dx 6x⁴ = 24x³.
    expect(four(2)).toBe(192);
  });

  it("one derivative used twice, and inside itself", () => {
    const slope = derivative((x) => pow(x, 3));
    expect([slope(2), slope(3), slope(2)]).toEqual([12, 27, 12]);
    expect(derivative((x) => slope(slope(x)))(1)).toBe(108); // d/dx 27x⁴
  });
});

describe("a variable that was kept beyond its call", () => {
  it("counts as its number in a later derivative", () => {
    let kept: Scalar = 0;
    derivative((x) => (kept = x))(5);
    expect(derivative((x) => mul(x, kept))(2)).toBe(5);
    expect(derivative(() => mul(kept, kept))(2)).toBe(0);
    expect(derivative((x) => mul(square(x), mul(kept, kept)))(2)).toBe(100);
  });

  it("counts as its number in the rest of the derivative around its call", () => {
    const f = (x: Scalar): Scalar => {
      let kept: Scalar = 0;
      derivative((y) => (kept = mul(x, y)))(3);
      return mul(x, kept); // 3x²
    };
    expect(derivative(f)(2)).toBe(12);
    expect(derivative(derivative(f))(2)).toBe(6);
  });

  it("also where the call ended with an error", () => {
    let kept: Scalar = 0;
    expect(() =>
      derivative((x) => {
        kept = square(x);
        throw new Error("over");
      })(3),
    ).toThrow("over");
    const objective = differentiable((x) => add(kept, mul(x, kept)));
    expect(objective([2])).toEqual({ value: 27, gradient: [9] });
  });

  it("may be passed to a derivative: it counts as its number there too", () => {
    let kept: Scalar = 0;
    derivative((x) => (kept = x))(5);
    expect(derivative(square)(kept)).toBe(10);
  });
});

describe("powers", () => {
  it("T04: the kth derivative of xⁿ at 0", () => {
    for (let n = 0; n <= 5; n++) {
      let f: (x: Scalar) => Scalar = (x) => pow(x, n);
      let factorial = 1;
      for (let k = 0; k <= 6; k++) {
        expect(value(f(0)), `n = ${n}, k = ${k}`).toBe(k === n ? factorial : 0);
        f = derivative(f);
        factorial *= k + 1;
      }
    }
  });

  it("T05: x² at 0 and at negative x", () => {
    expect(derivative((x) => pow(x, 2))(0)).toBe(0);
    expect(differentiable((x) => pow(x, 2))([-2])).toEqual({ value: 4, gradient: [-4] });
  });

  it("T06: the slope of aᵇ by b at a = 0", () => {
    expect(derivative((b) => pow(0, b))(1)).toBe(0);
    expect(gradient(pow)([0, 1])).toEqual([1, 0]);
  });

  it("T07: x^½ and √x agree at 0", () => {
    expect(derivative((x) => pow(x, 0.5))(0)).toBe(Infinity);
    expect(derivative(sqrt)(0)).toBe(Infinity);
  });

  it("x^∞ is flat inside the unit interval, for plain numbers and inside a derivative", () => {
    const f = (x: Scalar): Scalar => pow(x, Infinity);
    expect(derivative(f)(0.5)).toBe(0);
    expect(derivative((x) => derivative(f)(x))(0.5)).toBe(0);
  });
});

describe("infinities and domains", () => {
  it("T08, T14: lengths at the origin, and far away from 1", () => {
    expect(gradient((x, y) => square(hypot(x, y)))([0, 0])).toEqual([0, 0]);
    expect(gradient((...v) => square(norm(v)))([0, 0])).toEqual([0, 0]);
    expect(gradient((...v) => norm(v))([0, 0])).toEqual([0, 0]);
    expect(gradient((...v) => norm(v))([3e200, 0, -4e200])).toEqual([
      expect.closeTo(0.6, 15),
      0,
      expect.closeTo(-0.8, 15),
    ]);
    const [x = NaN, y = NaN] = gradient(hypot)([3e200, 4e200]);
    expect(x).toBeCloseTo(0.6, 15);
    expect(y).toBeCloseTo(0.8, 15);
  });

  it("T09: the branch that is not taken", () => {
    expect(gradient((x) => (value(x) < 1 ? x : sqrt(x)))([0])).toEqual([1]);
    expect(gradient((x) => where(less(x, 1), x, sqrt(x)))([0])).toEqual([1]);
    expect(derivative((x) => where(less(x, 0), log(x), x))(-0)).toBe(1);
    expect(derivative(derivative((x) => where(less(x, 0), x, div(1, x))))(-1)).toBe(0);
  });

  it("T10, T11: log-sum-exp and softplus beyond the range of exp", () => {
    expect(gradient(logAddExp)([1000, 1000])).toEqual([0.5, 0.5]);
    expect(gradient(logAddExp)([-Infinity, -Infinity])).toEqual([0.5, 0.5]);
    expect(gradient((...x) => logSumExp(x))([1000, 1000])).toEqual([0.5, 0.5]);
    expect(gradient((...x) => logSumExp(x))([-Infinity, -Infinity])).toEqual([0.5, 0.5]);
    expect(gradient((...x) => logSumExp(x))([-Infinity, 0, 800])).toEqual([0, 0, 1]);
    expect(differentiable(softplus)([1000])).toEqual({ value: 1000, gradient: [1] });
  });

  it("T12: sigmoid and tanh far out", () => {
    expect(derivative(sigmoid)(-1000)).toBe(0);
    expect(derivative(tanh)(800)).toBe(0);
  });

  it("T18: the deviation of a constant column", () => {
    const deviation = (...xs: Scalar[]): Scalar => {
      const centre = mean(xs);
      return sqrt(mean(xs, (x) => square(sub(x, centre))));
    };
    expect(gradient(deviation)([1, 1, 1])).toEqual([0, 0, 0]);
    const [first = NaN] = gradient(deviation)([1, 2]);
    expect(first).toBe(-0.5);
  });

  it("T19: a loser of infinite slope does not count", () => {
    expect(derivative((x) => max(sub(-1, sqrt(x)), 0))(0)).toBe(0);
    expect(derivative((x) => relu(sub(-1, sqrt(x))))(0)).toBe(0);
  });

  it("T21: no slope where there is no value", () => {
    expect(derivative(log)(-1)).toBe(NaN);
    for (const f of [log2, log10, log1p, logit, xlogx, acosh, atanh, asin, acos, sqrt]) {
      expect([f(-2), derivative(f)(-2)], f.name).toEqual([NaN, NaN]);
    }
    expect([atanh(2), logit(2)]).toEqual([NaN, NaN]);
    expect([derivative(atanh)(2), derivative(logit)(2)]).toEqual([NaN, NaN]);
    expect(gradient(xlogy)([1, -1])).toEqual([NaN, NaN]);
  });

  it("T22: x·ln x at 0 has the slope −∞ of its right side", () => {
    expect(derivative((x) => mul(x, log(x)))(0)).toBe(-Infinity);
    expect([xlogx(0), derivative(xlogx)(0)]).toEqual([0, -Infinity]);
  });

  it("T24: a NaN in the slope is there to be seen beside a finite value", () => {
    const bad = differentiable((x) => add(div(square(x), exp(x)), mul(x, sub(NaN, 0))));
    expect(bad([0]).gradient).toEqual([NaN]);
    expect(derivative((x) => abs(mul(x, NaN)))(1)).toBe(NaN);
  });

  it("0 · ∞ in the chain rule is 0: right for x·√x, but not for (√x)²", () => {
    expect(derivative((x) => mul(x, sqrt(x)))(0)).toBe(0);
    expect(derivative((x) => square(sqrt(x)))(0)).toBe(0);
  });
});
