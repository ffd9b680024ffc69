import type { Comparison } from "../../condition.js";
import type { BinaryRow, UnaryRow } from "../../row.js";
import type { Axis } from "../../trace/node.js";

/** How many terms a sum has, where that stands as a letter: m. */
export interface Count {
  readonly name: string;
  readonly value: number;
}

/** A number as it is written: top/bottom, times and over numbers of terms; 2/m. */
export interface Coefficient {
  readonly kind: "coefficient";
  /** A whole number, unless `bottom` is 1. */
  readonly top: number;
  readonly bottom: number;
  /** Whether it reads 0.1, not 1/10. */
  readonly decimal: boolean;
  readonly times: readonly Count[];
  readonly over: readonly Count[];
}

/** The parameter number `index` of the function. */
export interface Parameter {
  readonly kind: "parameter";
  readonly index: number;
}

/** Data: in a sum, a number that varies from term to term. */
export interface Data {
  readonly kind: "data";
  readonly name: string;
  readonly axes: readonly Axis[];
  /** One number for each index of `axes`; the last axis varies fastest. */
  readonly numbers: ArrayLike<number>;
}

/** A letter: a constant with a name, such as π, or what a general form is written in. */
export interface Letter {
  readonly kind: "letter";
  readonly name: string;
  /** What it stands for; NaN in general forms. */
  readonly value: number;
  /** In general forms: whether it stands for a function of the variable. */
  readonly varies: boolean;
  /** In general forms: whether it stands for something that varies from term to term of a sum. */
  readonly axes: readonly Axis[];
}

/** An elementary function of its arguments. */
export interface Call {
  readonly kind: "call";
  readonly row: UnaryRow | BinaryRow;
  readonly args: readonly Formula[];
}

export interface Sum {
  readonly kind: "sum";
  readonly terms: readonly Formula[];
}

export interface Product {
  readonly kind: "product";
  readonly factors: readonly Formula[];
}

export interface Quotient {
  readonly kind: "quotient";
  readonly top: Formula;
  readonly bottom: Formula;
}

export interface Power {
  readonly kind: "power";
  readonly base: Formula;
  readonly exponent: Formula;
}

/** Σ of `body` over the index `axis`. */
export interface Total {
  readonly kind: "total";
  readonly axis: Axis;
  readonly body: Formula;
}

/** x where `test` holds of `left` and `right`, else y. */
export interface Choice {
  readonly kind: "choice";
  readonly test: Comparison;
  readonly left: Formula;
  readonly right: Formula;
  readonly x: Formula;
  readonly y: Formula;
}

/** An abbreviation: h(x⁽ⁱ⁾) for what it `stands` for. */
export interface Abbreviation {
  readonly kind: "abbreviation";
  readonly name: string;
  readonly args: readonly Formula[];
  readonly stands: Formula;
}

/** ∂/∂θ of `of`, still to be found. */
export interface Derivative {
  readonly kind: "derivative";
  readonly of: Formula;
}

/** A formula as it is written: what the lines of a derivation are made of. */
export type Formula =
  | Coefficient
  | Parameter
  | Data
  | Letter
  | Call
  | Sum
  | Product
  | Quotient
  | Power
  | Total
  | Choice
  | Abbreviation
  | Derivative;
