import type { Formula } from "../formula/formula.js";
import { withoutMinus } from "../formula/make.js";
import { bracketed } from "./bracketed.js";
import type { Layout } from "./layout.js";
import { isGreedy, levels } from "./level.js";
import type { Print } from "./style.js";

/** The terms with their signs; what takes in all that follows is put in brackets, unless it is last. */
export function sumLayout(
  terms: readonly Formula[],
  print: Print,
  mark: (part: Formula, layout: Layout) => Layout,
): Layout {
  return {
    kind: "sum",
    terms: terms.map((term, i) => {
      const positive = withoutMinus(term);
      const open = i < terms.length - 1 && isGreedy(term) && term.kind === "choice";
      const layout = print(positive ?? term, levels.product);
      const whole = open ? bracketed(layout) : layout;
      return {
        minus: positive !== undefined,
        term: positive === undefined ? whole : mark(term, whole),
      };
    }),
  };
}
