import { abs, atKinks, derivative, max } from "@descent/autodiff";

console.log(derivative(abs)(0), derivative((x) => max(x, 1))(1));
console.log(derivative(atKinks("nan", abs))(0));

try {
  derivative(atKinks("throw", abs))(0);
} catch (error) {
  console.log(String(error));
}
