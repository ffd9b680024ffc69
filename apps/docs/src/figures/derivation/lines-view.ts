import { formula } from "../../figure/formula.ts";
import { h, type Child, type Tree } from "../../figure/tree.ts";
import type { DerivationState } from "./fields.ts";
import { derivationOf, lineOf } from "./lines.ts";

/** All lines up to the one that is looked at, in which the new part is tinted. The others keep their room. */
export function linesView(state: DerivationState): Tree {
  const { lines } = derivationOf(state);
  const now = lineOf(state).number;
  return h(
    "div",
    { class: "scroll-x derivation", tabindex: "0", role: "region", "aria-label": "The derivation" },
    h(
      "ol",
      { class: "lines" },
      lines.map(({ left, right, reason }, index) =>
        h(
          "li",
          {
            class: index === now ? "now" : index > now ? "later" : undefined,
            "aria-current": index === now ? "step" : undefined,
            "aria-hidden": index > now ? "true" : undefined,
          },
          h("span", { class: "number" }, `[1.${index}]`),
          h("span", { class: "left" }, left === undefined ? undefined : formula(left.mathml)),
          h("span", { class: "right" }, formula("<math><mo>=</mo></math>"), formula(right.mathml)),
          h("span", { class: "reason" }, reason),
        ),
      ),
    ),
  );
}

/** What the rules are that lead to the line, in general. */
export function rulesView(state: DerivationState): Tree {
  const { rules, number } = lineOf(state);
  const none: readonly Child[] = [
    number === 0
      ? "The cost, as it stands. Data are numbers, and only the two parameters can be turned."
      : "What is asked for: how much the cost changes with one parameter.",
  ];
  return h(
    "div",
    { class: "rules-used" },
    rules.length === 0 ? h("p", {}, none) : undefined,
    rules.map(({ name, meaning, form }) =>
      h(
        "p",
        {},
        h("b", {}, name),
        `: ${meaning}`,
        form === undefined ? undefined : h("span", { class: "form" }, formula(form.mathml)),
      ),
    ),
  );
}
