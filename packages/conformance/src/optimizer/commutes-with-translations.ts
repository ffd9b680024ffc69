import type { Vector } from "@descent/core";
import type { Law } from "../law.js";
import type { OptimizerSubject } from "./optimizer-subject.js";
import { sameInView, type View } from "./view.js";

/** Where the origin lies does not matter: moving cost and start moves the path, to 1e-8. */
export function commutesWithTranslations(): Law<OptimizerSubject> {
  return sameInView(
    "commutes with translations of the parameters",
    () => [moved(8), moved(-0.75)],
    1e-8,
  );
}

/** Entry i moved by (i + 1) times `by`. */
function moved(by: number): View {
  const move = (sign: number) => (params: Vector) =>
    params.map((theta, i) => theta + sign * (i + 1) * by);
  return {
    name: `the origin moved by ${by}`,
    to: move(1),
    back: move(-1),
    show: (evaluation) => evaluation,
  };
}
