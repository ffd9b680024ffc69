import type { Layout } from "./layout/layout.js";
import { printLatex } from "./print/print-latex.js";
import { printMathml } from "./print/print-mathml.js";
import { printText } from "./print/print-text.js";

/** A formula in three ways of writing that say the same. */
export interface Notation {
  /** One line of text, in Unicode: `2x⁽ⁱ⁾`. */
  readonly text: string;
  /** LaTeX, with the amsmath package, without dollar signs. */
  readonly latex: string;
  /** A MathML element, `<math>`, that browsers show without a library. */
  readonly mathml: string;
}

/** The layout in all ways of writing. */
export function notation(layout: Layout): Notation {
  return {
    text: printText(layout),
    latex: printLatex(layout),
    mathml: `<math display="block">${printMathml(layout)}</math>`,
  };
}
