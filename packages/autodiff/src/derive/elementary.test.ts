import { describe, expect, it, test } from "vitest";
import { applyUnary } from "../apply.js";
import * as functions from "../index.js";
import { derivative, type Scalar } from "../index.js";
import { derive } from "./derive.js";
import { readLatex } from "./testing/read-latex.fixture.js";
import { readMathml } from "./testing/read-mathml.fixture.js";

/** Each function of one argument: how it is written, and its derivative as in the books. */
const ofOne: readonly (readonly [string, string, string])[] = [
  ["neg", "−u", "−1"],
  ["square", "u²", "2u"],
  ["exp", "eᵘ", "eᵘ"],
  ["exp2", "2ᵘ", "2ᵘ ln(2)"],
  ["expm1", "eᵘ − 1", "eᵘ"],
  ["log", "ln(u)", "1/u"],
  ["log1p", "ln(1 + u)", "1/(1 + u)"],
  ["log2", "log₂(u)", "1/(u ln(2))"],
  ["log10", "log₁₀(u)", "1/(u ln(10))"],
  ["sigmoid", "sigmoid(u)", "sigmoid(u)·(1 − sigmoid(u))"],
  ["softplus", "softplus(u)", "sigmoid(u)"],
  ["logit", "logit(u)", "1/(u(1 − u))"],
  ["xlogx", "u ln(u)", "ln(u) + 1"],
  ["sin", "sin(u)", "cos(u)"],
  ["cos", "cos(u)", "−sin(u)"],
  ["tan", "tan(u)", "1/cos²(u)"],
  ["asin", "arcsin(u)", "1/√(1 − u²)"],
  ["acos", "arccos(u)", "−1/√(1 − u²)"],
  ["atan", "arctan(u)", "1/(1 + u²)"],
  ["sinc", "sinc(u)", "(u cos(u) − sin(u))/u²"],
  ["sinh", "sinh(u)", "cosh(u)"],
  ["cosh", "cosh(u)", "sinh(u)"],
  ["tanh", "tanh(u)", "1 − tanh²(u)"],
  ["asinh", "arsinh(u)", "1/√(u² + 1)"],
  ["acosh", "arcosh(u)", "1/√(u² − 1)"],
  ["atanh", "artanh(u)", "1/(1 − u²)"],
  ["sqrt", "√u", "1/(2√u)"],
  ["cbrt", "∛u", "1/(3(∛u)²)"],
  ["abs", "|u|", "sign(u)"],
  ["sign", "sign(u)", "0"],
  ["floor", "⌊u⌋", "0"],
  ["relu", "relu(u)", "{1 if u > 0, 0 otherwise}"],
  ["erf", "erf(u)", "2e^(−u²)/√π"],
  ["erfc", "erfc(u)", "−2e^(−u²)/√π"],
  ["normalPdf", "φ(u)", "−u φ(u)"],
  ["normalCdf", "Φ(u)", "φ(u)"],
];

/** Each function of two arguments: how it is written, and its derivatives by both. */
const ofTwo: readonly (readonly [string, string, string, string])[] = [
  ["add", "u + v", "1", "1"],
  ["sub", "u − v", "1", "−1"],
  ["mul", "uv", "v", "u"],
  ["div", "u/v", "1/v", "−u/v²"],
  ["pow", "uᵛ", "vuᵛ⁻¹", "uᵛ ln(u)"],
  ["hypot", "√(u² + v²)", "u/√(u² + v²)", "v/√(u² + v²)"],
  ["atan2", "atan2(u, v)", "v/(v² + u²)", "−u/(v² + u²)"],
  [
    "max",
    "max(u, v)",
    "{1 if u > v, 0 if u < v, 1/2 otherwise}",
    "{0 if u > v, 1 if u < v, 1/2 otherwise}",
  ],
  [
    "min",
    "min(u, v)",
    "{1 if u < v, 0 if u > v, 1/2 otherwise}",
    "{0 if u < v, 1 if u > v, 1/2 otherwise}",
  ],
  ["logAddExp", "ln(eᵘ + eᵛ)", "eᵘ/(eᵘ + eᵛ)", "eᵛ/(eᵘ + eᵛ)"],
  ["xlogy", "u ln(v)", "ln(v)", "u/v"],
];

