import { expect, test } from "vitest";
import { formula } from "./formula.ts";
import { toMarkup } from "./tree.ts";

test("a formula is the same markup as a piece of a figure", () => {
  const markup =
    '<math display="block"><mfrac class="changed"><mn>1</mn><mi>m</mi></mfrac><mspace width="0.17em"/></math>';
  expect(formula(markup).map(toMarkup).join("")).toBe(
    '<math display="block"><mfrac class="changed"><mn>1</mn><mi>m</mi></mfrac><mspace width="0.17em"></mspace></math>',
  );
});

test("signs that are written as references are read", () => {
  expect(formula("<math><mo>&#x2062;</mo><mo>&lt;</mo></math>").map(toMarkup).join("")).toBe(
    "<math><mo>\u2062</mo><mo>&#60;</mo></math>",
  );
});
