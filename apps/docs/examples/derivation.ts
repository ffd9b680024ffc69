import { add, mean, mul, square, sub, type Scalar } from "@descent/autodiff";
import { derive } from "@descent/autodiff/trace";

const rows = [
  { x: 0.8, y: 52 },
  { x: 2, y: 61 },
  { x: 3.4, y: 84 },
];
const cost = (theta0: Scalar, theta1: Scalar) =>
  mean(rows, ({ x, y }) => square(sub(add(theta0, mul(theta1, x)), y)));

for (const line of derive(cost, { by: "theta1" }).lines) {
  if (line.reason !== "") console.log(`  by: ${line.reason}`);
  console.log(line.text);
}
