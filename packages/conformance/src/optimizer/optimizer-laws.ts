import { applyLaws, type Check, type Law } from "../law.js";
import { entryLaws } from "../optimizer-entry/entry-laws.js";
import { claimedLaws } from "./claimed-laws.js";
import { commutesWithPermutations } from "./commutes-with-permutations.js";
import { dependsOnTheDirection } from "./depends-on-the-direction.js";
import { endsLower } from "./ends-lower.js";
import { followsGoldenRuns } from "./follows-golden-runs.js";
import { goesByTheDirection } from "./goes-by-the-direction.js";
import { hasJsonState } from "./has-json-state.js";
import { hasTheLength } from "./has-the-length.js";
import { isNamed } from "../is-named.js";
import { isPure } from "./is-pure.js";
import { makesNoNumberOfNaN } from "./makes-no-number-of-nan.js";
import type { OptimizerSubject } from "./optimizer-subject.js";
import { restsAtZeroGradient } from "./rests-at-zero-gradient.js";
import { resumes } from "./resumes.js";
import { staysFinite } from "./stays-finite.js";

/**
 * The laws of optimizers and transforms, applied to one of them: a check for each law. Those of its
 * claims, golden runs and entry join where the row has them.
 *
 * @throws DescentError if a claim is unknown; LawError not here, but from the `check` of a law that
 *   is broken.
 *
 * @example
 * ```ts
 * import { optimizerLaws, violations } from "@descent/conformance";
 * import type { Optimizer } from "@descent/core";
 *
 * const descent = (rate: number): Optimizer => ({
 *   name: `descent(${rate})`,
 *   init: () => null,
 *   update: (direction) => [direction.map((slope) => rate * slope), null],
 * });
 * const checks = optimizerLaws({ call: "descent(0.1)", make: () => descent(0.1) });
 * console.log(checks.length, violations(checks).length); // 12 0
 * ```
 */
export function optimizerLaws(subject: OptimizerSubject): readonly Check[] {
  const { claims = [], golden, entry } = subject;
  const laws: readonly Law<OptimizerSubject>[] = [
    isNamed,
    isPure,
    hasTheLength,
    dependsOnTheDirection,
    goesByTheDirection,
    staysFinite,
    makesNoNumberOfNaN,
    restsAtZeroGradient,
    hasJsonState,
    resumes,
    endsLower,
    commutesWithPermutations,
    ...claimedLaws(claims),
    ...(golden === undefined ? [] : [followsGoldenRuns]),
  ];
  return entry === undefined
    ? applyLaws(subject, laws)
    : applyLaws({ ...subject, entry }, [...laws, ...entryLaws]);
}
