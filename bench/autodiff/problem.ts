import type { Scalar } from "@descent/autodiff";
import type { Objective } from "@descent/core";

/** A function, in the ways it can be written, and where it is evaluated. */
export interface Problem {
  readonly title: string;
  /** What the contenders must not exceed, as a multiple of `byHand`. */
  readonly goals: Readonly<Record<string, number>>;
  /** In the package's functions. A function of its own for each use, as one that is called on several kinds of numbers is slow on all. */
  readonly written: () => (...params: Scalar[]) => Scalar;
  /** As anybody would write it, derivatives worked out on paper. */
  readonly byHand: Objective;
  readonly start: readonly number[];
  /** The numbers of rows of data, if there are any: for peers that want arrays. */
  readonly data?: { readonly x: readonly number[]; readonly y: readonly number[] };
}
