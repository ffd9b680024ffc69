import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runInThisContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyBinary, applyUnary } from "./apply.js";
import { addRow } from "./arithmetic/add.js";
import { divRow } from "./arithmetic/div.js";
import { mulRow } from "./arithmetic/mul.js";
import { negRow } from "./arithmetic/neg.js";
import { subRow } from "./arithmetic/sub.js";
import { chain, chainRow } from "./chain.js";
import { expRow } from "./exponential/exp.js";
import { expm1Row } from "./exponential/expm1.js";
import { logAddExp, logAddExpRow } from "./exponential/log-add-exp.js";
import { logRow } from "./exponential/log.js";
import { log1pRow } from "./exponential/log1p.js";
import { nonNegativeRow } from "./exponential/non-negative.js";
import { sigmoidRow } from "./exponential/sigmoid.js";
import { softShare, softShareRow } from "./exponential/soft-share.js";
import { softplusRow } from "./exponential/softplus.js";
import { coshRow } from "./hyperbolic/cosh.js";
import { sechSquareRow } from "./hyperbolic/sech-square.js";
import { sinhRow } from "./hyperbolic/sinh.js";
import { tanhRow } from "./hyperbolic/tanh.js";
import * as published from "./index.js";
import { absRow } from "./piecewise/abs.js";
import { maxRow } from "./piecewise/max.js";
import { minRow } from "./piecewise/min.js";
import { reluRow } from "./piecewise/relu.js";
import { share, shareRow } from "./piecewise/share.js";
import { signRow } from "./piecewise/sign.js";
import { step, stepRow } from "./piecewise/step.js";
import { cbrtRow } from "./power/cbrt.js";
import { cosine, cosineRow } from "./power/cosine.js";
import { hypotRow } from "./power/hypot.js";
import { powRow } from "./power/pow.js";
import { sqrtRow } from "./power/sqrt.js";
import { squareRow } from "./power/square.js";
import { nonNegative } from "./exponential/non-negative.js";
import { sechSquare } from "./hyperbolic/sech-square.js";
import { bell, bellRow } from "./gaussian/bell.js";
import { erfRow } from "./gaussian/erf.js";
import { erfcRow } from "./gaussian/erfc.js";
import { normalCdfRow } from "./gaussian/normal-cdf.js";
import { normalPdfRow } from "./gaussian/normal-pdf.js";
import { exp2Row } from "./exponential/exp2.js";
import { log2Row } from "./exponential/log2.js";
import { log10Row } from "./exponential/log10.js";
import { logitRow } from "./exponential/logit.js";
import { xlogxRow } from "./exponential/xlogx.js";
import { xlogyRow } from "./exponential/xlogy.js";
import { ratio, ratioRow } from "./exponential/ratio.js";
import { timesComplement, timesComplementRow } from "./exponential/times-complement.js";
import { logPlusOne, logPlusOneRow } from "./exponential/log-plus-one.js";
import { asinhRow } from "./hyperbolic/asinh.js";
import { acoshRow } from "./hyperbolic/acosh.js";
import { atanhRow } from "./hyperbolic/atanh.js";
import { atan2Row } from "./trigonometric/atan2.js";
import { inversePart, inversePartRow } from "./trigonometric/inverse-part.js";
import { sincRow } from "./trigonometric/sinc.js";
import { sincDerivative, sincDerivativeRow } from "./trigonometric/sinc-derivative.js";
import { cbrtSlope, cbrtSlopeRow } from "./power/cbrt-slope.js";
import { lengthScale, lengthScaleRow } from "./power/length-scale.js";
import { lowerPow, lowerPowRow } from "./power/lower-pow.js";
import { powLog, powLogRow } from "./power/pow-log.js";
import { squareIn, squareInRow } from "./power/square-in.js";
import { floorRow } from "./piecewise/floor.js";
import { atLeast, atLeastRow } from "./piecewise/at-least.js";
import { atMost, atMostRow } from "./piecewise/at-most.js";
import { reaches, reachesRow } from "./piecewise/reaches.js";
import type { Scalar } from "./operand.js";
import type { BinaryRow, UnaryRow } from "./row.js";
import { acosRow } from "./trigonometric/acos.js";
import { asinRow } from "./trigonometric/asin.js";
import { atanRow } from "./trigonometric/atan.js";
import { cosRow } from "./trigonometric/cos.js";
import { oneMinusSquare, oneMinusSquareRow } from "./trigonometric/one-minus-square.js";
import { sinRow } from "./trigonometric/sin.js";
import { tanRow } from "./trigonometric/tan.js";

