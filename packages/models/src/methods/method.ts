import type { Vector } from "@descent/core";
import type { Settled } from "./settle.js";

/**
 * How a line is found.
 *
 * - `descent`: gradient descent on the examples, all of them at every step.
 * - `descent on moments`: gradient descent on the mean squared error as a function of the columns' means
 *   and products, which one pass over the examples gives: the same cost and the same steps, without the
 *   examples.
 * - `sketch-preconditioned descent`: gradient descent on the examples, each gradient times the inverse of the
 *   products of some rows (the sketch), or of all: few steps, however alike columns are.
 * - `qr`: not by descent but exactly, by QR.
 */
export type Method = "descent" | "descent on moments" | "sketch-preconditioned descent" | "qr";

/** A line, and how it was found. */
export interface Found {
  readonly method: Method;
  /** What the examples are measured from: d + 1 numbers, the target's first. */
  readonly origin: Float64Array;
  /** The d + 1 parameters of the engine, the intercept first. */
  readonly params: Vector;
  /** How descent went; nothing if there was none. */
  readonly descent?: Settled & { readonly threshold: number; readonly limit: number };
  /** The rate, and the limit of rates, of the loss on standardised columns; `null` where they are no numbers. */
  readonly learningRate: number | null;
  readonly learningRateLimit: number | null;
  /** What moved the parameters. */
  readonly optimizer: string;
  /** Why it was found this way, in a sentence. */
  readonly words: string;
  /** κ of the standardised columns; `null` if it is infinite. */
  readonly condition: () => number | null;
  /** The numbers of the columns that are constant, if no others depend on one another; else nothing. */
  readonly constant?: readonly number[];
}
