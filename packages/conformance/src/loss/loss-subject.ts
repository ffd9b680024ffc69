import type { Scalar } from "@descent/autodiff";
import type { Loss, Vector } from "@descent/core";
import type { Subject } from "../law.js";

/** A row in a list of losses of one example. */
export interface LossSubject extends Subject {
  /** Makes the loss, by the call that `call` shows. */
  readonly make: () => Loss;
  /** ℓ(ŷ, y) written in the functions of `@descent/autodiff`: what value and slope are held to. */
  readonly formula: (prediction: Scalar, target: number) => Scalar;
  /** The targets y that the loss is made for; a few real numbers if absent. */
  readonly targets?: Vector;
  /** The predictions ŷ at which slope or curvature jump, for a target y; none if absent. */
  readonly kinks?: (target: number) => Vector;
}
