import type { DerivationRule } from "./derivation.js";
import type { Layout } from "./layout/layout.js";
import { layOut } from "./layout/lay-out.js";
import type { Style } from "./layout/style.js";
import { notation } from "./notation.js";
import type { Law } from "./rules/rule.js";

/** A law as it is shown: its general form in x, u and v, or in the formula's own letters. */
export function ruleNotation(
  { name, meaning, partial, specific, general }: Law,
  own: Style,
): DerivationRule {
  if (general === undefined) return { name, meaning };
  const style: Style = specific === true ? own : lettersOnly(partial === true ? "∂" : "d");
  const [left, right] = general().map((side) => layOut(side, style)) as [Layout, Layout];
  return { name, meaning, form: notation({ kind: "relation", left, sign: "=", right }) };
}

/** What general forms are laid out with. */
function lettersOnly(sign: "d" | "∂"): Style {
  return {
    names: ["x"],
    by: 0,
    sign,
    to: () => undefined,
    indices: ["i"],
    named: false,
    changed: new Set(),
  };
}
