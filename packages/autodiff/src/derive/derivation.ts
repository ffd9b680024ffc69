import type { LineCheck } from "./checking/check-lines.js";
import type { Notation } from "./notation.js";

/** A rule of differentiation, as it was used. */
export interface DerivationRule {
  /** `power rule`. */
  readonly name: string;
  /** What it does, in a few words: `treat the rest as constants`. */
  readonly meaning: string;
  /** Its general form, d/dx uⁿ = nuⁿ⁻¹·d/dx u; left out where there is none. */
  readonly form?: Notation;
}

/** One use of a rule. */
export interface DerivationStep {
  /** What was used. */
  readonly rule: DerivationRule;
  /** The derivative that was to be found. */
  readonly before: Notation;
  /** What stands in its place. */
  readonly after: Notation;
  /** What was inside, u, if the chain rule was used as well. */
  readonly inner?: Notation;
}

/** One line of a derivation. Its own notations are those of the whole line: `= 2(θ − 1)`. */
export interface DerivationLine extends Notation {
  /** What stands before the equals sign; left out from the third line on, where it stays the same. */
  readonly left?: Notation;
  /**
   * What stands after the equals sign. In its MathML, what is not in the line before has the class
   * `changed`.
   */
  readonly right: Notation;
  /** Why it follows from the line before: the names of the rules. */
  readonly reason: string;
  /** The rules that lead here from the line before, each once. */
  readonly rules: readonly DerivationRule[];
  /** Where they were used. */
  readonly steps: readonly DerivationStep[];
  /** What the comparison with the derivative by dual numbers, and with the line before, came to. */
  readonly check: LineCheck;
  /** The number that the line comes to. */
  evaluate(params: readonly number[]): number;
  /** The terms of its first sum over data, one for each row; none if there is no such sum. */
  terms(params: readonly number[]): readonly number[];
}

/** A derivation: what `derive` makes. Its own notations are those of all lines, one below the other. */
export interface Derivation extends Notation {
  /** The lines from f itself to its derivative as it is left. */
  readonly lines: readonly DerivationLine[];
  /** What letters stand for: `m = 3`, `h(x⁽ⁱ⁾) = θ₀ + θ₁x⁽ⁱ⁾`. */
  readonly notes: readonly Notation[];
}
