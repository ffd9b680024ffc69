import { decimals } from "../../figure/format.ts";
import { linkedTable, scrolling } from "../../figure/linked-table.ts";
import { h, type Tree } from "../../figure/tree.ts";
import { paramsOf } from "./cost.ts";
import type { DerivationState } from "./fields.ts";
import { derivationOf, lineOf, sharesOf } from "./lines.ts";

export const columns = ["height", "x", "weight y", "error", "this line"];

export const rowsOf = (state: DerivationState): readonly (readonly string[])[] =>
  sharesOf(state).map(({ height, x, y, error, term }) => [
    `${height} cm`,
    decimals(x, 1),
    `${y} kg`,
    decimals(error, 1),
    term === undefined ? "–" : decimals(term, 2),
  ]);

/** What the three terms come to, together with what stands before the sum. */
export function total(state: DerivationState): string {
  const line = lineOf(state);
  if (state.cost === "one") return "Each example has a slope of its own.";
  const value = line.evaluate(paramsOf(state));
  const shares = sharesOf(state).map(({ term }) => term ?? NaN);
  const sum = shares.reduce((before, term) => before + term, 0);
  const name = nameOf(state);
  if (Number.isNaN(sum))
    return `The sum is not open yet; the line as a whole is ${name} = ${decimals(value, 2)}.`;
  if (sum === 0) return `Their sum is 0, and so is ${name}.`;
  const [top, bottom] = factorOf(state);
  return `${top}/${bottom} of their sum, ${decimals(sum, 2)}, is ${name} = ${decimals(value, 2)}.`;
}

/** What the number of a line is called: the cost itself, or its derivative. */
const nameOf = (state: DerivationState): string => {
  const { lines } = derivationOf(state);
  const left = lines[Math.min(1, lineOf(state).number)]?.left?.text ?? "";
  return left.replace(/\(.*\)/, "");
};

/** What stands before the sum, as top and bottom: two thirds. */
function factorOf(state: DerivationState): readonly [top: number, bottom: number] {
  const value = lineOf(state).evaluate(paramsOf(state));
  const people = sharesOf(state);
  const sum = people.reduce((before, { term = 0 }) => before + term, 0);
  const bottom = state.cost === "half" ? 2 * people.length : people.length;
  const top = Math.round((value / sum) * bottom);
  return top === 2 && bottom === 2 * people.length ? [1, people.length] : [top, bottom];
}

/** The line in numbers. */
export function sharesView(state: DerivationState): Tree {
  return h(
    "div",
    { class: "shares" },
    scrolling(
      "The line in numbers",
      linkedTable(
        columns,
        rowsOf(state).map(([first = "", ...rest]) =>
          h(
            "tr",
            {},
            h("th", { scope: "row" }, first),
            rest.map((text) => h("td", {}, text)),
          ),
        ),
      ),
    ),
    h("p", { class: "total" }, total(state)),
  );
}
