import { describe, expect, it, test } from "vitest";
import {
  acosh,
  add,
  clamp,
  div,
  gradient,
  log,
  mean,
  mul,
  neg,
  norm,
  pow,
  type Scalar,
  sin,
  sqrt,
  square,
  sub,
  sum,
} from "../index.js";
import { derive } from "./derive.js";
import { cost, goldens, loss, points } from "./testing/goldens.fixture.js";
import { readLatex } from "./testing/read-latex.fixture.js";
import { readMathml, textsOf } from "./testing/read-mathml.fixture.js";

describe("the derivation of", () => {
  test.each(goldens)("$name", ({ derivation, text }) => {
    const lines = derivation().text.split("\n");
    expect(lines.map((line) => line.trimEnd()).join("\n")).toBe(text);
  });
});

describe("a line", () => {
  const { lines, notes } = derive(cost, { by: "theta1" });

  it("comes to the number that it says", () => {
    const at = [0.5, 1];
    const numbers = lines.map((line) => line.evaluate(at));
    // Errors −0.5, −2.5, −2.5: 12.75/3, and 2/3·(−0.5·1 − 2.5·2 − 2.5·3).
    expect(numbers[0]).toBeCloseTo(4.25, 12);
    for (const number of numbers.slice(1)) expect(number).toBeCloseTo(-26 / 3, 12);
    expect(gradient(cost)(at)[1]).toBeCloseTo(-26 / 3, 12);
    expect(() => lines[0]?.evaluate([NaN, 1])).toThrow("evaluate(params[0])");
    expect(() => lines[0]?.terms([1])).toThrow(
      "terms(params): must have 2 entries, one for each parameter, got an array of 1",
    );
  });

  it("has the terms of its sum, one for each row", () => {
    const terms = lines.map((line) => line.terms([0.5, 1]));
    expect(terms[0]).toEqual([0.25, 6.25, 6.25]);
    expect(terms[1]).toEqual([]);
    expect(terms[2]).toEqual([-1, -10, -15]);
    expect(terms[3]).toEqual([-1, -10, -15]);
    expect(terms[4]).toEqual([-0.5, -5, -7.5]);
  });

  it("has both sides, and the whole", () => {
    expect(lines.map(({ left }) => left?.text)).toEqual([
      "J(θ₀, θ₁)",
      "∂J/∂θ₁",
      undefined,
      undefined,
      undefined,
    ]);
    expect(lines[4]?.text).toBe("= (2/m) Σ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)x⁽ⁱ⁾");
    expect(lines[4]?.latex).toBe(
      "= \\frac{2}{m} \\, \\sum_{i=1}^{m} (\\theta_{0} + \\theta_{1} x^{(i)} - y^{(i)}) x^{(i)}",
    );
    expect(lines[1]?.left?.latex).toBe("\\frac{\\partial J}{\\partial \\theta_{1}}");
    expect(notes.map(({ text }) => text)).toEqual(["m = 3"]);
  });

  it("names its rules, and what they were applied to", () => {
    expect(lines.map(({ rules }) => rules.map(({ name }) => name))).toEqual([
      [],
      [],
      ["scalar multiple rule", "sum rule"],
      ["power rule", "chain rule"],
      ["partial derivative", "simplify"],
    ]);
    const [step] = lines[3]?.steps ?? [];
    expect(step?.rule.name).toBe("power rule");
    expect(step?.before.text).toBe("∂/∂θ₁ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)²");
    expect(step?.after.text).toBe("2(θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)·∂/∂θ₁ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)");
    expect(step?.inner?.text).toBe("θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾");
  });

  it("marks what is not in the line before", () => {
    expect(lines.map(({ right }) => textsOf(right.mathml, "changed"))).toEqual([
      [],
      [],
      ["[∂/∂θ_{1}](θ_{0}+θ_{1}x^{(i)}−y^{(i)})^{2}"],
      ["2(θ_{0}+θ_{1}x^{(i)}−y^{(i)})⋅[∂/∂θ_{1}](θ_{0}+θ_{1}x^{(i)}−y^{(i)})"],
      ["[2/m]", "x^{(i)}"],
    ]);
  });

  it("tells how it was checked", () => {
    for (const { check } of lines) {
      expect(check.points).toBe(12);
      expect(check.difference).toBeLessThan(1e-13);
    }
  });
});

