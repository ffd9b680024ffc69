import type { Layout } from "./layout/layout.js";
import type { Notation } from "./notation.js";
import { latexText, printLatex } from "./print/print-latex.js";
import { printMathml, xmlText } from "./print/print-mathml.js";
import { printText } from "./print/print-text.js";

/** A line as it stands in the whole: both sides, and why it follows. */
export interface Row {
  readonly left?: Layout;
  readonly right: Layout;
  readonly reason: string;
}

/** One line by itself. */
export function lineNotation({ left, right }: Row): Notation {
  const sides = (print: (side: Layout) => string, sign: string): string => {
    return `${left === undefined ? "" : print(left)}${sign}${print(right)}`;
  };
  return {
    text: sides(printText, " = ").trim(),
    latex: sides(printLatex, " = ").trim(),
    mathml: `<math display="block">${sides(printMathml, "<mo>=</mo>")}</math>`,
  };
}

/** All lines, with their equals signs one below the other. */
export function wholeNotation(rows: readonly Row[], notes: readonly Notation[]): Notation {
  return { text: text(rows, notes), latex: latex(rows), mathml: mathml(rows) };
}

function text(rows: readonly Row[], notes: readonly Notation[]): string {
  const lefts = rows.map(({ left }) => (left === undefined ? "" : printText(left)));
  const rights = rows.map(({ right }) => printText(right));
  const [before, after] = [lefts, rights].map((sides) => {
    return Math.max(...sides.map((side) => side.length));
  }) as [number, number];
  const lines = rows.map(({ reason }, i) => {
    const left = (lefts[i] as string).padStart(before);
    const right = rights[i] as string;
    return reason === "" ? `${left} = ${right}` : `${left} = ${right.padEnd(after)}   ${reason}`;
  });
  const said = notes.map((note) => note.text).join(", ");
  return [...lines, ...(said === "" ? [] : [`with ${said}`])].join("\n");
}

function latex(rows: readonly Row[]): string {
  const lines = rows.map(({ left, right, reason }) => {
    const side = left === undefined ? "" : `${printLatex(left)} `;
    const why = reason === "" ? "" : ` && \\text{${latexText(reason)}}`;
    return `${side}&= ${printLatex(right)}${why}`;
  });
  return `\\begin{align*}\n${lines.join(" \\\\\n")}\n\\end{align*}`;
}

function mathml(rows: readonly Row[]): string {
  const lines = rows.map(({ left, right, reason }) => {
    const sides = [
      cell("right", left === undefined ? "" : printMathml(left)),
      cell("center", "<mo>=</mo>"),
      cell("left", printMathml(right)),
      cell("left", reason === "" ? "" : `<mtext>${xmlText(reason)}</mtext>`),
    ];
    return `<mtr>${sides.join("")}</mtr>`;
  });
  return `<math display="block"><mtable displaystyle="true">${lines.join("")}</mtable></math>`;
}

/** A cell of the table. Chromium moves formulas, which are blocks, only for its own values. */
function cell(align: "left" | "center" | "right", content: string): string {
  const style = `text-align: ${align}; text-align: -webkit-${align}`;
  return `<mtd style="${style}">${content}</mtd>`;
}
