import type { Layout } from "./layout.js";

/** Whether a layout is taller than a line with superscripts, so that brackets around it must grow. */
export function isTall(layout: Layout): boolean {
  switch (layout.kind) {
    case "fraction":
    case "total":
    case "branches":
    case "derivative":
      return true;
    case "sum":
      return layout.terms.some(({ term }) => isTall(term));
    case "product":
      return layout.factors.some(({ factor }) => isTall(factor));
    case "apply":
      return layout.args.some(isTall);
    case "script":
      return isTall(layout.base);
    case "fence":
    case "root":
    case "changed":
      return isTall(layout.inside);
    default:
      return false;
  }
}
