import {
  derivative,
  div,
  equal,
  sin,
  where,
  type Scalar,
} from "@descent/autodiff";

const unseen = (x: Scalar) => (x === 0 ? 1 : div(sin(x), x));
const seen = (x: Scalar) => where(equal(x, 0), 1, div(sin(x), x));

console.log(derivative(unseen)(0)); // 0/0: an object is never equal to 0
console.log(derivative(seen)(0));
