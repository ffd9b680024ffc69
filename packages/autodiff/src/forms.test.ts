import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  derivative,
  differentiable,
  directionalDerivative,
  gradient,
  hessian,
  hessianVectorProduct,
  jacobian,
  lossFrom,
  mul,
  residualsFrom,
  type Scalar,
  sqrt,
  square,
  taylor,
  value,
} from "./index.js";
import {
  roughFunctions,
  roughPoints,
  smoothFunctions,
  tamePoints,
} from "./random-function.fixture.js";
import { sizes } from "./sized.fixture.js";

const seed = 20261121;
const n = 3;

/** The same number, NaN included; of zeros the sign may differ, as 0 + −0 is 0. */
function expectSame(measured: readonly number[], wanted: readonly number[]): void {
  expect(measured.map((x) => x + 0)).toEqual(wanted.map((x) => x + 0));
}

function expectClose(
  measured: readonly number[],
  wanted: readonly number[],
  contributions: readonly number[],
): void {
  expect(measured).toHaveLength(wanted.length);
  measured.forEach((x, i) => {
    const size = contributions[i] ?? NaN;
    expect(Math.abs(x - (wanted[i] ?? NaN))).toBeLessThanOrEqual(1e-13 * size);
  });
}

/** f′ of a function of one variable, once by each form. */
const slopes: Record<string, (f: (x: Scalar) => Scalar) => (x: Scalar) => Scalar> = {
  derivative,
  gradient: (f) => (x) => gradient(f)([x])[0] ?? NaN,
  "gradient, second variable": (f) => (x) => gradient((_, y = NaN) => f(y))([1, x])[1] ?? NaN,
  jacobian: (f) => (x) => jacobian((y) => [1, f(y)])([x])[1]?.[0] ?? NaN,
  differentiable: (f) => (x) => differentiable(f)([x]).gradient[0] ?? NaN,
  residualsFrom: (f) => (x) => residualsFrom((y) => [f(y)])([x]).jacobian[0]?.[0] ?? NaN,
  lossFrom: (f) => (x) => lossFrom(f).slope(x as number, 0),
  directionalDerivative: (f) => (x) => directionalDerivative(f)([x], [1]),
  taylor: (f) => (x) => taylor(f, 2)(x)[1] ?? NaN,
};

/** f″, once by each form. */
const curvatures: typeof slopes = {
  "nested derivatives": (f) => derivative(derivative(f)),
  hessian: (f) => (x) => hessian(f)([x])[0]?.[0] ?? NaN,
  hessianVectorProduct: (f) => (x) => hessianVectorProduct(f)([x], [1])[0] ?? NaN,
  "twice taylor": (f) => (x) => mul(2, taylor(f, 2)(x)[2] ?? NaN),
};

describe("all forms agree on random functions", () => {
  it("gradient is the derivative by each variable, to the bit, wherever it is", () => {
    fc.assert(
      fc.property(roughFunctions(n), roughPoints(n), ({ of }, point) => {
        const each = point.map((x, i) =>
          derivative((y) => of(...point.map((other, k) => (k === i ? y : other))))(x),
        );
        expectSame(gradient(of)(point), each);
        expectSame(differentiable(of)(point).gradient, each);
        expectSame([value(of(...point))], [differentiable(of)(point).value]);
        expectSame(jacobian((...theta) => [of(...theta)])(point)[0] ?? [], each);
        const [first = NaN, ...others] = point;
        expectSame(taylor((x) => of(x, ...others), 1)(first).slice(1), each.slice(0, 1));
      }),
      { seed, numRuns: 2000 },
    );
  });

  it("the directional derivative is the gradient times the direction", () => {
    fc.assert(
      fc.property(smoothFunctions(n), tamePoints(n), tamePoints(n), ({ of }, point, v) => {
        const along = (at: readonly Scalar[]): readonly Scalar[] => [
          gradient(of)(at).reduce((sum, slope, i) => add(sum, mul(slope, v[i] ?? NaN)), 0),
        ];
        expectClose(
          [directionalDerivative(of)(point, v)],
          along(point) as number[],
          sizes(along, point),
        );
      }),
      { seed, numRuns: 300 },
    );
  });

  it("the Hessian is that of nested derivatives, symmetric to the bit, and H·v is H times v", () => {
    fc.assert(
      fc.property(smoothFunctions(n), tamePoints(n), tamePoints(n), ({ of }, point, v) => {
        const h = hessian(of)(point);
        const flat = (at: readonly Scalar[]): readonly Scalar[] => hessian(of)(at).flat();
        const nested = point.flatMap((_, i) =>
          point.map((x, j) => {
            const slope = (y: Scalar): Scalar =>
              gradient(of)(point.map((other, k) => (k === j ? y : other)))[i] ?? NaN;
            return derivative((y) => slope(y))(x);
          }),
        );
        expectClose(h.flat(), nested, sizes(flat, point));
        h.forEach((row, i) => {
          row.forEach((entry, j) => {
            expect(entry).toBe(h[j]?.[i]);
          });
        });
        const times = (at: readonly Scalar[]): readonly Scalar[] =>
          hessian(of)(at).map((row) =>
            row.reduce((sum, entry, j) => add(sum, mul(entry, v[j] ?? NaN)), 0),
          );
        expectClose(
          hessianVectorProduct(of)(point, v),
          times(point) as number[],
          sizes(times, point),
        );
      }),
      { seed, numRuns: 200 },
    );
  });

  it("taylor gives the nested derivatives over factorials", () => {
    fc.assert(
      fc.property(smoothFunctions(1), tamePoints(1), ({ of }, point) => {
        const nested = ([x = NaN]: readonly Scalar[]): readonly Scalar[] => {
          let f: (x: Scalar) => Scalar = of;
          return [1, 1, 0.5, 1 / 6, 1 / 24].map((factor, k) => {
            if (k > 0) f = derivative(f);
            return mul(factor, f(x));
          });
        };
        const [x = NaN] = point;
        expectClose(taylor(of, 4)(x), nested(point) as number[], sizes(nested, point));
      }),
      { seed, numRuns: 200 },
    );
  });

  it("a derivative is the same inside another derivative, whatever is infinite or 0", () => {
    fc.assert(
      fc.property(roughFunctions(1), roughPoints(1), ({ of }, [x = NaN]) => {
        for (const slope of [derivative(of), (at: Scalar) => gradient(of)([at])[0] ?? NaN]) {
          const inside: number[] = [];
          derivative((y) => {
            inside.push(value(slope(y)));
            return y;
          })(x);
          expectSame(inside, [value(slope(x))]);
        }
      }),
      { seed, numRuns: 2000 },
    );
  });
});

