import type { Optimizer } from "./optimizer.js";

/** One number that an optimizer is made with, as a form, a slider or a table shows it. */
export interface Setting<Name extends string = string> {
  /** The argument or option: `decay1`. */
  readonly name: Name;
  /** Its letter in the formula, as plain text: `β₁`. */
  readonly symbol: string;
  /** What it does, in a few words: `how much of the mean gradient is kept`. */
  readonly about: string;
  /** The lowest and the highest number worth trying, both of them allowed. */
  readonly range: readonly [lowest: number, highest: number];
  /** What it is measured in, `steps`; empty for a mere number. */
  readonly unit: string;
  /** The number unless another is given; for a rate, one that suits a largest curvature of 1. */
  readonly default: number;
  /** Whether equal ratios or equal differences should look equally far apart. */
  readonly scale: "linear" | "log";
  /** Whether only whole numbers are allowed; absent if not. */
  readonly whole?: true;
}

/**
 * What is known of an optimizer besides its code: all that a gallery, a form or a race needs to show
 * it and to make it.
 */
export interface OptimizerEntry<Name extends string = string> {
  /** The function that makes it: `adam`. */
  readonly name: string;
  /** What people call it: `Adam`. */
  readonly title: string;
  /** Who it is from: `Kingma and Ba`. */
  readonly authors: string;
  /** When it was published. */
  readonly year: number;
  /** Title of the paper or book. */
  readonly paper: string;
  /** What sets it apart, in a sentence. */
  readonly summary: string;
  /** The update, in LaTeX. */
  readonly formula: string;
  /** The numbers it takes; its rate, if it has one, first. */
  readonly settings: readonly Setting<Name>[];
  /** Makes it from one number for each setting. A method, so that a list may hold every entry. */
  make(values: Readonly<Record<Name, number>>): Optimizer;
}
