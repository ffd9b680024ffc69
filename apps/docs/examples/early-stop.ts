import {
  add,
  derivative,
  div,
  sqrt,
  square,
  value,
  type Scalar,
} from "@descent/autodiff";

/** The square root of x by Newton's method, from 2 on. */
function root(x: Scalar): Scalar {
  let y: Scalar = 2;
  while (Math.abs(value(square(y)) - value(x)) > 1e-12)
    y = div(add(y, div(x, y)), 2);
  return y;
}

console.log(derivative(root)(3), derivative(sqrt)(3));
console.log(derivative(root)(4), derivative(sqrt)(4)); // 2 is the root already
