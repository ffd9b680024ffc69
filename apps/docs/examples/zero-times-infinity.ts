import { derivative, mul, sqrt, square } from "@descent/autodiff";

console.log(derivative(sqrt)(0));
console.log(derivative((x) => mul(0, sqrt(x)))(0)); // the constant 0
console.log(derivative((x) => sqrt(square(x)))(0)); // |x|
console.log(derivative((x) => square(sqrt(x)))(0)); // x, for x ≥ 0: should be 1