describe("names", () => {
  const letters = (names: readonly string[]): string | undefined => {
    const left = derive((...x) => sum(x), { names, by: names[0] ?? "" }).lines[0]?.left;
    return left?.text.slice(2, -1);
  };

  it("are letters where they are names of letters", () => {
    expect(letters(["theta0", "alpha_12", "x1", "omega"])).toBe("θ₀, α₁₂, x₁, ω");
    expect(letters(["slope", "rate2", "λ", "x_max"])).toBe("slope, rate₂, λ, x_max");
    expect(letters(["Gamma", "x_i", "_", "toString"])).toBe("Γ, xᵢ, _, toString");
  });

  it("are as they were given, whatever is in them", () => {
    const { latex, mathml } = derive((x) => square(x), { names: ["a_b&<c"] });
    expect(latex).toContain("a_{\\mathit{b\\&<c}}^{2}");
    expect(mathml).toContain("<mi>b&amp;&lt;c</mi>");
    const odd = derive((x) => square(x), { names: ["50%~$\\^"] }).latex;
    expect(odd).toContain("\\mathit{50\\%\\sim \\$\\backslash \\hat{}}");
  });

  it("of f and of the number of data can be chosen", () => {
    const { text } = derive(cost, { by: "theta0", name: "L", count: "N" });
    expect(text).toContain("L(θ₀, θ₁) = (1/N) Σ");
    expect(text).toContain("with N = 3");
  });

  it("of many parameters are not listed", () => {
    const { lines } = derive((...x) => sum(x), { size: 5, by: "x2" });
    expect(lines[0]?.text).toBe("f = x₁ + x₂ + x₃ + x₄ + x₅");
    expect(lines[1]?.left?.text).toBe("∂f/∂x₂");
  });

  it("of data are those of their fields, or chosen", () => {
    const first = (f: (...t: Scalar[]) => Scalar, data = {}): string | undefined =>
      derive(f, { names: ["t"], data }).lines[0]?.right.text;
    expect(first((t = 0) => mean([1, 2, 6], (row) => sub(row, t)))).toBe("(1/m) Σ (x⁽ⁱ⁾ − t)");
    expect(first((t = 0) => mean([1, 2, 6], (row) => sub(row, t)), { row: "y" })).toBe(
      "(1/m) Σ (y⁽ⁱ⁾ − t)",
    );
    const rows = [
      [1, 2],
      [3, 5],
    ];
    expect(first((t = 0) => mean(rows, ([a = 0, b = 0]) => mul(a, sub(b, t))))).toBe(
      "(1/m) Σ x₀⁽ⁱ⁾(x₁⁽ⁱ⁾ − t)",
    );
    expect(first((t = 0) => sum(rows, (_, i) => mul(t, Math.cos(i))))).toBe("Σ tc⁽ⁱ⁾");
    const people = [{ size: { cm: 1 } }, { size: { cm: 2 } }];
    expect(first((t = 0) => sum(people, ({ size }) => mul(t, size.cm)))).toBe("Σ t·size_cm⁽ⁱ⁾");
  });

  it("of different data are different, also from those of parameters", () => {
    const train = [{ x: 1 }, { x: 2 }];
    const test = [{ x: 3 }, { x: 5 }, { x: 6 }];
    const f = (x: Scalar): Scalar =>
      add(
        mean(train, (row) => square(sub(x, row.x))),
        mean(test, (row) => square(sub(x, row.x))),
      );
    const { text, latex, lines } = derive(f, { names: ["x"] });
    expect(text).toContain("(1/m) Σ (x − x′⁽ⁱ⁾)² + (1/N) Σ (x − x′′⁽ⁱ⁾)²");
    expect(text).toContain("with m = 2, N = 3");
    expect(readLatex(latex.split("\n")[1]?.replace(/&|\\\\$/g, "") ?? "")).toBe(
      readMathml(lines[0]?.mathml ?? ""),
    );
  });

  it("of data in sums inside are those of their own rows", () => {
    const groups = [{ of: [1, 2] }, { of: [3, 5] }];
    const f = (t: Scalar): Scalar => sum(groups, (group) => sum(group.of, (x) => mul(x, t)));
    expect(derive(f, { names: ["t"] }).lines[0]?.right.text).toBe("Σᵢ Σⱼ of⁽ⁱʲ⁾·t");
  });

  it("of data in a sum inside over the same rows have the index of that sum", () => {
    const heights = [1, 2, 4];
    const variance = (w: Scalar): Scalar => {
      const middle = mean(heights, (x) => mul(w, x));
      return mean(heights, (x) => square(sub(mul(w, x), middle)));
    };
    const { lines } = derive(variance, { names: ["w"], data: { c: "x" } });
    expect(lines[0]?.right.text).toBe("(1/m) Σᵢ (wx⁽ⁱ⁾ − (1/m) Σⱼ wx⁽ʲ⁾)²");
    expect(lines[0]?.right.latex).toContain("\\sum_{j=1}^{m} w x^{(j)}");
    expect(lines.at(-1)?.text).toBe("= (2/m) Σᵢ (wx⁽ⁱ⁾ − (1/m) Σⱼ wx⁽ʲ⁾)(x⁽ⁱ⁾ − (1/m) Σⱼ x⁽ʲ⁾)");
  });

  it("of many different sums run out of letters", () => {
    const sums = (t: Scalar): Scalar =>
      sum(Array.from({ length: 9 }, (_, n) => sum(Array.from({ length: n + 2 }, () => square(t)))));
    const { notes, lines } = derive(sums, { names: ["t"] });
    expect(notes.map(({ text }) => text).join()).toBe("m = 2,N = 3,n = 4,M = 5,K = 6,L = 7");
    expect(lines.at(-1)?.evaluate([1])).toBe(2 * 54);
  });

  it("of indices keep clear of others", () => {
    const { lines } = derive((i) => sum([1, 2], (row) => mul(i, row)), { names: ["i"] });
    expect(lines[0]?.latex).toContain("\\sum_{j=1}^{m} i x^{(j)}");
  });
});

