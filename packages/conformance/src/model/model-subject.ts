import type { Scalar } from "@descent/autodiff";
import type { Model } from "@descent/core";
import type { Subject } from "../law.js";

/** A row in a list of models. */
export interface ModelSubject<Input> extends Subject {
  /** Makes the model, by the call that `call` shows. */
  readonly make: () => Model<Input>;
  /** A few inputs that the model is made for. */
  readonly inputs: readonly Input[];
  /** h(θ, x) written in the functions of `@descent/autodiff`: what it is held to. */
  readonly formula: (params: readonly Scalar[], input: Input) => Scalar;
}
