import { check, checkOptions, checkPositive, type Optimizer, type Vector } from "@descent/core";
import { callName } from "../call-name.js";
import { combine } from "../combine.js";
import { zeros } from "./zeros.js";

/** The options of {@link rprop}. */
export interface RpropOptions {
  /** η⁻ in (0, 1): the factor of a step whose slope has turned; 0.5 unless given. */
  readonly shrink?: number;
  /** η⁺ > 1: the factor of a step whose slope has not; 1.2 unless given. */
  readonly grow?: number;
  /** The shortest step, above 0; 1e-6 unless given. */
  readonly shortest?: number;
  /** The longest step, not below the shortest; 50 unless given. */
  readonly longest?: number;
}

/** The memory of {@link rprop}. */
export type RpropMemory = {
  /** Δ: the length of each parameter's next step. */
  readonly lengths: Vector;
  /** The signs of the directions taken last; 0 where none was. */
  readonly signs: Vector;
};

/**
 * Rprop, resilient propagation (Riedmiller and Braun, 1993): θ ← θ − Δ sign(g), where each parameter has
 * its own Δ. It grows to η⁺Δ while the slope keeps its sign and shrinks to η⁻Δ where it turns, in
 * which case the parameter waits a step.
 *
 * As in PyTorch, which follows Igel and Hüsken (2000, iRprop−); in the first paper a parameter whose
 * slope turns goes back where it came from. Only signs count: it is for whole costs, not for batches.
 *
 * @param rate - Δ₀ > 0: the length of the first steps.
 * @throws DescentError if an argument is out of range or an option is unknown.
 *
 * @example
 * ```ts
 * import { descend, rprop } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * for (const { step, params } of descend(bowl, [2.5], rprop(1, { grow: 2 }))) {
 *   console.log(params[0]);
 *   if (step === 4) break;
 * }
 * // 2.5
 * // 1.5
 * // -0.5
 * // -0.5
 * // 0.5
 * ```
 */
export function rprop(rate: number, options: RpropOptions = {}): Optimizer<RpropMemory> {
  checkPositive("rprop", "rate", rate);
  checkOptions("rprop", options, ["shrink", "grow", "shortest", "longest"]);
  const { shrink = 0.5, grow = 1.2, shortest = 1e-6, longest = 50 } = options;
  const between = Number.isFinite(shrink) && shrink > 0 && shrink < 1;
  check(between, "rprop", "shrink", "must be between 0 and 1", shrink);
  check(Number.isFinite(grow) && grow > 1, "rprop", "grow", "must be a number above 1", grow);
  checkPositive("rprop", "shortest", shortest);
  const inOrder = Number.isFinite(longest) && longest >= shortest;
  check(inOrder, "rprop", "longest", `must be a number of at least ${shortest}`, longest);
  return {
    name: callName("rprop", rate, options),
    init: (params) => ({ lengths: params.map(() => rate), signs: zeros(params) }),
    update: (direction, state) => {
      const turns = combine(direction, state.signs, (entry, sign) => Math.sign(entry) * sign);
      const lengths = combine(state.lengths, turns, (length, turn) => {
        const factor = turn === 0 ? 1 : turn > 0 ? grow : shrink;
        return Math.min(Math.max(length * factor, shortest), longest);
      });
      const signs = combine(direction, turns, (entry, turn) => (turn < 0 ? 0 : Math.sign(entry)));
      return [combine(signs, lengths, (sign, length) => sign * length), { lengths, signs }];
    },
  };
}
