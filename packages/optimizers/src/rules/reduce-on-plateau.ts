import { check, checkCount, checkFraction, checkOptions, type Optimizer } from "@descent/core";
import { callName } from "../call-name.js";
import { checkShare } from "../check-share.js";
import { checkNotNegative } from "./check-not-negative.js";

/** The options of {@link reduceOnPlateau}. */
export interface PlateauOptions {
  /** γ in (0, 1): what the factor is multiplied by on a plateau; 0.1 unless given. */
  readonly factor?: number;
  /** How many measurements in a row may bring nothing; one more is a plateau. 10 unless given. */
  readonly patience?: number;
  /** ε in [0, 1): how much lower counts, as a share of the lowest cost; 1e-4 unless given. */
  readonly minRelativeChange?: number;
  /** δ ≥ 0: how much lower counts besides, in units of the cost; 0 unless given. */
  readonly minChange?: number;
  /** For how many measurements after a reduction none is counted; 0 unless given. */
  readonly cooldown?: number;
  /** The least that the factor becomes, in [0, 1]; 0 unless given. */
  readonly lowest?: number;
  /** n: one measurement is the mean cost of n steps; 1 unless given. */
  readonly every?: number;
}

/** The memory of {@link reduceOnPlateau}. */
export type Plateau = {
  /** What directions are multiplied by now. */
  readonly scale: number;
  /** The lowest measurement so far; null before the first. */
  readonly lowest: number | null;
  /** How many measurements in a row brought nothing. */
  readonly since: number;
  /** For how many more measurements none is counted. */
  readonly cooling: number;
  /** What the steps of the measurement under way add to it, and how many they are. */
  readonly sum: number;
  /** Steps of the measurement under way. */
  readonly count: number;
};

/**
 * Shortens the steps when the cost has stopped falling, a transform: delta = s · d, where s begins at
 * 1 and becomes γ s on a plateau.
 *
 * A measurement J is better if J < J₀ − ε |J₀| − δ, where J₀ is the lowest before. When more than
 * `patience` in a row are not, that is a plateau. The factor of a step is decided by the costs of the
 * steps before it. Put it behind the rate: `chain(momentum(0.9), learningRate(0.1), reduceOnPlateau())`.
 *
 * It sees what the optimizer sees, never a validation objective: on batches, the cost of one batch,
 * whose noise looks like progress and like none. Set `every` to the number of batches in an epoch, so
 * that epochs are compared; `patience` and `cooldown` are then counted in epochs.
 *
 * This is PyTorch's `ReduceLROnPlateau`, whose `threshold` is ε or, in its mode `abs`, δ; `min_lr` and
 * `eps` are rates there, `lowest` is a share of yours. For a cost below 0 PyTorch's relative threshold
 * points the wrong way; here it is a share of the size.
 *
 * @throws DescentError if an option is out of range or unknown.
 *
 * @example
 * ```ts
 * import { chain, learningRate, minimize, reduceOnPlateau } from "@descent/optimizers";
 *
 * // At rate 1, θ² throws θ from 3 to −3 and back; three steps without progress, and it is halved.
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * const halving = reduceOnPlateau({ factor: 0.5, patience: 2 });
 * const { step, params } = minimize(bowl, [3], chain(learningRate(1), halving));
 * console.log(step, params); // 5 [ 0 ]
 * ```
 */
export function reduceOnPlateau(options: PlateauOptions = {}): Optimizer<Plateau> {
  checkOptions("reduceOnPlateau", options, [
    "factor",
    "patience",
    "minRelativeChange",
    "minChange",
    "cooldown",
    "lowest",
    "every",
  ]);
  const { factor = 0.1, patience = 10, minRelativeChange = 1e-4, minChange = 0 } = options;
  const { cooldown = 0, lowest = 0, every = 1 } = options;
  checkShare("reduceOnPlateau", "factor", factor);
  checkCount("reduceOnPlateau", "patience", patience, 0);
  checkFraction("reduceOnPlateau", "minRelativeChange", minRelativeChange);
  checkNotNegative("reduceOnPlateau", "minChange", minChange);
  checkCount("reduceOnPlateau", "cooldown", cooldown, 0);
  const isBelow = typeof lowest === "number" && lowest >= 0 && lowest <= 1;
  check(isBelow, "reduceOnPlateau", "lowest", "must be in [0, 1]", lowest);
  checkCount("reduceOnPlateau", "every", every);

  const measure = (before: Plateau, value: number): Plateau => {
    const margin = minRelativeChange * Math.abs(before.lowest ?? 0) + minChange;
    const better = before.lowest === null || value < before.lowest - margin;
    const rests = better || before.cooling > 0;
    const next = {
      scale: before.scale,
      lowest: better ? value : before.lowest,
      since: rests ? 0 : before.since + 1,
      cooling: Math.max(before.cooling - 1, 0),
      sum: 0,
      count: 0,
    };
    if (next.since <= patience) return next;
    return { ...next, scale: Math.max(factor * next.scale, lowest), since: 0, cooling: cooldown };
  };
  return {
    name: callName("reduceOnPlateau", options),
    init: () => ({ scale: 1, lowest: null, since: 0, cooling: 0, sum: 0, count: 0 }),
    update: (direction, state, { value }) => {
      const sum = state.sum + value / every;
      const count = state.count + 1;
      const next = count < every ? { ...state, sum, count } : measure(state, sum);
      return [direction.map((entry) => state.scale * entry), next];
    },
  };
}
