import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Ids that no number can be computed for: what they are, and where they are put right. */
const notComputed: Readonly<Record<string, string>> = {
  B07: "figure: docs (the parabola with the ten iterates, drawn from the run)",
  E2: "notation: docs (∂y/∂z = ∂y/∂x · ∂x/∂z, numerators kept)",
  E6: "words: docs (m and b; prediction minus target; d for one variable, ∂ for several)",
  E13: "words: docs (two parameters, a real target, a scalar input, an average of squares)",
  E15: "notation: docs (∂/∂θ₀ J(θ₀, θ₁) on the left of every line)",
  E16: "notation: docs (c for a constant factor, α for the learning rate alone)",
};

const range = (letter: string, count: number, digits: number) =>
  Array.from({ length: count }, (_, i) => letter + String(i + 1).padStart(digits, "0"));

test("every id of the two articles has tests or a reason, never both", () => {
  const tested = new Set<string>();
  for (const file of readdirSync(import.meta.dirname)) {
    if (!file.endsWith(".test.ts")) continue;
    const source = readFileSync(`${import.meta.dirname}/${file}`, "utf8");
    for (const [, id = ""] of source.matchAll(
      /\b(?:test|describe)(?:\.each\([^"]*?\))?\(\s*"([AB]\d\d|E\d\d?) /gs,
    )) {
      tested.add(id);
    }
  }
  const listed = Object.keys(notComputed);
  const ids = [...range("A", 30, 2), ...range("B", 25, 2), ...range("E", 18, 1)];
  expect([...tested, ...listed].toSorted()).toEqual(ids.toSorted());
});
