import { type Axis } from "../../trace/node.js";
import type { Formula, Letter } from "../formula/formula.js";
import { derivativeOf } from "../formula/make.js";
import { contains } from "../formula/parts.js";
import type { Context, Rule } from "./rule.js";

/** A letter of a general form that stands for a constant. */
export function fixed(name: string): Letter {
  return { kind: "letter", name, value: NaN, varies: false, axes: [] };
}

/** A letter of a general form that stands for a function of the variable. */
export function varying(name: string, axes: readonly Axis[] = []): Letter {
  return { kind: "letter", name, value: NaN, varies: true, axes };
}

/** The variable of general forms. */
export function variable(): Formula {
  return { kind: "parameter", index: 0 };
}

/** Both sides of the rule applied to a general formula. */
export function general(rule: Rule, u: Formula): readonly [left: Formula, right: Formula] {
  const applied = rule(u, contextOf(0, false));
  return [derivativeOf(u), applied?.result ?? derivativeOf(u)];
}

/** The context of derivatives by the parameter number `by`, of several or of one. */
export function contextOf(by: number, isPartial: boolean): Context {
  const isVariable = (formula: Formula): boolean => {
    return formula.kind === "parameter" && formula.index === by;
  };
  const varies = (formula: Formula): boolean => {
    return contains(formula, (part) => isVariable(part) || (part.kind === "letter" && part.varies));
  };
  return { varies, isVariable, isPartial };
}
