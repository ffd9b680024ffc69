import type { Scalar } from "../operand.js";
import type { Spread } from "../partial.js";
import type { Graph } from "../trace/graph.js";
import type { Node } from "../trace/node.js";
import { checkLines, type LineCheck } from "./checking/check-lines.js";
import type { Derivation } from "./derivation.js";
import type { Formula } from "./formula/formula.js";
import { contains } from "./formula/parts.js";
import type { Layout } from "./layout/layout.js";
import { layOut } from "./layout/lay-out.js";
import { symbol } from "./layout/symbol.js";
import type { Style } from "./layout/style.js";
import { lines, type Written } from "./lines.js";
import { notesOf } from "./notes.js";
import { printText } from "./print/print-text.js";
import { type Naming, readGraph } from "./reading/read-graph.js";
import { contextOf } from "./rules/general.js";
import type { Rules } from "./rules/rules.js";
import { countOf, simplify } from "./simplify/simplify.js";
import { shownLine } from "./shown-line.js";
import { styleOf } from "./style-of.js";
import { lineNotation, type Row, wholeNotation } from "./whole.js";

/** How a derivation is written; see `DeriveOptions`. */
export interface Wishes extends Naming {
  readonly name?: string;
  readonly near?: readonly number[];
}

/** The most parameters that are written behind the name of f. */
const mostParameters = 4;

/** The derivation of ∂f/∂θ for the parameter number `by`, by these rules, each line of it checked. */
export function derivation(
  f: Spread<Scalar>,
  graph: Graph,
  by: number,
  wishes: Wishes,
  rules: Rules,
): Derivation {
  const { parameters, nodes } = graph;
  const { formula, counts, taken } = readGraph(graph, wishes);
  const simplified = (part: Formula): Formula => simplify(part, countOf(counts));
  const first: Written = { formula, laws: [], steps: [], changed: new Set() };
  const style = styleOf(formula, parameters, by, counts, taken);
  const written = withoutRepeats(
    [first, ...lines(formula, rules, contextOf(by, parameters.length > 1), simplified)],
    style,
  );
  const name = symbol(wishes.name ?? (hasTotal(formula) ? "J" : "f"));
  const rows = written.map((line, i) => {
    const row = { right: layOut(...marked(line, style)), reason: reason(line) };
    const left = i > 1 ? undefined : leftSide(i, name, style);
    return left === undefined ? row : { left, ...row };
  });
  const shown = rows.map((row, i) => ({
    formula: (written[i] as Written).formula,
    show: () => lineNotation(row).text,
  }));
  const centre = wishes.near ?? parameters.map(() => 0);
  const checks = checkLines(f, by, centre, shown, pointsFor(nodes));
  const notes = notesOf(formula, counts, style);
  return {
    ...wholeNotation(rows, notes),
    notes,
    lines: written.map((line, i) => {
      return shownLine(line, rows[i] as Row, style, checks[i] as LineCheck);
    }),
  };
}

/** The lines but for those that read as the one before: −(2x) and (−2)x are both written −2x. */
function withoutRepeats(lines: readonly Written[], style: Style): readonly Written[] {
  const texts = lines.map(({ formula }) => printText(layOut(formula, style)));
  return lines.filter((_, i) => i === 0 || texts[i] !== texts[i - 1]);
}

/** The formula to be laid out, and the style that marks what has changed in it. */
function marked({ formula, changed }: Written, style: Style): readonly [Formula, Style] {
  return [formula, { ...style, changed }];
}

/** J(θ₀, θ₁), and on the next line ∂J/∂θ₀. */
function leftSide(i: number, name: Layout, { sign, by, names }: Style): Layout {
  if (i === 1) return { kind: "derivative", sign, by: symbol(names[by] ?? "x"), above: name };
  return names.length > mostParameters ? name : { kind: "apply", name, args: names.map(symbol) };
}

/** Why a line follows from the one before. */
function reason({ laws }: Written): string {
  const reasons = laws.map(({ name, meaning, partial }) => {
    return partial === true ? `${name} (${meaning})` : name;
  });
  return [...new Set(reasons)].join(", ");
}

function hasTotal(formula: Formula): boolean {
  return contains(formula, ({ kind }) => kind === "total");
}

/** The fewer points, the more data there are. */
function pointsFor(nodes: readonly Node[]): number {
  const most = Math.max(1, ...nodes.map((node) => (node.kind === "column" ? node.data.length : 1)));
  return Math.min(12, Math.max(2, Math.floor(5000 / most)));
}