describe("0 · ∞ in the chain rule", () => {
  it.each(Object.entries(slopes))("is 0 inside another derivative, too, by %s", (_name, form) => {
    const slope = form((x) => square(sqrt(x)));
    expect(slope(0)).toBe(0);
    const inside: number[] = [];
    derivative((x) => {
      inside.push(value(slope(x)));
      return x;
    })(0);
    expect(inside).toEqual([0]);
  });
});

const forms = Object.entries(slopes);

describe("perturbation confusion, in nestings of all forms", () => {
  it.each(forms)("two levels, with %s outside", (_name, outer) => {
    for (const [name, inner] of forms) {
      expect(outer((x) => mul(x, inner((y) => add(x, y))(1)))(1), name).toBe(1);
      expect(outer((x) => mul(x, inner((y) => mul(x, y))(1)))(4), name).toBe(8);
      expect(outer((x) => mul(x, inner(square)(x)))(1), name).toBe(4);
      expect(outer((x) => inner(() => square(x))(x))(3), name).toBe(0);
    }
  });

  it.each(forms)("three and four levels, with %s outside", (_name, outer) => {
    for (const [b, second] of forms) {
      for (const [c, third] of forms) {
        // d/dz xyz = xy; d/dy xy² = 2xy, at y = x 2x²; d/dx 2x³ = 6x².
        const three = outer((x) =>
          mul(x, second((y) => mul(y, third((z) => mul(mul(x, y), z))(1)))(x)),
        );
        expect(three(2), `${b}, ${c}`).toBe(24);
        for (const [d, fourth] of forms) {
          const four = outer((x) =>
            mul(
              x,
              second((y) =>
                mul(y, third((z) => mul(z, fourth((w) => mul(mul(x, y), mul(z, w)))(1)))(y)),
              )(x),
            ),
          );
          expect(four(2), `${b}, ${c}, ${d}`).toBe(192);
        }
      }
    }
  });

  it.each(Object.entries(curvatures))(
    "second derivatives by %s, inside and outside",
    (_name, by) => {
      const curves = Object.entries(curvatures);
      for (const [name, form] of [...forms, ...curves]) {
        // d²/dy² xy² = 2x, and x times that is 2x², with the derivatives 4x and 4.
        const inside = form((x) => mul(x, by((y) => mul(x, square(y)))(1)));
        expect(inside(3), name).toBe(name in curvatures ? 4 : 12);
        // d/dy and d²/dy² of x²y² at y = 1 are 2x²; d²/dx² of that is 4.
        const outside = by((x) => form((y) => mul(square(x), square(y)))(1));
        expect(outside(3), name).toBe(4);
      }
    },
  );

  it.each(forms)("a variable of %s that was kept counts as its number", (_name, form) => {
    let kept: Scalar = 0;
    form((x) => (kept = x))(5);
    expect(value(kept)).toBe(5);
    for (const [name, other] of forms) {
      expect(other((x) => mul(x, kept))(2), name).toBe(5);
      expect(other(() => mul(kept, kept))(2), name).toBe(0);
      expect(other(square)(kept), name).toBe(10);
      const around = other((x) => {
        let inner: Scalar = 0;
        form((y) => (inner = mul(x, y)))(3);
        return mul(x, inner); // 3x²
      });
      expect(around(2), name).toBe(12);
    }
  });
});
