import { mathml } from "./mathml.ts";
import { parse } from "./parse.ts";

interface MarkdownNode {
  type: string;
  value?: string;
  data?: unknown;
  children?: MarkdownNode[];
}

/** Turns the formulas that remark-math found, `$…$` and `$$…$$`, into MathML. */
export function remarkMathml(): (tree: MarkdownNode) => void {
  return function visit(node) {
    if (node.type === "inlineMath" || node.type === "math") {
      const display = node.type === "math";
      const formula = parse(mathml(node.value ?? "", display));
      node.data = display
        ? {
            hName: "div",
            hProperties: { className: ["formula", "not-content"] },
            hChildren: formula,
          }
        : {
            hName: "span",
            hProperties: { className: ["inline-formula", "not-content"] },
            hChildren: formula,
          };
    }
    node.children?.forEach(visit);
  };
}
