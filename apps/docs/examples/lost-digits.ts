import {
  derivative,
  div,
  exp,
  expm1,
  sub,
  type Scalar,
} from "@descent/autodiff";

const naive = (x: Scalar) => div(sub(exp(x), 1), x);
const careful = (x: Scalar) => div(expm1(x), x);

console.log(naive(1e-9), careful(1e-9)); // 1 + x/2 + …
console.log(derivative(naive)(1e-3), derivative(careful)(1e-3)); // ½ + x/3 + …
