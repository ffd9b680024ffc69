import {
  derivative,
  equal,
  mul,
  where,
  type Scalar,
} from "@descent/autodiff";

const square = (x: Scalar) => where(equal(x, 1), 1, mul(x, x));

console.log(derivative(square)(2), derivative(square)(1)); // x² has slope 2 at 1
