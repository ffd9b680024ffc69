import { expRow } from "../../exponential/exp.js";
import { normalPdfRow } from "../../gaussian/normal-pdf.js";
import { sqrtRow } from "../../power/sqrt.js";
import type { Formula } from "../formula/formula.js";
import { call, negative, product, quotient } from "../formula/make.js";
import type { Family } from "./elementary.js";
import { number, pi, squared } from "./numbers.js";

export const gaussian: Family = {
  erf: { slopes: (x) => [bell(x)] },
  erfc: { slopes: (x) => [negative(bell(x))] },
  bell: { means: (x) => bell(x) },
  normalPdf: {
    writing: { word: "φ" },
    slopes: (x) => [negative(product(x, call(normalPdfRow, x)))],
  },
  normalCdf: { writing: { word: "Φ" }, slopes: (x) => [call(normalPdfRow, x)] },
};

/** (2/√π)·e^(−x²). */
function bell(x: Formula): Formula {
  const factor = quotient(number(2), call(sqrtRow, pi()));
  return product(factor, call(expRow, negative(squared(x))));
}
