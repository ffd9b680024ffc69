import type { Vector } from "@descent/core";
import { entry } from "../entry.js";
import type { Law } from "../law.js";
import type { OptimizerSubject } from "./optimizer-subject.js";
import { sameInView, type View } from "./view.js";

/** How the axes lie does not matter: turning cost and start turns the path, to 1e-8. */
export function commutesWithRotations(): Law<OptimizerSubject> {
  return sameInView(
    "commutes with rotations of the parameters",
    (size) => (size < 2 ? [] : [turned(0.5), turned(2)]),
    1e-8,
  );
}

/** Turned by the same angle in the plane of every two neighbouring axes, one after the other. */
function turned(angle: number): View {
  const turn = (vector: Vector): Vector => {
    const out = [...vector];
    for (let i = 0; i + 1 < out.length; i++) rotate(out, i, angle);
    return out;
  };
  return {
    name: `the axes turned by ${angle}`,
    to: turn,
    back: (vector) => {
      const out = [...vector];
      for (let i = out.length - 2; i >= 0; i--) rotate(out, i, -angle);
      return out;
    },
    show: ({ value, gradient }) => ({ value, gradient: turn(gradient) }),
  };
}

/** Rotates entries i and i + 1 in place. */
function rotate(out: number[], i: number, angle: number): void {
  const [x, y] = [entry(out, i), entry(out, i + 1)];
  out[i] = Math.cos(angle) * x - Math.sin(angle) * y;
  out[i + 1] = Math.sin(angle) * x + Math.cos(angle) * y;
}