type Interval = readonly [from: number, to: number];
type Unary = (x: Scalar) => Scalar;
type Binary = (x: Scalar, y: Scalar) => Scalar;

const { derivative, gradient, hessian } = published;

/** Every row, where it is smooth: pieces of the domain that keep clear of kinks, poles and ends. */
const unaryRows: readonly (readonly [UnaryRow, Unary, ...Interval[]])[] = [
  [negRow, published.neg, [-9, 9]],
  [squareRow, published.square, [-9, 9]],
  [sqrtRow, published.sqrt, [0.01, 1], [1, 1e6]],
  [cbrtRow, published.cbrt, [-1e6, -0.01], [0.01, 1e6]],
  [expRow, published.exp, [-20, 20]],
  [expm1Row, published.expm1, [-20, 20]],
  [logRow, published.log, [0.01, 1], [1, 1e6]],
  [log1pRow, published.log1p, [-0.5, 1], [1, 1e6]],
  [nonNegativeRow, nonNegative, [0.1, 9]],
  [sigmoidRow, published.sigmoid, [-30, 30]],
  [softplusRow, published.softplus, [-30, 30]],
  [sinRow, published.sin, [-9, 9]],
  [cosRow, published.cos, [-9, 9]],
  [tanRow, published.tan, [-1.2, 1.2]],
  [asinRow, published.asin, [-0.7, 0.7]],
  [acosRow, published.acos, [-0.7, 0.7]],
  [atanRow, published.atan, [-9, 9]],
  [oneMinusSquareRow, oneMinusSquare, [-2, 2]],
  [sinhRow, published.sinh, [-9, 9]],
  [coshRow, published.cosh, [-9, 9]],
  [tanhRow, published.tanh, [-9, 9]],
  [sechSquareRow, sechSquare, [-9, 9]],
  [absRow, published.abs, [-9, -0.1], [0.1, 9]],
  [signRow, published.sign, [-9, -0.1], [0.1, 9]],
  [reluRow, published.relu, [-9, -0.1], [0.1, 9]],
  [stepRow, step, [-9, -0.1], [0.1, 9]],
  [bellRow, bell, [-3, 3]],
  [erfRow, published.erf, [-3, 3]],
  [erfcRow, published.erfc, [-3, 3]],
  [normalCdfRow, published.normalCdf, [-4, 4]],
  [normalPdfRow, published.normalPdf, [-4, 4]],
  [exp2Row, published.exp2, [-20, 20]],
  [log2Row, published.log2, [0.01, 1], [1, 1e6]],
  [log10Row, published.log10, [0.01, 1], [1, 1e6]],
  [logitRow, published.logit, [0.2, 0.8]],
  [xlogxRow, published.xlogx, [0.01, 1], [1, 1e6]],
  [timesComplementRow, timesComplement, [-2, 2]],
  [logPlusOneRow, logPlusOne, [0.01, 1], [1, 1e6]],
  [asinhRow, published.asinh, [-9, 9]],
  [acoshRow, published.acosh, [1.5, 9]],
  [atanhRow, published.atanh, [-0.7, 0.7]],
  [sincRow, published.sinc, [-20, 20]],
  [cbrtSlopeRow, cbrtSlope, [-1e6, -0.01], [0.01, 1e6]],
  [lengthScaleRow, lengthScale, [0.1, 9]],
  [floorRow, published.floor, [0.1, 0.9], [-0.9, -0.1]],
];

