import { describe, expect, it, test } from "vitest";
import type { Derivation } from "./derivation.js";
import { goldens } from "./testing/goldens.fixture.js";
import { readLatex } from "./testing/read-latex.fixture.js";
import { readMathml } from "./testing/read-mathml.fixture.js";
import { readText } from "./testing/read-text.fixture.js";

/** All notations that a derivation has. */
function notations({ lines, notes }: Derivation) {
  return [
    ...notes,
    ...lines,
    ...lines.map(({ right }) => right),
    ...lines.flatMap(({ rules }) => rules.flatMap(({ form }) => form ?? [])),
    ...lines.flatMap(({ steps }) => steps.flatMap(({ before, after }) => [before, after])),
  ];
}

describe("LaTeX and MathML say the same", () => {
  test.each(goldens)("$name", ({ derivation }) => {
    for (const { latex, mathml } of notations(derivation())) {
      expect(readLatex(latex)).toBe(readMathml(mathml));
    }
  });
});

describe("the readers that these tests rely on", () => {
  const [{ derivation }] = goldens as [(typeof goldens)[0]];
  const { latex, mathml } = derivation().lines[2] ?? { latex: "", mathml: "" };

  it("tell LaTeX and MathML apart that do not say the same", () => {
    const said = readMathml(mathml);
    expect(said).toBe("=[1/m]∑_{i=1}^{m}[∂/∂θ_{0}](θ_{0}+θ_{1}x^{(i)}−y^{(i)})^{2}");
    expect(readMathml(mathml.replace("<mo>+</mo>", "<mo>−</mo>"))).not.toBe(said);
    for (const [from, to] of [
      ["\\frac{1}{m}", "\\frac{m}{1}"],
      ["+", "-"],
      ["^{2}", "_{2}"],
      ["(", ""],
    ] as const) {
      expect(readLatex(latex.replace(from, to))).not.toBe(said);
    }
  });

  it("refuse what is not well-formed", () => {
    expect(() => readMathml(mathml.replace("</mrow>", ""))).toThrow("is closed by");
    expect(() => readMathml(`${mathml}<mi>x</mi>`)).toThrow("Not one element");
    expect(() => readMathml(mathml.replace("<mi>m</mi>", "<mi>&m;</mi>"))).toThrow("entity");
    expect(() => readMathml(mathml.replace("<mi>m</mi>", "<mi x>m</mi>"))).toThrow("No tag");
    expect(() => readLatex(latex.replace("}", ""))).toThrow("missing");
    expect(() => readLatex(latex.replace("\\theta", "\\thet"))).toThrow("Unknown command");
  });

  it("read text by the usual conventions", () => {
    const values = { x: 3, y: 2, m: 2, "x⁽ⁱ⁾": [1, 4] };
    expect(readText("−x² + 2xy", values)).toBe(3);
    expect(readText("(1/m) Σ 2x⁽ⁱ⁾ − 1", values)).toBe(4);
    expect(readText("x/2y", values)).toBe(3);
    expect(readText("x/(2y)", values)).toBe(0.75);
    expect(readText("|x − 2y|·√(x + 1)", values)).toBe(2);
    expect(readText("{x if x < y, xʸ⁻¹ otherwise}", values)).toBe(3);
  });
});

describe("text", () => {
  it("comes to what it says: sums over data, and a coefficient in front", () => {
    const [golden] = goldens;
    const { lines } = golden?.derivation() ?? { lines: [] };
    const values = { "θ₀": 0.5, "θ₁": 1, m: 3, "x⁽ⁱ⁾": [1, 2, 3], "y⁽ⁱ⁾": [2, 5, 6] };
    expect(readText(lines[0]?.right.text ?? "", values)).toBeCloseTo(4.25, 12);
    expect(readText(lines[4]?.right.text ?? "", values)).toBeCloseTo(-11 / 3, 12);
  });
});
