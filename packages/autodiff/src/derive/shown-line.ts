import { check, checkVector } from "@descent/core";
import { value } from "../value.js";
import type { LineCheck } from "./checking/check-lines.js";
import type { DerivationLine, DerivationRule, DerivationStep } from "./derivation.js";
import { evaluate, overTerms, type Place } from "./formula/evaluate.js";
import type { Formula, Total } from "./formula/formula.js";
import { partsOf } from "./formula/parts.js";
import { layOut } from "./layout/lay-out.js";
import type { Style } from "./layout/style.js";
import type { Written } from "./lines.js";
import { notation, type Notation } from "./notation.js";
import { ruleNotation } from "./rule-notation.js";
import type { Step } from "./steps.js";
import { lineNotation, type Row } from "./whole.js";

/** A line as users see it. */
export function shownLine(
  { formula, laws, steps }: Written,
  row: Row,
  style: Style,
  lineCheck: LineCheck,
): DerivationLine {
  const total = totalIn(formula);
  const sides = row.left === undefined ? {} : { left: notation(row.left) };
  return {
    ...lineNotation(row),
    ...sides,
    right: notation(row.right),
    reason: row.reason,
    rules: unique(laws.map((law) => ruleNotation(law, style))),
    steps: steps.map((step) => shownStep(step, style)),
    check: lineCheck,
    evaluate: (params) => value(evaluate(formula, placeOf("evaluate", params, style))),
    terms: (params) => {
      const place = placeOf("terms", params, style);
      if (total === undefined) return [];
      return overTerms(total.axis, place, (at) => value(evaluate(total.body, at)));
    },
  };
}

function shownStep({ law, before, after, inner, around }: Step, style: Style): DerivationStep {
  const shown = (part: Formula): Notation => notation(layOut(part, style, around));
  const step = { rule: ruleNotation(law, style), before: shown(before), after: shown(after) };
  return inner === undefined ? step : { ...step, inner: shown(inner) };
}

function placeOf(call: string, params: readonly number[], { names, by }: Style): Place {
  checkVector(call, "params", params);
  const rule = `must have ${names.length} entries, one for each parameter`;
  check(params.length === names.length, call, "params", rule, params);
  return { params, by, at: new Map() };
}

/** The first sum that a formula has outside of derivatives. */
function totalIn(formula: Formula): Total | undefined {
  if (formula.kind === "total") return formula;
  if (formula.kind === "derivative") return undefined;
  const inside = formula.kind === "abbreviation" ? [formula.stands] : partsOf(formula);
  for (const part of inside) {
    const found = totalIn(part);
    if (found !== undefined) return found;
  }
  return undefined;
}

function unique(rules: readonly DerivationRule[]): readonly DerivationRule[] {
  const seen = new Set<string>();
  return rules.filter(({ name, form }) => {
    const text = `${name}: ${form?.text ?? ""}`;
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
}
