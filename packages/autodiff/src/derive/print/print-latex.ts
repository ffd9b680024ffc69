import { isTall } from "../layout/is-tall.js";
import type { Join, Layout } from "../layout/layout.js";

const joins: Readonly<Record<Join, string>> = { tight: " ", space: " \\, ", dot: " \\cdot " };

const letters: Readonly<Record<string, string>> = {
  α: "\\alpha",
  β: "\\beta",
  γ: "\\gamma",
  δ: "\\delta",
  ε: "\\varepsilon",
  ζ: "\\zeta",
  η: "\\eta",
  θ: "\\theta",
  ι: "\\iota",
  κ: "\\kappa",
  λ: "\\lambda",
  μ: "\\mu",
  ν: "\\nu",
  ξ: "\\xi",
  π: "\\pi",
  ρ: "\\rho",
  σ: "\\sigma",
  τ: "\\tau",
  υ: "\\upsilon",
  φ: "\\varphi",
  χ: "\\chi",
  ψ: "\\psi",
  ω: "\\omega",
  Γ: "\\Gamma",
  Δ: "\\Delta",
  Θ: "\\Theta",
  Λ: "\\Lambda",
  Ξ: "\\Xi",
  Π: "\\Pi",
  Σ: "\\Sigma",
  Φ: "\\Phi",
  Ψ: "\\Psi",
  Ω: "\\Omega",
  "∞": "\\infty",
  "∂": "\\partial",
  "′": "'",
};

/** Functions that LaTeX has a command for. */
const commands: readonly string[] = [
  "sin",
  "cos",
  "tan",
  "arcsin",
  "arccos",
  "arctan",
  "sinh",
  "cosh",
  "tanh",
  "ln",
  "log",
  "max",
  "min",
];

const fences: Readonly<Record<string, readonly [left: string, right: string]>> = {
  "|": ["\\lvert ", "\\rvert "],
  "⌊": ["\\lfloor ", "\\rfloor "],
};

const signs: Readonly<Record<string, string>> = { "≤": "\\le", "≥": "\\ge" };

/** The layout in LaTeX, with the amsmath package. */
export function printLatex(layout: Layout): string {
  switch (layout.kind) {
    case "letter":
      return latexText(layout.text);
    case "word":
      return word(layout.text, layout.upright);
    case "number":
      return layout.text.replaceAll("−", "-");
    case "sum":
      return layout.terms
        .map(({ minus, term }, i) => {
          const sign = minus ? "-" : i === 0 ? "" : "+";
          return i === 0 ? sign + printLatex(term) : ` ${sign} ${printLatex(term)}`;
        })
        .join("");
    case "product":
      return layout.factors
        .map(({ join, factor }, i) => (i === 0 ? "" : joins[join]) + printLatex(factor))
        .join("");
    case "script": {
      const sub = layout.sub === undefined ? "" : `_{${printLatex(layout.sub)}}`;
      const sup = layout.sup === undefined ? "" : `^{${printLatex(layout.sup)}}`;
      return `${printLatex(layout.base)}${sub}${sup}`;
    }
    case "fence": {
      const { open, close, inside } = layout;
      return fenced(open, close, [inside]);
    }
    case "fraction":
      return `\\frac{${printLatex(layout.top)}}{${printLatex(layout.bottom)}}`;
    case "root": {
      const degree = layout.degree === undefined ? "" : `[${layout.degree}]`;
      return `\\sqrt${degree}{${printLatex(layout.inside)}}`;
    }
    case "total": {
      const to = layout.to === undefined ? "" : `=1}^{${printLatex(layout.to)}`;
      return `\\sum_{${layout.index}${to}} ${printLatex(layout.body)}`;
    }
    case "apply":
      return printLatex(layout.name) + fenced("(", ")", layout.args);
    case "list":
      return layout.entries.map(printLatex).join(", ");
    case "branches": {
      const rows = layout.branches.map(({ value, when }) => {
        const condition =
          when === undefined ? "\\text{otherwise}" : `\\text{if } ${printLatex(when)}`;
        return `${printLatex(value)} & ${condition}`;
      });
      return `\\begin{cases} ${rows.join(" \\\\ ")} \\end{cases}`;
    }
    case "relation": {
      const sign = signs[layout.sign] ?? layout.sign;
      return `${printLatex(layout.left)} ${sign} ${printLatex(layout.right)}`;
    }
    case "logic": {
      const word = `\\text{ ${layout.word} }`;
      const parts = layout.parts.map(printLatex);
      return layout.word === "not" ? word + parts.join("") : parts.join(word);
    }
    case "derivative": {
      const { sign, by, above, operand } = layout;
      const d = sign === "d" ? "d" : "\\partial ";
      const top = above === undefined ? d.trim() : d + printLatex(above);
      const operator = `\\frac{${top}}{${d}${printLatex(by)}}`;
      return operand === undefined ? operator : `${operator} ${printLatex(operand)}`;
    }
    case "changed":
      return printLatex(layout.inside);
  }
}

/** Brackets, which grow with what is inside only if that is tall: not with every superscript. */
function fenced(open: string, close: string, inside: readonly Layout[]): string {
  const [left, right] = fences[open] ?? [open, close];
  const content = inside.map(printLatex).join(", ");
  return inside.some(isTall)
    ? `\\left${left}${content}\\right${right}`
    : `${left}${content}${right}`.trimEnd();
}

function word(text: string, upright: boolean): string {
  if (!upright) return `\\mathit{${latexText(text)}}`;
  return commands.includes(text) ? `\\${text}` : `\\operatorname{${latexText(text)}}`;
}

/** Text, with what is special in LaTeX taken literally, and Greek letters by their names. */
export function latexText(text: string): string {
  return Array.from(text)
    .map((sign) => letters[sign] ?? (/[#$%&_{}]/.test(sign) ? `\\${sign}` : special[sign]) ?? sign)
    .join("");
}

const special: Readonly<Record<string, string>> = {
  "\\": "\\backslash ",
  "^": "\\hat{}",
  "~": "\\sim ",
};