const binaryRows: readonly (readonly [BinaryRow, Binary, x: Interval, y: Interval])[] = [
  [addRow, published.add, [-9, 9], [-9, 9]],
  [subRow, published.sub, [-9, 9], [-9, 9]],
  [mulRow, published.mul, [-9, 9], [-9, 9]],
  [divRow, published.div, [-9, 9], [0.1, 9]],
  [divRow, published.div, [-9, 9], [-9, -0.1]],
  [chainRow, chain, [0.1, 9], [-9, -0.1]],
  [powRow, published.pow, [0.1, 9], [-3, 3]],
  [powLogRow, powLog, [0.1, 9], [-3, 3]],
  [hypotRow, published.hypot, [-9, 9], [0.5, 9]],
  [hypotRow, published.hypot, [-9, -0.5], [-9, 9]],
  [cosineRow, cosine, [-9, 9], [0.5, 9]],
  [cosineRow, cosine, [-9, -0.5], [-9, 9]],
  [logAddExpRow, logAddExp, [-20, 20], [-20, 20]],
  [softShareRow, softShare, [-20, 20], [-20, 20]],
  [maxRow, published.max, [-9, -1], [1, 9]],
  [maxRow, published.max, [2, 9], [-9, 1]],
  [minRow, published.min, [-9, -1], [1, 9]],
  [minRow, published.min, [2, 9], [-9, 1]],
  [shareRow, share, [-9, -1], [1, 9]],
  [shareRow, share, [2, 9], [-9, 1]],
  [xlogyRow, published.xlogy, [-9, 9], [0.1, 9]],
  [ratioRow, ratio, [-9, 9], [0.1, 9]],
  [atan2Row, published.atan2, [-9, 9], [0.5, 9]],
  [atan2Row, published.atan2, [-9, -0.5], [-9, 9]],
  [inversePartRow, inversePart, [-9, 9], [0.5, 9]],
  [inversePartRow, inversePart, [-9, -0.5], [-9, 9]],
  [lowerPowRow, lowerPow, [0.1, 9], [-3, 3]],
  [squareInRow, squareIn, [-9, 9], [0.5, 9]],
  [atLeastRow, atLeast, [-9, -1], [1, 9]],
  [atLeastRow, atLeast, [2, 9], [-9, 1]],
  [atMostRow, atMost, [-9, -1], [1, 9]],
  [atMostRow, atMost, [2, 9], [-9, 1]],
  [reachesRow, reaches, [-9, -1], [1, 9]],
  [reachesRow, reaches, [2, 9], [-9, 1]],
];

const seed = 20261121;

/** Fourth-order central difference of f at x. */
function difference(f: (x: number) => number, x: number): number {
  const h = 1e-3 * Math.min(1, Math.max(Math.abs(x), 0.01));
  return (8 * (f(x + h) - f(x - h)) - (f(x + 2 * h) - f(x - 2 * h))) / (12 * h);
}

function expectClose(measured: number, exact: number, size: number): void {
  expect(Math.abs(measured - exact)).toBeLessThanOrEqual(1e-8 * (1 + Math.abs(exact) + size));
}

const within = ([min, max]: Interval) => fc.double({ min, max, noNaN: true });

const odd = [NaN, Infinity, -Infinity, 0, -0, 1, -1, 5e-324, -5e-324, 1e-8, 0.5, 710, -746, 1e200];

/** Generated code, as a function. */
function compiled(code: string): (...args: number[]) => number {
  return runInThisContext(code) as (...args: number[]) => number;
}

