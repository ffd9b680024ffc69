import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { derivative, type Scalar, value } from "../index.js";
import type { Derivation } from "./derivation.js";
import { derive } from "./derive.js";
import { formulas, type RandomFormula } from "./testing/formulas.fixture.js";
import { readLatex } from "./testing/read-latex.fixture.js";
import { readMathml } from "./testing/read-mathml.fixture.js";
import { readText } from "./testing/read-text.fixture.js";

const seed = 20261121;
const places = [
  [0.7, 1.3, 0.4],
  [-0.6, 2.1, -1.2],
  [1.9, -0.3, 0.8],
] as const;

/** The derivation by x; none if f has no derivative anywhere, or is too long. */
function derived({ f }: RandomFormula): Derivation | undefined {
  try {
    return derive((x: Scalar, y: Scalar, z: Scalar) => f(x, y, z), {
      names: ["x", "y", "z"],
      by: "x",
    });
  } catch (error) {
    if (/must have a value and a derivative|must be short enough/.test(String(error)))
      return undefined;
    throw error;
  }
}

function close(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-8 * (1 + Math.abs(other));
}

describe("random formulas", () => {
  it("have derivations that come to the derivative, and are read as they are meant", () => {
    let read = 0;
    let none = 0;
    const property = fc.property(formulas(3), (formula) => {
      const derivation = derived(formula);
      if (derivation === undefined) {
        none++;
        return;
      }
      const { lines } = derivation;
      for (const { latex, mathml } of lines) expect(readLatex(latex)).toBe(readMathml(mathml));
      for (const [x, y, z] of places) {
        const first = value(formula.f(x, y, z));
        const slope = derivative((t) => formula.f(t, y, z))(x);
        if (!Number.isFinite(first) || !Number.isFinite(slope)) continue;
        for (const [i, line] of lines.entries()) {
          const expected = i === 0 ? first : slope;
          const number = line.evaluate([x, y, z]);
          if (!Number.isFinite(number)) continue;
          expect(close(number, expected), `${formula.call}\n${line.text}`).toBe(true);
          if (/d\/d|∂\/∂/.test(line.right.text)) continue;
          const asRead = readText(line.right.text, { x, y, z });
          expect(
            close(asRead, expected),
            `${formula.call}\n${line.right.text} at ${x},${y},${z}: ${asRead}, not ${expected}`,
          ).toBe(true);
          read++;
        }
      }
    });
    fc.assert(property, { seed, numRuns: 300 });
    expect(read).toBeGreaterThan(500);
    expect(none).toBeLessThan(60);
  }, 60_000);
});
