import { derivative, sin, type Scalar } from "@descent/autodiff";

const native = (x: Scalar) => Math.sin(Number(x));

try {
  console.log(derivative(native)(0));
} catch (error) {
  console.log(String(error));
}
console.log(derivative(sin)(0));
