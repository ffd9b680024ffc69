/** What stands between two factors: nothing, a little space, or a dot. */
export type Join = "tight" | "space" | "dot";

/**
 * How a formula is laid out on paper: where which letter, sign, bar and bracket goes. Text, LaTeX and
 * MathML are all written from this, so they say the same.
 */
export type Layout =
  | { readonly kind: "letter"; readonly text: string }
  /** A name of several letters: of a variable, or upright of a function. */
  | { readonly kind: "word"; readonly text: string; readonly upright: boolean }
  | { readonly kind: "number"; readonly text: string }
  /** Terms one after the other, each but the first with + or − before it. */
  | { readonly kind: "sum"; readonly terms: readonly { minus: boolean; term: Layout }[] }
  /** Factors one after the other, each but the first with its join before it. */
  | { readonly kind: "product"; readonly factors: readonly { join: Join; factor: Layout }[] }
  /** A superscript, a subscript, or both. */
  | {
      readonly kind: "script";
      readonly base: Layout;
      readonly sub?: Layout;
      readonly sup?: Layout;
    }
  | { readonly kind: "fence"; readonly open: string; readonly close: string; inside: Layout }
  | { readonly kind: "fraction"; readonly top: Layout; readonly bottom: Layout }
  | { readonly kind: "root"; readonly inside: Layout; readonly degree?: string }
  /** Σ of the body; `to` is left out in general forms, and `named` says whether text needs the index. */
  | {
      readonly kind: "total";
      readonly index: string;
      readonly to?: Layout;
      readonly named: boolean;
      readonly body: Layout;
    }
  /** A function of arguments: sin(x). */
  | { readonly kind: "apply"; readonly name: Layout; readonly args: readonly Layout[] }
  /** Entries with commas between them. */
  | { readonly kind: "list"; readonly entries: readonly Layout[] }
  /** Branches, each with its condition; the last has none. */
  | {
      readonly kind: "branches";
      readonly branches: readonly { readonly value: Layout; readonly when?: Layout }[];
    }
  | { readonly kind: "relation"; readonly left: Layout; readonly sign: string; right: Layout }
  /** Conditions with a word between or before them: `and`, `or`, `not`. */
  | { readonly kind: "logic"; readonly word: string; readonly parts: readonly Layout[] }
  /** d/dx or ∂/∂x of the operand; dy/dx if that is to go above the bar. */
  | {
      readonly kind: "derivative";
      readonly sign: "d" | "∂";
      readonly by: Layout;
      readonly above?: Layout;
      readonly operand?: Layout;
    }
  /** What is not in the line before. */
  | { readonly kind: "changed"; readonly inside: Layout };
