import { check } from "@descent/core";
import type { Law } from "../law.js";
import { commutesWithRotations } from "./commutes-with-rotations.js";
import { commutesWithTranslations } from "./commutes-with-translations.js";
import { ignoresTheScale } from "./ignores-the-scale.js";
import type { Claim, OptimizerSubject } from "./optimizer-subject.js";

/** The laws that a row claims to keep besides those of all, in the order of the claims. */
export function claimedLaws(claims: readonly Claim[]): readonly Law<OptimizerSubject>[] {
  const laws: Readonly<Record<Claim, () => Law<OptimizerSubject>>> = {
    translation: commutesWithTranslations,
    rotation: commutesWithRotations,
    scaling: ignoresTheScale,
  };
  const rule = `must be of ${Object.keys(laws).join(", ")}`;
  return claims.map((claim) => {
    check(Object.hasOwn(laws, claim), "optimizerLaws", "claims", rule, claim);
    return laws[claim]();
  });
}
