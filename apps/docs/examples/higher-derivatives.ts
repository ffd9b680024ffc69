import { derivative, sin, taylor } from "@descent/autodiff";

const second = derivative(derivative(sin));

console.log(derivative(sin)(0), second(0));
console.log(taylor(sin, 5)(0)); // x − x³/6 + x⁵/120
