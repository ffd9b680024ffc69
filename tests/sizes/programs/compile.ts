import { mean, mul, square, sub } from "@descent/autodiff";
import { compile } from "@descent/autodiff/compile";

const points = [
  { x: 1, y: 2 },
  { x: 2, y: 5 },
];
console.log(compile((m) => mean(points, ({ x, y }) => square(sub(mul(m, x), y))))([2]));
