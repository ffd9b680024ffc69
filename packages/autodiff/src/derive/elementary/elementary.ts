import type { Formula } from "../formula/formula.js";

/** How a call is written: a word in front, signs around it, a root of a degree, or another formula. */
export type Writing =
  | { readonly word: string; readonly base?: string }
  | { readonly open: string; readonly close: string }
  | { readonly root: "2" | "3" }
  | { readonly as: (...args: readonly Formula[]) => Formula };

/** What a textbook has to say of an elementary function, beyond its row. */
export interface Elementary {
  /** Its formula, if it is an operation that formulas have a form of their own for: x², x·y. */
  readonly means?: (...args: readonly Formula[]) => Formula;
  /** How it is written; `name(x)` if this is left out. */
  readonly writing?: Writing;
  /** Its slope by each argument; the row's own if this is left out. */
  readonly slopes?: (...args: readonly Formula[]) => readonly Formula[];
  /** Its derivative, if that is no matter of slopes; `d` differentiates an argument. */
  readonly branches?: (d: (arg: Formula) => Formula, ...args: readonly Formula[]) => Formula;
  /** What its derivative is called after, if that is neither its word nor the name of its row. */
  readonly title?: string;
  /** What is to be known of its slope at a kink or a jump. */
  readonly kink?: string;
}

/** Functions by the names of their rows. */
export type Family = Readonly<Record<string, Elementary>>;
