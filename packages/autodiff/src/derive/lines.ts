import { changes } from "./changes.js";
import type { Formula } from "./formula/formula.js";
import { key } from "./formula/key.js";
import { derivativeOf } from "./formula/make.js";
import { contains, separate, withParts } from "./formula/parts.js";
import { chainRule } from "./rules/chain-rule.js";
import type { Context, Law } from "./rules/rule.js";
import type { Rules } from "./rules/rules.js";
import { tidy } from "./simplify/tidy.js";
import { isOpen, round, type Step } from "./steps.js";

/** A line as formulas. */
export interface Written {
  readonly formula: Formula;
  readonly laws: readonly Law[];
  readonly steps: readonly Step[];
  /** The parts that are not in the line before it. */
  readonly changed: ReadonlySet<Formula>;
}

/** The lines from the derivative of a formula to what it comes to. */
export function lines(
  formula: Formula,
  rules: Rules,
  context: Context,
  simplified: (formula: Formula) => Formula,
): readonly Written[] {
  let now: Formula = derivativeOf(formula);
  const found: Written[] = [];
  const write = (next: Formula, laws: readonly Law[], steps: readonly Step[] = []): void => {
    const formula = separate(next);
    found.push({ formula, laws, steps, changed: changes(now, formula) });
    now = formula;
  };
  write(now, []);
  while (isOpen(now)) {
    const { formula: next, steps, last } = round(tidy(now), rules, context);
    const laws = steps.flatMap(({ law, inner }) =>
      inner === undefined ? [law] : [law, chainRule()],
    );
    // What is found at once is put in order at once.
    if (last && !isOpen(next)) {
      const ordered = simplified(next);
      const shorter = key(ordered) !== key(tidy(next));
      write(ordered, shorter ? [...laws, simplification()] : laws, steps);
    } else write(next, laws, steps);
  }
  const open = opened(now);
  if (key(open) !== key(now)) write(open, abbreviationsIn(now).map(definition));
  const ordered = simplified(now);
  if (key(ordered) !== key(now)) write(ordered, [simplification()]);
  return found;
}

function simplification(): Law {
  return { name: "simplify", meaning: "collect numbers, powers and equal terms" };
}

/** The formula with what abbreviations of parameters alone stand for; those of data stay. */
function opened(formula: Formula): Formula {
  return formula.kind === "abbreviation" && formula.args.length === 0
    ? opened(formula.stands)
    : withParts(formula, opened);
}

function abbreviationsIn(formula: Formula): readonly Formula[] {
  const found: Formula[] = [];
  contains(formula, (part) => {
    if (part.kind === "abbreviation" && part.args.length === 0) found.push(part);
    return false;
  });
  return found;
}

/** Putting back what an abbreviation stands for. */
function definition(part: Formula): Law {
  const stands = part.kind === "abbreviation" ? part.stands : part;
  return {
    name: part.kind === "abbreviation" ? `put back ${part.name}` : "put back",
    meaning: "what the abbreviation stands for",
    specific: true,
    general: () => [part, stands],
  };
}
