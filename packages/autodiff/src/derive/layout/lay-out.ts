import type { Axis } from "../../trace/node.js";
import { isNegative } from "../formula/coefficient.js";
import type { Abbreviation, Formula } from "../formula/formula.js";
import { branchesLayout } from "./branches-layout.js";
import { callLayout } from "./call-layout.js";
import type { Layout } from "./layout.js";
import { levelOf, levels } from "./level.js";
import { coefficientLayout } from "./number-layout.js";
import { powerLayout } from "./power-layout.js";
import { productLayout } from "./product-layout.js";
import { bracketed } from "./bracketed.js";
import type { Print, Style } from "./style.js";
import { sumLayout } from "./sum-layout.js";
import { symbol } from "./symbol.js";

/** The layout of a formula; `around` are the axes of the sums that it stands in, the outermost first. */
export function layOut(formula: Formula, style: Style, around: readonly Axis[] = []): Layout {
  const print: Print = (part, least) => {
    const layout = mark(part, layOut(part, style, around));
    return levelOf(part) < least ? bracketed(layout) : layout;
  };
  const mark = (part: Formula, layout: Layout): Layout => {
    return style.changed.has(part) ? { kind: "changed", inside: layout } : layout;
  };
  switch (formula.kind) {
    case "coefficient":
      return isNegative(formula) ? sumLayout([formula], print, mark) : coefficientLayout(formula);
    case "parameter":
      return symbol(style.names[formula.index] ?? `x${formula.index + 1}`);
    case "data":
    case "letter":
      return indexed(symbol(formula.name), formula.axes, style, around);
    case "call":
      return callLayout(formula, print);
    case "sum":
      return sumLayout(formula.terms, print, mark);
    case "product":
      return productLayout(formula, print, mark);
    case "quotient": {
      const [top, bottom] = [formula.top, formula.bottom].map((part) => print(part, levels.sum));
      return { kind: "fraction", top: top as Layout, bottom: bottom as Layout };
    }
    case "power":
      return powerLayout(formula, print);
    case "total": {
      const { axis } = formula;
      const index = style.indices[around.length] ?? "i";
      const inside = [...around, axis];
      const inner = mark(formula.body, layOut(formula.body, style, inside));
      const body = levelOf(formula.body) < levels.product ? bracketed(inner) : inner;
      const to = style.to(axis.length);
      const total = { kind: "total", index, named: style.named, body } as const;
      return to === undefined ? total : { ...total, to };
    }
    case "choice":
      return branchesLayout(formula, print);
    case "abbreviation":
      return abbreviation(formula, print);
    case "derivative": {
      const variable = symbol(style.names[style.by] ?? "x");
      const takesIn = formula.of.kind === "total" || formula.of.kind === "choice";
      const operand = print(formula.of, takesIn ? levels.product : levels.power);
      return { kind: "derivative", sign: style.sign, by: variable, operand };
    }
  }
}

/** x⁽ⁱ⁾. */
function indexed(
  base: Layout,
  axes: readonly Axis[],
  style: Style,
  around: readonly Axis[],
): Layout {
  if (axes.length === 0) return base;
  const letters = axes.map((axis): Layout => {
    // A sum in a sum over the same rows has an index of its own: the innermost is meant.
    return { kind: "letter", text: style.indices[around.lastIndexOf(axis)] ?? "i" };
  });
  const sup = bracketed({ kind: "list", entries: letters });
  return base.kind === "script" ? { ...base, sup } : { kind: "script", base, sup };
}

function abbreviation({ name, args }: Abbreviation, print: Print): Layout {
  const written = args.map((arg) => print(arg, levels.sum));
  return written.length === 0 ? symbol(name) : { kind: "apply", name: symbol(name), args: written };
}