const all = functions as unknown as Readonly<Record<string, (...args: Scalar[]) => Scalar>>;
const call = (name: string, ...args: Scalar[]): Scalar => all[name]?.(...args) ?? NaN;

test.each(ofOne)("%s is %s, with the derivative %s", (name, written, slope) => {
  const { lines } = derive((u) => call(name, u), { names: ["u"] });
  expect(lines[0]?.right.text).toBe(written);
  expect(lines.at(-1)?.right.text).toBe(slope);
});

test.each(ofTwo)("%s is %s, with the derivatives %s and %s", (name, written, ...slopes) => {
  slopes.forEach((slope, i) => {
    const by = ["u", "v"][i] ?? "";
    const { lines } = derive((u, v) => call(name, u, v), { names: ["u", "v"], by });
    expect(lines[0]?.right.text).toBe(written);
    expect(lines.at(-1)?.right.text).toBe(slope);
  });
});

test("every function of numbers has a line above", () => {
  const others = "and clamp dot equal greater greaterOrEqual less lessOrEqual logSumExp".split(" ");
  others.push(..."mean norm not or sum value where".split(" "));
  const forms = "atKinks derivative differentiable directionalDerivative gradient hessian".split(
    " ",
  );
  forms.push(..."hessianVectorProduct jacobian kinks lossFrom residualsFrom taylor".split(" "));
  const listed = [...ofOne, ...ofTwo].map(([name]) => name);
  const missing = Object.keys(functions).filter((name) => {
    return ![...listed, ...others, ...forms].includes(name);
  });
  expect(missing).toEqual([]);
});

test("reductions are written by what they come to", () => {
  const { logSumExp, norm } = functions;
  const last = (f: (x: Scalar, y: Scalar) => Scalar): string | undefined =>
    derive(f, { names: ["x", "y"], by: "y" }).lines.at(-1)?.right.text;
  expect(last((x, y) => logSumExp([x, y, 1]))).toBe("eʸ/(eˣ + eʸ + e)");
  expect(last((x, y) => norm([x, y, 2]))).toBe("y/√(x² + y² + 4)");
  expect(last((x, y) => functions.clamp(y, x, 3))).toBe(
    "{{1 if y ≥ x, 0 otherwise} if max(y, x) ≤ 3, 0 otherwise}",
  );
});

describe("at a kink", () => {
  const { abs, clamp, max, min, relu, square, sub, where, less, neg } = functions;
  test.each<[string, (x: Scalar) => Scalar, number]>([
    ["abs", (x) => abs(sub(x, 1)), 1],
    ["relu", (x) => relu(sub(x, 1)), 1],
    ["max", (x) => max(square(x), x), 1],
    ["min", (x) => min(square(x), x), 1],
    ["the lower bound", (x) => clamp(square(x), 1, 9), 1],
    ["the upper bound", (x) => clamp(square(x), 1, 9), 3],
    ["branches", (x) => where(less(x, 1), neg(x), square(x)), 1],
  ])("the last line of %s has the slope that was chosen", (_, f, kink) => {
    const last = derive(f, { names: ["x"] }).lines.at(-1);
    for (const x of [kink, kink + 0.5, kink - 0.5]) {
      expect(last?.evaluate([x])).toBe(derivative(f)(x));
    }
  });
});

