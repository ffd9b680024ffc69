import type { Formula } from "./formula.js";
import { partsOf } from "./parts.js";

/** A text that two formulas have in common exactly if they are written the same. */
export function key(formula: Formula): string {
  const parts = partsOf(formula).map(key).join(" ");
  switch (formula.kind) {
    case "coefficient": {
      const [times, over] = [formula.times, formula.over].map((counts) => {
        return counts
          .map(({ name }) => `·${name}`)
          .sort()
          .join("");
      });
      return `${formula.top}${times}/${formula.bottom}${over}`;
    }
    case "parameter":
      return `@${formula.index}`;
    case "data":
    case "letter":
      return `${formula.kind}:${formula.name}`;
    case "abbreviation":
      return `${formula.name}:${formula.args.map(key).join()}`;
    case "call":
      return `(${formula.row.name} ${parts})`;
    case "choice":
      return `(${formula.test.name} ${parts})`;
    case "total":
      return `(total ${formula.axis.depth},${formula.axis.length} ${parts})`;
    default:
      return `(${formula.kind} ${parts})`;
  }
}
