import type { Formula } from "../formula/formula.js";

/** What rules look at besides the formula. */
export interface Context {
  /** Whether the formula changes with the variable. */
  readonly varies: (formula: Formula) => boolean;
  /** Whether the formula is the variable itself. */
  readonly isVariable: (formula: Formula) => boolean;
  /** Whether f has other parameters, so that derivatives are partial. */
  readonly isPartial: boolean;
}

/** A rule in words and letters. */
export interface Law {
  /** `power rule`. */
  readonly name: string;
  /** What to do, in a few words. */
  readonly meaning: string;
  /** Whether it is about partial derivatives, which are written with ∂. */
  readonly partial?: boolean;
  /** Whether its form is about this one formula, and in its letters. */
  readonly specific?: boolean;
  /** Both sides of its general form, if it has one. */
  readonly general?: () => readonly [left: Formula, right: Formula];
}

/** What a rule made of a derivative. */
export interface Applied {
  readonly law: Law;
  readonly result: Formula;
  /** What was inside, if the chain rule was used as well. */
  readonly inner?: Formula;
}

/**
 * A rule of differentiation: what the derivative of `u` is, by one step; derivatives that are left to
 * find stand in it. Nothing if the rule is about other formulas.
 */
export type Rule = (u: Formula, context: Context) => Applied | undefined;
