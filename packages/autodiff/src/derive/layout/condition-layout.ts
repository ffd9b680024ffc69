import { isNumber } from "../formula/coefficient.js";
import type { Choice, Formula } from "../formula/formula.js";
import type { Layout } from "./layout.js";

/** What a choice depends on. */
type Condition = Pick<Choice, "test" | "left" | "right">;

const signs: Readonly<Record<string, string>> = {
  less: "<",
  lessOrEqual: "≤",
  greater: ">",
  greaterOrEqual: "≥",
  equal: "=",
};

/** A condition as it is read: x < 1; and what `and`, `or` and `not` made of several. */
export function conditionLayout(condition: Condition, print: (part: Formula) => Layout): Layout {
  const { test, left, right } = condition;
  if (test.name === "equal" && left.kind === "choice" && isNumber(right, 1)) {
    const { x, y } = left;
    const first = conditionLayout(left, print);
    if (isNumber(x, 0) && isNumber(y, 1)) return { kind: "logic", word: "not", parts: [first] };
    const [word, other] = isNumber(y, 0) ? ["and", x] : ["or", y];
    if ((isNumber(y, 0) || isNumber(x, 1)) && isFlag(other)) {
      return { kind: "logic", word, parts: [first, conditionLayout(other, print)] };
    }
  }
  const sign = signs[test.name] ?? test.name;
  return { kind: "relation", left: print(left), sign, right: print(right) };
}

/** Whether a choice is 1 where its condition holds, and else 0. */
function isFlag(formula: Formula): formula is Choice {
  return formula.kind === "choice" && isNumber(formula.x, 1) && isNumber(formula.y, 0);
}
