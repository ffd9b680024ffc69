import {
  derivative,
  gradient,
  add,
  mul,
  pow,
  square,
} from "@descent/autodiff";

console.log(derivative((x) => mul(3, pow(x, 5)))(2)); // 15x⁴
console.log(derivative((z) => square(square(z)))(3)); // 4z³, by the chain rule
console.log(gradient((x, y) => add(pow(x, 4), pow(y, 7)))([2, 1])); // 4x³ and 7y⁶
