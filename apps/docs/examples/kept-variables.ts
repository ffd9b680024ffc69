import {
  derivative,
  gradient,
  mul,
  square,
  type Scalar,
} from "@descent/autodiff";

let kept: Scalar = 0;
derivative((x) => (kept = square(x)))(3);
console.log(derivative((y) => mul(kept, y))(1)); // kept is a plain 9 by now

const slope = (a: Scalar) => gradient((b) => mul(a, square(b)))([1])[0] ?? 0;
console.log(derivative(slope)(2)); // while both run, they keep apart
