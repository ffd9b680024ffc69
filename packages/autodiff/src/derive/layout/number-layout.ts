import type { Coefficient, Count } from "../formula/formula.js";
import { joined } from "./joined.js";
import type { Layout } from "./layout.js";
import { symbol } from "./symbol.js";

/** A coefficient that is not negative: 3, 0.1, 2/3, 2/m. */
export function coefficientLayout({ top, bottom, decimal, times, over }: Coefficient): Layout {
  const asDecimal = decimal && isFinite(bottom);
  const above = asDecimal ? top / bottom : top;
  const below = asDecimal ? 1 : bottom;
  return below === 1 && over.length === 0
    ? counted(above, times)
    : { kind: "fraction", top: counted(above, times), bottom: counted(below, over) };
}

/** The number times the counts; a 1 is not written in front of them. */
function counted(number: number, counts: readonly Count[]): Layout {
  const letters = counts.map(({ name }) => symbol(name));
  return joined(number === 1 && letters.length > 0 ? letters : [numberLayout(number), ...letters]);
}

/** A number of at least 0, or what is none. */
function numberLayout(number: number): Layout {
  if (Number.isNaN(number)) return { kind: "word", text: "NaN", upright: true };
  if (number === Infinity) return { kind: "letter", text: "∞" };
  const [digits = "", exponent] = String(number).split("e");
  const mantissa: Layout = { kind: "number", text: digits };
  if (exponent === undefined) return mantissa;
  const power = exponent.replace("+", "").replace("-", "−");
  const ten: Layout = {
    kind: "script",
    base: { kind: "number", text: "10" },
    sup: { kind: "number", text: power },
  };
  return digits === "1" ? ten : joined([mantissa, ten]);
}

/** Whether a fraction over this number has finitely many decimals. */
function isFinite(bottom: number): boolean {
  let rest = bottom;
  for (const prime of [2, 5]) while (rest % prime === 0) rest /= prime;
  return rest === 1;
}
