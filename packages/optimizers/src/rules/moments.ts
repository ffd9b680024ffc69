import { checkFraction, checkPositive, type Vector } from "@descent/core";
import { blend, blendSquares } from "./blend.js";
import { zeros } from "./zeros.js";

/** The options that {@link adam} and its relatives have in common. */
export interface MomentOptions {
  /** β₁ in [0, 1), of the mean of the gradients; 0.9 unless given. */
  readonly decay1?: number;
  /** β₂ in [0, 1), of the mean of their squares; 0.999 unless given. */
  readonly decay2?: number;
  /** ε > 0, which keeps the quotient finite; 1e-8 unless given. */
  readonly epsilon?: number;
}

/** The memory that {@link adam} and its relatives have in common. */
export type Moments = {
  /** t: number of updates made. */
  readonly updates: number;
  /** m: the decaying mean of the gradients. */
  readonly first: Vector;
  /** s: the decaying mean of their squares. */
  readonly second: Vector;
};

/** The names of the options, for `checkOptions`. */
export const momentOptions = ["decay1", "decay2", "epsilon"] as const;

/** The options with their defaults; throws if one is out of range. */
export function checkMoments(call: string, options: MomentOptions): Required<MomentOptions> {
  const { decay1 = 0.9, decay2 = 0.999, epsilon = 1e-8 } = options;
  checkFraction(call, "decay1", decay1);
  checkFraction(call, "decay2", decay2);
  checkPositive(call, "epsilon", epsilon);
  return { decay1, decay2, epsilon };
}

/** The moments before the first update. */
export function noMoments(params: Vector): Moments {
  return { updates: 0, first: zeros(params), second: zeros(params) };
}

/** The moments with one more direction in them. */
export function nextMoments(
  { updates, first, second }: Moments,
  direction: Vector,
  { decay1, decay2 }: Required<MomentOptions>,
): Moments {
  return {
    updates: updates + 1,
    first: blend(first, direction, decay1),
    second: blendSquares(second, direction, decay2),
  };
}

/**
 * How much of a decaying mean that began at 0 is there after some updates: 1 − βᵗ. Divided by it, the
 * mean is one of the entries alone (Kingma and Ba, 2015).
 */
export function shareThere(decay: number, updates: number): number {
  return 1 - decay ** updates;
}