describe("the list of rows", () => {
  it("has every row of the package", () => {
    const here = fileURLToPath(new URL(".", import.meta.url));
    const names = readdirSync(here, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .flatMap((file) => [
        ...readFileSync(`${here}/${file}`, "utf8").matchAll(
          /\w+Row: (?:Unary|Binary)Row = \{\s+name: "(\w+)"/g,
        ),
      ])
      .map(([, name]) => name);
    const listed = new Set([...unaryRows, ...binaryRows].map(([row]) => row.name));
    listed.add(sincDerivativeRow.name);
    expect(names).toContain("sin");
    expect([...listed].sort()).toEqual(names.sort());
  });
});

describe.each(unaryRows.map((entry) => [entry[0].name, ...entry] as const))(
  "%s",
  (_name, row, f, ...pieces) => {
    const by = (x: number): number => row.value(x);

    it("has the slope and the second derivative that central differences measure", () => {
      const slope = derivative(f);
      const second = derivative(slope);
      fc.assert(
        fc.property(fc.oneof(...pieces.map(within)), (x) => {
          expectClose(difference(by, x), slope(x), Math.abs(by(x)));
          expectClose(difference(slope, x), second(x), Math.abs(slope(x)));
        }),
        { seed },
      );
    });

    it("is the same on numbers, through its row, and as emitted code", () => {
      const emitted = row.code === undefined ? row.value : compiled(`(x) => ${row.code}`);
      fc.assert(
        fc.property(fc.oneof(fc.double(), fc.constantFrom(...odd), ...pieces.map(within)), (x) => {
          expect(f(x)).toBe(row.value(x));
          expect(applyUnary(row, x)).toBe(row.value(x));
          expect(emitted(x)).toBe(row.value(x));
        }),
        { seed },
      );
    });
  },
);

describe.each(binaryRows.map((entry) => [entry[0].name, ...entry] as const))(
  "%s",
  (_name, row, f, xs, ys) => {
    it("has the slopes and the second derivatives that central differences measure", () => {
      const slopes = gradient(f);
      const second = hessian(f);
      const slope = (x: number, y: number, i: number): number => slopes([x, y])[i] ?? NaN;
      fc.assert(
        fc.property(within(xs), within(ys), (x, y) => {
          const size = Math.abs(row.value(x, y));
          expectClose(
            difference((t) => row.value(t, y), x),
            slope(x, y, 0),
            size,
          );
          expectClose(
            difference((t) => row.value(x, t), y),
            slope(x, y, 1),
            size,
          );
          const matrix = second([x, y]);
          for (const [i, line] of matrix.entries()) {
            const scale = Math.abs(slope(x, y, i));
            expectClose(
              difference((t) => slope(t, y, i), x),
              line[0] ?? NaN,
              scale,
            );
            expectClose(
              difference((t) => slope(x, t, i), y),
              line[1] ?? NaN,
              scale,
            );
          }
        }),
        { seed },
      );
    });

    it("is the same on numbers, through its row, and as emitted code", () => {
      const emitted = row.code === undefined ? row.value : compiled(`(x, y) => ${row.code}`);
      const any = (piece: Interval) =>
        fc.oneof(fc.double(), fc.constantFrom(...odd), within(piece));
      fc.assert(
        fc.property(any(xs), any(ys), (x, y) => {
          expect(f(x, y)).toBe(row.value(x, y));
          expect(applyBinary(row, x, y)).toBe(row.value(x, y));
          expect(emitted(x, y)).toBe(row.value(x, y));
        }),
        { seed },
      );
    });
  },
);

describe("sincDerivative", () => {
  it.each([1, 2, 3, 4, 5, 6])("%d has the next one as its slope", (k) => {
    fc.assert(
      fc.property(within([-30, 30]), (x) => {
        const by = (t: number): number => sincDerivativeRow.value(t, k);
        expectClose(difference(by, x), derivative((t) => sincDerivative(t, k))(x), 1);
        expect(applyBinary(sincDerivativeRow, x, k)).toBe(by(x));
      }),
      { seed },
    );
  });

  it("is NaN for what is no number of derivatives", () => {
    for (const k of [-1, 0.5, NaN, Infinity, 1e200]) expect(sincDerivative(2, k)).toBe(NaN);
    expect([sincDerivative(NaN, 1), sincDerivative(Infinity, 1)]).toEqual([NaN, NaN]);
    expect(sincDerivative(0.3, 0)).toBeCloseTo(published.sinc(0.3), 15);
  });

  it("is the same by series and by recurrence, on either side of where they meet", () => {
    for (const k of [1, 2, 3, 4]) {
      const [below, above] = [sincDerivative(k + 1 - 2 ** -40, k), sincDerivative(k + 1, k)];
      expect(above - below).toBeCloseTo(2 ** -40 * sincDerivative(k + 1, k + 1), 14);
    }
  });
});

describe("a planted fault", () => {
  it("in a slope is found by the central differences", () => {
    const wrong: UnaryRow = { ...sinRow, slope: (x) => published.sin(x) };
    const slope = derivative((x) => applyUnary(wrong, x));
    expect(() => {
      expectClose(difference(Math.sin, 0.3), slope(0.3), 1);
    }).toThrow();
  });
});
