import type { Join, Layout } from "../layout/layout.js";
import { subscript, superscript } from "./scripts.js";

/** How tightly a text holds together: a sum least, then a product or a fraction, and a symbol most. */
type Level = 0 | 1 | 2;

const joins: Readonly<Record<Join, string>> = { tight: "", space: " ", dot: "·" };

/** The layout as one line of text: (2/m) Σ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)x⁽ⁱ⁾. */
export function printText(layout: Layout): string {
  switch (layout.kind) {
    case "letter":
    case "word":
    case "number":
      return layout.text;
    case "sum":
      return layout.terms
        .map(({ minus, term }, i) => {
          const sign = i === 0 ? (minus ? "−" : "") : minus ? " − " : " + ";
          return sign + printText(term);
        })
        .join("");
    case "product":
      return layout.factors
        .map(({ join, factor }, i) => joins[i === 0 ? "tight" : join] + part(factor, isBar(factor)))
        .join("");
    case "script":
      return script(layout);
    case "fence":
      return layout.open + printText(layout.inside) + layout.close;
    case "fraction":
      return `${part(layout.top, levelOf(layout.top) < 1 || isBar(layout.top))}/${part(layout.bottom, levelOf(layout.bottom) < 2)}`;
    case "root": {
      const sign = layout.degree === undefined ? "√" : "∛";
      return sign + part(layout.inside, !isSymbol(layout.inside));
    }
    case "total": {
      const index = layout.named ? (subscript(layout.index) ?? `_${layout.index}`) : "";
      return `Σ${index} ${part(layout.body, isBar(layout.body))}`;
    }
    case "apply":
      return `${printText(layout.name)}(${layout.args.map(printText).join(", ")})`;
    case "list":
      return layout.entries.map(printText).join(",");
    case "branches": {
      const rows = layout.branches.map(({ value, when }) => {
        return `${printText(value)} ${when === undefined ? "otherwise" : `if ${printText(when)}`}`;
      });
      return `{${rows.join(", ")}}`;
    }
    case "relation":
      return `${printText(layout.left)} ${layout.sign} ${printText(layout.right)}`;
    case "logic": {
      const parts = layout.parts.map((inner) => part(inner, inner.kind === "logic"));
      return layout.word === "not" ? `not ${parts.join("")}` : parts.join(` ${layout.word} `);
    }
    case "derivative": {
      const { sign, by, above, operand } = layout;
      const operator = `${sign}${above === undefined ? "" : printText(above)}/${sign}${printText(by)}`;
      return operand === undefined ? operator : `${operator} ${part(operand, isBar(operand))}`;
    }
    case "changed":
      return printText(layout.inside);
  }
}

/** A part, in brackets if need be. */
function part(layout: Layout, inBrackets: boolean): string {
  return inBrackets ? `(${printText(layout)})` : printText(layout);
}

/** Whether a layout is a fraction, which text writes with a stroke. */
function isBar(layout: Layout): boolean {
  return layout.kind === "fraction" || (layout.kind === "changed" && isBar(layout.inside));
}

/** Whether a layout is a letter, a word or a number, at most with a subscript. */
function isSymbol(layout: Layout): boolean {
  switch (layout.kind) {
    case "letter":
    case "word":
    case "number":
      return true;
    case "script":
      return layout.sup === undefined;
    case "changed":
      return isSymbol(layout.inside);
    default:
      return false;
  }
}

function levelOf(layout: Layout): Level {
  switch (layout.kind) {
    case "sum":
    case "relation":
    case "logic":
      return 0;
    case "product":
    case "fraction":
    case "total":
    case "derivative":
      return 1;
    case "changed":
      return levelOf(layout.inside);
    default:
      return 2;
  }
}

function script({ base, sub, sup }: Extract<Layout, { kind: "script" }>): string {
  let text = printText(base);
  if (sub !== undefined) {
    const below = printText(sub);
    text += subscript(below) ?? `_${below}`;
  }
  if (sup === undefined) return text;
  const above = printText(sup);
  return text + (superscript(above) ?? `^${part(sup, !isSymbol(sup))}`);
}
