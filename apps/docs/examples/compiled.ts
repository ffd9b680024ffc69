import { add, mean, mul, square, sub } from "@descent/autodiff";
import { compile } from "@descent/autodiff/compile";

const rows = [
  { x: 1, y: 2 },
  { x: 2, y: 5 },
  { x: 3, y: 6 },
];
const cost = compile((m, b) =>
  mean(rows, ({ x, y }) => square(sub(add(mul(m, x), b), y))),
);

console.log(cost([1, 0]));
console.log(cost.source);
