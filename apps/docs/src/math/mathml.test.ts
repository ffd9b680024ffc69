import { expect, test } from "vitest";
import { mathml } from "./mathml.ts";
import { parse } from "./parse.ts";

test("a formula becomes MathML, and a wrong one an error", () => {
  expect(mathml("\\theta^2")).toContain("<msup>");
  expect(mathml("x", true)).toContain('display="block"');
  expect(() => mathml("\\frac{1}")).toThrow();
});

test("the tree has what the markup has", () => {
  const [math] = parse(mathml("a < b"));
  expect(math?.tagName).toBe("math");
  const text = (node: unknown): string =>
    typeof node === "object" && node !== null && "value" in node
      ? String(node.value)
      : typeof node === "object" &&
          node !== null &&
          "children" in node &&
          Array.isArray(node.children)
        ? node.children.map(text).join("")
        : "";
  expect(text(math)).toBe("a<b");
});
