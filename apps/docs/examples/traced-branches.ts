import {
  derivative,
  less,
  neg,
  square,
  value,
  where,
  type Scalar,
} from "@descent/autodiff";
import { compile } from "@descent/autodiff/compile";

const byValue = (x: Scalar) => (value(x) < 0 ? neg(x) : square(x));
console.log(derivative(byValue)(3)); // run anew for each point

try {
  compile(byValue);
} catch (error) {
  console.log(String(error)); // run once for all points
}
const chosen = compile((x) => where(less(x, 0), neg(x), square(x)));
console.log(chosen([-3]).gradient, chosen([3]).gradient);