describe("a function that no book has", () => {
  const row = {
    name: "cubed",
    value: (x: number) => x ** 3,
    slope: (x: Scalar) => functions.mul(3, functions.square(x)),
  };

  it("is written by its name, with the slope of its row", () => {
    const { text } = derive((x) => applyUnary(row, functions.sin(x)), { names: ["x"] });
    expect(text.split("\n").map((line) => line.trimEnd())).toEqual([
      " f(x) = cubed(sin(x))",
      "df/dx = d/dx cubed(sin(x))",
      "      = 3 sin²(x)·d/dx sin(x)   derivative of cubed, chain rule",
      "      = 3 sin²(x) cos(x)        derivative of sin",
    ]);
  });
});

describe("what a traced derivative is written in", () => {
  const second = (f: (x: Scalar) => Scalar, x: number): readonly [number, number, string] => {
    const first = derivative(f);
    const { lines } = derive((t) => first(t), { names: ["x"] });
    const last = lines.at(-1);
    return [last?.evaluate([x]) ?? NaN, derivative(first)(x), lines[0]?.right.text ?? ""];
  };

  test.each(ofOne.map(([name]) => name))("the second derivative of %s", (name) => {
    const x = name === "acosh" ? 1.7 : 0.4;
    const [found, expected] = second((t) => call(name, t), x);
    expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-12 * (1 + Math.abs(expected)));
  });

  const { atan2, clamp, hypot, logAddExp, max, min, pow, square } = functions;
  test.each<[string, (x: Scalar) => Scalar, string]>([
    [
      "max",
      (x) => max(square(x), x),
      "({1 if x² > x, 0 if x² < x, 1/2 otherwise})·2x + {1 if x > x², 0 if x < x², 1/2 otherwise}",
    ],
    ["min", (x) => min(x, 3), "{1 if 3 > x, 0 if 3 < x, 1/2 otherwise}"],
    [
      "clamp",
      (x) => clamp(x, 0, 1),
      "({1 if 1 ≥ max(x, 0), 0 otherwise})·{1 if x ≥ 0, 0 otherwise}",
    ],
    ["relu", (x) => functions.relu(x), "{1 if x > 0, 0 otherwise}"],
    ["hypot", (x) => hypot(x, 2), "x/√(x² + 4)"],
    ["atan2", (x) => atan2(x, 2), "2/(4 + x²)"],
    ["logAddExp", (x) => logAddExp(x, 0), "eˣ/(eˣ + e⁰)"],
    ["pow", (x) => pow(x, 2.5), "2.5x^1.5"],
    ["pow with a variable exponent", (x) => pow(3, x), "3ˣ ln(3)"],
    ["pow with a rounded exponent", (x) => pow(x, 0.1), "0.1x^(0.1 − 1)"],
  ])("the derivative of %s", (_, f, text) => {
    const [found, expected, written] = second(f, 0.4);
    expect(found).toBeCloseTo(expected, 12);
    expect(written).toBe(text);
  });
});

describe("conditions", () => {
  const { and, equal, greaterOrEqual, less, lessOrEqual, not, or, square, where } = functions;
  test.each<[string, (x: Scalar) => ReturnType<typeof less>]>([
    ["0 < x and x ≤ 1", (x) => and(less(0, x), lessOrEqual(x, 1))],
    ["x < 0 or x ≥ 1", (x) => or(less(x, 0), greaterOrEqual(x, 1))],
    ["not x < 0", (x) => not(less(x, 0))],
    ["(x < 0 or x < 1) and (not x = 3)", (x) => and(or(less(x, 0), less(x, 1)), not(equal(x, 3)))],
    ["{x if x < 0, 2 otherwise} = 1", (x) => equal(where(less(x, 0), x, 2), 1)],
  ])("%s", (text, condition) => {
    const { lines } = derive((x) => where(condition(x), square(x), 0), { names: ["x"] });
    expect(lines[0]?.right.text).toBe(`{x² if ${text}, 0 otherwise}`);
    expect(lines.at(-1)?.right.text).toBe(`{2x if ${text}, 0 otherwise}`);
    const { latex, mathml } = lines[0]?.right ?? { latex: "", mathml: "" };
    expect(readLatex(latex)).toBe(readMathml(mathml));
  });
});
