import { mean, mul, square, sub } from "@descent/autodiff";
import { trace } from "@descent/autodiff/trace";

const points = [
  { x: 1, y: 2 },
  { x: 2, y: 5 },
];
console.log(String(trace((m) => mean(points, ({ x, y }) => square(sub(mul(m, x), y))))));
