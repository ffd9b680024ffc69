import type { BinaryRow, UnaryRow } from "../../row.js";
import type { Elementary } from "../elementary/elementary.js";
import { elementary, wordOf } from "../elementary/table.js";
import { coefficient, isNumber } from "../formula/coefficient.js";
import type { Call, Formula } from "../formula/formula.js";
import { call, derivativeOf, sumOf, times } from "../formula/make.js";
import { slopesOf } from "../reading/slopes-of.js";
import { general, varying } from "./general.js";
import type { Context, Law, Rule } from "./rule.js";

/** The derivative of an elementary function: its slope by each argument, times the argument's derivative. */
export const elementaryRule: Rule = (u, context) => {
  if (u.kind !== "call") return undefined;
  const known = elementary(u.row.name);
  const law = lawOf(u.row, known);
  if (known.branches !== undefined) {
    return { law, result: known.branches((arg) => derivative(arg, context), ...u.args) };
  }
  const slopes = known.slopes?.(...u.args) ?? slopesOf(u);
  const inner = u.args.length === 1 && !context.isVariable(u.args[0] as Formula);
  const result = total(u, slopes, context);
  const chained = inner && !isNumber(result, 0);
  return chained ? { law, result, inner: u.args[0] as Formula } : { law, result };
};

function total({ args }: Call, slopes: readonly Formula[], context: Context): Formula {
  return sumOf(args.map((arg, i) => times(slopes[i] ?? coefficient(0), derivative(arg, context))));
}

/** The derivative of an argument; the obvious ones at once. */
function derivative(arg: Formula, context: Context): Formula {
  if (context.isVariable(arg)) return coefficient(1);
  return context.varies(arg) ? derivativeOf(arg) : coefficient(0);
}

function lawOf(row: UnaryRow | BinaryRow, { title, kink }: Elementary): Law {
  const letters = [varying("u"), varying("v")].slice(0, "slope" in row ? 1 : 2);
  const slope = letters.length === 1 ? "its slope" : "its slope by each argument";
  return {
    name: `derivative of ${title ?? wordOf(row.name)?.word ?? row.name}`,
    meaning: kink === undefined ? slope : `${slope}; ${kink}`,
    general: () => general(elementaryRule, call(row, ...letters)),
  };
}