describe("no line", () => {
  const repeats: Record<string, (x: Scalar) => Scalar> = {
    "−x²": (x) => neg(square(x)),
    "x^1.5": (x) => pow(x, 1.5),
  };
  it.each(Object.entries(repeats))("repeats the one before: %s", (_, f) => {
    const texts = derive(f).lines.map(({ right }) => right.text);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe("derive(f, options)", () => {
  it("needs by only where there is a choice", () => {
    expect(derive((x) => square(x)).lines.at(-1)?.text).toBe("= 2x");
    expect(() => derive(cost)).toThrow("derive(by): must be one of theta0, theta1, got undefined");
    expect(() => derive(cost, { by: "theta2" })).toThrow('got "theta2"');
  });

  it("refuses options that it does not know", () => {
    expect(() => derive(cost, { by: "theta0", parameter: 1 } as object)).toThrow(
      /derive.*parameter/,
    );
  });

  it("refuses what is too long to be read, and says so at once", () => {
    const long = (x: Scalar): Scalar => {
      let y = x;
      for (let i = 0; i < 60; i++) y = mul(y, y);
      return y;
    };
    expect(() => derive(long)).toThrow(
      "derive(f): must be short enough to read, at most 500 operations, got ",
    );
    const many = (...x: Scalar[]): Scalar => sum(x, square);
    expect(() => derive(many, { size: 1000, by: "x1" })).toThrow("at most 500 operations");
    expect(derive((...x) => norm(x), { size: 9, by: "x1" }).lines.at(-1)?.text).toContain(
      "= x₁/√(",
    );
  });

  it("finds the domain of f by trying", () => {
    const last = (f: (x: Scalar) => Scalar): string | undefined =>
      derive(f, { names: ["x"] }).lines.at(-1)?.text;
    expect(last((x) => log(sub(x, 100)))).toBe("= 1/(x − 100)");
    expect(last((x) => sqrt(sub(0.01, square(x))))).toBe("= −x/√(0.01 − x²)");
    expect(last((x) => acosh(acosh(x)))).toBe("= 1/(√(arcosh(x)² − 1)·√(x² − 1))");
    // Throws where the bounds are the wrong way round.
    expect(derive((x, y) => clamp(square(x), x, y), { by: "y" }).lines.at(-1)?.text).toBe(
      "= {0 if max(x², x) ≤ y, 1 otherwise}",
    );
  });

  it("takes a point in the domain that it does not find", () => {
    const f = (x: Scalar): Scalar => log(neg(square(sub(x, 5000))));
    expect(() => derive(f)).toThrow(
      /must have a value and a derivative somewhere.*Give a point.*near: \[1, 2\]/s,
    );
    const far = (x: Scalar): Scalar => log(sub(x, 5000));
    expect(() => derive(far)).toThrow("somewhere");
    expect(derive(far, { near: [5001] }).lines.at(-1)?.text).toBe("= 1/(x − 5000)");
    expect(() => derive(far, { near: [1, 2] })).toThrow(
      "derive(near): must have 1 entries, one for each parameter, got an array of 2",
    );
    const throwing = (x: Scalar): Scalar => clamp(x, 3, 2);
    expect(() => derive(throwing)).toThrow("clamp");
  });

  it("works on the data it is given, however many", () => {
    const rows = Array.from({ length: 5000 }, (_, i) => ({ x: i / 5000, y: i % 7 }));
    const { lines } = derive((m) => mean(rows, ({ x, y }) => square(sub(mul(m, x), y))));
    expect(lines.at(-1)?.text).toBe("= (2/N) Σ (mx⁽ⁱ⁾ − y⁽ⁱ⁾)x⁽ⁱ⁾");
    expect(lines.at(-1)?.check.points).toBe(2);
  });
});

describe("abbreviations", () => {
  const h = (theta0: Scalar, theta1: Scalar, { x }: { x: Scalar }): Scalar =>
    add(theta0, mul(theta1, x));

  it("of different parts can be used together, and inside one another", () => {
    const e = (theta0: Scalar, theta1: Scalar, row: { x: Scalar; y: Scalar }): Scalar =>
      sub(h(theta0, theta1, row), row.y);
    const { lines, notes } = derive(cost, { by: "theta0", abbreviations: { e, h } });
    expect(lines.at(-1)?.text).toBe("= (2/m) Σ e(x⁽ⁱ⁾, y⁽ⁱ⁾)");
    expect(notes.map(({ text }) => text)).toEqual([
      "e(x⁽ⁱ⁾, y⁽ⁱ⁾) = h(x⁽ⁱ⁾) − y⁽ⁱ⁾",
      "h(x⁽ⁱ⁾) = θ₀ + θ₁x⁽ⁱ⁾",
      "m = 3",
    ]);
  });

  it("read rows that are numbers, and rows that are lists", () => {
    const ofNumbers = derive((t) => mean([1, 2, 6], (row) => square(sub(row, t))), {
      names: ["t"],
      abbreviations: { e: (t: Scalar, row: Scalar) => sub(row, t) },
    });
    expect(ofNumbers.lines.at(-1)?.text).toBe("= −(2/m) Σ e(x⁽ⁱ⁾)");
    const pairs: [number, number][] = [
      [1, 2],
      [3, 5],
    ];
    const ofLists = derive((t) => mean(pairs, ([x, y]) => square(sub(mul(t, x), y))), {
      names: ["t"],
      abbreviations: { p: (t: Scalar, [x]: Scalar[]) => mul(t, x ?? 0) },
    });
    expect(ofLists.lines[0]?.right.text).toBe("(1/m) Σ (p(x₀⁽ⁱ⁾) − x₁⁽ⁱ⁾)²");
  });

  it("that do not depend on the variable linearly are differentiated by their definition", () => {
    const { text } = derive((x) => sin(square(sin(x))), {
      names: ["x"],
      abbreviations: { u: (x: Scalar) => square(sin(x)) },
    });
    expect(text.split("\n").map((line) => line.trimEnd())).toEqual([
      " f(x) = sin(u)",
      "df/dx = d/dx sin(u)",
      "      = cos(u)·d/dx u                  derivative of sin, chain rule",
      "      = cos(u)·2 sin(x)·d/dx sin(x)    definition of u, power rule, chain rule",
      "      = cos(u)·2 sin(x) cos(x)         derivative of sin",
      "      = cos(sin²(x))·2 sin(x) cos(x)   put back u",
      "      = 2 cos(sin²(x)) sin(x) cos(x)   simplify",
      "with u = sin²(x)",
    ]);
  });

  it("must be parts of f, of the rows that f reads", () => {
    const wrong = { h: (a: Scalar, b: Scalar, { x }: { x: Scalar }) => add(mul(b, x), a) };
    expect(() => derive(cost, { by: "theta0", abbreviations: wrong })).toThrow(
      /derive\(abbreviations\.h\): must be a part of f, written in the same way/,
    );
    const other = { h: (a: Scalar, _: Scalar, { z }: { z: Scalar }) => add(a, z) };
    expect(() => derive(cost, { by: "theta0", abbreviations: other })).toThrow(
      'derive(abbreviations.h): must read what f reads of a row: x, y, got "z"',
    );
  });
});

describe("what is written", () => {
  const texts = (
    f: (x: Scalar, y: Scalar) => Scalar,
    by = "x",
  ): readonly (string | undefined)[] => {
    const { lines } = derive(f, { names: ["x", "y"], by });
    return [lines[0]?.right.text, lines.at(-1)?.right.text];
  };

  it("keeps numbers as they are best read", () => {
    expect(texts((x) => mul(0.1, pow(x, 3)))).toEqual(["0.1x³", "0.3x²"]);
    expect(texts((x) => mul(1 / 3, pow(x, 2)))).toEqual(["(1/3)x²", "(2/3)x"]);
    expect(texts((x) => mul(2.5e-7, pow(x, 2)))).toEqual(["2.5·10⁻⁷x²", "5·10⁻⁷x"]);
    expect(texts((x) => mul(1e21, pow(x, 2)))).toEqual(["10²¹x²", "2·10²¹x"]);
    expect(texts((x) => mul(Math.SQRT2, pow(x, 2)))).toEqual([
      "1.4142135623730951x²",
      "2.8284271247461903x",
    ]);
    expect(texts((x) => div(pow(x, 4), 6))).toEqual(["x⁴/6", "(2/3)x³"]);
  });

  it("has brackets where they are needed, and nowhere else", () => {
    expect(texts((x, y) => sub(x, sub(y, x)))[0]).toBe("x − (y − x)");
    expect(texts((x, y) => neg(add(x, y)))[0]).toBe("−(x + y)");
    expect(texts((x, y) => pow(mul(x, y), 2))[0]).toBe("(xy)²");
    expect(texts((x, y) => pow(neg(x), y), "y")[0]).toBe("(−x)ʸ");
    expect(texts((x, y) => div(x, mul(2, y)))[0]).toBe("x/(2y)");
    expect(texts((x, y) => div(div(x, y), x))[0]).toBe("(x/y)/x");
    expect(texts((x, y) => mul(x, neg(y)))[0]).toBe("−xy");
    expect(texts((x, y) => pow(2, sub(x, y)))[0]).toBe("2ˣ⁻ʸ");
  });

  it("has no slope left of a power of 0", () => {
    expect(texts((x) => pow(x, 0))).toEqual(["x⁰", "0"]);
    expect(texts((x, y) => mul(y, pow(x, 0)))).toEqual(["yx⁰", "0"]);
  });

  it("cancels what is equal above and below a fraction bar", () => {
    expect(texts((x, y) => mul(div(x, y), div(y, x)))).toEqual(["(x/y)·(y/x)", "0"]);
    expect(texts((x) => log(square(x)))[1]).toBe("2/x");
  });

  it("says that a constant has the derivative 0", () => {
    const { lines } = derive((_, y) => square(y), { names: ["x", "y"], by: "x" });
    expect(lines.map(({ text }) => text)).toEqual(["f(x, y) = y²", "∂f/∂x = ∂/∂x y²", "= 0"]);
    expect(derive(() => 3, { names: ["x"] }).text).toContain("df/dx = d/dx 3");
  });

  it("is the error of one example for the data of one", () => {
    const [{ x, y }] = points as [(typeof points)[0]];
    const { lines } = derive((m, b) => loss(m, b, x, y), { names: ["m", "b"], by: "m" });
    expect(lines[0]?.right.text).toBe("(m + b − 2)²");
  });
});

describe("a power of a product", () => {
  const last = (f: (x: Scalar) => Scalar): string | undefined =>
    derive(f, { names: ["x"] }).lines.at(-1)?.text;

  it("is multiplied out and cancelled, unless its numbers would grow", () => {
    expect(last((x) => div(1, mul(2, square(x))))).toBe("= −1/x³");
    expect(last((x) => pow(mul(2, x), 3))).toBe("= 24x²");
    expect(last((x) => pow(mul(2, x), 10))).toBe("= 20(2x)⁹");
  });
});
