import type { Formula } from "../formula/formula.js";
import type { Layout } from "./layout.js";

/** What formulas are laid out with. */
export interface Style {
  /** The names of the parameters. */
  readonly names: readonly string[];
  /** The parameter that derivatives are by, and how they are written. */
  readonly by: number;
  readonly sign: "d" | "∂";
  /** How the number of terms of a sum is written; nothing in general forms. */
  readonly to: (length: number) => Layout | undefined;
  /** Letters for the indices of sums, the outermost first. */
  readonly indices: readonly string[];
  /** Whether sums stand in sums, so that text needs their indices. */
  readonly named: boolean;
  /** Parts to be marked. */
  readonly changed: ReadonlySet<Formula>;
}

/** Lays out a part, in brackets if it holds together less than this. */
export type Print = (part: Formula, least: number) => Layout;
