import type { Choice, Formula } from "../formula/formula.js";
import { conditionLayout } from "./condition-layout.js";
import type { Layout } from "./layout.js";
import { levels } from "./level.js";
import type { Print } from "./style.js";

/** A choice, and those among what is left otherwise, as branches one below the other. */
export function branchesLayout(choice: Choice, print: Print): Layout {
  const whole = (part: Formula): Layout => print(part, levels.sum);
  const branches: { value: Layout; when?: Layout }[] = [];
  let rest: Formula = choice;
  while (rest.kind === "choice") {
    branches.push({ value: whole(rest.x), when: conditionLayout(rest, whole) });
    rest = rest.y;
  }
  return { kind: "branches", branches: [...branches, { value: whole(rest) }] };
}
